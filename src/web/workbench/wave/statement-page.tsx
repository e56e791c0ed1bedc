import { direction } from '../../../foundation/text.ts'
import { text, useSay } from '../shell/language.tsx'
import { useStudyInHand } from '../study/study-in-hand.tsx'
import { WavePage } from './wave-page.tsx'

const words = {
  part: text('Verklaring', 'Statement', 'Déclaration'),
  title: text(
    'Wat deelnemers lezen voor ze beginnen',
    'What participants read before they begin',
    'Ce que les participants lisent avant de commencer',
  ),
  lead: text(
    'Deze tekst volgt uit de opzet: wie het uitvoert, vanaf hoeveel mensen iets getoond wordt, of werkers en leiding samen getoond worden. Wilt u iets anders beloven, wijzig dan de opzet.',
    'This text follows from the design: who runs it, from how many people something is shown, whether workers and managers are shown together. If you want to promise something else, change the design.',
    'Ce texte découle de la conception : qui la mène, à partir de combien de personnes quelque chose est montré, si travailleurs et responsables sont montrés ensemble. Pour promettre autre chose, changez la conception.',
  ),
  nl: text('In het Nederlands', 'In Dutch', 'En néerlandais'),
  en: text('In het Engels', 'In English', 'En anglais'),
  fr: text('In het Frans', 'In French', 'En français'),
}

export function StatementPage() {
  const say = useSay()
  const { study } = useStudyInHand()
  return (
    <WavePage part={say(words.part)} title={say(words.title)} lead={say(words.lead)}>
      {({ statement }) =>
        study.languages.map((language) => (
          <section key={language}>
            <h2>{say(words[language])}</h2>
            <div className="statement" lang={language} dir={direction(language)}>
              {statement[language] ?? ''}
            </div>
          </section>
        ))
      }
    </WavePage>
  )
}
