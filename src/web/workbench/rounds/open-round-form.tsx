import { type FormEvent, useState } from 'react'
import { useSending } from '../asking.ts'
import { Tick } from '../form/field.tsx'
import { text, useSay } from '../shell/language.tsx'
import { FaultNotice } from '../shell/states.tsx'
import { useStudyInHand } from '../study/study-in-hand.tsx'
import type { Rounds } from './rounds-page.tsx'

const words = {
  title: text('Open een ronde', 'Open a round', 'Ouvrir un tour'),
  noDocuments: text(
    'Er is nog geen document dat gecodeerd kan worden. Breng een gesprek binnen, pseudonimiseer het en vergrendel het.',
    'There is no document yet that can be coded. Bring in a conversation, pseudonymise it and lock it.',
    "Il n'y a pas encore de document à coder. Introduisez un entretien, pseudonymisez-le et verrouillez-le.",
  ),
  onePerson: text(
    'U bent de enige onderzoeker van deze studie. Vergelijken vraagt minstens twee mensen: geef bij Leden nog iemand die rol.',
    'You are the only researcher of this study. Comparing takes at least two people: give somebody else that role under Members.',
    "Vous êtes le seul chercheur de cette étude. Comparer demande au moins deux personnes : donnez ce rôle à quelqu'un d'autre sous Membres.",
  ),
  documents: text('Welke documenten?', 'Which documents?', 'Quels documents ?'),
  taken: text(
    'zit in ronde {number}, die nog open is',
    'is in round {number}, which is still open',
    'est dans le tour {number}, encore ouvert',
  ),
  coders: text('Wie codeert?', 'Who codes?', 'Qui code ?'),
  letters: text(
    'De eerste die u kiest heet A, de tweede B. Die letters zeggen niets over wie beter leest.',
    'The first you choose is called A, the second B. The letters say nothing about who reads better.',
    'La première personne choisie s’appelle A, la deuxième B. Ces lettres ne disent rien sur qui lit mieux.',
  ),
  blind: text(
    'Zolang de ronde open is, ziet iedere codeur in deze documenten alleen het eigen werk.',
    'As long as the round is open, every coder sees only their own work in these documents.',
    'Tant que le tour est ouvert, chaque codeur ne voit que son propre travail dans ces documents.',
  ),
  open: text('Open de ronde', 'Open the round', 'Ouvrir le tour'),
  busy: text('Bezig …', 'Busy …', 'En cours …'),
  opened: text('De ronde is open.', 'The round is open.', 'Le tour est ouvert.'),
}

/** Chooses documents and coders, and opens a round over them. */
export function OpenRoundForm({ seen }: { readonly seen: Rounds }) {
  const say = useSay()
  const { study } = useStudyInHand()
  const sending = useSending('openRound')
  const [documents, setDocuments] = useState<readonly string[]>([])
  const [coders, setCoders] = useState<readonly string[]>([])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    sending.mutate(
      { params: { study: study.id }, body: { documents: [...documents], coders: [...coders] } },
      {
        onSuccess: () => {
          setDocuments([])
          setCoders([])
        },
      },
    )
  }
  return (
    <section>
      <h2>{say(words.title)}</h2>
      {seen.documents.length === 0 ? (
        <p className="empty">{say(words.noDocuments)}</p>
      ) : seen.researchers.length < 2 ? (
        <p className="empty">{say(words.onePerson)}</p>
      ) : (
        <form onSubmit={submit}>
          <fieldset>
            <legend>{say(words.documents)}</legend>
            {seen.documents.map(({ id, title, inOpenRound }) => (
              <Tick
                key={id}
                label={title}
                checked={documents.includes(id)}
                disabled={inOpenRound !== null}
                onChange={(isChosen) => setDocuments(toggled(documents, id, isChosen))}
                {...(inOpenRound !== null && { follows: say(words.taken, { number: inOpenRound }) })}
              />
            ))}
          </fieldset>
          <fieldset>
            <legend>{say(words.coders)}</legend>
            <p className="hint">{say(words.letters)}</p>
            {seen.researchers.map(({ id, name }) => (
              <Tick
                key={id}
                label={coders.includes(id) ? `${letterAt(coders.indexOf(id))}: ${name}` : name}
                checked={coders.includes(id)}
                onChange={(isChosen) => setCoders(toggled(coders, id, isChosen))}
              />
            ))}
          </fieldset>
          <p className="note">{say(words.blind)}</p>
          {sending.error && <FaultNotice error={sending.error} />}
          <p className="actions">
            <button
              type="submit"
              className="btn main"
              disabled={sending.isPending || documents.length === 0 || coders.length < 2}
            >
              {say(sending.isPending ? words.busy : words.open)}
            </button>
            <span role="status">{sending.isSuccess && documents.length === 0 ? say(words.opened) : ''}</span>
          </p>
        </form>
      )}
    </section>
  )
}

function toggled(chosen: readonly string[], id: string, isChosen: boolean): readonly string[] {
  return isChosen ? [...chosen, id] : chosen.filter((one) => one !== id)
}

function letterAt(place: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + place)
}
