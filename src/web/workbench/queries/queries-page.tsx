import '../../style/queries.css'
import { useAnswer } from '../asking.ts'
import { text, useSay } from '../shell/language.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { Asked } from '../shell/states.tsx'
import { useStudyInHand } from '../study/study-in-hand.tsx'
import { CrosstabPart } from './crosstab-part.tsx'
import { defaultQuery, PARTS, type Part } from './default-query.ts'
import { PassagesPart } from './passages-part.tsx'
import { useQueryInHand } from './query-in-hand.ts'
import type { Choices } from './query-words.ts'
import { SavedQueries } from './saved-queries.tsx'
import { SearchPart } from './search-part.tsx'
import { TogetherPart } from './together-part.tsx'

const words = {
  title: text('Zoeken en tellen', 'Search and count', 'Chercher et compter'),
  lead: text(
    'Wie zei wat, en waar staat het. Elk getal leidt naar de passages zelf.',
    'Who said what, and where it stands. Every number leads to the passages themselves.',
    'Qui a dit quoi, et où. Chaque nombre mène aux passages mêmes.',
  ),
  working: text(
    'Werktelling, niet om te publiceren: hier is niets afgeschermd. Wat naar buiten mag, geeft u vrij als citaat of in het profiel.',
    'Working count, not for publication: nothing is withheld here. What may go out is released as a quote or in the profile.',
    'Comptage de travail, à ne pas publier : rien n’est masqué ici. Ce qui peut sortir est libéré comme citation ou dans le profil.',
  ),
  parts: text('Wat u vraagt', 'What you ask', 'Ce que vous demandez'),
  choices: text('codes en documenten', 'codes and documents', 'codes et documents'),
  noDocuments: text(
    'Er zijn nog geen vergrendelde documenten. Wie een gesprek of tekst opneemt, pseudonimiseert en vergrendelt, vindt die hier terug.',
    'There are no locked documents yet. Whoever takes in a conversation or text, pseudonymises and locks it, finds it here.',
    "Il n'y a pas encore de documents verrouillés. Qui ajoute un entretien ou un texte, le pseudonymise et le verrouille, le retrouve ici.",
  ),
  search: text('Woorden zoeken', 'Find words', 'Chercher des mots'),
  crosstab: text('Tellen', 'Count', 'Compter'),
  'co-occurrence': text('Wat gaat samen', 'What goes together', 'Ce qui va ensemble'),
  passages: text('Passages lezen', 'Read passages', 'Lire les passages'),
}

/** Searching and counting over everything that was read: a part for each kind of question. */
export function QueriesPage() {
  const say = useSay()
  const { study } = useStudyInHand()
  const choices = useAnswer('queryChoices', { study: study.id })
  return (
    <div className="queries">
      <PageTitle inTab={`${say(words.title)} · ${study.title}`}>{say(words.title)}</PageTitle>
      <p className="lead">{say(words.lead)}</p>
      <Asked answer={choices} what={say(words.choices)}>
        {(known) =>
          known.documents.length === 0 ? (
            <p className="empty">{say(words.noDocuments)}</p>
          ) : (
            <Parts choices={known} />
          )
        }
      </Asked>
    </div>
  )
}

function Parts({ choices }: { readonly choices: Choices }) {
  const say = useSay()
  const { query, ask } = useQueryInHand()
  const shown = query ?? defaultQuery('search', choices.codes)
  return (
    // A table needs the width; what was kept then stands below it.
    <div className={shown.kind === 'search' || shown.kind === 'passages' ? 'queries-grid' : 'queries-wide'}>
      <div className="queries-main">
        <nav className="query-parts" aria-label={say(words.parts)}>
          {PARTS.map((part: Part) => (
            <button
              key={part}
              type="button"
              aria-pressed={part === shown.kind}
              onClick={() => ask(defaultQuery(part, choices.codes))}
            >
              {say(words[part])}
            </button>
          ))}
        </nav>
        {shown.kind !== 'search' && <p className="working-count">{say(words.working)}</p>}
        {shown.kind === 'search' && <SearchPart key={shown.words} query={shown} choices={choices} />}
        {shown.kind === 'crosstab' && <CrosstabPart query={shown} choices={choices} />}
        {shown.kind === 'co-occurrence' && <TogetherPart query={shown} choices={choices} />}
        {shown.kind === 'passages' && <PassagesPart query={shown} choices={choices} />}
      </div>
      <aside>
        <SavedQueries query={shown} />
      </aside>
    </div>
  )
}
