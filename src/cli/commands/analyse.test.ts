import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { analyse } from './analyse.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'draagkracht-analyse-'))
  await writeFile(join(folder, 'teams.csv'), 'team,q1\n2,4\n2,4\n2,5\n,5\n')
  await writeFile(join(folder, 'by-team.json'), '{"columns": ["q1"], "by": "team"}')
  await writeFile(join(folder, 'agreement.json'), '{"items": ["q1"], "group": "team", "options": 4}')
  await writeFile(
    join(folder, 'actors.csv'),
    'score,actor,centre\n1,a,x\n3,b,x\n2,a,y\n5,b,y\n3,a,z\n4,b,z\n',
  )
  await writeFile(join(folder, 'gap.json'), '{"outcome": "score", "actor": "actor", "random": ["centre"]}')
  await writeFile(join(folder, 'one-item.json'), '{"items": ["score"]}')
  await writeFile(join(folder, 'windows.csv'), Buffer.from([0x78, 0x0a, 0xe9, 0x0a])) // é as Windows writes it
})
afterAll(() => rm(folder, { recursive: true }))

/** In a terminal that is set to English. */
const run = (...args: string[]) => runIn({ LANG: 'en_GB.UTF-8' }, args)

/** Said each second on a machine that is busy with other things: while-waiting.test.ts. */
const isWaiting = (line: string) => /^(?:Nog bezig|Still working|En cours)/.test(line)

async function runIn(env: Readonly<Record<string, string>>, args: readonly string[]) {
  let out = ''
  let err = ''
  const code = await analyse(args, {
    out: (text) => void (out += `${text}\n`),
    err: (text) => void (err += isWaiting(text) ? '' : `${text}\n`),
    cwd: folder,
    env,
  })
  return { code, out, err }
}

