import { Link } from '@tanstack/react-router'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { dayInWords } from '../shell/dates.ts'
import { PageTitle } from '../shell/page-title.tsx'
import { FaultTable } from '../shell/states.tsx'
import { ResponseTable } from '../wave/response-table.tsx'
import { Verdicts } from '../wave/verdicts.tsx'
import { NextStep } from './next-step.tsx'
import { PathOfWave } from './path-of-wave.tsx'
import { newestWave, type StudySeen, useStudyInHand, type WaveSeen } from './study-in-hand.tsx'

const words = {
  study: text('Studie', 'Study', 'Étude'),
  oneCentre: text('1 centrum', '1 centre', '1 centre'),
  centres: text('{count} centra', '{count} centres', '{count} centres'),
  draft: text(
    'De opzet van golf {number} is in de maak.',
    'The design of wave {number} is being made.',
    'La conception de la vague {number} est en préparation.',
  ),
  ready: text('Golf {number} kan open.', 'Wave {number} can open.', 'La vague {number} peut ouvrir.'),
  open: text('Golf {number} staat open.', 'Wave {number} is open.', 'La vague {number} est ouverte.'),
  closed: text(
    'Golf {number} is gesloten. Kijk de profielen na.',
    'Wave {number} is closed. Check the profiles.',
    'La vague {number} est close. Vérifiez les profils.',
  ),
  published: text(
    'De resultaten van golf {number} zijn gepubliceerd.',
    'The results of wave {number} are published.',
    'Les résultats de la vague {number} sont publiés.',
  ),
  openLead: text(
    'Niemand kan antwoorden zien, ook u niet. U ziet hier alleen hoe ver elke groep staat.',
    'Nobody can see answers, nor can you. Here you only see how far each group is.',
    'Personne ne peut voir les réponses, vous non plus. Vous voyez seulement où en est chaque groupe.',
  ),
  missing: text('Wat er nog ontbreekt', 'What is still missing', 'Ce qui manque encore'),
  willSay: text('Wat u straks kunt zeggen', 'What you will be able to say', 'Ce que vous pourrez dire'),
  willSayLead: text(
    'Uit de aantallen die u uitnodigt, zonder één antwoord te zien.',
    'From the numbers you invite, without seeing one answer.',
    'À partir des nombres que vous invitez, sans voir une seule réponse.',
  ),
  response: text('Respons', 'Response', 'Participation'),
  profiles: text('Een profiel per centrum', 'One profile for each centre', 'Un profil par centre'),
  profilesLead: text(
    'In de volgorde van de opzet, nooit naar score.',
    'In the order of the design, never by score.',
    "Dans l'ordre de la conception, jamais par score.",
  ),
  plain: text('De bladzijde in klare taal', 'The page in plain language', 'La page en langage clair'),
  plainWhat: text(
    'Cliënten krijgen de resultaten niet later dan het bestuur. Deze bladzijde kan iedereen lezen.',
    'Clients get the results no later than the board. Everybody can read this page.',
    'Les usagers reçoivent les résultats pas plus tard que le conseil. Tout le monde peut lire cette page.',
  ),
  plainOpen: text('Open de bladzijde', 'Open the page', 'Ouvrir la page'),
  readerTitle: text('Wat uw centrum mag lezen', 'What your centre may read', 'Ce que votre centre peut lire'),
  publishedOn: text('Gepubliceerd op {day}', 'Published on {day}', 'Publié le {day}'),
  readerNone: text(
    'Er is nog niets gepubliceerd. Zodra dat gebeurt, staat het profiel van uw centrum hier.',
    'Nothing is published yet. As soon as it is, the profile of your centre stands here.',
    "Rien n'est encore publié. Dès que ce sera le cas, le profil de votre centre apparaîtra ici.",
  ),
  ofWave: text('{centre}, golf {number}', '{centre}, wave {number}', '{centre}, vague {number}'),
  earlier: text('Eerdere golven', 'Earlier waves', 'Vagues précédentes'),
  gone: text('Deze studie heeft geen golf', 'This study has no wave', "Cette étude n'a pas de vague"),
}

export function OverviewPage() {
  const seen = useStudyInHand()
  const newest = newestWave(seen)
  if (seen.role === 'centreReader') return <ForReader seen={seen} />
  return newest ? <ForResearcher seen={seen} newest={newest} /> : <NoWave title={seen.study.title} />
}

function NoWave({ title }: { readonly title: string }) {
  const say = useSay()
  return <PageTitle inTab={title}>{say(words.gone)}</PageTitle>
}

