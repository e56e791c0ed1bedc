import '../../style/codebook.css'
import { useState } from 'react'
import type { CodeId } from '../../../foundation/ids.ts'
import { useAnswer } from '../asking.ts'
import { MemosAbout } from '../coding/memos-about.tsx'
import { text, useSay } from '../shell/language.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { Asked } from '../shell/states.tsx'
import { useStudyInHand } from '../study/study-in-hand.tsx'
import { AllMemos } from './all-memos.tsx'
import { CodeDetail } from './code-detail.tsx'
import { CodeTree } from './code-tree.tsx'
import type { CodebookSeen } from './codebook-work.ts'
import { NewCode } from './new-code.tsx'

const words = {
  title: text('Het codeboek', 'The codebook', 'Le livre de codes'),
  lead: text(
    'De kaders van deze studie zijn codes vanaf het begin; eigen codes komen erbij. Schrijf bij elke code wanneer u ze geeft en wanneer niet: dan leest iedereen hetzelfde.',
    'The frames of this study are codes from the start; own codes are added. Write with each code when you give it and when not: then everybody reads the same.',
    "Les cadres de cette étude sont des codes dès le début ; vos propres codes s'ajoutent. Écrivez pour chaque code quand vous l'attribuez et quand non : ainsi tout le monde lit la même chose.",
  ),
  codebook: text('het codeboek', 'the codebook', 'le livre de codes'),
  tree: text('Codes', 'Codes', 'Codes'),
  choose: text(
    'Kies een code om te lezen wat ze betekent en wat ermee gecodeerd is.',
    'Choose a code to read what it means and what was coded with it.',
    'Choisissez un code pour lire ce qu’il signifie et ce qui a été codé.',
  ),
  add: text('Nieuwe code bovenaan', 'New code at the top', 'Nouveau code au sommet'),
}

/** The codes of a study as a tree, and beside it the one in hand. */
export function CodebookPage() {
  const say = useSay()
  const { study } = useStudyInHand()
  const codebook = useAnswer('codebook', { study: study.id })
  return (
    <>
      <PageTitle inTab={`${say(words.title)} · ${study.title}`}>{say(words.title)}</PageTitle>
      <p className="lead">{say(words.lead)}</p>
      <Asked answer={codebook} what={say(words.codebook)}>
        {(seen) => <Codebook study={study.id} seen={seen} />}
      </Asked>
    </>
  )
}

function Codebook({ study, seen }: { readonly study: string; readonly seen: CodebookSeen }) {
  const say = useSay()
  const [chosen, setChosen] = useState<CodeId | null>(null)
  const [isAdding, setAdding] = useState(false)
  const [isWriting, setWriting] = useState(false)
  const code = seen.codes.find(({ id }) => id === chosen)
  return (
    <div className="codebook">
      <div>
        <CodeTree seen={seen} chosen={chosen} onChoose={setChosen} />
        <p className="actions">
          <button type="button" className="btn small" onClick={() => setAdding(true)}>
            {say(words.add)}
          </button>
        </p>
        <AllMemos study={study} seen={seen} />
        {isAdding && <NewCode study={study} seen={seen} parent={null} onClose={() => setAdding(false)} />}
      </div>
      <div className="code-in-hand">
        {code ? (
          // A form of its own for each code: what was typed about one never lands on another.
          <CodeDetail key={code.id} study={study} seen={seen} code={code} onChoose={setChosen} />
        ) : (
          <>
            <p className="empty">{say(words.choose)}</p>
            <MemosAbout
              study={study}
              document={null}
              about={{ kind: 'study' }}
              isWriting={isWriting}
              onWriting={setWriting}
            />
          </>
        )}
      </div>
    </div>
  )
}
