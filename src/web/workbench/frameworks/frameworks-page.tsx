import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Crosswalk, Framework, Instrument } from '../../../framework/shape.ts'
import type { Text } from '../../../foundation/text.ts'
import '../../style/frameworks.css'
import { useAnswer } from '../asking.ts'
import { text, useSay } from '../shell/language.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { counted } from './counted.ts'
import { purposes } from './purposes.ts'
import { useStudyOfFrames } from './frame-links.tsx'
import { Told, useFrames, WithFrames } from './frames.tsx'
import { StatusOfFile } from './status-of-file.tsx'
import { FileLink } from './thing-link.tsx'

// The three pages about frames share one file for the router, so that going between them fetches nothing.
export { ElementPage } from './element-page.tsx'
export { FrameworkPage } from './framework-page.tsx'

const words = {
  inTab: text('Kaders', 'Frameworks', 'Cadres'),
  title: text(
    'Waar elke vraag vandaan komt, en hoe wij het weten',
    'Where each question comes from, and how we know',
    'D’où vient chaque question, et comment nous le savons',
  ),
  lead: text(
    'Elke vraag, elke code en elk feit hangt aan een kader. Bij elk staat waar het vandaan komt, en of het nagegaan is.',
    'Every question, every code and every fact hangs on a framework. With each stands where it comes from, and whether it was checked.',
    'Chaque question, chaque code et chaque fait est lié à un cadre. Pour chacun : d’où il vient, et s’il a été vérifié.',
  ),
  ofStudyTitle: text(
    'De kaders van deze studie',
    'The frameworks of this study',
    'Les cadres de cette étude',
  ),
  ofStudyLead: text(
    'De bestanden van {study}, in de versies die de studie houdt. Een latere versie van Draagkracht verandert hier niets.',
    'The files of {study}, in the versions that the study keeps. A later version of Draagkracht changes nothing here.',
    'Les fichiers de {study}, dans les versions que l’étude garde. Une version ultérieure de Draagkracht n’y change rien.',
  ),
  back: text('Terug naar {study}', 'Back to {study}', 'Retour à {study}'),
  practice: text('Wat goed werk is', 'What good work is', 'Ce qu’est un bon travail'),
  organisation: text(
    'Hoe een organisatie sterk maakt',
    'How an organisation makes people strong',
    'Comment une organisation rend fort',
  ),
  organisationLead: text(
    'Drie manieren van kijken. Alleen waar een theorie zelf over oorzaken spreekt, staan er pijlen.',
    'Three ways of looking. Arrows stand only where a theory itself speaks of causes.',
    'Trois façons de regarder. Des flèches seulement là où une théorie parle elle-même de causes.',
  ),
  carries: text(
    'Wat draagt, wat tegenhoudt, en wat er echt is',
    'What carries, what hinders, and what is really there',
    'Ce qui porte, ce qui freine, et ce qui est réellement là',
  ),
  asking: text('Wat gevraagd wordt', 'What is asked', 'Ce qui est demandé'),
  bridges: text('Bruggen tussen de kaders', 'Bridges between the frameworks', 'Ponts entre les cadres'),
  bridgesLead: text(
    'Waar de bronnen het verband openlaten, hebben wij het zelf gelegd. Elke rij zegt dat.',
    'Where the sources leave a link open, we made it ourselves. Each row says so.',
    'Là où les sources laissent un lien ouvert, nous l’avons fait nous-mêmes. Chaque ligne le dit.',
  ),
  background: text('Achtergrond, nooit een norm', 'Background, never a norm', 'Contexte, jamais une norme'),
  size: text('Hoeveel', 'How much', 'Combien'),
  version: text('Versie', 'Version', 'Version'),
  source: text('Bron', 'Source', 'Source'),
  status: text('Status', 'Status', 'Statut'),
  noArrows: text(
    'geen pijlen: dit kader noemt geen oorzaken',
    'no arrows: this framework states no causes',
    'pas de flèches : ce cadre ne nomme pas de causes',
  ),
  lines: text(
    '{lines} krachtlijnen met {parts}',
    '{lines} guiding lines with {parts}',
    '{lines} lignes de force avec {parts}',
  ),
}

/** What frames there are, in words: what each is for, where it comes from, how far it was checked. */
export function FrameworksPage() {
  const study = useStudyOfFrames()
  const say = useSay()
  return (
    <div className="wrap frames">
      {study === null ? (
        <div className="mast">
          <PageTitle inTab={say(words.inTab)}>{say(words.title)}</PageTitle>
          <p className="lead">{say(words.lead)}</p>
        </div>
      ) : (
        <MastOfStudy study={study} />
      )}
      <WithFrames>
        <AllFrames />
      </WithFrames>
    </div>
  )
}

