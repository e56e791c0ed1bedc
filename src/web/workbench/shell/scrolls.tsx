import { type ReactNode, useEffect, useRef, useState } from 'react'

/** A table that may be wider than the page: it scrolls by itself, and then the keyboard can reach it to do so. */
export function Scrolls({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const [isWider, setWider] = useState(false)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const measure = () => setWider(element.scrollWidth > element.clientWidth + 1)
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    measure()
    return () => watch.disconnect()
  }, [])
  return (
    <div ref={box} className="scrolls" {...(isWider && { role: 'region', tabIndex: 0, 'aria-label': label })}>
      {children}
    </div>
  )
}
