import type { ReactNode } from 'react'
import type { Thing } from '../../../framework/library-index.ts'
import type { Element, Instrument, Item, OpenQuestion, Status } from '../../../framework/shape.ts'
import { levelOfAnalysisWords, statusWords } from '../../figures/frame-words.ts'
import { useGroupName } from './group-names.ts'
import { GroupSign } from '../shell/group-sign.tsx'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { AnswerScale } from './answer-scale.tsx'
import { HowEntered } from './fact-list.tsx'
import { Told } from './frames.tsx'
import { formWords, roleWords } from './question-words.ts'
import { SpeaksOfGlyph, speaksOfWords } from './speaks-of.tsx'
import { ThingLink } from './thing-link.tsx'

const words = {
  status: text('Status', 'Status', 'Statut'),
  source: text('Bron', 'Source', 'Source'),
  noSource: text('niet genoemd', 'not named', 'pas indiquée'),
  partOf: text('Deel van', 'Part of', 'Partie de'),
  level: text('Niveau', 'Level', 'Niveau'),
  dimensions: text('Kanten', 'Dimensions', 'Dimensions'),
  speaksOf: text('Spreekt van', 'Speaks of', 'Parle de'),
  entered: text('Ingevuld als', 'Filled in as', 'Rempli comme'),
  askedOf: text('Gevraagd aan', 'Asked of', 'Demandé à'),
  role: text('Soort vraag', 'Kind of question', 'Sorte de question'),
  form: text('Wanneer', 'When', 'Quand'),
  answers: text('Antwoorden', 'Answers', 'Réponses'),
  ownWords: text('in eigen woorden', 'in one’s own words', 'avec ses propres mots'),
  shared: text(
    'Deze zin is voor elk van deze groepen precies dezelfde: {groups}. Daarom mag een verschil geschat worden.',
    'This sentence is exactly the same for each of these groups: {groups}. So a difference may be estimated.',
    'Cette phrase est exactement la même pour chacun de ces groupes : {groups}. Une différence peut donc être estimée.',
  ),
  id: text('Kenmerk', 'Id', 'Identifiant'),
}

/** Beside the page: where it comes from, how far it was checked, and what it is made of. */
export function AboutThing({ thing, parent }: { readonly thing: Thing; readonly parent: string | null }) {
  const say = useSay()
  return (
    <dl className="about-thing">
      {parent !== null && (
        <Row title={say(words.partOf)}>
          <ThingLink id={parent} />
        </Row>
      )}
      <Parts thing={thing} />
      <Row title={say(words.id)}>
        <code>{thing.id}</code>
      </Row>
    </dl>
  )
}

function Parts({ thing }: { readonly thing: Thing }) {
  switch (thing.kind) {
    case 'element':
      return <PartsOfElement element={thing.element} />
    case 'construct':
      return <StatusAndSource status={thing.construct.status} source={thing.construct.source} />
    case 'moderator':
      return <StatusAndSource status={thing.moderator.status} source={thing.framework.source} />
    case 'item':
      return <PartsOfQuestion item={thing.item} instrument={thing.instrument} />
    case 'open-question':
      return <PartsOfOpenQuestion question={thing.question} instrument={thing.instrument} />
  }
}

function PartsOfElement({ element }: { readonly element: Element }) {
  const say = useSay()
  const { language } = useLanguage()
  const { speaksOf, level, dimensions, measure } = element
  return (
    <>
      <StatusAndSource status={element.status} source={element.source} />
      {speaksOf && (
        <Row title={say(words.speaksOf)}>
          <SpeaksOfGlyph value={speaksOf.value} /> {speaksOfWords(speaksOf.value, language)}
          <span className="mark-words">{statusWords(speaksOf.status, language)}</span>
        </Row>
      )}
      {level && <Row title={say(words.level)}>{levelOfAnalysisWords(level, language)}</Row>}
      {dimensions && (
        <Row title={say(words.dimensions)}>
          <ul>
            {dimensions.map((dimension) => (
              <li key={dimension.id}>
                <Told text={dimension} />
              </li>
            ))}
          </ul>
        </Row>
      )}
      {measure && (
        <Row title={say(words.entered)}>
          <HowEntered fact={element} />
        </Row>
      )}
    </>
  )
}

function PartsOfQuestion({ item, instrument }: { readonly item: Item; readonly instrument: Instrument }) {
  const say = useSay()
  const groupName = useGroupName()
  const scale = instrument.scales.find(({ id }) => id === item.answers)
  const module = instrument.modules.find(({ id }) => id === item.module)
  const sharers = instrument.items.filter(
    ({ sharedWording }) => sharedWording !== undefined && sharedWording === item.sharedWording,
  )
  const groups = [...new Set(sharers.flatMap(({ actorGroups }) => actorGroups))]
  return (
    <>
      <AskedOf groups={item.actorGroups} />
      {scale && (
        <Row title={say(words.answers)}>
          <AnswerScale scale={scale} />
        </Row>
      )}
      <Row title={say(words.role)}>{say(roleWords[item.role])}</Row>
      <Row title={say(words.form)}>
        {say(formWords[item.form])}
        {module && (
          <span className="mark-words">
            <Told text={module.title} />
          </span>
        )}
        {groups.length > 1 && (
          <p className="note">
            {say(words.shared, { groups: groups.map((group) => say(groupName(group))).join(', ') })}
          </p>
        )}
      </Row>
      <StatusAndSource status={item.status} source={instrument.source} />
    </>
  )
}

function PartsOfOpenQuestion({
  question,
  instrument,
}: {
  readonly question: OpenQuestion
  readonly instrument: Instrument
}) {
  const say = useSay()
  return (
    <>
      <AskedOf groups={question.actorGroups} />
      <Row title={say(words.answers)}>{say(words.ownWords)}</Row>
      <Row title={say(words.form)}>{say(formWords[question.form])}</Row>
      <StatusAndSource status={instrument.status} source={instrument.source} />
    </>
  )
}

function AskedOf({ groups }: { readonly groups: Item['actorGroups'] }) {
  const say = useSay()
  const groupName = useGroupName()
  return (
    <Row title={say(words.askedOf)}>
      <ul className="unmarked">
        {groups.map((group) => (
          <li key={group}>
            <GroupSign group={group} />
            {say(groupName(group))}
          </li>
        ))}
      </ul>
    </Row>
  )
}

function StatusAndSource({
  status,
  source,
}: {
  readonly status: Status
  readonly source: string | undefined
}) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <>
      <Row title={say(words.status)}>{statusWords(status, language)}</Row>
      <Row title={say(words.source)}>{source ?? say(words.noSource)}</Row>
    </>
  )
}

function Row({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  )
}
