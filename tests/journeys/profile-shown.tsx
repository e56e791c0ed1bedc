/** Shows a profile without the workbench around it, for profile.test.ts. */
import '../../src/web/style/tokens.css'
import '../../src/web/style/parts.css'
import { createRoot } from 'react-dom/client'
import type { ProfileView } from '../../src/api/views.ts'
import type { Language } from '../../src/foundation/text.ts'
import { ProfilePage } from '../../src/web/centre/profile-page.tsx'

declare global {
  interface Window {
    show: (view: ProfileView, language: Language) => void
  }
}

window.show = (view, language) => {
  const place = document.querySelector('main')
  if (!place) throw new RangeError('The page has no <main>.')
  createRoot(place).render(<ProfilePage view={view} language={language} />)
}
