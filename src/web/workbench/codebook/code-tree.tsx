import { useState } from 'react'
import type { CodeId } from '../../../foundation/ids.ts'
import { type CodeBranch, codeBranches, isBelow } from '../../../qualitative/codebook/code-branches.ts'
import { text, useSay } from '../shell/language.tsx'
import type { CodebookSeen } from './codebook-work.ts'

const words = {
  label: text('Codes', 'Codes', 'Codes'),
  open: text(
    'Toon wat onder {name} staat',
    'Show what stands below {name}',
    'Montrer ce qui est sous {name}',
  ),
  close: text('Vouw {name} dicht', 'Fold {name}', 'Replier {name}'),
  passages: text('{count} passages', '{count} passages', '{count} passages'),
  retired: text('uit gebruik', 'retired', "hors d'usage"),
  merged: text('samengegaan', 'merged', 'fusionné'),
}

interface TreeProps {
  readonly seen: CodebookSeen
  readonly chosen: CodeId | null
  readonly onChoose: (code: CodeId) => void
}

/** Nested lists: a screen reader says how deep one is, and the Tab key goes where the eye goes. */
export function CodeTree(props: TreeProps) {
  const say = useSay()
  return (
    <nav aria-label={say(words.label)}>
      <Branches branches={codeBranches(props.seen.codes)} isTop {...props} />
    </nav>
  )
}

function Branches({
  branches,
  isTop,
  ...props
}: TreeProps & { readonly branches: readonly CodeBranch[]; readonly isTop?: boolean }) {
  return (
    <ul className={isTop ? 'code-tree' : ''}>
      {branches.map((branch) => (
        <Branch key={branch.code.id} branch={branch} {...props} />
      ))}
    </ul>
  )
}

function Branch({ branch: { code, children }, ...props }: TreeProps & { readonly branch: CodeBranch }) {
  const { seen, chosen, onChoose } = props
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  const shows = isOpen || (chosen !== null && isBelow(seen.codes, chosen, code.id))
  const count = seen.passages[code.id] ?? 0
  const { is } = code.state
  return (
    <li>
      <div className="branch">
        {children.length > 0 ? (
          <button
            type="button"
            className="twist"
            aria-expanded={shows}
            aria-label={say(shows ? words.close : words.open, { name: code.name })}
            onClick={() => setOpen(!shows)}
          >
            <span aria-hidden="true">{shows ? '−' : '+'}</span>
          </button>
        ) : (
          <span className="twist" />
        )}
        <button
          type="button"
          className={code.id === chosen ? 'code on' : 'code'}
          {...(code.id === chosen && { 'aria-current': 'true' as const })}
          onClick={() => onChoose(code.id)}
        >
          <span className={code.isCodable ? '' : 'heading'}>
            {code.mark && <b>{code.mark} </b>}
            {code.name}
            {is !== 'in-use' && <i> ({say(is === 'retired' ? words.retired : words.merged)})</i>}
          </span>
          {count > 0 && (
            <em>
              {count}
              <span className="vh"> {say(words.passages, { count: '' })}</span>
            </em>
          )}
        </button>
      </div>
      {shows && children.length > 0 && <Branches branches={children} {...props} />}
    </li>
  )
}
