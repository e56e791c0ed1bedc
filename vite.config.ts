import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const everyPageNeeds =
  /node_modules[\\/](?:react|react-dom|scheduler|use-sync-external-store|@tanstack)[\\/]|src[\\/](?:foundation|web[\\/]workbench[\\/]shell)[\\/]/

const outDir = fileURLToPath(new URL('dist/web', import.meta.url))

/** The browser bundle of the workbench. Pages for participants are server-rendered and have no part in it. */
export default defineConfig({
  root: fileURLToPath(new URL('src/web/workbench', import.meta.url)),
  plugins: [react(), compressed()],
  // React has had this hook itself since version 18: the stand-in for older ones would go to every page for nothing.
  resolve: {
    alias: { 'use-sync-external-store/shim/with-selector': 'use-sync-external-store/with-selector' },
  },
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2023',
    // The content security policy allows no data: addresses, so nothing is inlined.
    assetsInlineLimit: 0,
    // Vite's helper for older browsers is an inline script; the policy allows none, and the target needs none.
    modulePreload: { polyfill: false },
    // bundle-budget.test.ts weighs every route by this file.
    manifest: true,
    rolldownOptions: {
      output: {
        // What every page needs, in one file: it compresses better than the same in pieces.
        codeSplitting: {
          groups: [{ name: 'base', test: everyPageNeeds }],
        },
      },
    },
    reportCompressedSize: false,
  },
})

/**
 * Puts a compressed copy beside each file. Done once, at the highest quality: a page is 20 kB lighter than with
 * what a server can afford on every request, and the server has nothing left to do.
 */
function compressed(): Plugin {
  return {
    name: 'compressed-copies',
    apply: 'build',
    writeBundle({ dir = outDir }) {
      for (const file of globSync('assets/*.{js,css,svg}', { cwd: dir })) {
        writeFileSync(`${dir}/${file}.br`, brotliCompressSync(readFileSync(`${dir}/${file}`)))
      }
    },
  }
}