describe('draagkracht analyse', () => {
  it('prints one JSON value and nothing else with --json', async () => {
    const { code, out, err } = await run(
      'describe',
      '--data',
      'teams.csv',
      '--spec',
      'by-team.json',
      '--json',
    )
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject([{ column: 'q1', by: '2', n: 3 }])
    expect(err).toBe('1 row has no "team" and is in no group.\n')
  })

  it('ends at Ctrl-C with the exit code of a program that was interrupted, and prints no half answer', async () => {
    const said: string[] = []
    const code = await analyse(['describe', '--data', 'teams.csv', '--spec', 'by-team.json', '--json'], {
      out: (text) => void said.push(text),
      err: (text) => void said.push(text),
      cwd: folder,
      env: { LANG: 'en_GB.UTF-8' },
      onInterrupt: (stop) => {
        stop()
        return () => undefined
      },
    })
    expect(code).toBe(130)
    expect(said).toEqual(['This was stopped. Nothing was stored.'])
  })

  it('prints a table that lines up without it', async () => {
    const { out } = await run('describe', '--data=teams.csv', '--spec=by-team.json')
    const [heading = '', row = '', ...rest] = out.split('\n')
    expect(heading.trim().split(/ +/).slice(0, 5)).toEqual(['column', 'by', 'n', 'missing', 'mean'])
    expect(row.trim().split(/ +/).slice(0, 5)).toEqual(['q1', '2', '3', '0', '4.3333'])
    expect(row).toHaveLength(heading.length)
    expect(rest).toEqual([''])
  })

  it('prints the reason in the table where a figure is missing', async () => {
    const { code, out } = await run('agreement', '--data', 'agreement.json', '--spec', 'agreement.json')
    expect({ code, out }).toMatchObject({ code: 2, out: '' })
    const other = await run('agreement', '--data', 'teams.csv', '--spec', 'agreement.json')
    expect(other.err).toContain('5 lies outside the scale 1 to 4')
  })

  it('says under the figures what to take care of, with the source of the threshold', async () => {
    const { out } = await run('gap', '--data', 'actors.csv', '--spec', 'gap.json', '--lang', 'nl')
    const [, careful = ''] = out.split('\nLet op\n')
    expect(careful).toMatch(
      /^- Er zijn minder dan 20 groepen\..*groep centre; groepen 3; drempel 20; Maas & Hox/,
    )
  })

  it('says in words why there is no figure', async () => {
    const { code, out } = await run(
      'reliability',
      '--data',
      'actors.csv',
      '--spec',
      'one-item.json',
      '--lang',
      'nl',
    )
    expect(code).toBe(0)
    expect(out).toContain('er zijn minder dan twee items')
  })

  it('needs no data for a plan, and does for anything else', async () => {
    await writeFile(join(folder, 'plan.json'), '{"design": "two-groups", "effect": 0.5, "power": 0.8}')
    const plan = await run('power', '--spec', 'plan.json', '--json')
    expect(plan.code).toBe(0)
    expect(JSON.parse(plan.out)).toMatchObject({ nWhole: 64 })
    expect((await run('describe', '--spec', 'by-team.json')).err).toContain('--data')
  })

  it('says which file is not there, and ends with 2 and nothing on stdout', async () => {
    const { code, out, err } = await run('icc', '--data', 'nix.csv', '--spec', 'nor-this.json', '--json')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(join(folder, 'nix.csv'))
    expect(err).toContain(join(folder, 'nor-this.json'))
    expect(err).toContain('There is no such file.')
  })

  it('says how to save a file that is not UTF-8', async () => {
    const { code, err } = await run('describe', '--data', 'windows.csv', '--spec', 'by-team.json')
    expect(code).toBe(2)
    expect(err).toContain('Save it again as "CSV UTF-8".')
  })

  it('shows how it is used when something is missing or too much, and on request', async () => {
    for (const args of [['describe'], ['describe', '--data', 'x'], ['a', 'b'], ['describe', '--dat', 'x']]) {
      const { code, err } = await run(...args)
      expect(code).toBe(2)
      expect(err).toContain(
        'draagkracht analyse <analysis> --data file.csv --spec spec.json [--json] [--lang nl|en|fr]',
      )
    }
    expect(await run('--help')).toMatchObject({ code: 0, err: '' })
  })

  it('speaks Dutch in a terminal of no language of ours, and whatever --lang asks', async () => {
    const wrong = ['describe', '--data', 'nix.csv', '--spec', 'by-team.json']
    expect((await runIn({ LANG: 'C.UTF-8' }, wrong)).err).toContain('Dit bestand is er niet.')
    expect((await runIn({ LANG: 'C.UTF-8' }, [...wrong, '--lang', 'fr'])).err).toContain(
      "Ce fichier n'existe",
    )
    expect((await runIn({ LANG: 'fr_BE.UTF-8' }, [...wrong, '--lang=en'])).err).toContain('no such file')
    const strange = await runIn({ LANG: 'fr_BE.UTF-8' }, [...wrong, '--lang', 'de'])
    expect(strange.err).toContain("« de » n'est pas une langue de Draagkracht.")
    expect((await runIn({}, ['--help'])).out).toContain('draagkracht analyse <berekening>')
  })

  it('names the figures of the table in the reader’s language, and keeps the keys of the JSON', async () => {
    const asked = ['describe', '--data', 'teams.csv', '--spec', 'by-team.json']
    const { out, err } = await runIn({ LANG: 'nl_BE.UTF-8' }, asked)
    expect(err).toBe('1 rij heeft geen "team" en zit in geen groep.\n')
    expect(out.trim().split(/ +/).slice(0, 5)).toEqual(['kolom', 'per', 'n', 'ontbreekt', 'gemiddelde'])
    const json = await runIn({ LANG: 'nl_BE.UTF-8' }, [...asked, '--json'])
    expect(Object.keys(JSON.parse(json.out)[0]).slice(0, 5)).toEqual(['column', 'by', 'n', 'missing', 'mean'])
  })

  it.each([
    { analysis: 'reliability', spec: '{"items": ["a", "b"]}', rule: 'paarsgewijs: elke covariantie' },
    {
      analysis: 'agreement',
      spec: '{"items": ["a"], "group": "t", "options": 5}',
      rule: 'lijstgewijs: een rij',
    },
    { analysis: 'icc', spec: '{"outcomes": ["a"], "group": "t"}', rule: 'lijstgewijs: een rij' },
  ])('says in Dutch what $analysis does with missing answers', async ({ analysis, spec, rule }) => {
    await writeFile(join(folder, 'scores.csv'), 't,a,b\nx,1,2\nx,2,2\ny,4,5\ny,5,4\n')
    await writeFile(join(folder, 'asked.json'), spec)
    const { code, out } = await runIn({}, [analysis, '--data', 'scores.csv', '--spec', 'asked.json'])
    expect(code).toBe(0)
    expect(out).toMatch(new RegExp(`^ontbrekende antwoorden +${rule}`, 'm'))
  })
})
