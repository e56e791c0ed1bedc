/** The tables of the product as the database itself describes them, each after the ones it refers to. */
import type { Transaction } from './database.ts'

export interface Column {
  readonly name: string
  /** As PostgreSQL writes it: `uuid`, `bytea`, `timestamp with time zone`. */
  readonly type: string
}

export interface Table {
  readonly name: string
  readonly columns: readonly Column[]
  readonly key: readonly string[]
}

export async function tablesInOrder(tx: Transaction): Promise<Table[]> {
  const tables = await tx.query<Table & { refersTo: readonly string[] }>(
    `SELECT relation.relname AS name,
            (SELECT jsonb_agg(jsonb_build_object('name', attname, 'type', format_type(atttypid, atttypmod)) ORDER BY attnum)
               FROM pg_attribute
              WHERE attrelid = relation.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns,
            (SELECT coalesce(jsonb_agg(attname ORDER BY array_position(indkey::int2[], attnum)), '[]')
               FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY (indkey)
              WHERE indrelid = relation.oid AND indisprimary) AS key,
            (SELECT coalesce(jsonb_agg(DISTINCT other.relname), '[]')
               FROM pg_constraint JOIN pg_class other ON other.oid = confrelid
              WHERE conrelid = relation.oid AND contype = 'f' AND confrelid <> conrelid) AS "refersTo"
       FROM pg_class relation
      WHERE relation.relkind IN ('r', 'p') AND NOT relation.relispartition
        AND relation.relnamespace = current_schema()::regnamespace
        AND relation.relname <> 'schema_migration'
      ORDER BY relation.relname`,
  )
  const ordered: Table[] = []
  const isPlaced = (name: string) => ordered.some((table) => table.name === name)
  while (ordered.length < tables.length) {
    const next = tables.find(({ name, refersTo }) => !isPlaced(name) && refersTo.every(isPlaced))
    if (!next) throw new RangeError('tables that refer to each other in a circle cannot be copied one by one')
    ordered.push({ name: next.name, columns: next.columns, key: next.key })
  }
  return ordered
}

/** A name as PostgreSQL reads it literally. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
