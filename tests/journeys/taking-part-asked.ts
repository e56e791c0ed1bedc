/** What the pages get to draw, straight from the shipped questionnaire: no database. */
import type { KnownActorGroup } from '../../src/foundation/actor-group.ts'
import { assembleQuestionnaire } from '../../src/framework/assemble-questionnaire.ts'
import { readShippedLibrary } from '../../src/storage/framework-files.ts'
import type { Asked } from '../../src/web/respondent/asked.ts'

const { library } = readShippedLibrary()

/** With every optional module when the form is full: the longest that anybody can get. */
export function askedOfGroup(group: KnownActorGroup, form: 'short' | 'full'): Asked {
  const modules = form === 'full' ? library.instruments.flatMap((one) => one.modules.map(({ id }) => id)) : []
  const questionnaire = assembleQuestionnaire(library.instruments, group, form, modules)
  const titled = (ids: readonly string[]) =>
    library.frameworks
      .flatMap(({ elements }) => elements)
      .filter(({ id }) => ids.includes(id))
      .map(({ id, title }) => ({ id, title }))
  const part = questionnaire.parts.find(({ kind }) => kind === 'levers')
  const statement = Array.from(
    { length: 8 },
    (_, place) => `Alinea ${place}. ${'Wij tonen nooit wat. '.repeat(12)}`,
  )
  return {
    study: 'Samen sterk 2026',
    question: 'Wat helpt mensen vooruit, en wat houdt hen tegen?',
    centre: 'OCMW Oostkamer',
    isExample: false,
    runBy: 'outside',
    group,
    kind: group === 'client' ? 'slip' : 'link',
    languages: ['nl', 'en', 'fr'],
    statement: { nl: statement, en: statement, fr: statement },
    questionnaire,
    constructs: titled(questionnaire.questions.map(({ item }) => item.construct)),
    levers:
      questionnaire.levers && part?.kind === 'levers'
        ? {
            choice: questionnaire.levers,
            codes: titled(Array.from({ length: 20 }, (_, place) => `T${String(place + 1).padStart(2, '0')}`)),
            constructs: titled(part.constructs),
          }
        : null,
  }
}
