import { describe, expect, it } from 'vitest'
import { centreOnPaper } from '../../../tests/study-on-paper.ts'
import type { Library } from '../../framework/shape.ts'
import { readShippedLibrary } from '../../storage/framework-files.ts'
import type { Answers } from '../answers.ts'
import { byteColumns, centrePlaces, groupPlaces, teamPlaces } from '../closed-wave/byte-columns.ts'
import { columnLayout } from '../closed-wave/column-layout.ts'
import { readWaveCsv } from './read-wave-csv.ts'
import { readWaveMapping } from './read-wave-mapping.ts'
import type { GroupDesign, Study } from '../study.ts'

const library: Library = readShippedLibrary().library

const full = (group: GroupDesign['group']): GroupDesign => ({
  group,
  instrument: 'draagkracht-questionnaire',
  form: 'full',
  modules: [],
})
const groups = [full('client'), full('worker')]

const mappingText = `
centre: { column: ocmw }
group: { column: functie, values: { mw: worker, cl: client } }
team: { column: team }
missing: [NA]
outside: { 8: dontKnow, 9: ratherNotSay }
invited: rows
items:
  - columns: { kl1: { worker: W.KL1.1, client: C.KL1.1 }, kl2: W.KL2.1 }
`

function read(csv: string, { mapping = mappingText, centres = [] as Study['centres'], create = true } = {}) {
  let made = 0
  return readWaveCsv({
    csv,
    mapping: readWaveMapping(mapping).mapping!, // the mappings here are right
    study: { groups, centres },
    library,
    newId: create ? () => `id ${++made}` : null,
  })
}

const faultsOf = (csv: string, settings = {}) =>
  read(csv, settings).faults.map(({ where, what }) => `${where}: ${what}`)

