import { useMemo, useState } from 'react'
import { withColon } from '../../figures/number-words.ts'
import { spokenTable } from '../../figures/spoken-table.ts'
import { titlesOf, type Titles } from '../../figures/titles.ts'
import type { Text } from '../../../foundation/text.ts'
import type { Library } from '../../../framework/shape.ts'
import type { DataTable } from '../../figures/data-table.ts'
import { figureWords } from '../../figures/figure-words.ts'
import type { Evidence } from '../../../api/views.ts'
import type { Output } from '../api-client.ts'
import { useAnswer, useSending } from '../asking.ts'
import { Irreversible } from '../form/irreversible.tsx'
import { dayInWords } from '../shell/dates.ts'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { Scrolls } from '../shell/scrolls.tsx'
import { Asked } from '../shell/states.tsx'
import { useGroupName } from '../study/group-names.ts'
import { useStudyInHand, type WaveSeen } from '../study/study-in-hand.tsx'

const words = {
  title: text(
    'Golf {number}: wat er van de gesprekken naast de cijfers komt',
    'Wave {number}: what of the conversations comes beside the figures',
    'Vague {number} : ce qui, des entretiens, figure à côté des chiffres',
  ),
  lead: text(
    'Zo wordt het als u nu vrijgeeft. Geteld wordt in mensen. Wie er te weinig zijn in een centrum, staan er niet apart; wat verborgen moet blijven, is al verborgen.',
    'This is how it becomes if you release now. People are counted. Who are too few in a centre do not stand there apart; what must stay hidden is hidden already.',
    'Voilà ce que cela devient si vous libérez maintenant. On compte des personnes. Les groupes trop petits dans un centre n’y figurent pas à part ; ce qui doit rester caché l’est déjà.',
  ),
  evidence: text('wat vrij zou komen', 'what would be released', 'ce qui serait libéré'),
  wholeStudy: text('De hele studie', 'The whole study', "Toute l'étude"),
  elements: text('{count} elementen', '{count} elements', '{count} éléments'),
  oneElement: text('1 element', '1 element', '1 élément'),
  quotes: text('{count} citaten', '{count} quotes', '{count} citations'),
  oneQuote: text('1 citaat', '1 quote', '1 citation'),
  nothing: text('nog niets', 'nothing yet', 'encore rien'),
  held: text(
    'Blijft zoals het was, want er veranderde te weinig sinds de vorige vrijgave: {who}.',
    'Stays as it was, because too little changed since the release before: {who}.',
    'Reste comme avant, car trop peu a changé depuis la publication précédente : {who}.',
  ),
  few: text(
    'Er sprak maar één mens, of twee: {who}. Wie weet met wie u sprak, leest hier wat die vertelden. Geef pas vrij als dat voor hen goed is.',
    'One or two people spoke: {who}. Whoever knows with whom you spoke, reads here what they told. Release only if that is good for them.',
    'Une ou deux personnes ont parlé : {who}. Qui sait avec qui vous avez parlé lit ici ce qu’elles ont raconté. Ne libérez que si cela leur convient.',
  ),
  unheard: text(
    'Van {count} mensen met wie gesproken is, telt nergens iets mee: hun groep is ook samen met andere te klein.',
    'Of {count} people who were spoken with nothing counts anywhere: their group is too small, also together with others.',
    'De {count} personnes interrogées, rien ne compte nulle part : leur groupe est trop petit, même réuni à d’autres.',
  ),
  before: text(
    'Laatst vrijgegeven op {day}, editie {number}.',
    'Last released on {day}, edition {number}.',
    'Dernière publication le {day}, édition {number}.',
  ),
  notClosed: text(
    'Vrijgeven kan pas als deze golf gesloten is.',
    'Releasing is possible only once this wave is closed.',
    'La publication n’est possible qu’une fois cette vague close.',
  ),
  act: text(
    'Geef vrij als editie {number} …',
    'Release as edition {number} …',
    'Libérer comme édition {number} …',
  ),
  sure: text(
    'Bewijs uit gesprekken vrijgeven, editie {number}?',
    'Release evidence from conversations, edition {number}?',
    'Libérer les éléments des entretiens, édition {number} ?',
  ),
  fixed: text(
    'Deze editie ligt voorgoed vast. Ze staat in het profiel van elk centrum, ook voor lezers van dat centrum zodra de golf gepubliceerd is.',
    'This edition is fixed for good. It stands in the profile of every centre, also for readers of that centre once the wave is published.',
    'Cette édition est figée pour de bon. Elle figure dans le profil de chaque centre, aussi pour ses lecteurs dès que la vague est publiée.',
  ),
  later: text(
    'Een latere editie verandert pas iets aan een groep als het om genoeg mensen tegelijk gaat. Geef dus vrij als het coderen klaar is.',
    'A later edition changes something about a group only when it is about enough people at once. So release when the coding is done.',
    'Une édition ultérieure ne change quelque chose à un groupe que si cela concerne assez de personnes à la fois. Libérez donc quand le codage est terminé.',
  ),
  kept: text(
    'Een citaat dat u later intrekt, valt weg uit de volgende editie; wie deze las, las het.',
    'A quote that you withdraw later is gone from the next edition; whoever read this one has read it.',
    'Une citation retirée plus tard disparaît de l’édition suivante ; qui a lu celle-ci l’a lue.',
  ),
  word: text('vrijgeven', 'release', 'libérer'),
  doIt: text('Geef vrij', 'Release', 'Libérer'),
  done: text('Vrijgegeven.', 'Released.', 'Libéré.'),
}

