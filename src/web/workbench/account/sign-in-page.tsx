import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useSending } from '../asking.ts'
import { TextField } from '../form/field.tsx'
import { text, useSay } from '../shell/language.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { FaultNotice } from '../shell/states.tsx'

const words = {
  title: text('Meld u aan', 'Sign in', 'Connectez-vous'),
  lead: text(
    'Voor onderzoekers en voor wie de resultaten van een centrum leest. Meedoen aan een onderzoek kan zonder aanmelden: met uw kaartje of link.',
    'For researchers, and for those who read the results of a centre. Taking part in a study needs no account: use your card or link.',
    "Pour les chercheurs et pour ceux qui lisent les résultats d'un centre. Participer à une étude se fait sans compte : avec votre carte ou votre lien.",
  ),
  name: text('Naam', 'Name', 'Nom'),
  nameHint: text(
    'De naam waarmee u zich aanmeldt, in kleine letters.',
    'The name you sign in with, in lower case.',
    'Le nom avec lequel vous vous connectez, en minuscules.',
  ),
  password: text('Wachtwoord', 'Password', 'Mot de passe'),
  go: text('Meld aan', 'Sign in', 'Se connecter'),
  busy: text('Bezig …', 'Busy …', 'En cours …'),
  forgotten: text(
    'Wachtwoord vergeten? Vraag wie deze installatie beheert om een nieuwe link.',
    'Forgotten your password? Ask whoever administers this installation for a new link.',
    'Mot de passe oublié ? Demandez un nouveau lien à la personne qui gère cette installation.',
  ),
}

export function SignInPage() {
  const say = useSay()
  const go = useNavigate()
  const signIn = useSending('signIn')
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    signIn.mutate(
      { params: undefined, body: { name: name.trim().toLowerCase(), password } },
      { onSuccess: () => void go({ to: '/' }) },
    )
  }
  return (
    <div className="wrap one-column">
      <PageTitle inTab={say(words.title)}>{say(words.title)}</PageTitle>
      <p className="lead">{say(words.lead)}</p>
      <form onSubmit={submit}>
        <TextField
          label={say(words.name)}
          hint={say(words.nameHint)}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          value={name}
          onChange={setName}
        />
        <TextField
          type="password"
          label={say(words.password)}
          autoComplete="current-password"
          required
          value={password}
          onChange={setPassword}
        />
        {signIn.error && <FaultNotice error={signIn.error} />}
        <p className="actions">
          <button type="submit" className="btn main wide-when-narrow" disabled={signIn.isPending}>
            {say(signIn.isPending ? words.busy : words.go)}
          </button>
        </p>
      </form>
      <p className="note">{say(words.forgotten)}</p>
    </div>
  )
}
