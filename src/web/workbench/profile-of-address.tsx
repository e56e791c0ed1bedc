import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Language } from '../../foundation/text.ts'
import type { ProfileView } from '../../api/views.ts'
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

/** Finds the wave of an address by its number, then asks for a centre's profile in its newest edition. */
export function ProfileOfAddress({
  study,
  wave: number,
  centre,
  children,
}: {
  readonly study: string
  readonly wave: string
  readonly centre: string
  readonly children: (view: ProfileView, language: Language) => ReactNode
}) {
  const say = useSay()
  const { language } = useLanguage()
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
      {children(profile.data, language)}
    </>
  )
}
