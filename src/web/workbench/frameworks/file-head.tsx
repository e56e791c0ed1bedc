import type { ReactNode } from 'react'
import { read } from '../../../foundation/text.ts'
import type { FrameworkFile } from '../../../framework/shape.ts'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { AllFramesLink } from './frame-links.tsx'
import { Told } from './frames.tsx'
import { purposes } from './purposes.ts'
import { StatusOfFile } from './status-of-file.tsx'

const words = {
  source: text('Bron', 'Source', 'Source'),
  licence: text('Licentie', 'Licence', 'Licence'),
  version: text('Versie', 'Version', 'Version'),
  status: text('Status', 'Status', 'Statut'),
}

/** The top of a file's page: what it is for, what it says of itself, where it comes from, how far it was checked. */
export function FileHead({ file, above }: { readonly file: FrameworkFile; readonly above: ReactNode }) {
  const say = useSay()
  const { language } = useLanguage()
  const title = read(file.title, language)
  const purpose = file.kind === 'crosswalk' || file.kind === 'instrument' ? undefined : purposes[file.kind]
  return (
    <div className="mast mastgrid file-head">
      <div>
        <p className="eyebrow">
          <AllFramesLink>{above}</AllFramesLink>
        </p>
        <PageTitle inTab={title}>
          <Told text={file.title} />
        </PageTitle>
        {(purpose ?? file.about) && (
          <p className="lead">
            <Told text={purpose ?? file.about ?? file.title} />
          </p>
        )}
      </div>
      <div>
        {purpose && file.about && (
          <p className="small said-of-itself">
            <Told text={file.about} />
          </p>
        )}
        <dl className="kv">
          <dt>{say(words.status)}</dt>
          <dd>
            <StatusOfFile file={file} />
          </dd>
          <dt>{say(words.source)}</dt>
          <dd>{file.source}</dd>
          <dt>{say(words.licence)}</dt>
          <dd>{file.licence}</dd>
          <dt>{say(words.version)}</dt>
          <dd className="num">{file.version}</dd>
        </dl>
      </div>
    </div>
  )
}
