import { read } from '../../../foundation/text.ts'
import type { Framework } from '../../../framework/shape.ts'
import { type ArrowSample, arrowSample } from '../../figures/frame-arrow.ts'
import { frameDiagram, runsBothWays } from '../../figures/frame-figure.ts'
import { basisWords, edgeKindWords, statusWords } from '../../figures/frame-words.ts'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { counted, hangingWords } from './counted.ts'
import { Evidence } from './evidence.tsx'
import { useElementAddress } from './frame-links.tsx'
import { FrameDrawing } from './frame-drawing.tsx'
import { Told, useFrames } from './frames.tsx'
import { ThingLink } from './thing-link.tsx'

const words = {
  finding: text(
    '{literature} van de {all} pijlen rusten op literatuur, de andere op theorie',
    '{literature} of the {all} arrows rest on literature, the others on theory',
    '{literature} des {all} flèches reposent sur la littérature, les autres sur la théorie',
  ),
  findingTheory: text(
    'Alle {all} pijlen zijn theorie',
    'All {all} arrows are theory',
    'Les {all} flèches sont toutes de la théorie',
  ),
  about: text(
    'Nagegaan in de bron: {verified} van {all}, met een stip aan het begin. Onder elke naam staat wat er in dit onderzoek aan hangt. Kies een vak om erover te lezen.',
    'Checked in the source: {verified} of {all}, with a dot at the beginning. Under each name stands what hangs on it in this inquiry. Choose a box to read about it.',
    'Vérifié dans la source : {verified} sur {all}, avec un point au début. Sous chaque nom figure ce qui y est lié dans cette recherche. Choisissez une case pour en lire plus.',
  ),
  drawing: text(
    'Tekening met {nodes} en {arrows}. Elk vak is een link. Alle pijlen staan in de tabel eronder.',
    'Drawing with {nodes} and {arrows}. Each box is a link. All arrows stand in the table below.',
    'Dessin avec {nodes} et {arrows}. Chaque case est un lien. Toutes les flèches sont dans le tableau ci-dessous.',
  ),
  theory: text('theorie', 'theory', 'théorie'),
  literature: text('literatuur', 'literature', 'littérature'),
  ownData: text(
    'eigen data: samenhang zonder punt. Staat in een studie, nooit in een kader',
    'own data: association without a point. Stands in a study, never in a framework',
    'données propres : lien sans pointe. Figure dans une étude, jamais dans un cadre',
  ),
  checked: text(
    'met stip: nagegaan in de bron',
    'with a dot: checked in the source',
    'avec un point : vérifié dans la source',
  ),
  main: text('dik: de hoofdlijn', 'thick: the main line', 'épais : la ligne principale'),
  bothWays: text(
    'twee punten: werkt in beide richtingen',
    'two points: works both ways',
    'deux pointes : dans les deux sens',
  ),
  nodesTable: text('Toon de vakken als tabel', 'Show the boxes as a table', 'Afficher les cases en tableau'),
  arrowsTable: text(
    'Toon de pijlen als tabel',
    'Show the arrows as a table',
    'Afficher les flèches en tableau',
  ),
  nodes: text('De vakken', 'The boxes', 'Les cases'),
  arrows: text('De pijlen', 'The arrows', 'Les flèches'),
  node: text('Vak', 'Box', 'Case'),
  group: text('Deel', 'Part', 'Partie'),
  hanging: text('In dit onderzoek', 'In this inquiry', 'Dans cette recherche'),
  status: text('Status', 'Status', 'Statut'),
  source: text('Bron', 'Source', 'Source'),
  from: text('Van', 'From', 'De'),
  to: text('Naar', 'To', 'Vers'),
  both: text('en terug', 'and back', 'et retour'),
  kind: text('Soort', 'Kind', 'Sorte'),
  restsOn: text('Rust op', 'Rests on', 'Repose sur'),
  none: text('niets', 'nothing', 'rien'),
  cannot: text(
    'Of het ene het andere veroorzaakt, kan uit een vragenlijst niet gezegd worden,',
    'Whether one causes the other cannot be said from a questionnaire,',
    'Si l’un cause l’autre ne peut pas être dit à partir d’un questionnaire,',
  ),
  cannotWhy: text(
    'want één golf meet alles op hetzelfde moment. Een pijl hier is wat een theorie of een publicatie zegt. Wat wel kan: samenhang tonen, zonder punt, en vanaf 20 centra een model.',
    'because one wave measures everything at the same moment. An arrow here is what a theory or a publication says. What can be done: show an association, without a point, and from 20 centres on a model.',
    'car une vague mesure tout au même moment. Une flèche ici est ce que dit une théorie ou une publication. Ce qui est possible : montrer un lien, sans pointe, et à partir de 20 centres un modèle.',
  ),
  moderators: text(
    'Waarvan de sterkte kan afhangen',
    'On what the strength may depend',
    'De quoi la force peut dépendre',
  ),
  moderatorsLead: text(
    'Deze kenmerken kunnen een pijl sterker of zwakker maken. Ze staan niet in de tekening.',
    'These features may make an arrow stronger or weaker. They do not stand in the drawing.',
    'Ces caractéristiques peuvent rendre une flèche plus forte ou plus faible. Elles ne figurent pas dans le dessin.',
  ),
}

