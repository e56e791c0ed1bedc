import { read, type Text } from '../../../foundation/text.ts'
import type { Output } from '../api-client.ts'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { Scrolls } from '../shell/scrolls.tsx'

type Report = Output<'previewExport'>['report']
type Counts = Output<'previewExport'>['counts']

const words = {
  nothing: text(
    'Niets: alles gaat mee zoals het is.',
    'Nothing: everything goes along as it is.',
    'Rien : tout part tel quel.',
  ),
  effect: text('Gevolg', 'Effect', 'Effet'),
  count: text('Aantal', 'Number', 'Nombre'),
  what: text('Wat', 'What', 'Quoi'),
  why: text('Waarom', 'Why', 'Pourquoi'),
  lost: text('gaat niet mee', 'does not come along', 'ne suit pas'),
  changed: text('verandert', 'changes', 'change'),
  noticed: text('ter informatie', 'for your information', 'pour information'),
}

const parts: readonly (readonly [keyof Counts, Text])[] = [
  ['sources', text('teksten en andere bronnen', 'texts and other sources', 'textes et autres sources')],
  ['codes', text('codes', 'codes', 'codes')],
  ['selections', text('passages', 'passages', 'passages')],
  ['codings', text('coderingen', 'codings', 'codages')],
  ['notes', text('memo’s', 'memos', 'mémos')],
  ['cases', text('mensen (cases)', 'people (cases)', 'personnes (cas)')],
  ['users', text('codeurs', 'coders', 'codeurs')],
  ['variables', text('kenmerken', 'variables', 'variables')],
  ['sets', text('verzamelingen', 'sets', 'ensembles')],
  ['links', text('verbanden', 'links', 'liens')],
  ['graphs', text('schema’s', 'graphs', 'graphiques')],
]

/** How much of each kind there is; kinds that do not occur are not named. */
export function CountedParts({ counts }: { readonly counts: Counts }) {
  const { language } = useLanguage()
  const there = parts.filter(([part]) => counts[part] > 0)
  return (
    <dl className="counted-parts">
      {there.map(([part, name]) => (
        <div key={part}>
          <dt>{read(name, language)}</dt>
          <dd className="num">{counts[part].toLocaleString(language)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What was lost first, then what changed, then what is good to know; each with its reason. */
export function LossReport({ title, report }: { readonly title: string; readonly report: Report }) {
  const say = useSay()
  const { language } = useLanguage()
  if (report.length === 0) {
    return (
      <>
        <h3>{title}</h3>
        <p>{say(words.nothing)}</p>
      </>
    )
  }
  return (
    <>
      <h3>{title}</h3>
      <Scrolls label={title}>
        <table className="loss-report">
          <thead>
            <tr>
              <th scope="col">{say(words.effect)}</th>
              <th scope="col" className="num">
                {say(words.count)}
              </th>
              <th scope="col">{say(words.what)}</th>
              <th scope="col">{say(words.why)}</th>
            </tr>
          </thead>
          <tbody>
            {report.map(({ code, effect, count, what, why }) => (
              <tr key={code}>
                <td>{say(words[effect])}</td>
                <td className="num">{count.toLocaleString(language)}</td>
                <td>{read(what, language)}</td>
                <td>{read(why, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </>
  )
}
