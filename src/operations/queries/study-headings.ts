/** The name of every value of every dimension in a study, in one language, for a file. */
import { actorGroupName, isActorGroup } from '../../foundation/actor-group.ts'
import type { StudyId } from '../../foundation/ids.ts'
import { Problem } from '../../foundation/problem.ts'
import { type Language, read } from '../../foundation/text.ts'
import { codeHeading, fixedHeading, waveHeading } from '../../qualitative/queries/dimension-words.ts'
import type { Dimension } from '../../qualitative/queries/query.ts'
import type { Transaction } from '../../storage/database.ts'
import { studyById } from '../../storage/studies.ts'
import { wavesOfStudy } from '../../storage/waves.ts'
import type { Study } from '../../study/study.ts'
import { groupNamesOfStudy } from '../group-names-of-study.ts'
import type { Surroundings } from '../operation.ts'
import type { StudyMaterial } from './study-material.ts'

export type HeadingName = (dimension: Dimension, value: string | null) => string

export async function studyHeadings(
  tx: Transaction,
  around: Surroundings,
  id: StudyId,
  { tree, documents }: StudyMaterial,
  language: Language,
): Promise<{ readonly study: Study; readonly heading: HeadingName }> {
  const study = await studyById(tx, around.tenant, id)
  if (!study) throw new Problem('not-found')
  const ownGroups = await groupNamesOfStudy(tx, around, study)
  const waves = await wavesOfStudy(tx, around.tenant, id)
  const codes = new Map(tree.codes.map((code) => [code.id as string, code]))
  const heading: HeadingName = (dimension, value) => {
    const fixed = fixedHeading(dimension, value)
    if (fixed !== null) return read(fixed, language)
    if (value === null) return ''
    switch (dimension) {
      case 'code': {
        const code = codes.get(value)
        return code ? codeHeading(code) : value
      }
      case 'group':
        return isActorGroup(value) ? read(actorGroupName(value, ownGroups), language) : value
      case 'centre':
        return study.centres.find((centre) => centre.id === value)?.name ?? value
      case 'wave':
        return read(waveHeading, language).replace(
          '{number}',
          String(waves.find((wave) => wave.id === value)?.number ?? value),
        )
      case 'document':
        return documents.find((document) => document.id === value)?.title ?? value
      default:
        return value
    }
  }
  return { study, heading }
}
