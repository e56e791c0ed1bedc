/** What is chosen: a coding with its code, its rule and its facets; or a passage; or nothing yet, and how to begin. */
import type { ReactNode } from 'react'
import { DIRECTIONS, type Coding, type Facets, LEVELS, SUPPORTS } from '../../../qualitative/coding.ts'
import type { Code } from '../../../qualitative/code.ts'
import { text, useSay } from '../shell/language.tsx'
import { AboutCode } from './about-code.tsx'
import { directionNames, levelNames, supportNames } from './facet-words.ts'

const words = {
  title: text('Codering', 'Coding', 'Codage'),
  passage: text('Passage', 'Passage', 'Passage'),
  direction: text('Deze passage', 'This passage', 'Ce passage'),
  restsOn: text('Rust op', 'Rests on', 'Repose sur'),
  level: text('Niveau', 'Level', 'Niveau'),
  by: text('gecodeerd door {name}', 'coded by {name}', 'codé par {name}'),
  of: text(
    '{at} van {count} op deze plek',
    '{at} of {count} in this place',
    '{at} sur {count} à cet endroit',
  ),
  next: text(
    'Toon de volgende op deze plek',
    'Show the next in this place',
    'Montrer le suivant à cet endroit',
  ),
  bounds: text('Grenzen', 'Bounds', 'Limites'),
  begin: text('begin', 'begin', 'début'),
  finish: text('einde', 'end', 'fin'),
  startBack: text('Begin een woord eerder', 'Begin a word earlier', 'Commencer un mot plus tôt'),
  startOn: text('Begin een woord later', 'Begin a word later', 'Commencer un mot plus tard'),
  endBack: text('Eindig een woord eerder', 'End a word earlier', 'Finir un mot plus tôt'),
  endOn: text('Eindig een woord later', 'End a word later', 'Finir un mot plus tard'),
  give: text('Geef een code', 'Give a code', 'Attribuer un code'),
  another: text('Nog een code', 'Another code', 'Un autre code'),
  other: text('Andere code', 'Different code', 'Changer de code'),
  remove: text('Verwijder', 'Remove', 'Supprimer'),
  fixed: text(
    'Deze laag ligt vast: u leest, en verandert niets.',
    'This layer is fixed: you read, and change nothing.',
    'Cette couche est fixée : vous lisez, sans rien modifier.',
  ),
  nothing: text(
    'Kies woorden in de tekst: met de muis, of met s een zin en met t een hele beurt. Geef er dan een code aan.',
    'Choose words in the text: with the mouse, or s for a sentence and t for a whole turn. Then give them a code.',
    'Choisissez des mots dans le texte : avec la souris, ou s pour une phrase et t pour un tour entier. Puis attribuez-leur un code.',
  ),
}

export interface BoundsActs {
  readonly start: (way: 1 | -1) => void
  readonly end: (way: 1 | -1) => void
}

export function CodingChosen({
  coding,
  code,
  quote,
  coder,
  place,
  mayChange,
  onFacets,
  onNext,
  onAnother,
  onOther,
  onRemove,
  bounds,
  children,
}: {
  readonly coding: Coding
  readonly code: Code | undefined
  readonly quote: string
  readonly coder: string | null
  /** Which one it is of those that share its first word. */
  readonly place: { readonly at: number; readonly count: number }
  readonly mayChange: boolean
  readonly onFacets: (facets: Partial<Facets>) => void
  readonly onNext: () => void
  readonly onAnother: () => void
  readonly onOther: () => void
  readonly onRemove: () => void
  readonly bounds: BoundsActs
  /** Memos, and what else may be done with it. */
  readonly children: ReactNode
}) {
  const say = useSay()
  return (
    <>
      <div className="hd">
        <h2>{say(words.title)}</h2>
        {place.count > 1 && (
          <button type="button" className="linkish tiny" title={say(words.next)} onClick={onNext}>
            {say(words.of, place)}
          </button>
        )}
      </div>
      <p className="selq">“{quote}”</p>
      {code && <AboutCode code={code} />}
      {coder && <p className="tiny mute">{say(words.by, { name: coder })}</p>}
      {!mayChange && <p className="small mute">{say(words.fixed)}</p>}
      <FacetChips
        legend={say(words.direction)}
        all={DIRECTIONS}
        names={directionNames}
        value={coding.direction}
        keys={['d', 'h']}
        swatches={['carry', 'hinder']}
        isFixed={!mayChange}
        onChange={(direction) => onFacets({ direction })}
      />
      <FacetChips
        legend={say(words.restsOn)}
        all={SUPPORTS}
        names={supportNames}
        value={coding.restsOn}
        keys={['i', 'o', 'b']}
        swatches={['ind', 'org', 'both']}
        isFixed={!mayChange}
        onChange={(restsOn) => onFacets({ restsOn })}
      />
      <FacetChips
        legend={say(words.level)}
        all={LEVELS}
        names={levelNames}
        value={coding.level}
        keys={['1', '2', '3', '4', '5']}
        isFixed={!mayChange}
        onChange={(level) => onFacets({ level })}
      />
      {mayChange && (
        <>
          <Bounds {...bounds} />
          <p className="acts2">
            <button type="button" className="btn" onClick={onAnother}>
              {say(words.another)}
            </button>
            <button type="button" className="btn quiet" onClick={onOther}>
              {say(words.other)}
            </button>
            <button type="button" className="btn quiet" onClick={onRemove}>
              {say(words.remove)}
            </button>
          </p>
        </>
      )}
      {children}
    </>
  )
}

