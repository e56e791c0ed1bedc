/** What comes after the krachtlijnen: fetched after the first screen of a profile stands. */
import type { PartProps } from './part.ts'
import { AgreementPart } from './agreement-part.tsx'
import { LeversPart } from './levers-part.tsx'
import { NomologicalPart } from './nomological-part.tsx'
import { OverCentresPart } from './over-centres-part.tsx'
import { SensePart } from './sense-part.tsx'
import { SourcesPart } from './sources-part.tsx'
import { SpokenPart } from './spoken-part.tsx'
import { UnsaidPart } from './unsaid-part.tsx'

export function LaterParts(given: PartProps) {
  return (
    <>
      <AgreementPart {...given} />
      <OverCentresPart {...given} />
      <SpokenPart {...given} />
      <SourcesPart {...given} />
      <LeversPart {...given} />
      <NomologicalPart {...given} />
      <SensePart {...given} />
      <UnsaidPart {...given} />
    </>
  )
}
