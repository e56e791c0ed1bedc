import { useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import type { Framework, FrameworkFile } from '../../../framework/shape.ts'
import { FramesOfWhom } from './frames-of-whom.tsx'
import { useFrames, WithFrames } from './frames.tsx'
import { BackgroundList } from './background-list.tsx'
import { CodeList } from './code-list.tsx'
import { CrosswalkView } from './crosswalk-view.tsx'
import { FactList } from './fact-list.tsx'
import { FileHead } from './file-head.tsx'
import { Gone } from './gone.tsx'
import { InstrumentView } from './instrument-view.tsx'
import { Krachtlijnen } from './krachtlijnen.tsx'
import { ComponentTable } from './component-table.tsx'

/** Drawing comes with the few frames that have arrows; the other pages do not wait for it. */
const CausalFrame = lazy(async () => ({ default: (await import('./causal-frame.tsx')).CausalFrame }))

/** One file, in the way that fits what it claims: a table where nothing causes anything, a drawing where it does. */
export function FrameworkPage() {
  return (
    <div className="wrap frames">
      <WithFrames>
        <File />
      </WithFrames>
    </div>
  )
}

function File() {
  const { framework: id } = useParams({ strict: false })
  const { library } = useFrames()
  const files: readonly FrameworkFile[] = [
    ...library.frameworks,
    ...library.instruments,
    ...library.crosswalks,
  ]
  const file = files.find((one) => one.id === id)
  if (!file) return <Gone />
  return (
    <>
      <FileHead file={file} above={<FramesOfWhom />} />
      {file.kind === 'instrument' ? (
        <InstrumentView instrument={file} />
      ) : file.kind === 'crosswalk' ? (
        <CrosswalkView crosswalk={file} />
      ) : (
        <Frame frame={file} />
      )}
    </>
  )
}

function Frame({ frame }: { readonly frame: Framework }) {
  switch (frame.kind) {
    case 'guiding-lines':
      return <Krachtlijnen frame={frame} />
    case 'nomological-network':
      return <ComponentTable frame={frame} />
    case 'causal-network':
    case 'organisation-model':
      return (
        <Suspense fallback={null}>
          <CausalFrame frame={frame} />
        </Suspense>
      )
    case 'levers':
      return <CodeList frame={frame} />
    case 'facts':
      return <FactList frame={frame} />
    case 'background':
      return <BackgroundList frame={frame} />
  }
}