export function PassageChosen({
  quote,
  mayCode,
  onGive,
  bounds,
  children,
}: {
  readonly quote: string
  readonly mayCode: boolean
  readonly onGive: () => void
  readonly bounds: BoundsActs
  readonly children: ReactNode
}) {
  const say = useSay()
  return (
    <>
      <div className="hd">
        <h2>{say(words.passage)}</h2>
      </div>
      <p className="selq">“{quote}”</p>
      <Bounds {...bounds} />
      {mayCode ? (
        <p className="acts2">
          <button type="button" className="btn main" onClick={onGive}>
            {say(words.give)}
          </button>
        </p>
      ) : (
        <p className="small mute">{say(words.fixed)}</p>
      )}
      {children}
    </>
  )
}

export function NothingChosen({
  code,
  children,
}: {
  readonly code: Code | undefined
  readonly children: ReactNode
}) {
  const say = useSay()
  return (
    <>
      <div className="hd">
        <h2>{say(words.title)}</h2>
      </div>
      {code ? <AboutCode code={code} /> : <p className="small mute">{say(words.nothing)}</p>}
      {children}
    </>
  )
}

function Bounds({ start, end }: BoundsActs) {
  const say = useSay()
  return (
    <div className="bounds" role="group" aria-label={say(words.bounds)}>
      <span aria-hidden="true">{say(words.begin)}</span>
      <button type="button" aria-label={say(words.startBack)} onClick={() => start(-1)}>
        ←
      </button>
      <button type="button" aria-label={say(words.startOn)} onClick={() => start(1)}>
        →
      </button>
      <span aria-hidden="true">{say(words.finish)}</span>
      <button type="button" aria-label={say(words.endBack)} onClick={() => end(-1)}>
        ←
      </button>
      <button type="button" aria-label={say(words.endOn)} onClick={() => end(1)}>
        →
      </button>
    </div>
  )
}

/** One of a few, or none: pressing the one that holds takes it back. */
function FacetChips<Value extends string>({
  legend,
  all,
  names,
  value,
  keys,
  swatches,
  isFixed,
  onChange,
}: {
  readonly legend: string
  readonly all: readonly Value[]
  readonly names: Readonly<Record<Value, { readonly nl: string; readonly en: string; readonly fr?: string }>>
  readonly value: Value | null
  readonly keys: readonly string[]
  readonly swatches?: readonly string[]
  readonly isFixed: boolean
  readonly onChange: (value: Value | null) => void
}) {
  const say = useSay()
  return (
    <fieldset className="chips" disabled={isFixed}>
      <legend>{legend}</legend>
      {all.map((one, place) => (
        <button
          key={one}
          type="button"
          className="chip"
          aria-pressed={one === value}
          aria-keyshortcuts={keys[place]}
          onClick={() => onChange(one === value ? null : one)}
        >
          {swatches && <span className={`sw ${swatches[place]}`} />}
          {say(names[one])}
        </button>
      ))}
    </fieldset>
  )
}
