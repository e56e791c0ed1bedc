import { afterEach, describe, expect, it } from 'vitest'
import type { StudyId } from '../foundation/ids.ts'
import { type Change, type ChangeFeed, changesInProcess, changesThroughServer } from './change-feed.ts'

const change: Change = { study: '0190a000-0000-7000-8000-000000000001' as StudyId, document: null }
const open: ChangeFeed[] = []
afterEach(() => Promise.all(open.splice(0).map((feed) => feed.close())))

/** What this feed hears, and a promise of the first. */
function heardOn(feed: ChangeFeed) {
  open.push(feed)
  const heard: Change[] = []
  const first = new Promise<void>((resolve) => {
    feed.listen((one) => {
      heard.push(one)
      resolve()
    })
  })
  return { heard, first }
}

describe('whoever listens', () => {
  it('hears every change until they stop', () => {
    const feed = changesInProcess()
    const heard: Change[] = []
    const stop = feed.listen((one) => heard.push(one))
    feed.announce(change)
    stop()
    feed.announce(change)
    expect(heard).toEqual([change])
  })

  it('still hears their own process when the server cannot be reached', async () => {
    const feed = changesThroughServer('postgres://nobody@127.0.0.1:1/nowhere')
    const { heard } = heardOn(feed)
    feed.announce(change)
    expect(heard).toEqual([change])
  })
})

const serverUrl = process.env.DATABASE_URL_TEST
it.skipIf(!serverUrl)('two processes at one server hear each other, and themselves once', async () => {
  const here = changesThroughServer(serverUrl!) // skipped without
  const there = changesThroughServer(serverUrl!)
  const [mine, theirs] = [heardOn(here), heardOn(there)]
  await new Promise((resolve) => setTimeout(resolve, 300)) // both are listening
  here.announce(change)
  await theirs.first
  expect(theirs.heard).toEqual([change])
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(mine.heard).toEqual([change])
})
