import type { FrameworkFile } from '../../../framework/shape.ts'
import { useLanguage } from '../shell/language.tsx'
import { statusLines } from './status-words.ts'

/** How far a file was checked, a line for each thing that can be checked apart. */
export function StatusOfFile({ file }: { readonly file: FrameworkFile }) {
  const { language } = useLanguage()
  return statusLines(file, language).map((line) => (
    <span className="status-line" key={line}>
      {line}
    </span>
  ))
}
