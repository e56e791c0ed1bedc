import type { ActorGroup } from '../foundation/actor-group.ts'
import { LANGUAGES, type Text } from '../foundation/text.ts'
import { fileFault, type FileFault, type FaultValues } from './file-fault.ts'
import type { FaultCode } from './fault-texts.ts'
import { suggester } from './nearest-name.ts'
import type { ReadFile } from './read-framework-file.ts'
import type { Instrument, Item } from './shape.ts'
import { judgedPerson, readsAsOutsideOption } from './wording-rules.ts'

/** More answers than this do not fit in the byte columns of a closed wave, nor on a phone. */
const MOST_OPTIONS = 100

/** What must hold inside one instrument: answers, modules, wording, and comparisons that the wording allows. */
export function checkItems(instrument: Instrument, { file, lineOf }: ReadFile): FileFault[] {
  const faults: FileFault[] = []
  const nearestName = suggester()
  const fault = (owner: object, key: string, code: FaultCode, values: FaultValues) => {
    faults.push(fileFault(file, lineOf(owner, key), code, values))
  }
  const mustBe = (known: readonly string[], owner: object, name: string, key: string, id: string) => {
    if (id === '' || known.includes(id)) return
    const where = {
      nl: `onder ${key === 'answers' ? 'scales' : 'modules'}`,
      en: `under ${key === 'answers' ? 'scales' : 'modules'}`,
      fr: `sous ${key === 'answers' ? 'scales' : 'modules'}`,
    }
    const nearest = nearestName(id, known)
    if (nearest) fault(owner, key, 'unknown-reference-near', { in: name, key, id, where, nearest })
    else fault(owner, key, 'unknown-reference', { in: name, key, id, where })
  }
  const scaleIds = instrument.scales.map((scale) => scale.id)
  const moduleIds = instrument.modules.map((module) => module.id)

  for (const scale of instrument.scales) {
    if (scale.options.length < 2) fault(scale, 'options', 'scale-too-short', { scale: scale.id })
    if (scale.options.length > MOST_OPTIONS) {
      fault(scale, 'options', 'scale-too-long', { scale: scale.id, limit: MOST_OPTIONS })
    }
    scale.options.forEach((option, index) => {
      if (
        !readsAsOutsideOption(
          option,
          scale.outside.map((outside) => outside.text),
        )
      )
        return
      fault(scale.options, String(index), 'outside-option-in-scale', { option, scale: scale.id })
    })
  }
  for (const item of instrument.items) {
    mustBe(scaleIds, item, item.id, 'answers', item.answers)
    if (item.module !== undefined) mustBe(moduleIds, item, item.id, 'module', item.module)
    if (item.form === 'module' && item.module === undefined)
      fault(item, 'form', 'module-missing', { id: item.id })
    if (item.form !== 'module' && item.module !== undefined) {
      fault(item, 'module', 'module-not-form', { id: item.id, form: item.form })
    }
  }
  for (const asked of [...instrument.items, ...instrument.openQuestions]) {
    if (!asked.actorGroups.includes('client')) continue
    const phrase = judgedPerson(asked.text)
    if (phrase) fault(asked, 'text', 'client-item-names-worker', { phrase })
  }
  faults.push(...differentWording(instrument, file, lineOf))
  for (const comparison of instrument.comparisons) {
    const [one, other] = comparison.groups
    if (one === other) fault(comparison, 'groups', 'comparison-with-itself', {})
    else if (comparison.allowed === 'estimate') {
      const constructs = (comparison.constructs ?? sharedConstructs(instrument)).filter(
        (construct) => !sharesWording(instrument, construct, one, other),
      )
      if (constructs.length === 0) continue
      const values = { construct: constructs.join(', '), groups: `${one}, ${other}` }
      fault(comparison, 'allowed', 'estimate-without-shared-wording', values)
    }
  }
  return faults
}

function differentWording(instrument: Instrument, file: string, lineOf: ReadFile['lineOf']): FileFault[] {
  const faults: FileFault[] = []
  const first = new Map<string, Item>()
  for (const item of instrument.items) {
    const name = item.sharedWording
    if (name === undefined || name === '') continue
    const earlier = first.get(name)
    if (!earlier) {
      first.set(name, item)
      continue
    }
    const line = lineOf(earlier, 'text')
    const values = {
      id: item.id,
      other: earlier.id,
      name,
      first: { nl: `regel ${line}`, en: `line ${line}`, fr: `ligne ${line}` },
    }
    const language = LANGUAGES.find((one) => item.text[one] !== earlier.text[one])
    if (language) {
      const what: Text = { nl: `tekst (${language})`, en: `text (${language})`, fr: `un texte (${language})` }
      faults.push(fileFault(file, lineOf(item, 'text'), 'shared-wording-differs', { ...values, what }))
    }
    if (item.answers !== earlier.answers) {
      const what: Text = { nl: 'antwoordschaal', en: 'answer scale', fr: 'une échelle' }
      faults.push(fileFault(file, lineOf(item, 'answers'), 'shared-wording-differs', { ...values, what }))
    }
  }
  return faults
}

function sharedConstructs(instrument: Instrument): string[] {
  return [...new Set(instrument.items.filter((item) => item.role === 'anchor').map((item) => item.construct))]
}

/** Whether both groups got at least one identical question about this construct. */
function sharesWording(
  instrument: Instrument,
  construct: string,
  one: ActorGroup,
  other: ActorGroup,
): boolean {
  const names = (group: ActorGroup) =>
    instrument.items
      .filter((item) => item.construct === construct && item.actorGroups.includes(group))
      .flatMap((item) => (item.sharedWording === undefined ? [] : [item.sharedWording]))
  const ofOther = names(other)
  return names(one).some((name) => ofOther.includes(name))
}
