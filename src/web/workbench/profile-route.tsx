import { Link, useParams } from '@tanstack/react-router'
import { ProfilePage } from '../centre/profile-page.tsx'
import { useAnswer } from './asking.ts'
import { text, useLanguage, useSay } from './shell/language.tsx'
import { AskedPage } from './shell/asked-page.tsx'
import { PageTitle } from './shell/page-title.tsx'

const words = {
  study: text('de studie', 'the study', "l'étude"),
  profile: text('het profiel', 'the profile', 'le profil'),
  back: text('Terug naar {study}', 'Back to {study}', 'Retour à {study}'),
  gone: text(
    'Deze golf bestaat niet, of u hebt er geen toegang toe.',
    'This wave does not exist, or you have no access to it.',
    "Cette vague n'existe pas, ou vous n'y avez pas accès.",
  ),
}

/** The profile of a centre: finds the wave by its number, then asks for the profile of its newest edition. */
export function ProfileRoute() {
  const say = useSay()
  const { language } = useLanguage()
  const { study, wave: number, centre } = useParams({ from: '/studies/$study/golf/$wave/centra/$centre' })
  const seen = useAnswer('study', { study })
  const wave = seen.data?.waves.find((one) => String(one.wave.number) === number)?.wave
  const profile = useAnswer('profile', { study, wave: wave?.id ?? '', centre }, wave !== undefined)
  if (!seen.data) {
    return (
      <AskedPage answer={seen} what={say(words.study)}>
        {() => null}
      </AskedPage>
    )
  }
  if (!wave) {
    return (
      <div className="wrap">
        <PageTitle inTab={seen.data.study.title}>{say(words.gone)}</PageTitle>
      </div>
    )
  }
  if (!profile.data) {
    return (
      <AskedPage answer={profile} what={say(words.profile)}>
        {() => null}
      </AskedPage>
    )
  }
  return (
    <>
      <div className="wrap back-to">
        <p className="back">
          <Link to="/studies/$study" params={{ study }}>
            {say(words.back, { study: seen.data.study.title })}
          </Link>
        </p>
      </div>
      <ProfilePage
        view={profile.data}
        language={language}
        heading={(title) => <PageTitle inTab={profile.data.profile.centre.name}>{title}</PageTitle>}
      />
    </>
  )
}
