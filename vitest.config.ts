import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    // Two cores: more workers only fight over the database and the browser.
    maxWorkers: 2,
    // Limits for what hangs, far above what anything takes: what is slow is for the bench to show.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 60_000 } },
    reporters: ['default'],
  },
})
