import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useSending } from '../asking.ts'
import { Irreversible } from '../form/irreversible.tsx'
import { dayInWords } from '../shell/dates.ts'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { useStudyInHand, type WaveSeen } from '../study/study-in-hand.tsx'
import { WavePage } from './wave-page.tsx'
import { Scrolls } from '../shell/scrolls.tsx'

const words = {
  part: text('Nakijken en publiceren', 'Check and publish', 'Vérifier et publier'),
  title: text(
    'Lees eerst wat anderen straks lezen',
    'Read first what others will read',
    "Lisez d'abord ce que les autres liront",
  ),
  lead: text(
    'Wat verborgen moet blijven, is al verborgen; dat hangt niet van u af. Kijk of de feiten en de beschrijving van elk centrum kloppen.',
    'What must stay hidden is hidden already; that does not depend on you. Check whether the facts and the description of each centre are right.',
    'Ce qui doit rester caché l’est déjà ; cela ne dépend pas de vous. Vérifiez que les faits et la description de chaque centre sont corrects.',
  ),
  notClosed: text(
    'Publiceren kan pas als de golf gesloten is.',
    'Publishing is possible only once the wave is closed.',
    "La publication n'est possible qu'une fois la vague close.",
  ),
  centre: text('Centrum', 'Centre', 'Centre'),
  facts: text('Feiten', 'Facts', 'Faits'),
  filled: text('{count} ingevuld', '{count} filled in', '{count} remplis'),
  context: text('Beschrijving', 'Description', 'Description'),
  there: text('ja', 'yes', 'oui'),
  missing: text('ontbreekt', 'missing', 'manque'),
  read: text('Lees het profiel van {centre}', 'Read the profile of {centre}', 'Lire le profil de {centre}'),
  publish: text('Publiceer', 'Publish', 'Publier'),
  publishLead: text(
    'Alle profielen en de bladzijde in klare taal gaan samen open: cliënten lezen de resultaten niet later dan het bestuur.',
    'All profiles and the page in plain language open together: clients read the results no later than the board.',
    'Tous les profils et la page en langage clair s’ouvrent ensemble : les usagers lisent les résultats pas plus tard que le conseil.',
  ),
  act: text('Publiceer golf {number} …', 'Publish wave {number} …', 'Publier la vague {number} …'),
  sure: text('Golf {number} publiceren?', 'Publish wave {number}?', 'Publier la vague {number} ?'),
  edition: text(
    'Deze editie ligt voorgoed vast. Een latere editie wordt samen met deze nagekeken.',
    'This edition is fixed for good. A later edition is checked together with this one.',
    'Cette édition est figée pour de bon. Une édition ultérieure est vérifiée avec celle-ci.',
  ),
  readers: text(
    'Lezers van een centrum zien het profiel van hun centrum.',
    'Readers of a centre see the profile of their centre.',
    "Les lecteurs d'un centre voient le profil de leur centre.",
  ),
  everybody: text(
    'Iedereen kan de bladzijde in klare taal lezen.',
    'Everybody can read the page in plain language.',
    'Tout le monde peut lire la page en langage clair.',
  ),
  facts2: text(
    'De feiten van deze golf liggen vast.',
    'The facts of this wave are fixed.',
    'Les faits de cette vague sont figés.',
  ),
  word: text('publiceren', 'publish', 'publier'),
  doIt: text('Publiceer', 'Publish', 'Publier'),
  done: text(
    'Gepubliceerd op {day}, editie {edition}.',
    'Published on {day}, edition {edition}.',
    'Publié le {day}, édition {edition}.',
  ),
  plain: text(
    'Open de bladzijde in klare taal',
    'Open the page in plain language',
    'Ouvrir la page en langage clair',
  ),
}

export function PublishPage() {
  const say = useSay()
  return (
    <WavePage part={say(words.part)} title={say(words.title)} lead={say(words.lead)}>
      {(seen) =>
        seen.wave.state === 'closed' || seen.wave.state === 'published' ? (
          <>
            <ToRead seen={seen} />
            <Publishing seen={seen} />
          </>
        ) : (
          <p className="empty">{say(words.notClosed)}</p>
        )
      }
    </WavePage>
  )
}

function ToRead({ seen }: { readonly seen: WaveSeen }) {
  const say = useSay()
  const { study } = useStudyInHand()
  return (
    <Scrolls label={say(words.title)}>
      <table className="rows">
        <caption className="vh">{say(words.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.centre)}</th>
            <th scope="col">{say(words.facts)}</th>
            <th scope="col">{say(words.context)}</th>
          </tr>
        </thead>
        <tbody>
          {study.centres.map((centre) => (
            <tr key={centre.id}>
              <th scope="row">
                <Link
                  to="/studies/$study/golf/$wave/centra/$centre"
                  params={{ study: study.id, wave: String(seen.wave.number), centre: centre.id }}
                >
                  {say(words.read, { centre: centre.name })}
                </Link>
              </th>
              <td className="pair-up">
                <span className="group-name mute">{say(words.facts)}</span>
                {say(words.filled, { count: seen.facts.filter((fact) => fact.centre === centre.id).length })}
              </td>
              <td className="pair-up">
                <span className="group-name mute">{say(words.context)}</span>
                {say(centre.context.trim() === '' ? words.missing : words.there)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolls>
  )
}

function Publishing({ seen }: { readonly seen: WaveSeen }) {
  const say = useSay()
  const { language } = useLanguage()
  const { wave } = seen
  const sending = useSending('publishWave')
  const [isAsking, setAsking] = useState(false)
  if (wave.state === 'published') {
    return (
      <div className="notice">
        <p>{say(words.done, { day: dayInWords(wave.publishedOn, language), edition: wave.edition })}</p>
        {seen.publicPage && (
          <p className="actions">
            <a className="btn" href={seen.publicPage}>
              {say(words.plain)}
            </a>
          </p>
        )}
      </div>
    )
  }
  return (
    <section>
      <h2>{say(words.publish)}</h2>
      <p className="lead">{say(words.publishLead)}</p>
      <p className="actions">
        <button type="button" className="btn main" onClick={() => setAsking(true)}>
          {say(words.act, { number: wave.number })}
        </button>
      </p>
      {isAsking && (
        <Irreversible
          title={say(words.sure, { number: wave.number })}
          consequences={[words.edition, words.readers, words.everybody, words.facts2].map((one) => say(one))}
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
    </section>
  )
}
