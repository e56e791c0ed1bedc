import { type FormEvent, useState } from 'react'
import { useAnswer, useSending } from '../asking.ts'
import { TextField } from '../form/field.tsx'
import { text, useSay } from '../shell/language.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { Asked, FaultNotice } from '../shell/states.tsx'
import { isUsable, noPassword, PasswordFields } from './password-fields.tsx'

const words = {
  title: text('Kies een ander wachtwoord', 'Choose another password', 'Choisissez un autre mot de passe'),
  lead: text(
    'Daarna bent u overal elders afgemeld. Hier blijft u aangemeld.',
    'After that you are signed out everywhere else. Here you stay signed in.',
    'Ensuite, vous serez déconnecté partout ailleurs. Ici, vous restez connecté.',
  ),
  who: text('wie aangemeld is', 'who is signed in', 'qui est connecté'),
  signedOut: text(
    'U bent niet aangemeld. Meld u eerst aan.',
    'You are not signed in. Sign in first.',
    "Vous n'êtes pas connecté. Connectez-vous d'abord.",
  ),
  current: text('Uw wachtwoord van nu', 'Your present password', 'Votre mot de passe actuel'),
  go: text('Bewaar het nieuwe wachtwoord', 'Save the new password', 'Enregistrer le nouveau mot de passe'),
  busy: text('Bezig …', 'Busy …', 'En cours …'),
  kept: text(
    'Bewaard. U meldt zich voortaan aan met het nieuwe wachtwoord.',
    'Saved. From now on you sign in with the new password.',
    'Enregistré. Désormais, vous vous connectez avec le nouveau mot de passe.',
  ),
}

export function PasswordPage() {
  const say = useSay()
  const session = useAnswer('session', undefined)
  return (
    <div className="wrap one-column">
      <PageTitle inTab={say(words.title)}>{say(words.title)}</PageTitle>
      <Asked answer={session} what={say(words.who)}>
        {({ person }) =>
          person ? <PasswordForm signInName={person.name} /> : <p className="empty">{say(words.signedOut)}</p>
        }
      </Asked>
    </div>
  )
}

function PasswordForm({ signInName }: { readonly signInName: string }) {
  const say = useSay()
  const change = useSending('changePassword')
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState(noPassword)
  const [wasTried, setTried] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isUsable(password)) return
    change.mutate(
      { params: undefined, body: { current, password: password.password } },
      {
        onSuccess: () => {
          setCurrent('')
          setPassword(noPassword)
          setTried(false)
        },
      },
    )
  }
  return (
    <>
      <p className="lead">{say(words.lead)}</p>
      <form onSubmit={submit}>
        {/* For the browser's own keeper of passwords: whose these are. */}
        <input type="text" autoComplete="username" value={signInName} readOnly hidden />
        <TextField
          type="password"
          label={say(words.current)}
          autoComplete="current-password"
          required
          maxLength={200}
          value={current}
          onChange={setCurrent}
        />
        <PasswordFields value={password} onChange={setPassword} wasTried={wasTried} isAnother />
        {change.error && <FaultNotice error={change.error} />}
        <p role="status">{change.isSuccess && password === noPassword ? say(words.kept) : ''}</p>
        <p className="actions">
          <button type="submit" className="btn main wide-when-narrow" disabled={change.isPending}>
            {say(change.isPending ? words.busy : words.go)}
          </button>
        </p>
      </form>
    </>
  )
}
