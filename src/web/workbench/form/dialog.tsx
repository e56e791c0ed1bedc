import '../../style/forms.css'
import { type ReactNode, useEffect, useId, useRef } from 'react'

/**
 * A modal dialog: the browser's own `<dialog>`, which keeps the focus inside, closes on Escape, makes the rest of
 * the page inert and gives the focus back. Mount it to open it.
 */
export function Dialog({
  title,
  onClose,
  children,
}: {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const element = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const shown = element.current
    const before = document.activeElement
    if (shown && !shown.open) shown.showModal()
    // Taken out of the page rather than closed, so the browser does not give the focus back by itself.
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={element}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  )
}
