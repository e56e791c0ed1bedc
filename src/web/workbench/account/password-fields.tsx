import { TextField } from '../form/field.tsx'
import { text, useSay } from '../shell/language.tsx'

const words = {
  password: text('Wachtwoord', 'Password', 'Mot de passe'),
  another: text('Nieuw wachtwoord', 'New password', 'Nouveau mot de passe'),
  passwordHint: text(
    'Minstens 12 tekens. Een korte zin die u onthoudt, is goed.',
    'At least 12 characters. A short sentence that you remember is fine.',
    'Au moins 12 caractères. Une courte phrase que vous retenez convient bien.',
  ),
  anotherAgain: text(
    'Nieuw wachtwoord nog eens',
    'New password once more',
    'Nouveau mot de passe encore une fois',
  ),
  again: text('Wachtwoord nog eens', 'Password once more', 'Mot de passe encore une fois'),
  short: text(
    'Dit wachtwoord is nog te kort: 12 tekens of meer.',
    'This password is still too short: 12 characters or more.',
    'Ce mot de passe est encore trop court : 12 caractères ou plus.',
  ),
  differs: text(
    'De twee wachtwoorden zijn niet gelijk.',
    'The two passwords are not the same.',
    'Les deux mots de passe ne sont pas identiques.',
  ),
}

export interface NewPassword {
  readonly password: string
  readonly again: string
}

export const noPassword: NewPassword = { password: '', again: '' }

export function isUsable({ password, again }: NewPassword): boolean {
  return password.length >= 12 && password === again
}

/** A new password, typed twice. Faults show once somebody has tried to go on. */
export function PasswordFields({
  value,
  onChange,
  wasTried,
  isAnother = false,
}: {
  readonly value: NewPassword
  readonly onChange: (value: NewPassword) => void
  readonly wasTried: boolean
  /** There is a password already, asked beside this one. */
  readonly isAnother?: boolean
}) {
  const say = useSay()
  return (
    <>
      <TextField
        type="password"
        label={say(isAnother ? words.another : words.password)}
        hint={say(words.passwordHint)}
        autoComplete="new-password"
        maxLength={200}
        value={value.password}
        wrongly={wasTried && value.password.length < 12 ? say(words.short) : null}
        onChange={(password) => onChange({ ...value, password })}
      />
      <TextField
        type="password"
        label={say(isAnother ? words.anotherAgain : words.again)}
        autoComplete="new-password"
        maxLength={200}
        value={value.again}
        wrongly={wasTried && value.password !== value.again ? say(words.differs) : null}
        onChange={(again) => onChange({ ...value, again })}
      />
    </>
  )
}