function ForResearcher({ seen, newest }: { readonly seen: StudySeen; readonly newest: WaveSeen }) {
  const say = useSay()
  const { study } = seen
  const { state, number } = newest.wave
  const count = study.centres.length
  const isReady = state === 'draft' && newest.missing.length === 0
  return (
    <>
      <p className="eyebrow">
        {say(words.study)} · {study.title} ·{' '}
        {count === 1 ? say(words.oneCentre) : say(words.centres, { count })}
      </p>
      <PageTitle inTab={study.title}>{say(isReady ? words.ready : words[state], { number })}</PageTitle>
      <p className="lead">{state === 'open' ? say(words.openLead) : study.question}</p>
      <PathOfWave wave={newest.wave} isReady={isReady} />
      <div className="sg">
        <div>
          <WhatThereIs seen={seen} newest={newest} />
          <EarlierWaves seen={seen} newest={newest} />
        </div>
        <aside>
          <NextStep seen={seen} newest={newest} />
        </aside>
      </div>
    </>
  )
}

function WhatThereIs({ seen, newest }: { readonly seen: StudySeen; readonly newest: WaveSeen }) {
  const say = useSay()
  const { state } = newest.wave
  if (state === 'closed' || state === 'published') {
    return (
      <>
        <section>
          <h2>{say(words.profiles)}</h2>
          <p className="lead">{say(words.profilesLead)}</p>
          <ProfileLinks seen={seen} waves={[newest]} />
        </section>
        {newest.publicPage && <PlainPage address={newest.publicPage} />}
      </>
    )
  }
  if (state === 'open') {
    return (
      <>
        <section>
          <h2>{say(words.response)}</h2>
          <ResponseTable study={seen.study} wave={newest.wave} />
        </section>
        <WhatCanBeSaid seen={seen} newest={newest} />
      </>
    )
  }
  return (
    <>
      {newest.missing.length > 0 && (
        <section>
          <h2>{say(words.missing)}</h2>
          <FaultTable faults={newest.missing} areMissing />
        </section>
      )}
      {newest.wave.design.invited.length > 0 && <WhatCanBeSaid seen={seen} newest={newest} />}
    </>
  )
}

function WhatCanBeSaid({ seen, newest }: { readonly seen: StudySeen; readonly newest: WaveSeen }) {
  const say = useSay()
  return (
    <section>
      <h2>{say(words.willSay)}</h2>
      <p className="lead">{say(words.willSayLead)}</p>
      <Verdicts study={seen.study} wave={newest.wave} isShort />
    </section>
  )
}

function PlainPage({ address }: { readonly address: string }) {
  const say = useSay()
  return (
    <section>
      <h2>{say(words.plain)}</h2>
      <p className="lead">{say(words.plainWhat)}</p>
      <p className="actions">
        <a className="btn" href={address}>
          {say(words.plainOpen)}
        </a>
      </p>
    </section>
  )
}

function EarlierWaves({ seen, newest }: { readonly seen: StudySeen; readonly newest: WaveSeen }) {
  const say = useSay()
  const earlier = seen.waves.filter(({ wave }) => wave.id !== newest.wave.id && wave.state === 'published')
  if (earlier.length === 0) return null
  // Until the newest is published, this is what everybody reads.
  const page = newest.publicPage ? null : earlier.at(-1)?.publicPage
  return (
    <>
      <section>
        <h2>{say(words.earlier)}</h2>
        <ProfileLinks seen={seen} waves={earlier} />
      </section>
      {page && <PlainPage address={page} />}
    </>
  )
}

function ForReader({ seen }: { readonly seen: StudySeen }) {
  const say = useSay()
  const { language } = useLanguage()
  const published = seen.waves.filter(({ wave }) => wave.state === 'published').toReversed()
  const newest = published[0]
  return (
    <>
      <div className="mast">
        <p className="eyebrow">
          {say(words.study)} · {seen.study.title}
        </p>
        <PageTitle inTab={seen.study.title}>{say(words.readerTitle)}</PageTitle>
        <p className="lead">{seen.study.question}</p>
      </div>
      {newest ? (
        <div className="work">
          {newest.wave.state === 'published' && (
            <p className="small mute">
              {say(words.publishedOn, { day: dayInWords(newest.wave.publishedOn, language) })}
            </p>
          )}
          <ProfileLinks seen={seen} waves={published} />
          {newest.publicPage && <PlainPage address={newest.publicPage} />}
        </div>
      ) : (
        <p className="empty">{say(words.readerNone)}</p>
      )}
    </>
  )
}

function ProfileLinks({ seen, waves }: { readonly seen: StudySeen; readonly waves: readonly WaveSeen[] }) {
  const say = useSay()
  return (
    <ul className="shelf">
      {waves.flatMap(({ wave }) =>
        seen.study.centres.map((centre) => (
          <li key={`${wave.id} ${centre.id}`}>
            <h3>
              <Link
                to="/studies/$study/golf/$wave/centra/$centre"
                params={{ study: seen.study.id, wave: String(wave.number), centre: centre.id }}
              >
                {say(words.ofWave, { centre: centre.name, number: wave.number })}
              </Link>
            </h3>
            {centre.whyChosen !== '' && <p className="small mute">{centre.whyChosen}</p>}
          </li>
        )),
      )}
    </ul>
  )
}
