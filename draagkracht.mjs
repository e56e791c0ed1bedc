#!/usr/bin/env node
// The package's `bin`: `draagkracht <command>` is `run.mjs cli <command>`.
process.argv.splice(2, 0, 'cli')
await import('./run.mjs')
