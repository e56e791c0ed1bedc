import { lazy, Suspense, useState } from 'react'
import { useAnswer } from '../asking.ts'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { Asked } from '../shell/states.tsx'
import type { AnalysisName } from './analysis-words.ts'

/** Fetched with the page that it shows. */
const MarkdownView = lazy(async () => ({ default: (await import('./markdown-view.tsx')).MarkdownView }))

const words = {
  summary: text('Hoe het berekend wordt', 'How it is computed', 'Comment c’est calculé'),
  english: text(
    'Deze bladzijde voor onderzoekers is er alleen in het Engels. Ze beschrijft de analyse op rijen; hier gebeurt ze op wat ervan getoond mag worden.',
    'This page for researchers describes the analysis of rows; here it is done on what may be shown of them.',
    "Cette page pour chercheurs n'existe qu'en anglais. Elle décrit l'analyse sur des lignes ; ici elle se fait sur ce qui peut en être montré.",
  ),
  page: text('hoe het berekend wordt', 'how it is computed', 'comment c’est calculé'),
}

/** The method page of an analysis, one click away: it is fetched when somebody opens it. */
export function MethodText({ analysis }: { readonly analysis: AnalysisName }) {
  const say = useSay()
  const { language } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const answer = useAnswer('methodText', { analysis }, isOpen)
  return (
    <details className="tab method" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say(words.summary)}</summary>
      {isOpen && (
        <Asked answer={answer} what={say(words.page)}>
          {({ markdown }) => (
            <>
              <p className="tiny mute">{say(words.english)}</p>
              <div lang={language === 'en' ? undefined : 'en'}>
                <Suspense fallback={null}>
                  <MarkdownView markdown={markdown} />
                </Suspense>
              </div>
            </>
          )}
        </Asked>
      )}
    </details>
  )
}
