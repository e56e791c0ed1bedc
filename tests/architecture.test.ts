import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'
import { root } from './machine.ts'

/** What each folder of src/ may import. This table is the architecture; ARCHITECTURE.md explains it. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  foundation: [],
  framework: ['foundation'],
  statistics: ['foundation'],
  disclosure: ['foundation'],
  ballots: ['foundation'],
  qualitative: ['foundation', 'framework'],
  study: ['foundation', 'framework', 'statistics', 'disclosure', 'ballots', 'qualitative'],
  storage: ['foundation', 'framework', 'ballots', 'qualitative', 'study'],
  operations: [
    'foundation',
    'framework',
    'statistics',
    'disclosure',
    'ballots',
    'qualitative',
    'study',
    'storage',
  ],
  api: ['foundation', 'operations'],
  cli: ['foundation', 'operations', 'server'],
  server: ['foundation', 'qualitative', 'operations', 'storage', 'api'],
  web: ['foundation', 'framework', 'ballots', 'qualitative'],
}

/** Types cost nothing at run time and carry no power; these may be imported with `import type` only. */
const mayImportTypes: Readonly<Record<string, readonly string[]>> = {
  storage: ['disclosure'],
  api: ['framework', 'storage', 'disclosure', 'qualitative', 'study'],
  cli: ['storage', 'framework', 'study'],
  web: ['api', 'disclosure', 'study', 'operations'],
}

/** Single files another folder may use, with the reason. */
const exceptions: Readonly<Record<string, readonly string[]>> = {
  // Pages for people who take part are drawn on the server.
  api: ['src/web/respondent/'],
  // The browser calls routes by the contract's own list of addresses.
  web: ['src/api/addresses.ts'],
}

/** Folders that compute and nothing else: same input, same output. */
const pure = ['foundation', 'framework', 'statistics', 'disclosure', 'ballots', 'qualitative', 'study']

/** Packages that are themselves pure, by the folder that may use them. */
const purePackages: Readonly<Record<string, readonly string[]>> = {
  framework: ['yaml'],
  qualitative: ['saxes'],
  study: ['csv-parse/sync', 'yaml'],
}

interface Import {
  readonly target: string
  readonly typeOnly: boolean
}

describe('the folders of src/', () => {
  const files = globSync('src/**/*.{ts,tsx}', { cwd: root }).filter((file) => !/\.test\.tsx?$/.test(file))

  it('are all in the table', () => {
    const unknown = new Set(files.map(folderOf).filter((folder) => !Object.hasOwn(mayImport, folder)))
    expect([...unknown]).toEqual([])
  })

  it('import along the arrows only', () => {
    const broken = files.flatMap((file) =>
      importsOf(file)
        .filter(({ target }) => target.startsWith('.'))
        .map((imported) => ({
          ...imported,
          path: relative(root, join(root, dirname(file), imported.target)),
        }))
        .filter(({ path, typeOnly }) => !isAllowed(file, path, typeOnly))
        .map(({ path }) => `${file} imports ${path}`),
    )
    expect(broken).toEqual([])
  })

  it('that are pure use no package that is not listed as pure', () => {
    const broken = files
      .filter((file) => pure.includes(folderOf(file)))
      .flatMap((file) =>
        importsOf(file)
          .filter(({ target, typeOnly }) => !target.startsWith('.') && !typeOnly)
          .filter(({ target }) => !(purePackages[folderOf(file)] ?? []).includes(target))
          .map(({ target }) => `${file} imports ${target}`),
      )
    expect(broken).toEqual([])
  })

  it('that are pure look at no clock, roll no dice and read no environment', () => {
    const impure = files
      .filter((file) => pure.includes(folderOf(file)))
      .filter((file) =>
        /Date\.now|new Date\(\)|Math\.random|process\.env|crypto\.getRandomValues/.test(code(file)),
      )
    expect(impure).toEqual([])
  })

  it('are at most three levels deep below src/', () => {
    expect(files.filter((file) => file.split('/').length > 5)).toEqual([])
  })

  it('have no room for whatever has no name', () => {
    const nameless = /(^|\/)(utils?|helpers?|common|misc|lib)(\/|\.tsx?$)/
    expect(files.filter((file) => nameless.test(file))).toEqual([])
  })
})

it('only disclosure calls a value released', () => {
  const elsewhere = globSync('src/**/*.{ts,tsx}', { cwd: root })
    .filter((file) => folderOf(file) !== 'disclosure')
    .filter((file) =>
      /\b(release|withhold)\b[^;]*from '[^']*disclosure\/disclosed\.ts'|as Disclosed</.test(code(file)),
    )
    .filter((file) => !file.endsWith('.test.ts'))
  expect(elsewhere).toEqual([])
})

it('SQL stands in storage and nowhere else', () => {
  const sql = /\b(SELECT\s+[\w*,.\s]+\s+FROM|INSERT INTO|DELETE FROM|UPDATE\s+\w+\s+SET)\b/
  const elsewhere = globSync('src/**/*.{ts,tsx}', { cwd: root })
    .filter((file) => folderOf(file) !== 'storage' && !file.endsWith('.test.ts'))
    .filter((file) => sql.test(code(file)))
  expect(elsewhere).toEqual([])
})

function isAllowed(file: string, path: string, typeOnly: boolean): boolean {
  const from = folderOf(file)
  const to = folderOf(path)
  return (
    from === to ||
    (mayImport[from] ?? []).includes(to) ||
    (typeOnly && (mayImportTypes[from] ?? []).includes(to)) ||
    (exceptions[from] ?? []).some((allowed) => path.startsWith(allowed))
  )
}

function folderOf(path: string): string {
  return path.split('/')[1] ?? ''
}

function code(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

/** Static, re-exporting and dynamic imports. TypeScript 7 offers no parser to programs, so another one reads the file. */
function importsOf(file: string): Import[] {
  const { module } = parseSync(file, code(file))
  const fixed = module.staticImports.map((one) => ({
    target: one.moduleRequest.value,
    typeOnly: one.entries.length > 0 && one.entries.every((entry) => entry.isType),
  }))
  const passedOn = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap((entry) =>
      entry.moduleRequest ? [{ target: entry.moduleRequest.value, typeOnly: entry.isType }] : [],
    ),
  )
  const dynamic = module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
    const text = code(file).slice(start, end)
    return /^['"]/.test(text) ? [{ target: text.slice(1, -1), typeOnly: false }] : []
  })
  return [...fixed, ...passedOn, ...dynamic]
}
