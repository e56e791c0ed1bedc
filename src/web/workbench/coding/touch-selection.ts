import { useEffect, useRef } from 'react'

/** Handles that are still being dragged are not asked about. */
const STILL_MS = 500

/** On a touch screen words are selected with handles, and no mouse says when that is done: it is once they stay still. */
export function useTouchSelection(onStill: () => void): void {
  const latest = useRef(onStill)
  latest.current = onStill
  useEffect(() => {
    let isTouch = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const onPointerDown = (event: PointerEvent) => {
      isTouch = event.pointerType === 'touch'
    }
    const onChange = () => {
      clearTimeout(timer)
      if (isTouch) timer = setTimeout(() => latest.current(), STILL_MS)
    }
    document.addEventListener('pointerdown', onPointerDown)
    document.addEventListener('selectionchange', onChange)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointerdown', onPointerDown)
      document.removeEventListener('selectionchange', onChange)
    }
  }, [])
}
