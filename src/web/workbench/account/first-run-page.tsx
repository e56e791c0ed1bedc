import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useAnswer, useSending } from '../asking.ts'
import { TextField } from '../form/field.tsx'
import { text, useSay } from '../shell/language.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { Asked, FaultNotice } from '../shell/states.tsx'
import { useOneTimeToken } from './one-time-token.ts'
import { isUsable, noPassword, PasswordFields } from './password-fields.tsx'
import { type RunBy, WhoRunsThis } from './who-runs-this.tsx'

const words = {
  title: text(
    'Welkom. Twee vragen, en u kunt beginnen.',
    'Welcome. Two questions, and you can begin.',
    'Bienvenue. Deux questions, et vous pouvez commencer.',
  ),
  inTab: text('Beginnen', 'Begin', 'Commencer'),
  session: text('de installatie', 'the installation', "l'installation"),
  account: text('Uw eigen account', 'Your own account', 'Votre propre compte'),
  accountLead: text(
    'Dit eerste account mag studies en andere accounts maken. Van een studie ziet het niet meer dan wie er lid van is.',
    'This first account may make studies and other accounts. Of a study it sees no more than its members do.',
    "Ce premier compte peut créer des études et d'autres comptes. D'une étude, il ne voit pas plus que ses membres.",
  ),
  displayName: text('Hoe heet u?', 'What is your name?', 'Comment vous appelez-vous ?'),
  displayHint: text(
    'Zo staat u in het logboek.',
    'This is how the log names you.',
    'Le journal vous nomme ainsi.',
  ),
  name: text('Naam om u aan te melden', 'Name to sign in with', 'Nom pour vous connecter'),
  nameHint: text(
    'Kort, kleine letters, geen spaties: an.peeters',
    'Short, lower case, no spaces: an.peeters',
    'Court, minuscules, sans espaces : an.peeters',
  ),
  begin: text('Begin', 'Begin', 'Commencer'),
  busy: text('Bezig …', 'Busy …', 'En cours …'),
  choose: text(
    'Kies hierboven wie dit uitvoert.',
    'Choose above who runs this.',
    "Choisissez ci-dessus qui mène l'étude.",
  ),
  done: text(
    'Deze installatie is al ingesteld',
    'This installation was set up already',
    'Cette installation est déjà configurée',
  ),
  doneWhat: text(
    'Meld u aan met uw account.',
    'Sign in with your account.',
    'Connectez-vous avec votre compte.',
  ),
  signIn: text('Meld u aan', 'Sign in', 'Se connecter'),
  noToken: text(
    'Het adres van deze pagina is niet volledig. De juiste link staat in het venster waar Draagkracht gestart is.',
    'The address of this page is not complete. The right link stands in the window in which Draagkracht was started.',
    "L'adresse de cette page n'est pas complète. Le bon lien se trouve dans la fenêtre où Draagkracht a été lancé.",
  ),
}

export function FirstRunPage() {
  const say = useSay()
  const session = useAnswer('session', undefined)
  return (
    <div className="wrap one-column">
      <Asked answer={session} what={say(words.session)}>
        {(now) => (now.isSetUp ? <AlreadySetUp isSignedIn={now.person !== null} /> : <FirstRunForm />)}
      </Asked>
    </div>
  )
}

function AlreadySetUp({ isSignedIn }: { readonly isSignedIn: boolean }) {
  const say = useSay()
  return (
    <>
      <PageTitle inTab={say(words.inTab)}>{say(words.done)}</PageTitle>
      {!isSignedIn && (
        <>
          <p className="lead">{say(words.doneWhat)}</p>
          <p className="actions">
            <Link className="btn main" to="/aanmelden">
              {say(words.signIn)}
            </Link>
          </p>
        </>
      )}
    </>
  )
}

function FirstRunForm() {
  const say = useSay()
  const go = useNavigate()
  const setUp = useSending('setUp')
  const token = useOneTimeToken()
  const [runBy, setRunBy] = useState<RunBy | null>(null)
  const [displayName, setDisplayName] = useState('')
  const [name, setName] = useState('')
  const [password, setPassword] = useState(noPassword)
  const [wasTried, setTried] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!runBy || !isUsable(password)) return
    setUp.mutate(
      {
        params: undefined,
        body: {
          token,
          runBy,
          name: name.trim().toLowerCase(),
          displayName: displayName.trim(),
          password: password.password,
        },
      },
      { onSuccess: () => void go({ to: '/', replace: true }) },
    )
  }
  return (
    <>
      <PageTitle inTab={say(words.inTab)}>{say(words.title)}</PageTitle>
      {token === '' && (
        <div className="notice alert" role="alert">
          <p>{say(words.noToken)}</p>
        </div>
      )}
      <form onSubmit={submit}>
        <WhoRunsThis value={runBy} onChange={setRunBy} />
        {wasTried && !runBy && <p className="wrongly">{say(words.choose)}</p>}
        <section className="part">
          <h2>{say(words.account)}</h2>
          <p className="lead">{say(words.accountLead)}</p>
          <TextField
            label={say(words.displayName)}
            hint={say(words.displayHint)}
            autoComplete="name"
            required
            maxLength={200}
            value={displayName}
            onChange={setDisplayName}
          />
          <TextField
            label={say(words.name)}
            hint={say(words.nameHint)}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            maxLength={200}
            value={name}
            onChange={setName}
          />
          <PasswordFields value={password} onChange={setPassword} wasTried={wasTried} />
        </section>
        {setUp.error && <FaultNotice error={setUp.error} />}
        <p className="actions">
          <button
            type="submit"
            className="btn main wide-when-narrow"
            disabled={setUp.isPending || token === ''}
          >
            {say(setUp.isPending ? words.busy : words.begin)}
          </button>
        </p>
      </form>
    </>
  )
}
