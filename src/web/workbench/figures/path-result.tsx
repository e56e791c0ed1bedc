import type { ComponentProps } from 'react'
import { useLanguage, useSay } from '../shell/language.tsx'
import type { Path } from './block-names.ts'
import { pathTold } from './path-words.ts'
import { ResultPart } from './result-part.tsx'

/** The result of a path of three questions: one of the analyses has these words, and they are fetched with it. */
export function PathResult({
  path,
  ...result
}: Omit<ComponentProps<typeof ResultPart>, 'path'> & { readonly path: Path }) {
  const say = useSay()
  const { language } = useLanguage()
  return <ResultPart {...result} path={pathTold(result.block, path, say, language)} />
}
