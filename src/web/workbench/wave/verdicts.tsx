import type { Output } from '../api-client.ts'
import { useAnswer } from '../asking.ts'
import { useGroupName } from '../study/group-names.ts'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { Asked } from '../shell/states.tsx'
import type { Study, WaveSeen } from '../study/study-in-hand.tsx'

type Line = Output<'forecast'>['lines'][number]
type Verdict = Line['verdict']

const words = {
  forecast: text('de vooruitblik', 'the forecast', 'la prévision'),
  sayable: text('Wel', 'Yes', 'Oui'),
  'at-risk': text('Misschien', 'Perhaps', 'Peut-être'),
  'not-sayable': text('Niet', 'No', 'Non'),
  everywhere: text('in alle centra', 'in all centres', 'dans tous les centres'),
  in: text('in {centres}', 'in {centres}', 'à {centres}'),
  none: text(
    'Vul in hoeveel mensen u uitnodigt; dan staat hier wat u straks kunt zeggen.',
    'Fill in how many people you invite; then what you will be able to say stands here.',
    'Indiquez combien de personnes vous invitez ; ce que vous pourrez dire apparaîtra ici.',
  ),
}

const subjects = {
  'group-mean': text(
    '{group}: hoe ver elke krachtlijn staat',
    '{group}: how far each krachtlijn is realised',
    '{group} : où en est chaque ligne de force',
  ),
  'group-interval': text(
    '{group}: met een betrouwbaarheidsinterval',
    '{group}: with a confidence interval',
    '{group} : avec un intervalle de confiance',
  ),
  'group-distribution': text(
    '{group}: hoe de antwoorden verdeeld zijn',
    '{group}: how the answers are distributed',
    '{group} : comment les réponses se répartissent',
  ),
  'staff-instead-of-managers': text(
    'Werkers en leiding samen, in plaats van leiding apart',
    'Workers and managers together, instead of managers apart',
    'Travailleurs et responsables ensemble, au lieu des responsables seuls',
  ),
  sources: text(
    '{group}: eigen inzet en organisatie, als twee assen',
    '{group}: own effort and organisation, as two axes',
    '{group} : effort propre et organisation, sur deux axes',
  ),
  'difference-worker-manager': text(
    'Het verschil tussen werkers en leiding',
    'The difference between workers and managers',
    'La différence entre travailleurs et responsables',
  ),
  'difference-client-worker': text(
    'Het verschil tussen cliënten en werkers',
    'The difference between clients and workers',
    'La différence entre usagers et travailleurs',
  ),
  'model-over-centres': text(
    'Een model over centra heen',
    'A model over centres',
    'Un modèle à travers les centres',
  ),
  'change-over-time': text(
    'Wat veranderde sinds vorige keer',
    'What changed since last time',
    'Ce qui a changé depuis la dernière fois',
  ),
} as const satisfies Record<Line['subject'], unknown>

/** Known before anybody answers, so the reason may stand there. */
const reasons = {
  numbers: text(
    'te weinig mensen uitgenodigd ({needed} antwoorden nodig)',
    'too few people invited ({needed} answers needed)',
    'trop peu de personnes invitées ({needed} réponses nécessaires)',
  ),
  nearlyAll: text(
    'alleen als bijna iedereen antwoordt ({needed} antwoorden nodig)',
    'only if nearly everybody answers ({needed} answers needed)',
    'seulement si presque tout le monde répond ({needed} réponses nécessaires)',
  ),
  wording: text(
    'hun vragen gaan over iets anders',
    'their questions are about something else',
    'leurs questions portent sur autre chose',
  ),
  centres: text(
    '{invited} centra, {needed} nodig',
    '{invited} centres, {needed} needed',
    '{invited} centres, {needed} nécessaires',
  ),
  firstWave: text('dit is de eerste golf', 'this is the first wave', "c'est la première vague"),
}

const short: readonly Line['subject'][] = ['group-mean', 'staff-instead-of-managers', 'model-over-centres']
const order: readonly Verdict[] = ['sayable', 'at-risk', 'not-sayable']

/** What can be said afterwards and what not: one line for a subject and a verdict, with the centres it holds for. */
export function Verdicts({
  study,
  wave,
  isShort = false,
}: {
  readonly study: Study
  readonly wave: WaveSeen['wave']
  readonly isShort?: boolean
}) {
  const say = useSay()
  const groupName = useGroupName()
  const { language } = useLanguage()
  const forecast = useAnswer('forecast', { study: study.id, wave: wave.id })
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  const nameOf = (centre: string) => study.centres.find(({ id }) => id === centre)?.name ?? ''
  const whereOf = ({ centres, verdict }: Gathered) => {
    if (centres.length === 0) return ''
    if (centres.length < study.centres.length)
      return say(words.in, { centres: list.format(centres.map(nameOf)) })
    // "No: ..., in all centres" would read as its own opposite.
    return verdict === 'not-sayable' ? '' : say(words.everywhere)
  }
  return (
    <Asked answer={forecast} what={say(words.forecast)}>
      {({ lines }) => {
        const gathered = gather(lines.filter(({ subject }) => !isShort || short.includes(subject)))
        if (gathered.length === 0) return <p className="empty">{say(words.none)}</p>
        return (
          <ul className="verdicts">
            {gathered.map((one) => {
              const where = whereOf(one)
              const reason = reasonOf(one)
              return (
                <li key={one.key} className={one.verdict}>
                  <b>{say(words[one.verdict])}</b>
                  <span>
                    {say(subjects[one.subject], { group: one.group ? say(groupName(one.group)) : '' })}
                    {where && `, ${where}`}
                    {reason && `: ${say(reason, { invited: one.invited, needed: one.needed })}`}.
                  </span>
                </li>
              )
            })}
          </ul>
        )
      }}
    </Asked>
  )
}

interface Gathered extends Line {
  readonly key: string
  readonly centres: readonly string[]
}

/** Lines that say the same of several centres become one; what can be said comes first. */
function gather(lines: readonly Line[]): readonly Gathered[] {
  const together = new Map<string, Gathered>()
  for (const line of lines) {
    const key = `${line.subject} ${line.group} ${line.verdict} ${line.needed}`
    const before = together.get(key)
    together.set(key, {
      ...(before ?? line),
      key,
      centres: [...(before?.centres ?? []), ...(line.centre === null ? [] : [line.centre])],
    })
  }
  return [...together.values()].toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
}

function reasonOf({ verdict, subject }: Line) {
  if (verdict === 'sayable') return null
  if (subject === 'difference-client-worker') return reasons.wording
  if (subject === 'model-over-centres') return reasons.centres
  if (subject === 'change-over-time') return reasons.firstWave
  return verdict === 'at-risk' ? reasons.nearlyAll : reasons.numbers
}