describe('a CSV of answers', () => {
  const csv = `ocmw,functie,team,kl1,kl2
Merelveld,mw,Noord,4,2
Beukenrode,cl,,3,
Merelveld,mw,Zuid,8,NA
Merelveld,cl,,9,
`

  it('becomes one byte per person and question: the place on the scale, 0 skipped, 250 and up outside the scale', () => {
    const { rows, columns, centres, faults } = read(csv)
    expect(faults).toEqual([])
    expect(rows).toBe(4)
    expect(centres.map(({ name, teams }) => [name, teams.map((team) => team.name)])).toEqual([
      ['Beukenrode', []],
      ['Merelveld', ['Noord', 'Zuid']],
    ])
    expect([...centrePlaces(columns)]).toEqual([1, 0, 1, 1])
    expect([...groupPlaces(columns)]).toEqual([1, 0, 1, 0])
    expect([...teamPlaces(columns)]).toEqual([1, 0, 2, 0])
    expect([...columns.get('W.KL1.1')!]).toEqual([4, 0, 250, 0])
    expect([...columns.get('C.KL1.1')!]).toEqual([0, 3, 0, 252])
    expect([...columns.get('W.KL2.1')!]).toEqual([2, 0, 0, 0])
    expect([...columns.get('W.KL3.1')!]).toEqual([0, 0, 0, 0])
  })

  it('may have semicolons, a byte order mark, Windows line ends and whole numbers with a decimal', () => {
    const windows = `\uFEFF${csv.replaceAll(',', ';').replaceAll('\n', '\r\n').replace(';4;2', ';4.0;2')}`
    expect(read(windows).columns).toEqual(read(csv).columns)
  })

  it('counts people per centre and group', () => {
    const { counts, centres } = read(csv)
    const name = (id: string) => centres.find((centre) => centre.id === id)!.name
    expect(counts.map(({ centre, group, number }) => `${name(centre)} ${group} ${number}`)).toEqual([
      'Merelveld worker 2',
      'Beukenrode client 1',
      'Merelveld client 1',
    ])
  })

  it('gives every fault at once, with its row and column as a spreadsheet counts them', () => {
    expect(
      faultsOf(`ocmw,functie,team,kl1,kl2
Merelveld,mw,,5,2
,mw,,3,2
Merelveld,chef,,3,2
Merelveld,cl,,3,2
Merelveld,mw,,3
Merelveld,mw,,3,twee
`),
    ).toEqual([
      'rij 2, kolom kl1: "5" is geen antwoord op deze vraag.',
      'rij 3, kolom ocmw: Er staat niet in welk centrum deze persoon antwoordde.',
      'rij 4, kolom functie: "chef" is geen geleding.',
      'rij 5, kolom kl2: Hier staat "2", maar deze vraag wordt niet gesteld aan de geleding van deze persoon.',
      'rij 6: Deze rij heeft 4 cellen, de eerste rij heeft er 5.',
      'rij 7, kolom kl2: "twee" is geen antwoord op deze vraag.',
    ])
  })

  it('says in its repair what could stand in the cell', () => {
    const [fault] = read(`ocmw,functie,team,kl1,kl2\nA,mw,,7,2\n`).faults
    expect(fault!.repair).toContain('1, 1.0, 2, 2.0, 3, 3.0, 4, 4.0, 8, 9, NA')
  })

  it('counts every fault but lists the first two hundred', () => {
    const rows = Array.from({ length: 500 }, () => 'Merelveld,mw,,7,7').join('\n')
    const { faults, faultCount } = read(`ocmw,functie,team,kl1,kl2\n${rows}\n`)
    expect(faults).toHaveLength(200)
    expect(faultCount).toBe(1000)
  })

  it('names a column or question that does not exist, with the one that was probably meant', () => {
    const faults = read(csv, {
      mapping: mappingText.replace('kl2: W.KL2.1', 'kll2: W.LK2.1').replace('column: team', 'column: ploeg'),
    }).faults
    expect(faults.map(({ what, repair }) => `${what} ${repair}`)).toEqual([
      expect.stringMatching(/"W\.LK2\.1" wordt in dit onderzoek niet gesteld.*Bedoelt u "W\.KL2\.1"\?/),
      expect.stringMatching(/"ploeg" staat niet in de CSV/),
      expect.stringMatching(/"kll2" staat niet in de CSV.*Bedoelt u "kl2"\?/),
    ])
  })

  it('refuses a value label or an outside answer that the scale does not have', () => {
    const items = (block: string) => mappingText.replace(/items:[\s\S]*/, `items:\n  - ${block}\n`)
    expect(faultsOf(csv, { mapping: items('{ columns: { kl1: W.KL1.1 }, values: { altijd: 5 } }') })[0]).toBe(
      'mapping, regel 9: "altijd" staat voor plaats 5, maar de schaal heeft 4 plaatsen.',
    )
    expect(
      faultsOf(csv, { mapping: items('{ columns: { kl1: W.KL1.1 }, outside: { 7: notApplicable } }') })[0],
    ).toContain('kent het antwoord "notApplicable" niet')
  })

  it('makes no centre or team where the study has its own: a name it does not know is a typing error', () => {
    const centres = [centreOnPaper('Merelveld', 0, ['Noord']), centreOnPaper('Beukenrode', 1)]
    expect(faultsOf(csv, { centres, create: false })).toEqual([
      'rij 4, kolom team: Het team "Zuid" hoort niet bij dit centrum.',
    ])
    expect(faultsOf('ocmw,functie,team,kl1,kl2\nMereveld,mw,,1,1\n', { centres, create: false })).toEqual([
      'rij 2, kolom ocmw: "Mereveld" is het centrum "Mereveld", en dat heeft dit onderzoek niet.',
    ])
  })

  it('says so when there is nothing to read', () => {
    for (const nothing of ['', 'ocmw,functie,team,kl1,kl2\n']) {
      expect(faultsOf(nothing).at(-1)).toContain('geen enkele rij met antwoorden')
    }
  })

  it('says from which line a broken file can no longer be read', () => {
    const [fault] = read('ocmw,functie,team,kl1,kl2\nMerelveld,mw,"Noord,1,1\n').faults
    expect(fault!.what).toContain('niet te lezen als CSV')
  })
})

