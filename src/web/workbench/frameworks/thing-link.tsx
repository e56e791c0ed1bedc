import { Link } from '@tanstack/react-router'
import { splitReference } from '../../../framework/library-index.ts'
import type { Text } from '../../../foundation/text.ts'
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
      <Link to="/kaders/element/$element" params={{ element: id }}>
        {element?.number !== undefined && element.parent === undefined && `${element.number}. `}
        <Told text={(short && element?.shortTitle) || nameOf(id)} />
      </Link>
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
    <Link to="/kaders/$framework" params={{ framework: id }}>
      <Told text={title} />
    </Link>
  )
}
