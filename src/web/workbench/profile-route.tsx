import { Link, useParams } from '@tanstack/react-router'
import { ProfilePage } from '../centre/profile-page.tsx'
import { ProfileOfAddress } from './profile-of-address.tsx'
import { PageTitle } from './shell/page-title.tsx'

/** The profile of a centre, from the newest edition of a wave. */
export function ProfileRoute() {
  const at = useParams({ from: '/studies/$study/golf/$wave/centra/$centre' })
  return (
    <ProfileOfAddress {...at}>
      {(view, language) => (
        <ProfilePage
          view={view}
          language={language}
          heading={(title) => <PageTitle inTab={view.profile.centre.name}>{title}</PageTitle>}
          toElement={(element, words) => (
            <Link to="/studies/$study/golf/$wave/centra/$centre/$element" params={{ ...at, element }}>
              {words}
            </Link>
          )}
        />
      )}
    </ProfileOfAddress>
  )
}
