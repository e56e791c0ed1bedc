import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { read, type Text } from '../../../foundation/text.ts'
import type { ElementLinks } from '../../../framework/element-links.ts'
import { nameOf, type Thing } from '../../../framework/library-index.ts'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { AboutThing } from './about-thing.tsx'
import { ArrowsOfElement } from './arrows-of-element.tsx'
import { AllFramesLink, FrameLink } from './frame-links.tsx'
import { FramesOfWhom } from './frames-of-whom.tsx'
import { Told, useFrames, WithFrames } from './frames.tsx'
import { Gone } from './gone.tsx'
import { kindWords } from './kind-heading.ts'
import { LinkedRows } from './linked-rows.tsx'
import { QuestionsByGroup } from './question-list.tsx'
import { ThingLink } from './thing-link.tsx'

const words = {
  question: text('vraag', 'question', 'question'),
  openQuestion: text('open vraag', 'open question', 'question ouverte'),
  construct: text('begrip van de vragenlijst', 'concept of the questionnaire', 'notion du questionnaire'),
  moderator: text(
    'wat een pijl sterker of zwakker kan maken',
    'what may make an arrow stronger or weaker',
    'ce qui peut rendre une flèche plus forte ou plus faible',
  ),
  parts: text('Onderdelen', 'Parts', 'Éléments'),
  asksAbout: text('Waarover deze vraag gaat', 'What this question is about', 'Sur quoi porte cette question'),
  questions: text(
    'Wie krijgt hierover een vraag',
    'Who is asked about this',
    'Qui reçoit une question à ce sujet',
  ),
  noQuestions: text(
    'Geen enkele vraag gaat hierover. Gesprekken en documenten kunnen er wel over gaan.',
    'No question is about this. Interviews and documents may be.',
    'Aucune question ne porte là-dessus. Des entretiens et des documents peuvent en parler.',
  ),
  codes: text('Hefbomen en drempels', 'Levers and thresholds', 'Leviers et obstacles'),
  facts: text('Feiten die ernaast staan', 'Facts that stand beside it', 'Faits qui se trouvent à côté'),
  unasked: text('niets vraagt hiernaar', 'nothing asks about this', 'rien ne le demande'),
}

/** One element, question, code or fact, and all that hangs on it, both ways. */
export function ElementPage() {
  return (
    <div className="wrap frames">
      <WithFrames>
        <Known />
      </WithFrames>
    </div>
  )
}

function Known() {
  const { element: id = '' } = useParams({ strict: false }) // in both addresses of this page
  const { things, links } = useFrames()
  const thing = things.get(id)
  const hanging = links[id]
  return thing && hanging ? <ThingRead thing={thing} links={hanging} /> : <Gone />
}

function ThingRead({ thing, links }: { readonly thing: Thing; readonly links: ElementLinks }) {
  const say = useSay()
  const { language } = useLanguage()
  const { unasked } = useFrames()
  const name = nameOf(thing)
  const { definition, note } = whatItSays(thing)
  const isAskedAbout = thing.kind === 'construct' || (thing.kind === 'element' && mayBeAsked(thing))
  return (
    <>
      <div className="mast">
        <p className="eyebrow">
          <AllFramesLink>
            <FramesOfWhom />
          </AllFramesLink>{' '}
          · <FileOf thing={thing} /> · {useKind(thing)}
        </p>
        <PageTitle inTab={read(name, language)}>
          {thing.kind === 'element' &&
          thing.element.parent === undefined &&
          thing.element.number !== undefined
            ? `${thing.element.number}. `
            : ''}
          <Told text={name} />
        </PageTitle>
        {definition && (
          <p className="lead">
            <Told text={definition} />
          </p>
        )}
        {note && (
          <p className="said-of-itself">
            <Told text={note} />
          </p>
        )}
      </div>
      <div className="thing">
        <div>
          {links.asksAbout !== null && (
            <Section title={words.asksAbout}>
              <p>
                <ThingLink id={links.asksAbout} />
              </p>
            </Section>
          )}
          {(isAskedAbout || links.questions.length > 0) && (
            <Section title={words.questions}>
              {links.questions.length > 0 ? (
                <QuestionsByGroup ids={links.questions} />
              ) : (
                <p className="empty">{say(words.noQuestions)}</p>
              )}
            </Section>
          )}
          {links.children.length > 0 && (
            <Section title={words.parts}>
              <ul className="plain-list in-columns">
                {links.children.map((child) => (
                  <li key={child}>
                    <ThingLink id={child} />
                    {unasked.includes(child) && <span className="mark-words">{say(words.unasked)}</span>}
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <ArrowsOfElement links={links} />
          {links.codes.length > 0 && (
            <Section title={words.codes}>
              <Links ids={links.codes} />
            </Section>
          )}
          {links.facts.length > 0 && (
            <Section title={words.facts}>
              <Links ids={links.facts} />
            </Section>
          )}
          <LinkedRows thing={thing} rows={links.rows} />
        </div>
        <aside>
          <AboutThing thing={thing} parent={links.parent} />
        </aside>
      </div>
    </>
  )
}

function Section({ title, children }: { readonly title: Text; readonly children: ReactNode }) {
  const say = useSay()
  return (
    <section className="part">
      <h2>{say(title)}</h2>
      {children}
    </section>
  )
}

function Links({ ids }: { readonly ids: readonly string[] }) {
  return (
    <ul className="plain-list">
      {ids.map((id) => (
        <li key={id}>
          <ThingLink id={id} />
        </li>
      ))}
    </ul>
  )
}

function FileOf({ thing }: { readonly thing: Thing }) {
  const file = thing.kind === 'element' || thing.kind === 'moderator' ? thing.framework : thing.instrument
  return (
    <FrameLink id={file.id}>
      <Told text={file.title} />
    </FrameLink>
  )
}

function useKind(thing: Thing): string {
  const say = useSay()
  const { language } = useLanguage()
  switch (thing.kind) {
    case 'element': {
      const { element, framework } = thing
      const group = framework.groups.find(({ id }) => id === element.group)
      const hasName = framework.kinds?.some(({ id }) => id === element.kind)
      return hasName || !group ? kindWords(framework, element.kind, language) : read(group.title, language)
    }
    case 'item':
      return say(words.question)
    case 'open-question':
      return say(words.openQuestion)
    case 'construct':
      return say(words.construct)
    case 'moderator':
      return say(words.moderator)
  }
}

function whatItSays(thing: Thing): { readonly definition?: Text; readonly note?: Text } {
  if (thing.kind === 'element') return thing.element
  if (thing.kind === 'construct') return thing.construct
  return {}
}

/** Codes, facts and background are not asked about: with them an empty list of questions would say nothing. */
function mayBeAsked({ framework }: Extract<Thing, { kind: 'element' }>): boolean {
  return framework.kind !== 'levers' && framework.kind !== 'facts' && framework.kind !== 'background'
}
