import type { Text } from '../foundation/text.ts'
import { fileFault, type FileFault } from './file-fault.ts'
import { splitReference, thingsById, type Thing } from './library-index.ts'
import { suggester } from './nearest-name.ts'
import type { ReadFile } from './read-framework-file.ts'
import type { Crosswalk, Framework, Instrument } from './shape.ts'

const anywhere: Text = {
  nl: 'in een kader of instrument dat meegelezen wordt',
  en: 'in a framework or instrument that is read along',
  fr: 'dans un cadre ou instrument lu en même temps',
}
const rowName: Text = { nl: 'deze rij', en: 'this row', fr: 'cette ligne' }
const comparisonName: Text = { nl: 'deze vergelijking', en: 'this comparison', fr: 'cette comparaison' }
const leversName: Text = { nl: 'de hefboomkeuze', en: 'the lever choice', fr: 'le choix de leviers' }

interface Reference {
  /** The object and field in which the reference stands, for the line. */
  readonly owner: object
  readonly at: string
  /** What refers, and the field it refers with, in the words of the fault. */
  readonly name: string | Text
  readonly key: string
  readonly to: string
}

/**
 * References from file to file: what items ask about, crosswalk rows, the codes of facts. An id that
 * is not found but does stand somewhere in a broken file gets the benefit of the doubt.
 */
export function checkReferences(files: readonly ReadFile[]): FileFault[] {
  const values = files.flatMap(({ value }) => (value ? [value] : []))
  const things = thingsById(values)
  const frameworkIds = values.flatMap((value) =>
    value.kind === 'crosswalk' || value.kind === 'instrument' ? [] : [value.id],
  )
  const broken = files.filter(({ isWhole }) => !isWhole)
  const faults: FileFault[] = []
  const nearestName = suggester()

  for (const { file, value, lineOf } of files) {
    if (!value) continue
    const unknown = ({ owner, at, name, key, to }: Reference, known: Iterable<string>) => {
      if (broken.some((one) => one.file !== file && one.yaml.includes(splitReference(to).id))) return
      const nearest = nearestName(to, known)
      const line = lineOf(owner, at)
      const values = { in: name, key, id: to, where: anywhere }
      faults.push(
        nearest
          ? fileFault(file, line, 'unknown-reference-near', { ...values, nearest })
          : fileFault(file, line, 'unknown-reference', values),
      )
    }
    for (const reference of referencesOf(value)) {
      const { id, dimension } = splitReference(reference.to)
      if (id === '') continue
      const thing = things.get(id)
      if (!thing) {
        unknown(reference, things.keys())
        continue
      }
      const line = lineOf(reference.owner, reference.at)
      if (thing.kind === 'element' && thing.element.retired) {
        faults.push(fileFault(file, line, 'retired-referred-to', { id, in: reference.name }))
      }
      if (dimension !== undefined) {
        const fault = unknownDimension(thing, dimension)
        if (fault) faults.push(fileFault(file, line, 'unknown-dimension', { ...fault, in: reference.name }))
      }
      if (
        value.kind === 'instrument' &&
        thing.kind === 'element' &&
        !value.frameworks.includes(thing.framework.id)
      ) {
        const framework = thing.framework.id
        faults.push(
          fileFault(file, line, 'reference-outside-frameworks', { in: reference.name, id, framework }),
        )
      }
    }
    for (const reference of frameworkReferencesOf(value)) {
      if (reference.to !== '' && !frameworkIds.includes(reference.to)) unknown(reference, frameworkIds)
    }
  }
  return faults
}

function unknownDimension(
  thing: Thing,
  dimension: string,
): { element: string; dimension: string; choices: string } | null {
  const dimensions = thing.kind === 'element' ? (thing.element.dimensions ?? []).map(({ id }) => id) : []
  if (dimensions.includes(dimension)) return null
  return { element: thing.id, dimension, choices: dimensions.join(', ') || '–' }
}

function referencesOf(value: Framework | Crosswalk | Instrument): Reference[] {
  if (value.kind === 'crosswalk') {
    return value.rows.flatMap((row) =>
      (['from', 'to'] as const).map((end) => ({
        owner: row,
        at: end,
        name: rowName,
        key: end,
        to: row[end],
      })),
    )
  }
  if (value.kind === 'instrument') {
    const items = value.items.map((item) => ({
      owner: item,
      at: item.dimension === undefined ? 'construct' : 'dimension',
      name: item.id,
      key: 'construct',
      to: item.dimension === undefined ? item.construct : `${item.construct}:${item.dimension}`,
    }))
    const compared = value.comparisons.flatMap(({ constructs = [] }) =>
      constructs.map((to, index) => ({
        owner: constructs,
        at: String(index),
        name: comparisonName,
        key: 'constructs',
        to,
      })),
    )
    return [...items, ...compared]
  }
  return value.elements.flatMap((element) =>
    element.code === undefined
      ? []
      : [{ owner: element, at: 'code', name: element.id, key: 'code', to: element.code }],
  )
}

function frameworkReferencesOf(value: Framework | Crosswalk | Instrument): Reference[] {
  if (value.kind !== 'instrument') return []
  const own = { nl: 'dit instrument', en: 'this instrument', fr: 'cet instrument' }
  const listed = value.frameworks.map((to, index) => ({
    owner: value.frameworks,
    at: String(index),
    name: own,
    key: 'frameworks',
    to,
  }))
  const { levers } = value
  return levers
    ? [
        ...listed,
        { owner: levers, at: 'framework', name: leversName, key: 'framework', to: levers.framework },
      ]
    : listed
}
