import { Link, useParams } from '@tanstack/react-router'
import { ElementPage } from '../centre/element-page.tsx'
import { ProfileOfAddress } from './profile-of-address.tsx'
import { PageTitle } from './shell/page-title.tsx'

/** One element in one centre, beside the profile it is a part of. */
export function ElementRoute() {
  const { study, wave, centre, element } = useParams({
    from: '/studies/$study/golf/$wave/centra/$centre/$element',
  })
  const at = { study, wave, centre }
  return (
    <ProfileOfAddress {...at}>
      {(view, language) => (
        <ElementPage
          view={view}
          element={element}
          language={language}
          heading={(title) => <PageTitle inTab={`${title} · ${view.profile.centre.name}`}>{title}</PageTitle>}
          toProfile={(words) => (
            <Link to="/studies/$study/golf/$wave/centra/$centre" params={at}>
              {words}
            </Link>
          )}
          toElement={(one, words) => (
            <Link to="/studies/$study/golf/$wave/centra/$centre/$element" params={{ ...at, element: one }}>
              {words}
            </Link>
          )}
        />
      )}
    </ProfileOfAddress>
  )
}