describe('what goes best and worst in a CSV', () => {
  const mapping = `${mappingText}levers:
  - { best: best1, codes: [hef1, hef2], values: { luisteren: T03 } }
  - { best: best2 }
  - { worst: slecht1, codes: [drempel1] }
`
  const head = 'ocmw,functie,team,kl1,kl2,best1,hef1,hef2,best2,slecht1,drempel1\n'
  // one worker: KL3 goes best through T01 and T03, KL1 too; KL5 goes worst, why is not known
  const one = 'Merelveld,mw,,4,2,KL3,T01,luisteren,KL1,KL5,8\n'

  it('becomes the bytes of the krachtlijn, and of each lever and threshold by its place in the list', () => {
    const two = 'Merelveld,mw,,4,2,,,,NA,KL3,other\n' // nothing goes best; a threshold in own words
    const { columns, faults } = read(head + one + two, { mapping })
    expect(faults).toEqual([])
    const bytes = (name: string) => [...columns.get(name)!]
    expect(bytes('best:KL3')).toEqual([1, 0])
    expect(bytes('best:KL1')).toEqual([1, 0])
    expect(bytes('worst:KL5')).toEqual([1, 0])
    expect(bytes('worst:KL3')).toEqual([0, 1])
    expect([bytes('lever:KL3:1'), bytes('lever:KL3:2'), bytes('lever:KL3:3')]).toEqual([
      [1, 0],
      [3, 0],
      [0, 0],
    ])
    expect(bytes('threshold:KL5:1')).toEqual([250, 0])
    expect(bytes('threshold:KL3:1')).toEqual([0, 100])
    expect(bytes('best:KL2')).toEqual([0, 0])
  })

  it('is stored as it would be had this person answered here', () => {
    const { columns, centres } = read(head + one, { mapping })
    const answers: Answers = {
      items: { 'W.KL1.1': 4, 'W.KL2.1': 2 },
      best: [
        { construct: 'KL3', codes: ['T01', 'T03'] },
        { construct: 'KL1', codes: [] },
      ],
      worst: [{ construct: 'KL5', codes: ['dontKnow'] }],
      open: {},
    }
    const here = byteColumns(
      [{ centre: 0, group: 1, team: 0, answers }],
      columnLayout({ groups, centres }, library),
    )
    expect(columns).toEqual(here)
  })

  it('tells every fault at once, each by row and column', () => {
    const wrong = [
      'Merelveld,mw,,4,2,KL33,T01,,,,', // no such krachtlijn
      'Merelveld,mw,,4,2,KL3,T99,,KL3,,', // no such lever; the same krachtlijn twice
      'Merelveld,mw,,4,2,,T01,,,,', // a lever of nothing
      'Merelveld,mw,,4,2,KL3,T01,8,,,', // a lever, and "don't know" beside it
      'Merelveld,mw,,4,2,KL3,T01,T01,,,', // the same lever twice
    ]
    expect(faultsOf(`${head}${wrong.join('\n')}\n`, { mapping })).toEqual([
      'rij 2, kolom best1: "KL33" kan hier niet gekozen worden.',
      'rij 3, kolom hef1: "T99" kan hier niet gekozen worden.',
      'rij 3, kolom best2: "KL3" koos deze persoon al.',
      'rij 4, kolom hef1: Hier staat "T01", maar de kolom best1 noemt geen krachtlijn waar dat bij hoort.',
      'rij 5, kolom hef2: "8" staat naast een hefboom of drempel, en kan alleen op zichzelf staan.',
      'rij 6, kolom hef2: "T01" koos deze persoon al.',
    ])
  })

  it('refuses more columns than somebody can choose, and a column that is not there', () => {
    const four = ['a', 'b', 'c', 'd'].map((column) => `  - { best: ${column} }`).join('\n')
    const faults = faultsOf('ocmw,functie,team,kl1,kl2,a,b,c\nMerelveld,mw,,4,2,,,\n', {
      mapping: `${mappingText}levers:\n${four}\n`,
    })
    expect(faults).toEqual([
      'mapping, regel 14: De kolom "d" staat niet in de CSV.',
      'mapping, regel 14: Bij "best" staan meer dan 3 kolommen, en zoveel kan iemand er niet kiezen.',
    ])
  })

  it('wants to know of each column whether it is what goes best or worst', () => {
    const { faults } = readWaveMapping(
      `${mappingText}levers:\n  - { codes: [x] }\n  - { best: a, worst: b }\n`,
    )
    expect(faults.map(({ where, what }) => `${where}: ${what}`)).toEqual([
      'mapping, regel 11: Hier hoort een lijst, met per kolom best of worst.',
      'mapping, regel 12: Hier hoort een lijst, met per kolom best of worst.',
    ])
  })
})