function MastOfStudy({ study }: { readonly study: string }) {
  const say = useSay()
  const title = useAnswer('study', { study }).data?.study.title
  return (
    <div className="mast">
      <p className="eyebrow">
        <Link to="/studies/$study" params={{ study }}>
          {title === undefined ? '' : say(words.back, { study: title })}
        </Link>
      </p>
      <PageTitle inTab={`${say(words.inTab)} · ${title ?? ''}`}>{say(words.ofStudyTitle)}</PageTitle>
      {title !== undefined && <p className="lead">{say(words.ofStudyLead, { study: title })}</p>}
    </div>
  )
}

function AllFrames() {
  const { library } = useFrames()
  const { frameworks, instruments, crosswalks } = library
  const ofKind = (...kinds: Framework['kind'][]) =>
    frameworks
      .filter(({ kind }) => kinds.includes(kind))
      .map((one) => <FrameEntry key={one.id} frame={one} />)
  return (
    <>
      <Shelf title={words.practice}>{ofKind('guiding-lines')}</Shelf>
      <Shelf title={words.organisation} lead={words.organisationLead}>
        {ofKind('nomological-network', 'causal-network', 'organisation-model')}
      </Shelf>
      <Shelf title={words.carries}>{ofKind('levers', 'facts')}</Shelf>
      <Shelf title={words.asking}>
        {instruments.map((one) => (
          <InstrumentEntry key={one.id} instrument={one} />
        ))}
      </Shelf>
      <Shelf title={words.bridges} lead={words.bridgesLead}>
        {crosswalks.map((one) => (
          <CrosswalkEntry key={one.id} crosswalk={one} />
        ))}
      </Shelf>
      <Shelf title={words.background}>{ofKind('background')}</Shelf>
    </>
  )
}

function Shelf({
  title,
  lead,
  children,
}: {
  readonly title: Text
  readonly lead?: Text
  readonly children: readonly ReactNode[]
}) {
  const say = useSay()
  if (children.length === 0) return null
  return (
    <section className="part frame-shelf">
      <div>
        <h2>{say(title)}</h2>
        {lead && <p className="lead">{say(lead)}</p>}
      </div>
      <ul className="shelf">{children}</ul>
    </section>
  )
}

function FrameEntry({ frame }: { readonly frame: Framework }) {
  const say = useSay()
  const kept = frame.elements.filter(({ retired }) => !retired)
  const parts = kept.filter(({ parent }) => parent !== undefined).length
  const size =
    frame.kind === 'guiding-lines'
      ? say(words.lines, { lines: kept.length - parts, parts: counted(parts, 'parts', say) })
      : counted(kept.length, 'elements', say)
  const isTheory = frame.kind === 'nomological-network' || frame.kind === 'guiding-lines'
  const relations =
    frame.relations === 'directed'
      ? counted(frame.edges.length, 'arrows', say)
      : isTheory
        ? say(words.noArrows)
        : ''
  return (
    <Entry
      file={frame}
      about={purposes[frame.kind] ?? frame.about}
      size={[size, relations].filter(Boolean).join('; ')}
    />
  )
}

function InstrumentEntry({ instrument }: { readonly instrument: Instrument }) {
  const say = useSay()
  return (
    <Entry
      file={instrument}
      about={instrument.about ?? purposes.instrument}
      size={counted(instrument.items.length, 'questions', say)}
    />
  )
}

function CrosswalkEntry({ crosswalk }: { readonly crosswalk: Crosswalk }) {
  const say = useSay()
  return <Entry file={crosswalk} about={crosswalk.about} size={counted(crosswalk.rows.length, 'rows', say)} />
}

function Entry({
  file,
  about,
  size,
}: {
  readonly file: Framework | Instrument | Crosswalk
  readonly about: Text | undefined
  readonly size: string
}) {
  const say = useSay()
  const study = useStudyOfFrames()
  return (
    <li>
      <h3>
        <FileLink id={file.id} title={file.title} />
      </h3>
      {about && (
        <p>
          <Told text={about} />
        </p>
      )}
      <dl className="kv">
        <dt>{say(words.size)}</dt>
        <dd>{size}</dd>
        <dt>{say(words.status)}</dt>
        <dd>
          <StatusOfFile file={file} />
        </dd>
        <dt>{say(words.source)}</dt>
        <dd>{file.source}</dd>
        {study !== null && (
          <>
            <dt>{say(words.version)}</dt>
            <dd className="num">{file.version}</dd>
          </>
        )}
      </dl>
    </li>
  )
}
