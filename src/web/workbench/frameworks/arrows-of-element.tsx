import type { Text } from '../../../foundation/text.ts'
import type { ElementLinks } from '../../../framework/element-links.ts'
import type { Edge } from '../../../framework/shape.ts'
import { basisWords, edgeKindWords, statusWords } from '../../figures/frame-words.ts'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { ThingLink } from './thing-link.tsx'

const words = {
  title: text('Pijlen in dit kader', 'Arrows in this framework', 'Flèches dans ce cadre'),
  incoming: text('Hierheen', 'Towards this', 'Vers ceci'),
  outgoing: text('Hiervandaan', 'From this', 'À partir de ceci'),
  other: text('Vak', 'Box', 'Case'),
  kind: text('Soort', 'Kind', 'Sorte'),
  restsOn: text('Rust op', 'Rests on', 'Repose sur'),
  status: text('Status', 'Status', 'Statut'),
  source: text('Bron', 'Source', 'Source'),
}

/** Only where the theory states arrows: which come in, which go out, and what each rests on. */
export function ArrowsOfElement({ links }: { readonly links: ElementLinks }) {
  const say = useSay()
  if (links.edgesIn.length + links.edgesOut.length === 0) return null
  return (
    <section className="part">
      <h2>{say(words.title)}</h2>
      <Arrows title={words.incoming} edges={links.edgesIn} end="from" />
      <Arrows title={words.outgoing} edges={links.edgesOut} end="to" />
    </section>
  )
}

function Arrows({
  title,
  edges,
  end,
}: {
  readonly title: Text
  readonly edges: readonly Edge[]
  readonly end: 'from' | 'to'
}) {
  const say = useSay()
  const { language } = useLanguage()
  if (edges.length === 0) return null
  return (
    <table className="rows arrows-of">
      <caption>{say(title)}</caption>
      <thead>
        <tr>
          {[words.other, words.kind, words.restsOn, words.status, words.source].map((head) => (
            <th key={head.nl} scope="col">
              {say(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {edges.map((edge) => (
          <tr key={`${edge.from} ${edge.to} ${edge.kind}`}>
            <th scope="row">
              <ThingLink id={edge[end]} />
            </th>
            <td>{edgeKindWords(edge.kind, language)}</td>
            <td>{basisWords(edge.basis, language)}</td>
            <td>{statusWords(edge.status, language)}</td>
            <td className="mute">{edge.source}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