/** A frame that states arrows: drawn, with a legend that says what each rests on, and with its tables. */
export function CausalFrame({ frame }: { readonly frame: Framework }) {
  const say = useSay()
  const { language } = useLanguage()
  const { links } = useFrames()
  const address = useElementAddress()
  const { edges, moderators, evidence } = frame
  const kept = frame.elements.filter(({ retired }) => !retired)
  const literature = edges.filter(({ basis }) => basis === 'literature').length
  const counts = {
    all: edges.length,
    literature,
    verified: edges.filter(({ status }) => status === 'verified').length,
  }
  const label = `${read(frame.title, language)}. ${say(words.drawing, {
    nodes: counted(kept.length, 'elements', say),
    arrows: counted(edges.length, 'arrows', say),
  })}`
  const draw = (width: number) =>
    frameDiagram(
      {
        framework: frame,
        language,
        label,
        hanging: (id) => hangingWords(links[id], say),
        address,
      },
      width,
    )
  return (
    <>
      <section className="part">
        <figure className="fig">
          <figcaption>
            <h2>{say(literature > 0 ? words.finding : words.findingTheory, counts)}</h2>
            <p className="sub">{say(words.about, counts)}</p>
          </figcaption>
          <Legend frame={frame} />
          <FrameDrawing draw={draw} />
          <ArrowTable frame={frame} />
          <NodeTable frame={frame} />
        </figure>
        <div className="unsaid">
          <div>
            <h3>{say(words.cannot)}</h3>
            <p>{say(words.cannotWhy)}</p>
          </div>
        </div>
      </section>
      {moderators.length > 0 && (
        <section className="part">
          <h2>{say(words.moderators)}</h2>
          <p className="lead">{say(words.moderatorsLead)}</p>
          <ul className="plain-list in-columns">
            {moderators.map(({ id, status }) => (
              <li key={id}>
                <ThingLink id={id} />
                <span className="mark-words">{statusWords(status, language)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {evidence && <Evidence evidence={evidence} />}
    </>
  )
}

function Legend({ frame }: { readonly frame: Framework }) {
  const say = useSay()
  const { edges } = frame
  const entries: readonly (readonly [ArrowSample, string, boolean])[] = [
    ['theory', say(words.theory), edges.some(({ basis }) => basis === 'theory')],
    ['literature', say(words.literature), true],
    ['checked', say(words.checked), edges.some(({ status }) => status === 'verified')],
    ['main', say(words.main), edges.some(({ kind }) => kind === 'main')],
    ['both-ways', say(words.bothWays), edges.some((edge) => runsBothWays(frame, edge))],
    ['own-data', say(words.ownData), true],
  ]
  return (
    <ul className="legend">
      {entries
        .filter(([, , isUsed]) => isUsed)
        .map(([sample, meaning]) => (
          <li key={sample}>
            {/* Made by our own function, which takes in no text. */}
            <span className="sample-place" dangerouslySetInnerHTML={{ __html: arrowSample(sample) }} />
            {meaning}
          </li>
        ))}
    </ul>
  )
}

function ArrowTable({ frame }: { readonly frame: Framework }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <details className="tab">
      <summary>{say(words.arrowsTable)}</summary>
      <div className="table-region" role="region" aria-label={say(words.arrows)} tabIndex={0}>
        <table>
          <caption className="vh">{say(words.arrows)}</caption>
          <thead>
            <tr>
              {[words.from, words.to, words.kind, words.restsOn, words.status, words.source].map((title) => (
                <th key={title.nl} scope="col">
                  {say(title)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {frame.edges.map((edge) => (
              <tr key={`${edge.from} ${edge.to} ${edge.kind}`}>
                <th scope="row">
                  <ThingLink id={edge.from} />
                </th>
                <td>
                  <ThingLink id={edge.to} />
                  {runsBothWays(frame, edge) && ` ${say(words.both)}`}
                </td>
                <td>{edgeKindWords(edge.kind, language)}</td>
                <td>{basisWords(edge.basis, language)}</td>
                <td>{statusWords(edge.status, language)}</td>
                <td>{edge.source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function NodeTable({ frame }: { readonly frame: Framework }) {
  const say = useSay()
  const { language } = useLanguage()
  const { links } = useFrames()
  return (
    <details className="tab">
      <summary>{say(words.nodesTable)}</summary>
      <div className="table-region" role="region" aria-label={say(words.nodes)} tabIndex={0}>
        <table>
          <caption className="vh">{say(words.nodes)}</caption>
          <thead>
            <tr>
              {[words.node, words.group, words.hanging, words.status, words.source].map((title) => (
                <th key={title.nl} scope="col">
                  {say(title)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {frame.elements
              .filter(({ retired }) => !retired)
              .map(({ id, group, status, source }) => {
                const title = frame.groups.find((one) => one.id === group)?.title
                return (
                  <tr key={id}>
                    <th scope="row">
                      <ThingLink id={id} />
                    </th>
                    <td>{title && <Told text={title} />}</td>
                    <td>{hangingWords(links[id], say) || say(words.none)}</td>
                    <td>{statusWords(status, language)}</td>
                    <td>{source}</td>
                  </tr>
                )
              })}
          </tbody>
        </table>
      </div>
    </details>
  )
}
