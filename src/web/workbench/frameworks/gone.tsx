import { text, useSay } from '../shell/language.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { AllFramesLink } from './frame-links.tsx'

const words = {
  title: text('Dit staat in geen kader', 'This stands in no framework', 'Ceci ne figure dans aucun cadre'),
  what: text(
    'Misschien is het adres niet helemaal juist, of heette het vroeger anders.',
    'Perhaps the address is not quite right, or it used to have another name.',
    "Peut-être l'adresse n'est-elle pas tout à fait juste, ou portait-il un autre nom.",
  ),
  back: text('Naar alle kaders', 'To all frameworks', 'Vers tous les cadres'),
}

export function Gone() {
  const say = useSay()
  return (
    <>
      <PageTitle inTab={say(words.title)}>{say(words.title)}</PageTitle>
      <p className="lead">{say(words.what)}</p>
      <p className="actions">
        <AllFramesLink className="btn">{say(words.back)}</AllFramesLink>
      </p>
    </>
  )
}
