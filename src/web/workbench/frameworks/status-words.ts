import { read, type Language } from '../../../foundation/text.ts'
import type { FrameworkFile, Status } from '../../../framework/shape.ts'
import { statusWords } from '../../figures/frame-words.ts'
import { text } from '../shell/language.tsx'

const words = {
  some: text('{count} {status}', '{count} {status}', '{count} {status}'),
  elements: text('elementen: {statuses}', 'elements: {statuses}', 'éléments : {statuses}'),
  arrows: text('pijlen: {statuses}', 'arrows: {statuses}', 'flèches : {statuses}'),
  speaksOf: text(
    'empowering of empowered: {statuses}',
    'empowering or empowered: {statuses}',
    'empowering ou empowered : {statuses}',
  ),
}

const order: readonly Status[] = ['verified', 'unverified', 'own-proposal']

/**
 * How far a file was checked, a line for each thing that can be checked apart: its elements may all stand in the
 * source while hardly an arrow does.
 */
export function statusLines(file: FrameworkFile, language: Language): readonly string[] {
  if (file.kind === 'instrument') return [statusWords(file.status, language)]
  if (file.kind === 'crosswalk')
    return [
      statusOfAll(
        file.rows.map(({ status }) => status),
        language,
      ),
    ]
  const kept = file.elements.filter(({ retired }) => !retired)
  const parts = [
    { title: words.elements, statuses: kept.map(({ status }) => status) },
    { title: words.arrows, statuses: file.edges.map(({ status }) => status) },
    {
      title: words.speaksOf,
      statuses: kept.flatMap(({ speaksOf }) => (speaksOf ? [speaksOf.status] : [])),
    },
  ].filter(({ statuses }) => statuses.length > 0)
  const [only] = parts
  if (parts.length === 1 && only) return [statusOfAll(only.statuses, language)]
  return parts.map(({ title, statuses }) =>
    read(title, language).replace('{statuses}', statusOfAll(statuses, language)),
  )
}

/** "9 nagegaan in de bron, 3 niet nagegaan in de bron"; without numbers where all are the same. */
function statusOfAll(statuses: readonly Status[], language: Language): string {
  const present = order
    .map((status) => ({ status, count: statuses.filter((one) => one === status).length }))
    .filter(({ count }) => count > 0)
  const [only] = present
  if (present.length === 1 && only) return statusWords(only.status, language)
  return present
    .map(({ status, count }) =>
      read(words.some, language)
        .replace('{count}', String(count))
        .replace('{status}', statusWords(status, language)),
    )
    .join(', ')
}
