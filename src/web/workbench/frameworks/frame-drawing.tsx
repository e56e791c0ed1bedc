import { useNavigate } from '@tanstack/react-router'
import { type MouseEvent, type SyntheticEvent, useCallback } from 'react'
import { Drawn } from '../../centre/figure-block.tsx'
import '../../figures/figures.css'
import { useElementAddress } from './frame-links.tsx'

/** The drawing on paper: wide enough for the columns, scaled to the sheet by the style sheet. */
const printWidth = 940

/**
 * A drawing whose boxes are links. Going to one stays within the workbench, and while one is pointed at or has the
 * focus its arrows stand out: with twenty arrows that is the difference between a drawing and a thicket.
 */
export function FrameDrawing({ draw }: { readonly draw: (width: number) => string }) {
  const go = useNavigate()
  const address = useElementAddress()
  const follow = (event: MouseEvent) => {
    const node = nodeOf(event.target)
    if (!node || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return
    event.preventDefault()
    void go({ href: address(node) })
  }
  const light = useCallback(
    (event: SyntheticEvent) => lightArrowsOf(event.currentTarget, nodeOf(event.target)),
    [],
  )
  const dim = useCallback((event: SyntheticEvent) => lightArrowsOf(event.currentTarget, null), [])
  return (
    // The links inside take the click and the keyboard; this only keeps them from loading a whole page.
    <div
      className="frame-diagram"
      role="presentation"
      onClick={follow}
      onPointerOver={light}
      onPointerLeave={dim}
      onFocus={light}
      onBlur={dim}
    >
      <Drawn draw={draw} printAt={printWidth} />
    </div>
  )
}

function nodeOf(target: EventTarget): string | null {
  return target instanceof Element
    ? (target.closest('a[data-node]')?.getAttribute('data-node') ?? null)
    : null
}

function lightArrowsOf(place: Element, node: string | null): void {
  for (const svg of place.querySelectorAll('svg')) svg.classList.toggle('has-lit', node !== null)
  for (const arrow of place.querySelectorAll('.arrow')) {
    const touches = arrow.getAttribute('data-from') === node || arrow.getAttribute('data-to') === node
    arrow.classList.toggle('lit', node !== null && touches)
  }
}
