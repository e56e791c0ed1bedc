import type { Output } from '../api-client.ts'
import { useAnswer } from '../asking.ts'
import { useGroupName } from '../study/group-names.ts'
import { GroupSign } from '../shell/group-sign.tsx'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { Asked } from '../shell/states.tsx'
import type { Study, WaveSeen } from '../study/study-in-hand.tsx'
import { Scrolls } from '../shell/scrolls.tsx'

type Band = NonNullable<Output<'response'>['rows'][number]['cells'][number]['band']>

const words = {
  response: text('de respons', 'the response', 'la participation'),
  caption: text(
    'Een groep ligt in één van vier banden. Een juist getal verschijnt pas na sluiting: zo verraadt één nieuw antwoord niemand.',
    'A group lies in one of four bands. An exact number appears only after closing: so one new answer betrays nobody.',
    "Un groupe se situe dans l'une de quatre bandes. Un nombre exact n'apparaît qu'après la clôture : ainsi une nouvelle réponse ne trahit personne.",
  ),
  centre: text('Centrum', 'Centre', 'Centre'),
  'under-25': text('onder 25 %', 'under 25 %', 'moins de 25 %'),
  '25-50': text('25–50 %', '25–50 %', '25–50 %'),
  '50-75': text('50–75 %', '50–75 %', '50–75 %'),
  'over-75': text('boven 75 %', 'over 75 %', 'plus de 75 %'),
  invited: text('van {count}', 'of {count}', 'sur {count}'),
  tooFew: text('niet getoond', 'not shown', 'non montré'),
  notAsked: text('niet bevraagd', 'not asked', 'non interrogé'),
  low: text(
    'Nog minder dan een kwart: {groups}',
    'Still less than a quarter: {groups}',
    "Encore moins d'un quart : {groups}",
  ),
  lowIn: text('{group} in {centres}', '{group} in {centres}', '{group} à {centres}'),
  noneLow: text(
    'Elke groep waarvan een band te zien is, is voorbij een kwart',
    'Every group whose band can be seen is past a quarter',
    'Chaque groupe dont la bande est visible a dépassé un quart',
  ),
  noBands: text(
    'Elke groep is te klein voor een band',
    'Every group is too small for a band',
    'Chaque groupe est trop petit pour une bande',
  ),
  none: text('Er is nog niemand uitgenodigd.', 'Nobody is invited yet.', "Personne n'est encore invité."),
}

const bands: readonly Band[] = ['under-25', '25-50', '50-75', 'over-75']

/** How far each group is, as one of four boxes: a band, never a growing bar. */
export function ResponseTable({ study, wave }: { readonly study: Study; readonly wave: WaveSeen['wave'] }) {
  const say = useSay()
  const response = useAnswer('response', { study: study.id, wave: wave.id })
  return (
    <Asked answer={response} what={say(words.response)}>
      {({ rows }) =>
        rows.length === 0 ? <p className="empty">{say(words.none)}</p> : <Bands study={study} rows={rows} />
      }
    </Asked>
  )
}

function Bands({ study, rows }: { readonly study: Study; readonly rows: Output<'response'>['rows'] }) {
  const say = useSay()
  const groupName = useGroupName()
  const groups = study.groups.map(({ group }) => group)
  const finding = useFinding(study, rows)
  return (
    <>
      <Scrolls label={say(words.response)}>
        <table className="rows">
          <caption>
            <strong>{finding}</strong>
            {say(words.caption)}
          </caption>
          <thead>
            <tr>
              <th scope="col">{say(words.centre)}</th>
              {groups.map((group) => (
                <th scope="col" key={group}>
                  <GroupSign group={group} />
                  {say(groupName(group))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.centre}>
                <th scope="row">{study.centres.find(({ id }) => id === row.centre)?.name ?? ''}</th>
                {groups.map((group) => {
                  const cell = row.cells.find((one) => one.group === group)
                  return (
                    <td className="pair-up" key={group}>
                      <span className="group-name">
                        <GroupSign group={group} />
                        {say(groupName(group))}
                      </span>
                      <span>
                        {cell ? <Cell {...cell} /> : <span className="mute tiny">{say(words.notAsked)}</span>}
                      </span>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </>
  )
}

/** The finding before the figure: where fewer than a quarter took part so far. */
function useFinding(study: Study, rows: Output<'response'>['rows']): string {
  const say = useSay()
  const groupName = useGroupName()
  const { language } = useLanguage()
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  const low = study.groups.flatMap(({ group }) => {
    const centres = rows
      .filter(({ cells }) => cells.some((cell) => cell.group === group && cell.band === 'under-25'))
      .map((row) => study.centres.find(({ id }) => id === row.centre)?.name ?? '')
    return centres.length === 0
      ? []
      : [say(words.lowIn, { group: say(groupName(group)).toLowerCase(), centres: list.format(centres) })]
  })
  if (low.length > 0) return say(words.low, { groups: low.join('; ') })
  const hasBands = rows.some(({ cells }) => cells.some(({ band }) => band !== null))
  return say(hasBands ? words.noneLow : words.noBands)
}

function Cell({ band, invited }: { readonly band: Band | null; readonly invited: number }) {
  const say = useSay()
  return (
    <>
      {band === null ? (
        <span className="seal">
          <span className="nw">{say(words.tooFew)}</span>
        </span>
      ) : (
        <>
          <span className="bands" aria-hidden="true">
            {bands.map((one) => (
              <i key={one} className={one === band ? 'on' : ''} />
            ))}
          </span>
          <span className="in-band nw">{say(words[band])}</span>
        </>
      )}
      <span className="in-band nw">{say(words.invited, { count: invited })}</span>
    </>
  )
}
