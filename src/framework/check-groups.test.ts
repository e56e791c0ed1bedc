import { describe, expect, it } from 'vitest'
import { checkFramework } from './check-framework.ts'
import { checkLibrary } from './check-library.ts'
import { frameworkOnPaper, instrumentOnPaper, withChange } from './files-on-paper.ts'

const title = '{ nl: Vrijwilligers, en: Volunteers, fr: Bénévoles }'
/** The instrument with volunteers named at the top (line 9) and asked its last question (line 40). */
const named = withChange(
  withChange(
    instrumentOnPaper,
    'scales:\n',
    `actorGroups: [{ id: other-volunteer, title: ${title}, about: { nl: Wie meehelpt., en: Who helps. } }]\nscales:\n`,
  ),
  'actorGroups: [client]',
  'actorGroups: [client, other-volunteer]',
)

function faultsOf(yaml: string) {
  const checked = checkFramework('a.yaml', yaml)
  return checked.ok ? [] : checked.faults
}
const lines = (yaml: string) => faultsOf(yaml).map(({ line, code }) => `${line} ${code}`)

describe('actor groups that an instrument adds', () => {
  it('may be asked questions, open questions, levers and comparisons once they have a name', () => {
    expect(lines(named)).toEqual([])
    const more = withChange(named, 'groups: [worker, manager]', 'groups: [worker, other-volunteer]')
    const open = `${withChange(more, 'allowed: estimate', 'allowed: describe')}openQuestions:
  - id: TQ.open
    actorGroups: [other-volunteer]
    text: { nl: Wat helpt u?, en: What helps you? }
    form: short
levers:
  actorGroups: [other-volunteer]
  framework: team-climate
  atMostConstructs: 3
  atMostCodes: 3
`
    expect(lines(open)).toEqual([])
    expect(checkFramework('a.yaml', open)).toMatchObject({
      ok: true,
      value: {
        actorGroups: [
          { id: 'other-volunteer', title: { nl: 'Vrijwilligers', en: 'Volunteers', fr: 'Bénévoles' } },
        ],
        items: [{}, {}, { actorGroups: ['client', 'other-volunteer'] }],
      },
    })
  })

  it('are refused without a name, once for each group, with the line to write', () => {
    const unnamed = instrumentOnPaper
      .replaceAll('actorGroups: [worker]', 'actorGroups: [other-neighbour]')
      .replaceAll('actorGroups: [client]', 'actorGroups: [other-neighbour]')
      .replace('groups: [worker, manager]', 'groups: [other-neighbour, manager]')
    expect(lines(unnamed)).toEqual(['19 group-unnamed'])
    const [fault] = faultsOf(unnamed)
    expect(fault?.what.nl).toBe(
      'TQ.W.1 vraagt iets aan "other-neighbour", en dit instrument zegt niet hoe die geleding heet',
    )
    expect(fault?.repair.en).toBe(
      'write at the top: actorGroups: [{ id: other-neighbour, title: { nl: ..., en: ... } }]',
    )
  })

  it('that are misspelt are pointed at on every line, with the name that was probably meant', () => {
    const slip = withChange(named, '[client, other-volunteer]', '[client, other-volonteer]').replace(
      'groups: [worker, manager]',
      'groups: [worker, other-volunter]',
    )
    expect(lines(slip)).toContain('40 group-unnamed-near')
    expect(lines(slip)).toContain('48 group-unnamed-near')
    expect(faultsOf(slip)[0]?.repair.nl).toBe('bedoelde u "other-volunteer"?')
  })

  it('need an id of small letters after other-, and a title in Dutch and in English', () => {
    expect(lines(withChange(named, 'id: other-volunteer', 'id: other-Volunteer'))).toContain(
      '9 malformed-group-id',
    )
    expect(lines(withChange(named, 'id: other-volunteer', 'id: worker'))).toContain('9 malformed-group-id')
    expect(lines(withChange(named, ', en: Volunteers', ''))).toEqual(['9 missing-language'])
    expect(lines(withChange(named, 'nl: Vrijwilligers, ', ''))).toEqual(['9 missing-language'])
    const twice = `, { id: other-volunteer, title: ${title} }]\nscales:\n`
    expect(lines(withChange(named, ']\nscales:\n', twice))).toEqual(['9 duplicate-id'])
  })

  it('are refused where the id is neither one of the four nor begins with other-', () => {
    const stranger = withChange(instrumentOnPaper, 'actorGroups: [client]', 'actorGroups: [neighbour]')
    expect(lines(stranger)).toEqual(['39 not-a-choice'])
    expect(faultsOf(stranger)[0]?.repair.nl).toBe('kies uit: client, worker, manager, policyMaker, other-...')
    const slip = withChange(instrumentOnPaper, 'actorGroups: [client]', 'actorGroups: [cliënt]')
    expect(lines(slip)).toEqual(['39 not-a-choice-near'])
  })

  it('have one name in all instruments that are read together', () => {
    const second = (yaml: string) =>
      yaml.replace('id: team-questions', 'id: more-questions').replaceAll('id: TQ.', 'id: TR.')
    const both = (other: string) =>
      checkLibrary([
        { file: 'team.yaml', yaml: frameworkOnPaper },
        { file: 'one.yaml', yaml: named },
        { file: 'two.yaml', yaml: other },
      ])
    expect(both(second(named)).ok).toBe(true)
    const checked = both(second(withChange(named, 'nl: Vrijwilligers', 'nl: Vrijwillig team')))
    expect(checked.ok ? [] : checked.faults).toMatchObject([
      { file: 'two.yaml', line: 9, code: 'group-named-differently' },
    ])
  })
})
