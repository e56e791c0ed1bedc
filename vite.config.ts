import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The browser bundle of the workbench. Pages for participants are server-rendered and have no part in it. */
export default defineConfig({
  root: fileURLToPath(new URL('src/web/workbench', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    // The content security policy allows no data: addresses, so nothing is inlined.
    assetsInlineLimit: 0,
    // Vite's helper for older browsers is an inline script; the policy allows none, and the target needs none.
    modulePreload: { polyfill: false },
    // bundle-budget.test.ts weighs every route by this file.
    manifest: true,
    reportCompressedSize: false,
  },
})
