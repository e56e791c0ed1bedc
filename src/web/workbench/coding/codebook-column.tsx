import { Link } from '@tanstack/react-router'
import { memo, useId, useMemo, useState } from 'react'
import type { CodeId } from '../../../foundation/ids.ts'
import type { Coding } from '../../../qualitative/coding.ts'
import { type CodeBranch, codeBranches } from '../../../qualitative/codebook/code-branches.ts'
import { text, useSay } from '../shell/language.tsx'
import type { CodesInHand } from './codes-in-hand.ts'
import { foundCodes } from './find-codes.ts'

const words = {
  title: text('Codeboek', 'Codebook', 'Livre de codes'),
  version: text('versie {number}', 'version {number}', 'version {number}'),
  search: text('Zoek een code', 'Find a code', 'Chercher un code'),
  none: text('Geen code die zo begint.', 'No code begins so.', 'Aucun code ne commence ainsi.'),
  open: text(
    'Toon wat onder {name} staat',
    'Show what stands below {name}',
    'Montrer ce qui est sous {name}',
  ),
  close: text('Vouw {name} dicht', 'Fold {name}', 'Replier {name}'),
  here: text('{count} passages hier', '{count} passages here', '{count} passages ici'),
  edit: text('Bewerk het codeboek', 'Edit the codebook', 'Modifier le livre de codes'),
}

const MOST_FOUND = 30

/** The codebook beside the text: what is here, how often in this document, and one press to read or give a code. */
export const CodebookColumn = memo(function CodebookColumn({
  study,
  codes,
  codings,
  chosen,
  onChoose,
}: {
  readonly study: string
  readonly codes: CodesInHand
  readonly codings: readonly Coding[]
  /** The code of which the definition is shown. */
  readonly chosen: CodeId | null
  readonly onChoose: (code: CodeId) => void
}) {
  const say = useSay()
  const id = useId()
  const [typed, setTyped] = useState('')
  const branches = useMemo(() => branchesInUse(codeBranches(codes.codes)), [codes])
  const counts = useMemo(() => countsIn(codes, codings), [codes, codings])
  const found = typed.trim() ? foundCodes(codes.toFind, typed, [], MOST_FOUND) : null
  return (
    <nav className="cb" aria-label={say(words.title)}>
      <div className="hd">
        <h2>{say(words.title)}</h2>
        <span className="tiny mute">{say(words.version, { number: codes.version })}</span>
      </div>
      <label className="vh" htmlFor={id}>
        {say(words.search)}
      </label>
      <input
        id={id}
        type="search"
        className="input find-code"
        autoComplete="off"
        placeholder={say(words.search)}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {found ? (
        <ul className="codes">
          {found.map(({ code }) => (
            <li key={code.id}>
              <CodeRow {...{ code, counts, chosen, onChoose }} />
            </li>
          ))}
          {found.length === 0 && <li className="tiny mute">{say(words.none)}</li>}
        </ul>
      ) : (
        branches.map((branch, place) => (
          <Top key={branch.code.id} isOpen={place < 2} {...{ branch, counts, chosen, onChoose }} />
        ))
      )}
      <p className="tiny">
        <Link to="/studies/$study/codeboek" params={{ study }}>
          {say(words.edit)}
        </Link>
      </p>
    </nav>
  )
})

interface RowProps {
  readonly counts: ReadonlyMap<CodeId, number>
  readonly chosen: CodeId | null
  readonly onChoose: (code: CodeId) => void
}

/** A heading folds; an own code at the top stands by itself. */
function Top({ branch, isOpen, ...row }: RowProps & { branch: CodeBranch; isOpen: boolean }) {
  const { code, children } = branch
  if (code.isCodable && children.length === 0)
    return (
      <ul className="codes">
        <li>
          <CodeRow code={code} {...row} />
        </li>
      </ul>
    )
  return (
    <details open={isOpen}>
      <summary>{code.name}</summary>
      <ul className="codes">
        {code.isCodable && (
          <li>
            <CodeRow code={code} {...row} />
          </li>
        )}
        {children.map((child) => (
          <Branch key={child.code.id} branch={child} {...row} />
        ))}
      </ul>
    </details>
  )
}

function Branch({ branch: { code, children }, ...row }: RowProps & { branch: CodeBranch }) {
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  const holdsChosen = row.chosen !== null && holds(children, row.chosen)
  const shows = isOpen || holdsChosen
  return (
    <li>
      <div className="row">
        {code.isCodable ? <CodeRow code={code} {...row} /> : <span className="sub-heading">{code.name}</span>}
        {children.length > 0 && (
          <button
            type="button"
            className="twist"
            aria-expanded={shows}
            aria-label={say(shows ? words.close : words.open, { name: code.name })}
            onClick={() => setOpen(!shows)}
          >
            <span aria-hidden="true">{shows ? '−' : '+'}</span>
          </button>
        )}
      </div>
      {shows && children.length > 0 && (
        <ul className="codes">
          {children.map((child) => (
            <Branch key={child.code.id} branch={child} {...row} />
          ))}
        </ul>
      )}
    </li>
  )
}

function CodeRow({ code, counts, chosen, onChoose }: RowProps & { code: CodeBranch['code'] }) {
  const say = useSay()
  const count = counts.get(code.id) ?? 0
  return (
    <button
      type="button"
      className={code.id === chosen ? 'code on' : 'code'}
      {...(code.id === chosen && { 'aria-current': 'true' as const })}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(code.id)}
    >
      <b>{code.element?.includes('.') && code.element.startsWith('KL') ? '' : code.mark}</b>
      <span>{code.name}</span>
      {count > 0 && (
        <em title={say(words.here, { count })}>
          {count}
          <span className="vh"> {say(words.here, { count: '' })}</span>
        </em>
      )}
    </button>
  )
}

/** Each code with its own passages and those of what stands below it, so that a folded branch shows that it holds some. */
function countsIn({ codes, shown }: CodesInHand, codings: readonly Coding[]): ReadonlyMap<CodeId, number> {
  const parents = new Map(codes.map(({ id, parent }) => [id, parent]))
  const counts = new Map<CodeId, number>()
  for (const { code } of codings) {
    const seen = new Set<CodeId>()
    for (let at = shown(code)?.id ?? null; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
      counts.set(at, (counts.get(at) ?? 0) + 1)
      seen.add(at)
    }
  }
  return counts
}

function branchesInUse(branches: readonly CodeBranch[]): readonly CodeBranch[] {
  return branches
    .filter(({ code, children }) => code.state.is === 'in-use' || children.length > 0)
    .map(({ code, children }) => ({ code, children: branchesInUse(children) }))
}

function holds(branches: readonly CodeBranch[], id: CodeId): boolean {
  return branches.some(({ code, children }) => code.id === id || holds(children, id))
}
