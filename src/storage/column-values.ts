/** How column values become values of ours; the same for the embedded database and a server. */
import pg from 'pg'

const INT8 = 20
const DATE = 1082

const own: Readonly<Record<number, (text: string) => unknown>> = {
  [INT8]: (text) => {
    const number = Number(text)
    return Number.isSafeInteger(number) ? number : BigInt(text)
  },
  // The driver would make it midnight in the time zone of this machine, which is another day elsewhere.
  [DATE]: (text) => text,
}

export const valueParsers: pg.CustomTypesConfig = {
  getTypeParser: ((type: number, format?: 'text' | 'binary') =>
    own[type] ?? pg.types.getTypeParser(type, format as 'text')) as pg.CustomTypesConfig['getTypeParser'],
}
