import '../../style/exchange.css'
import { text, useSay } from '../shell/language.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { useStudyInHand } from '../study/study-in-hand.tsx'
import { ExportPart } from './export-part.tsx'
import { ImportPart } from './import-part.tsx'
import { PastImports } from './past-imports.tsx'

const words = {
  title: text('Meenemen en inbrengen', 'Taking along and bringing in', 'Emporter et importer'),
  inTab: text('Uitwisselen', 'Exchange', 'Échanger'),
  lead: text(
    'Wat u hier maakt, is van u. Neem het mee naar een ander programma, of breng werk uit een ander programma in. Telkens staat er wat meekwam, wat veranderde en wat niet mee kon, en waarom.',
    'What you make here is yours. Take it to another program, or bring work from another program in. Each time it says what came along, what changed and what could not come, and why.',
    'Ce que vous faites ici est à vous. Emportez-le vers un autre programme, ou importez un travail. À chaque fois, il est dit ce qui a suivi, ce qui a changé et ce qui n’a pas pu suivre, et pourquoi.',
  ),
}

/** Projects of other programs in, and the whole qualitative side of the study out. */
export function ExchangePage() {
  const say = useSay()
  const { study } = useStudyInHand()
  return (
    <>
      <PageTitle inTab={`${say(words.inTab)} · ${study.title}`}>{say(words.title)}</PageTitle>
      <p className="lead">{say(words.lead)}</p>
      <ExportPart />
      <ImportPart />
      <PastImports />
    </>
  )
}
