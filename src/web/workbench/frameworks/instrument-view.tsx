import type { ActorGroup } from '../../../foundation/actor-group.ts'
import type { Instrument, Item } from '../../../framework/shape.ts'
import { statusWords } from '../../figures/frame-words.ts'
import { useGroupName } from './group-names.ts'
import { GroupSign } from '../shell/group-sign.tsx'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { AnswerScale } from './answer-scale.tsx'
import { ComparisonTable } from './comparison-table.tsx'
import { counted } from './counted.ts'
import { Told } from './frames.tsx'
import { Question, groupsAsked } from './question-list.tsx'
import { formWords } from './question-words.ts'
import { FileLink, ThingLink } from './thing-link.tsx'
import { useFrames } from './frames.tsx'

const words = {
  index: text('Op deze pagina', 'On this page', 'Sur cette page'),
  scales: text('Hoe men antwoordt', 'How people answer', 'Comment on répond'),
  scalesLead: text(
    'Wat buiten de schaal valt, staat apart en telt nooit als een laag antwoord.',
    'What falls outside the scale stands apart and never counts as a low answer.',
    'Ce qui est hors de l’échelle reste à part et ne compte jamais comme une réponse basse.',
  ),
  usedBy: text('Zo antwoorden: {groups}', 'Answered this way by: {groups}', 'Répondent ainsi : {groups}'),
  comparisons: text('Wat naast wat mag staan', 'What may stand beside what', 'Ce qui peut être comparé'),
  open: text('In eigen woorden', 'In one’s own words', 'Avec ses propres mots'),
  levers: text(
    'Hefbomen en drempels kiezen',
    'Choosing levers and thresholds',
    'Choisir leviers et obstacles',
  ),
  leversWhat: text(
    '{groups} kiezen hoogstens {codes} codes bij hoogstens {lines} krachtlijnen die goed gaan, en evenveel bij die moeilijk gaan.',
    '{groups} choose at most {codes} codes for at most {lines} lines that go well, and as many for those that go badly.',
    '{groups} choisissent au plus {codes} codes pour au plus {lines} lignes qui vont bien, et autant pour celles qui vont mal.',
  ),
  codes: text('De codes: ', 'The codes: ', 'Les codes : '),
  modules: text(
    'Modules die een studie kan toevoegen',
    'Modules that a study may add',
    'Modules qu’une étude peut ajouter',
  ),
  noModules: text('Er zijn geen modules.', 'There are no modules.', 'Il n’y a pas de modules.'),
  inModule: text('Module: {module}', 'Module: {module}', 'Module : {module}'),
}

/** A questionnaire to read: per group what is asked about what, how it is answered, and what may be compared. */
export function InstrumentView({ instrument }: { readonly instrument: Instrument }) {
  const say = useSay()
  const groupName = useGroupName()
  const groups = groupsAsked(instrument)
  return (
    <div className="page">
      <nav className="toc" aria-label={say(words.index)}>
        <ol>
          {groups.map((group) => (
            <li key={group}>
              <a href={`#${group}`}>
                <span>
                  <GroupSign group={group} />
                  {say(groupName(group))}
                </span>
              </a>
            </li>
          ))}
          {(['scales', 'comparisons', 'open', 'modules'] as const).map((section) => (
            <li key={section}>
              <a href={`#${section}`}>{say(words[section])}</a>
            </li>
          ))}
        </ol>
      </nav>
      <div>
        {groups.map((group) => (
          <QuestionsOfGroup key={group} group={group} instrument={instrument} />
        ))}
        <Scales instrument={instrument} />
        <section className="part" id="comparisons">
          <h2>{say(words.comparisons)}</h2>
          <ComparisonTable instrument={instrument} />
        </section>
        <OwnWords instrument={instrument} />
        <Modules instrument={instrument} />
      </div>
    </div>
  )
}