type Preview = Output<'evidencePreview'>

/** What an evidence edition of one wave would say, and the step that fixes it. */
export function EvidenceRelease({ seen, library }: { readonly seen: WaveSeen; readonly library: Library }) {
  const say = useSay()
  const { study } = useStudyInHand()
  const preview = useAnswer('evidencePreview', { study: study.id, wave: seen.wave.id })
  return (
    <section>
      <h2>{say(words.title, { number: seen.wave.number })}</h2>
      <p className="lead">{say(words.lead)}</p>
      <Asked answer={preview} what={say(words.evidence)}>
        {(shown) => <Previewed preview={shown} seen={seen} library={library} />}
      </Asked>
    </section>
  )
}

function Previewed({
  preview,
  seen,
  library,
}: {
  readonly preview: Preview
  readonly seen: WaveSeen
  readonly library: Library
}) {
  const say = useSay()
  const { language } = useLanguage()
  const { study } = useStudyInHand()
  const titles = useMemo(() => titlesOf(library, language), [library, language])
  const name = (centre: string | null) =>
    study.centres.find(({ id }) => id === centre)?.name ?? say(words.wholeStudy)
  return (
    <>
      <EvidenceOf name={say(words.wholeStudy)} evidence={preview.heading.study} titles={titles} />
      {preview.centres.map(({ centre, evidence }) => (
        <EvidenceOf key={centre} name={name(centre)} evidence={evidence} titles={titles} />
      ))}
      <Voices said={words.held} voices={preview.held} name={name} />
      <Voices said={words.few} voices={preview.few} name={name} />
      {preview.unheard > 0 && <p className="small">{say(words.unheard, { count: preview.unheard })}</p>}
      {preview.released && (
        <p>
          {say(words.before, {
            day: dayInWords(preview.released.madeOn, language),
            number: preview.released.number,
          })}
        </p>
      )}
      {preview.mayRelease ? (
        <Releasing preview={preview} seen={seen} />
      ) : (
        <p className="empty">{say(words.notClosed)}</p>
      )}
    </>
  )
}

function Voices({
  said,
  voices,
  name,
}: {
  readonly said: Text
  readonly voices: Preview['held']
  readonly name: (centre: string | null) => string
}) {
  const say = useSay()
  const groupName = useGroupName()
  if (voices.length === 0) return null
  const who = voices.map(
    ({ centre, groups }) =>
      `${groups.map((group) => say(groupName(group)).toLowerCase()).join(', ')} (${name(centre)})`,
  )
  return <p>{say(said, { who: who.join('; ') })}</p>
}

function EvidenceOf({
  name,
  evidence,
  titles,
}: {
  readonly name: string
  readonly evidence: Evidence
  readonly titles: Titles
}) {
  const say = useSay()
  const { language } = useLanguage()
  const { elements, quotes } = evidence
  const table = spokenTable(
    evidence,
    elements.map(({ element }) => element),
    titles,
    language,
    'who-told',
  )
  const counts = {
    elements: say(elements.length === 1 ? words.oneElement : words.elements, { count: elements.length }),
    quotes: say(quotes.length === 1 ? words.oneQuote : words.quotes, { count: quotes.length }),
  }
  const isEmpty = elements.length === 0 && quotes.length === 0
  return (
    <details className="evidence-of">
      <summary>
        {withColon(name, language)} {isEmpty ? say(words.nothing) : `${counts.elements}, ${counts.quotes}`}
      </summary>
      {elements.length > 0 && <Rows name={name} table={table} />}
      {quotes.map(({ quote, element }, at) =>
        quote.shown ? (
          <figure className="said" key={at}>
            <blockquote className="voice">{quote.value.words}</blockquote>
            <figcaption>{titles.title(element)}</figcaption>
          </figure>
        ) : null,
      )}
    </details>
  )
}

function Rows({ name, table }: { readonly name: string; readonly table: DataTable }) {
  const { language } = useLanguage()
  return (
    <Scrolls label={name}>
      <table className="rows">
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ heads, cells }) => (
            <tr key={heads.join(' ')}>
              {heads.map((head) => (
                <th key={head} scope="row">
                  {head}
                </th>
              ))}
              {cells.every(({ kind }) => kind === 'withheld') ? (
                <td colSpan={cells.length}>
                  <span className="seal">
                    <span>{figureWords.withheld[language]}</span>
                  </span>
                </td>
              ) : (
                cells.map((cell, at) => (
                  <td key={at} className="num">
                    {cell.kind === 'words' ? cell.words : figureWords.withheld[language]}
                  </td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolls>
  )
}

function Releasing({ preview, seen }: { readonly preview: Preview; readonly seen: WaveSeen }) {
  const say = useSay()
  const sending = useSending('releaseEvidence')
  const [isAsking, setAsking] = useState(false)
  const { number } = preview.heading
  const { wave } = seen
  return (
    <>
      <p className="actions">
        <button type="button" className="btn main" onClick={() => setAsking(true)}>
          {say(words.act, { number })}
        </button>
        <span role="status">{sending.isSuccess ? say(words.done) : ''}</span>
      </p>
      {isAsking && (
        <Irreversible
          title={say(words.sure, { number })}
          consequences={[words.fixed, words.later, words.kept].map((one) => say(one))}
          word={say(words.word)}
          act={say(words.doIt)}
          sending={sending}
          onClose={() => setAsking(false)}
          onConfirm={() =>
            sending.mutate(
              { params: { study: wave.study, wave: wave.id }, body: undefined },
              { onSuccess: () => setAsking(false) },
            )
          }
        />
      )}
    </>
  )
}
