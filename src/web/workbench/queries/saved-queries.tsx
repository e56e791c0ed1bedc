import { type FormEvent, useState } from 'react'
import type { AnyQuery } from '../../../qualitative/queries/query.ts'
import { useAnswer, useSending } from '../asking.ts'
import { TextField } from '../form/field.tsx'
import { text, useSay } from '../shell/language.tsx'
import { Asked, FaultNotice } from '../shell/states.tsx'
import { useStudyInHand } from '../study/study-in-hand.tsx'
import { useQueryInHand } from './query-in-hand.ts'

const words = {
  title: text('Bewaarde vragen', 'Saved questions', 'Questions enregistrées'),
  what: text('de bewaarde vragen', 'the saved questions', 'les questions enregistrées'),
  none: text(
    'Nog geen. Bewaar wat u nu vraagt onder een naam; het wordt telkens opnieuw geteld.',
    'None yet. Keep what you ask now under a name; it is counted anew each time.',
    'Aucune. Gardez sous un nom ce que vous demandez maintenant ; le comptage est refait à chaque fois.',
  ),
  name: text('Naam', 'Name', 'Nom'),
  keep: text('Bewaar deze vraag', 'Keep this question', 'Garder cette question'),
  kept: text('Bewaard.', 'Saved.', 'Enregistré.'),
  remove: text('Verwijder', 'Remove', 'Supprimer'),
  removeNamed: text('Verwijder {name}', 'Remove {name}', 'Supprimer {name}'),
}

/** Questions that the team gave a name: ask again, or keep the one on the page. */
export function SavedQueries({ query }: { readonly query: AnyQuery }) {
  const say = useSay()
  const { study } = useStudyInHand()
  const { ask } = useQueryInHand()
  const saved = useAnswer('savedQueries', { study: study.id })
  const keeping = useSending('saveQuery')
  const removing = useSending('removeSavedQuery')
  const [name, setName] = useState('')
  const isNothing = query.kind === 'search' && query.words.trim() === ''
  const keep = (event: FormEvent) => {
    event.preventDefault()
    keeping.mutate(
      { params: { study: study.id }, body: { name: name.trim(), query } },
      { onSuccess: () => setName('') },
    )
  }
  return (
    <section className="saved-queries">
      <h2>{say(words.title)}</h2>
      <Asked answer={saved} what={say(words.what)}>
        {(list) =>
          list.length === 0 ? (
            <p className="empty">{say(words.none)}</p>
          ) : (
            <ul>
              {list.map((one) => (
                <li key={one.id}>
                  <button type="button" className="link" onClick={() => ask(one.query)}>
                    {one.name}
                  </button>
                  <button
                    type="button"
                    className="link mute"
                    aria-label={say(words.removeNamed, { name: one.name })}
                    disabled={removing.isPending}
                    onClick={() =>
                      removing.mutate({ params: { study: study.id, query: one.id }, body: undefined })
                    }
                  >
                    {say(words.remove)}
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
      {removing.error && <FaultNotice error={removing.error} />}
      <form onSubmit={keep}>
        <TextField
          label={say(words.name)}
          value={name}
          onChange={setName}
          maxLength={200}
          autoComplete="off"
        />
        {keeping.error && <FaultNotice error={keeping.error} />}
        <p className="actions">
          <button
            type="submit"
            className="btn"
            disabled={name.trim() === '' || isNothing || keeping.isPending}
          >
            {say(words.keep)}
          </button>
          <span role="status">{keeping.isSuccess && name === '' ? say(words.kept) : ''}</span>
        </p>
      </form>
    </section>
  )
}
