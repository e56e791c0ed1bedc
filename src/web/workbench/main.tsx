import '../style/fonts.css'
import '../style/tokens.css'
import '../style/parts.css'
import '../style/shell.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ApiFault } from './api-client.ts'
import { router } from './router.tsx'
import { LanguageProvider } from './shell/language.tsx'

const cache = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal stays a refusal; only a lost connection is worth a second try.
      retry: (failures, error) =>
        failures < 2 && error instanceof ApiFault && error.problem === 'no-connection',
    },
    // Sending is never repeated by itself: making codes twice would make two batches.
    mutations: { retry: false, networkMode: 'always' },
  },
})

const place = document.getElementById('app')
if (!place) throw new RangeError('index.html has no element with id "app"')
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={cache}>
      <LanguageProvider>
        <RouterProvider router={router} />
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
)
