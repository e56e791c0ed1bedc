import { useState } from 'react'
import type { ParticipantId } from '../../../foundation/ids.ts'
import type { Speaker } from '../../../qualitative/document.ts'
import { MemosAbout } from '../coding/memos-about.tsx'
import { text, useSay } from '../shell/language.tsx'

const words = {
  title: text('Wie er spreekt', 'Who speaks', 'Qui parle'),
  lead: text(
    'Een memo over wie sprak volgt die mens in elk gesprek van de studie.',
    'A memo about somebody who spoke follows that person in every conversation of the study.',
    'Un mémo sur quelqu’un qui a parlé suit cette personne dans chaque entretien de l’étude.',
  ),
}

/** The voices of a locked text, each with what the team noted of them. */
export function VoicesMemos({
  study,
  speakers,
}: {
  readonly study: string
  readonly speakers: readonly Speaker[]
}) {
  const say = useSay()
  const asked = speakers.flatMap(({ label, participant }) => (participant ? [{ label, participant }] : []))
  if (asked.length === 0) return null
  return (
    <section>
      <h2>{say(words.title)}</h2>
      <p>{say(words.lead)}</p>
      {asked.map(({ label, participant }) => (
        <Voice key={participant} study={study} label={label} participant={participant} />
      ))}
    </section>
  )
}

function Voice({
  study,
  label,
  participant,
}: {
  readonly study: string
  readonly label: string
  readonly participant: ParticipantId
}) {
  const [isWriting, setWriting] = useState(false)
  return (
    <>
      <h3>{label}</h3>
      <MemosAbout
        study={study}
        document={null}
        about={{ kind: 'participant', id: participant }}
        isWriting={isWriting}
        onWriting={setWriting}
      />
    </>
  )
}