function QuestionsOfGroup({
  group,
  instrument,
}: {
  readonly group: ActorGroup
  readonly instrument: Instrument
}) {
  const say = useSay()
  const groupName = useGroupName()
  const items = instrument.items.filter(({ actorGroups }) => actorGroups.includes(group))
  const inForms = items.filter(({ form }) => form !== 'module')
  const modules = instrument.modules.filter(({ id }) => items.some((item) => item.module === id))
  return (
    <section className="part" id={group}>
      <h2>
        <GroupSign group={group} />
        {say(groupName(group))}
      </h2>
      <p className="lead">{counted(items.length, 'questions', say)}</p>
      <ByConstruct items={inForms} instrument={instrument} />
      {modules.map(({ id, title }) => (
        <div key={id}>
          <h3 className="module-name">{say(words.inModule, { module: say(title) })}</h3>
          <ByConstruct items={items.filter((item) => item.module === id)} instrument={instrument} />
        </div>
      ))}
    </section>
  )
}

/** In the order of the questionnaire, with what each is about before it. */
function ByConstruct({
  items,
  instrument,
}: {
  readonly items: readonly Item[]
  readonly instrument: Instrument
}) {
  const constructs = [...new Set(items.map(({ construct }) => construct))]
  return (
    <dl className="by-construct">
      {constructs.map((construct) => {
        const about = items.filter((item) => item.construct === construct)
        return (
          <div key={construct}>
            <dt>
              <ThingLink id={construct} short />
            </dt>
            <dd>
              <ul>
                {about.map((item) => (
                  <Question key={item.id} item={item} instrument={instrument} />
                ))}
              </ul>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

function Scales({ instrument }: { readonly instrument: Instrument }) {
  const say = useSay()
  const groupName = useGroupName()
  const groups = groupsAsked(instrument)
  return (
    <section className="part" id="scales">
      <h2>{say(words.scales)}</h2>
      <p className="lead">{say(words.scalesLead)}</p>
      {instrument.scales.map((scale) => {
        const users = groups.filter((group) =>
          instrument.items.some(
            ({ answers, actorGroups }) => answers === scale.id && actorGroups.includes(group),
          ),
        )
        return (
          <div className="scale-shown" key={scale.id}>
            <AnswerScale scale={scale} />
            <p className="mark-words">
              {say(words.usedBy, { groups: users.map((group) => say(groupName(group))).join(', ') })}
            </p>
          </div>
        )
      })}
    </section>
  )
}

function OwnWords({ instrument }: { readonly instrument: Instrument }) {
  const say = useSay()
  const groupName = useGroupName()
  const { library } = useFrames()
  const { levers, openQuestions } = instrument
  const codes = library.frameworks.find(({ id }) => id === levers?.framework)
  return (
    <section className="part" id="open">
      <h2>{say(words.open)}</h2>
      <ul className="plain-list">
        {openQuestions.map(({ id, actorGroups, form }) => (
          <li key={id}>
            <ThingLink id={id} />
            <span className="mark-words">
              {actorGroups.map((group) => say(groupName(group))).join(', ')} · {say(formWords[form])}
            </span>
          </li>
        ))}
      </ul>
      {levers && (
        <>
          <h3 className="module-name">{say(words.levers)}</h3>
          <p>
            {say(words.leversWhat, {
              groups: levers.actorGroups.map((group) => say(groupName(group))).join(', '),
              codes: levers.atMostCodes,
              lines: levers.atMostConstructs,
            })}
          </p>
          {codes && (
            <p>
              {say(words.codes)}
              <FileLink id={codes.id} title={codes.title} />
            </p>
          )}
        </>
      )}
    </section>
  )
}

function Modules({ instrument }: { readonly instrument: Instrument }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <section className="part" id="modules">
      <h2>{say(words.modules)}</h2>
      {instrument.modules.length === 0 && <p>{say(words.noModules)}</p>}
      <ul className="plain-list">
        {instrument.modules.map(({ id, title, status }) => (
          <li key={id}>
            <Told text={title} />
            <span className="mark-words">
              {counted(instrument.items.filter((item) => item.module === id).length, 'questions', say)} ·{' '}
              {statusWords(status, language)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
