/** The empowerment profile of one centre. It draws what an edition released, and computes nothing. */
import '../figures/figures.css'
import './profile.css'
import { lazy, type ReactNode, Suspense, useMemo } from 'react'
import { read, type Language, type Text } from '../../foundation/text.ts'
import type { ProfileView } from '../../api/views.ts'
import { titlesOf } from '../figures/titles.ts'
import { AboutCentre } from './about-centre.tsx'
import { KrachtlijnenPart } from './krachtlijnen-part.tsx'
import { Masthead } from './masthead.tsx'
import type { ToElement } from './part.ts'
import { ProfileNotices } from './profile-notices.tsx'
import { useTablesOpenInPrint } from './tables-in-print.ts'

const LaterParts = lazy(async () => ({ default: (await import('./later-parts.tsx')).LaterParts }))

const words = {
  onThisPage: { nl: 'Op deze pagina', en: 'On this page', fr: 'Sur cette page' },
} satisfies Record<string, Text>

const index: readonly {
  readonly id: string
  readonly title: Text
  /** Where the part is not there for every profile. */
  readonly isIn?: (profile: ProfileView['profile']) => boolean
}[] = [
  { id: 'krachtlijnen', title: { nl: 'Krachtlijnen', en: 'Krachtlijnen', fr: 'Lignes de force' } },
  {
    id: 'eens',
    title: { nl: 'Eens of oneens', en: 'Agreement', fr: 'Accord' },
    isIn: ({ krachtlijnen }) => krachtlijnen.some(({ agreement }) => agreement),
  },
  {
    id: 'over-centra',
    title: { nl: 'Alle centra samen', en: 'All centres together', fr: 'Tous les centres' },
    isIn: ({ overCentres }) => overCentres !== undefined,
  },
  { id: 'gesprekken', title: { nl: 'Gesprekken', en: 'Conversations', fr: 'Entretiens' } },
  { id: 'waarop', title: { nl: 'Waarop het rust', en: 'What it rests on', fr: 'Sur quoi cela repose' } },
  {
    id: 'hefbomen',
    title: { nl: 'Hefbomen en drempels', en: 'Levers and thresholds', fr: 'Leviers et freins' },
  },
  {
    id: 'empowering',
    title: { nl: 'Empowering en empowered', en: 'Empowering and empowered', fr: 'Empowering et empowered' },
  },
  { id: 'gevoel', title: { nl: 'Gevoel en feit', en: 'Sense and fact', fr: 'Sentiment et fait' } },
  { id: 'niet-te-zeggen', title: { nl: 'Niet te zeggen', en: 'Cannot be said', fr: 'Impossible à dire' } },
]

export interface ProfilePageProps {
  readonly view: ProfileView
  readonly language: Language
  /** How the shell draws the h1 of a page; a plain one that can take the focus when left out. */
  readonly heading?: (title: string) => ReactNode
  /** How words lead to the page of an element; they stay words when left out. */
  readonly toElement?: ToElement
}

export function ProfilePage({
  view,
  language,
  heading = plainHeading,
  toElement = plainWords,
}: ProfilePageProps) {
  const titles = useMemo(() => titlesOf(view.library, language), [view.library, language])
  useTablesOpenInPrint()
  const given = { profile: view.profile, evidence: view.evidence, titles, language, toElement }
  return (
    <div className="profile" lang={language}>
      <ProfileNotices view={view} language={language} />
      <div className="wrap">
        <Masthead view={view} titles={titles} language={language} heading={heading} />
        <AboutCentre centre={view.profile.centre} language={language} />
        <div className="page">
          <nav className="toc" aria-label={read(words.onThisPage, language)}>
            <ol>
              {index
                .filter(({ isIn }) => isIn?.(view.profile) ?? true)
                .map(({ id, title }, at) => (
                  <li key={id}>
                    <a href={`#${id}`}>
                      <b>{at + 1}</b>
                      {read(title, language)}
                    </a>
                  </li>
                ))}
            </ol>
          </nav>
          <div>
            <KrachtlijnenPart {...given} />
            <Suspense fallback={null}>
              <LaterParts {...given} />
            </Suspense>
          </div>
        </div>
      </div>
    </div>
  )
}

function plainHeading(title: string): ReactNode {
  return <h1 tabIndex={-1}>{title}</h1>
}

const plainWords: ToElement = (_element, text) => text
