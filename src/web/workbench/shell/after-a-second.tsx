import { type ReactNode, useEffect, useState } from 'react'

/** Nothing during the first second, then a line that says what is going on: what is quick should not flicker. */
export function AfterASecond({ children }: { readonly children: ReactNode }) {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 1000)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p className="waiting" role="status">
      {isLong ? children : ''}
    </p>
  )
}
