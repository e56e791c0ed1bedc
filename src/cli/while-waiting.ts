import { read, type Language, type Text } from '../foundation/text.ts'
import type { Progress } from '../foundation/progress.ts'
import type { Io } from './command.ts'

/** In milliseconds: what takes less needs no word about it. */
const QUIET = 1000

/**
 * Waits for work that may take long: after a second a line on standard error says every second how far it is, and
 * Ctrl-C ends it. `work` gets what `inWorker` asks for.
 */
export async function whileWaiting<Value>(
  io: Pick<Io, 'err' | 'onInterrupt'>,
  language: Language,
  work: (waiting: {
    readonly signal: AbortSignal
    readonly onProgress: (progress: Progress) => void
  }) => Promise<Value>,
): Promise<Value> {
  const stop = new AbortController()
  const goOn = io.onInterrupt?.(() => stop.abort())
  let latest: Progress | null = null
  let seconds = 0
  const clock = setInterval(() => {
    seconds += QUIET / 1000
    io.err(read(stillBusy(seconds, latest), language))
  }, QUIET)
  try {
    return await work({ signal: stop.signal, onProgress: (progress) => void (latest = progress) })
  } finally {
    clearInterval(clock)
    goOn?.()
  }
}

function stillBusy(seconds: number, progress: Progress | null): Text {
  if (!progress) {
    return {
      nl: `Nog bezig: ${seconds} s. Ctrl-C stopt.`,
      en: `Still working: ${seconds} s. Ctrl-C stops.`,
      fr: `En cours : ${seconds} s. Ctrl-C arrête.`,
    }
  }
  const { done, of } = progress
  return {
    nl: `Nog bezig: ${seconds} s, ${done} van ${of}. Ctrl-C stopt.`,
    en: `Still working: ${seconds} s, ${done} of ${of}. Ctrl-C stops.`,
    fr: `En cours : ${seconds} s, ${done} sur ${of}. Ctrl-C arrête.`,
  }
}
