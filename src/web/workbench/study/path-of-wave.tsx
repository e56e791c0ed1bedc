import { text, useLanguage, useSay } from '../shell/language.tsx'
import { dayInWords } from '../shell/dates.ts'
import type { WaveSeen, WaveState } from './study-in-hand.tsx'

const words = {
  label: text('De weg van deze golf', 'The way of this wave', 'Le chemin de cette vague'),
  design: text('Opzet', 'Design', 'Conception'),
  designNow: text('in de maak', 'being made', 'en préparation'),
  done: text('klaar', 'done', 'terminé'),
  open: text('Golf open', 'Wave open', 'Vague ouverte'),
  since: text('sinds {day}', 'since {day}', 'depuis le {day}'),
  freezes: text('legt de opzet vast', 'fixes the design', 'fige la conception'),
  close: text('Sluiten', 'Close', 'Clôturer'),
  closed: text('op {day}', 'on {day}', 'le {day}'),
  irreversible: text('onomkeerbaar', 'irreversible', 'irréversible'),
  check: text('Nakijken', 'Check', 'Vérifier'),
  checkNow: text('profielen lezen', 'read the profiles', 'lire les profils'),
  publish: text('Publiceren', 'Publish', 'Publier'),
  published: text('op {day}', 'on {day}', 'le {day}'),
  fixed: text('onomkeerbaar', 'irreversible', 'irréversible'),
}

const order = ['draft', 'open', 'closing', 'closed', 'published'] as const

/** Where a wave stands: five steps, the present one under the lamp; what cannot be undone says so beforehand. */
export function PathOfWave({
  wave,
  isReady,
}: {
  readonly wave: WaveSeen['wave']
  /** Nothing is missing: a draft may open. */
  readonly isReady: boolean
}) {
  const say = useSay()
  const { language } = useLanguage()
  const day = (one: string) => dayInWords(one, language)
  const steps = [
    { name: words.design, under: say(wave.state === 'draft' && !isReady ? words.designNow : words.done) },
    {
      name: words.open,
      under: wave.state === 'draft' ? say(words.freezes) : say(words.since, { day: day(wave.openedOn) }),
    },
    {
      name: words.close,
      under:
        wave.state === 'closed' || wave.state === 'published'
          ? say(words.closed, { day: day(wave.closedOn) })
          : say(words.irreversible),
    },
    {
      name: words.check,
      under:
        wave.state === 'published' ? say(words.done) : wave.state === 'closed' ? say(words.checkNow) : '',
    },
    {
      name: words.publish,
      under:
        wave.state === 'published' ? say(words.published, { day: day(wave.publishedOn) }) : say(words.fixed),
    },
  ]
  const now = placeOf(wave.state)
  return (
    <ol className="path" aria-label={say(words.label)}>
      {steps.map((step, place) => (
        <li
          key={order[place]}
          className={place < now ? 'done' : place === now ? 'now' : ''}
          {...(place === now && { 'aria-current': 'step' as const })}
        >
          <b>{say(step.name)}</b>
          <span>{step.under}</span>
        </li>
      ))}
    </ol>
  )
}

function placeOf(state: WaveState): number {
  return { draft: 0, open: 1, closed: 3, published: 4 }[state]
}
