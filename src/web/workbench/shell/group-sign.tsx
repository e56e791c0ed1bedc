import type { ActorGroup } from '../../../foundation/actor-group.ts'

/** The shape of an actor group: circle, square, triangle, diamond; a bar for any other. Always beside its name. */
export function GroupSign({ group }: { readonly group: ActorGroup | 'staff' }) {
  return (
    <svg className="gly" viewBox="-8 -8 16 16" aria-hidden="true">
      {group === 'client' && <circle className="f-client" r="6.2" />}
      {group === 'worker' && <rect className="f-worker" x="-5.7" y="-5.7" width="11.4" height="11.4" />}
      {group === 'manager' && <path className="f-manager" d="M0 -7.1l7.1 12.7h-14.3z" />}
      {group === 'policyMaker' && <path className="f-policy" d="M0 -7.8l7.8 7.8l-7.8 7.8l-7.8 -7.8z" />}
      {(group === 'staff' || group.startsWith('other-')) && (
        <rect className="f-other" x="-7" y="-3" width="14" height="6" />
      )}
    </svg>
  )
}
