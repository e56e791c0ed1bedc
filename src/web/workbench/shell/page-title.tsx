import { useRouterState } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'

/** The first page of a visit keeps the browser's own focus; from then on the title of each next page takes it. */
let lastAddress: string | null = null

/**
 * The h1 of a page. It takes the focus when the page was reached from within the workbench, so that a screen
 * reader begins at the new page and the keyboard does not start at the top again.
 */
export function PageTitle({ children, inTab }: { readonly children: ReactNode; readonly inTab: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  // Where the router has arrived, not where it is going: on the way the page that is left is still standing.
  const address = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  useEffect(() => {
    document.title = `${inTab} · Draagkracht`
  }, [inTab])
  useEffect(() => {
    if (address === undefined) return
    if (lastAddress !== null && lastAddress !== address) heading.current?.focus()
    lastAddress = address
  }, [address])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}
