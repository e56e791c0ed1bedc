import { splitReference } from '../../../framework/library-index.ts'
import type { Text } from '../../../foundation/text.ts'
import { ElementLink, FrameLink } from './frame-links.tsx'
import { Told, useFrames } from './frames.tsx'

/** A link to the page of an element, question, code or fact, by its name; `M.PEi:impact` names its dimension too. */
export function ThingLink({ id: reference, short }: { readonly id: string; readonly short?: boolean }) {
  const { things, nameOf } = useFrames()
  const { id, dimension } = splitReference(reference)
  const thing = things.get(id)
  const element = thing?.kind === 'element' ? thing.element : undefined
  const part = element?.dimensions?.find((one) => one.id === dimension)
  return (
    <>
      <ElementLink id={id}>
        {element?.number !== undefined && element.parent === undefined && `${element.number}. `}
        <Told text={(short && element?.shortTitle) || nameOf(id)} />
      </ElementLink>
      {part && (
        <>
          : <Told text={part} />
        </>
      )}
    </>
  )
}

export function FileLink({ id, title }: { readonly id: string; readonly title: Text }) {
  return (
    <FrameLink id={id}>
      <Told text={title} />
    </FrameLink>
  )
}
