/** A beam that rests on the four actor groups. */
export function Mark() {
  return (
    <svg viewBox="0 0 30 22" aria-hidden="true">
      <rect x="0" y="2" width="30" height="5" rx="1" fill="var(--lamp)" />
      <g fill="var(--ink)">
        <circle cx="4" cy="14" r="3.4" />
        <rect x="9" y="10.6" width="6.2" height="6.8" />
        <path d="M19 10.2l3.9 7.2h-7.8z" />
        <path d="M26.2 10l3.6 4-3.6 4-3.6-4z" />
      </g>
      <rect x="0" y="20" width="30" height="1.4" fill="var(--ink)" />
    </svg>
  )
}
