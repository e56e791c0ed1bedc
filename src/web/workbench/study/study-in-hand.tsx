/** The study that the pages below the frame are about, and the wave that the address names. */
import { useParams } from '@tanstack/react-router'
import { createContext, useContext } from 'react'
import type { Output } from '../api-client.ts'

export type StudySeen = Output<'study'>
export type Study = StudySeen['study']
export type WaveSeen = StudySeen['waves'][number]
export type WaveState = WaveSeen['wave']['state']

export const StudyInHand = createContext<StudySeen | null>(null)

export function useStudyInHand(): StudySeen {
  const seen = useContext(StudyInHand)
  if (!seen) throw new RangeError('a page about a study stands outside the frame of a study')
  return seen
}

/** The wave of the address (/golf/2/...), or null when the study has no such wave. */
export function useWaveInHand(): WaveSeen | null {
  const { wave: number } = useParams({ strict: false })
  const { waves } = useStudyInHand()
  return waves.find(({ wave }) => String(wave.number) === number) ?? null
}

/** The wave that the study is busy with: the newest. Every study has one from the start. */
export function newestWave(seen: StudySeen): WaveSeen | null {
  return seen.waves.at(-1) ?? null
}

/** From the first opening on, what participants were promised stands. */
export function isDesignFrozen(seen: StudySeen): boolean {
  return seen.waves.some(({ wave }) => wave.state !== 'draft')
}
