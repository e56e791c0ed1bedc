import '../../style/coding.css'
import { Link, useParams } from '@tanstack/react-router'
import { useAnswer } from '../asking.ts'
import { AskedPage } from '../shell/asked-page.tsx'
import { text, useSay } from '../shell/language.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { FaultNotice } from '../shell/states.tsx'
import { ApiFault } from '../api-client.ts'
import { CodingDesk } from './coding-desk.tsx'
import { useCodesInHand } from './codes-in-hand.ts'
import { useDesk } from './desk.ts'

const words = {
  title: text('Coderen', 'Coding', 'Codage'),
  text: text(
    'de tekst en wat erin gecodeerd is',
    'the text and what was coded in it',
    'le texte et ses codages',
  ),
  codebook: text('het codeboek', 'the codebook', 'le livre de codes'),
  prepare: text('Maak het klaar', 'Prepare it', 'Le préparer'),
  example: text(
    'Voorbeeld: alle namen, cijfers en uitspraken zijn verzonnen.',
    'Example: all names, figures and statements are invented.',
    'Exemple : tous les noms, chiffres et propos sont inventés.',
  ),
}

/** Reading one document and coding it. Beside the frame of a study and not in it: three columns need the width. */
export function CodingPage() {
  const say = useSay()
  const { study, document } = useParams({ from: '/studies/$study/documenten/$document' })
  const seen = useAnswer('study', { study })
  const desk = useDesk(study, document)
  const { answer: codebook, codes } = useCodesInHand(study)
  if (desk.error instanceof ApiFault && desk.error.problem === 'document-not-locked')
    return (
      <div className="wrap">
        <PageTitle inTab={say(words.title)}>{say(words.title)}</PageTitle>
        <FaultNotice error={desk.error} />
        <p className="actions">
          <Link
            className="btn main"
            to="/studies/$study/documenten/$document/voorbereiden"
            params={{ study, document }}
          >
            {say(words.prepare)}
          </Link>
        </p>
      </div>
    )
  if (!desk.data)
    return (
      <AskedPage answer={desk} what={say(words.text)}>
        {() => null}
      </AskedPage>
    )
  if (!codes)
    return (
      <AskedPage answer={codebook} what={say(words.codebook)}>
        {() => null}
      </AskedPage>
    )
  return (
    <>
      {seen.data?.study.isExample && (
        <div className="example">
          <p>{say(words.example)}</p>
        </div>
      )}
      {/* Another document is another desk: nothing chosen in the one is chosen in the other. */}
      <CodingDesk key={document} study={study} desk={desk.data} codes={codes} />
    </>
  )
}
