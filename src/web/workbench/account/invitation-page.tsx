import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useSending } from '../asking.ts'
import { text, useSay } from '../shell/language.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { FaultNotice } from '../shell/states.tsx'
import { useOneTimeToken } from './one-time-token.ts'
import { isUsable, noPassword, PasswordFields } from './password-fields.tsx'

const words = {
  title: text('Kies uw wachtwoord', 'Choose your password', 'Choisissez votre mot de passe'),
  lead: text(
    'Wie deze installatie beheert, gaf u deze link. Ze werkt één keer; daarna meldt u zich aan met uw naam en dit wachtwoord.',
    'Whoever administers this installation gave you this link. It works once; after that you sign in with your name and this password.',
    'La personne qui gère cette installation vous a donné ce lien. Il fonctionne une fois ; ensuite vous vous connectez avec votre nom et ce mot de passe.',
  ),
  go: text('Bewaar en meld aan', 'Save and sign in', 'Enregistrer et se connecter'),
  busy: text('Bezig …', 'Busy …', 'En cours …'),
  noToken: text(
    'Het adres van deze pagina is niet volledig. Open de link zoals u ze kreeg, of vraag een nieuwe.',
    'The address of this page is not complete. Open the link as you got it, or ask for a new one.',
    "L'adresse de cette page n'est pas complète. Ouvrez le lien tel que vous l'avez reçu, ou demandez-en un nouveau.",
  ),
}

export function InvitationPage() {
  const say = useSay()
  const go = useNavigate()
  const accept = useSending('acceptInvitation')
  const token = useOneTimeToken()
  const [password, setPassword] = useState(noPassword)
  const [wasTried, setTried] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isUsable(password)) return
    accept.mutate(
      { params: undefined, body: { token, password: password.password } },
      { onSuccess: () => void go({ to: '/', replace: true }) },
    )
  }
  return (
    <div className="wrap one-column">
      <PageTitle inTab={say(words.title)}>{say(words.title)}</PageTitle>
      <p className="lead">{say(words.lead)}</p>
      {token === '' && (
        <div className="notice alert" role="alert">
          <p>{say(words.noToken)}</p>
        </div>
      )}
      <form onSubmit={submit}>
        <PasswordFields value={password} onChange={setPassword} wasTried={wasTried} />
        {accept.error && <FaultNotice error={accept.error} />}
        <p className="actions">
          <button
            type="submit"
            className="btn main wide-when-narrow"
            disabled={accept.isPending || token === ''}
          >
            {say(accept.isPending ? words.busy : words.go)}
          </button>
        </p>
      </form>
    </div>
  )
}
