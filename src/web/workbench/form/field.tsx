import '../../style/forms.css'
import { type InputHTMLAttributes, type ReactNode, useId } from 'react'

interface FieldProps {
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** What is wrong with what was filled in; tied to the field for a screen reader. */
  readonly wrongly?: string | null
}

type Rest = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  | 'autoComplete'
  | 'required'
  | 'minLength'
  | 'maxLength'
  | 'inputMode'
  | 'disabled'
  | 'autoCapitalize'
  | 'spellCheck'
>

/** One line of text, with its label above, its hint and its fault tied to it. */
export function TextField({
  label,
  hint,
  wrongly,
  value,
  onChange,
  type = 'text',
  narrow,
  ...rest
}: FieldProps &
  Rest & {
    readonly value: string
    readonly onChange: (value: string) => void
    readonly type?: 'text' | 'password'
    readonly narrow?: boolean
  }) {
  const tie = useTie(hint, wrongly)
  return (
    <Field label={label} hint={hint} wrongly={wrongly} tie={tie}>
      <input
        {...rest}
        {...tie.control}
        type={type}
        className={narrow ? 'input narrow' : 'input'}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  )
}

/** Several lines of text. */
export function TextArea({
  label,
  hint,
  wrongly,
  value,
  onChange,
  rows = 4,
  code,
  ...rest
}: FieldProps &
  Pick<Rest, 'maxLength' | 'required' | 'disabled' | 'spellCheck'> & {
    readonly value: string
    readonly onChange: (value: string) => void
    readonly rows?: number
    readonly code?: boolean
  }) {
  const tie = useTie(hint, wrongly)
  return (
    <Field label={label} hint={hint} wrongly={wrongly} tie={tie}>
      <textarea
        {...rest}
        {...tie.control}
        rows={rows}
        className={code ? 'input code' : 'input'}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  )
}

/** One of a short list. */
export function SelectField<Value extends string>({
  label,
  hint,
  wrongly,
  value,
  onChange,
  options,
  disabled,
}: FieldProps & {
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly options: readonly { readonly value: Value; readonly name: string }[]
  readonly disabled?: boolean
}) {
  const tie = useTie(hint, wrongly)
  return (
    <Field label={label} hint={hint} wrongly={wrongly} tie={tie}>
      <select
        {...tie.control}
        className="input"
        value={value}
        disabled={disabled}
        // The list holds values of this type only.
        onChange={(event) => onChange(event.target.value as Value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** A file that is read as text on this device; nothing is sent until the form is. */
export function FileField({
  label,
  hint,
  accept,
  onText,
}: FieldProps & { readonly accept: string; readonly onText: (text: string, name: string) => void }) {
  const tie = useTie(hint, null)
  return (
    <Field label={label} hint={hint} wrongly={null} tie={tie}>
      <input
        {...tie.control}
        type="file"
        className="input"
        accept={accept}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) void file.text().then((read) => onText(read, file.name))
        }}
      />
    </Field>
  )
}

/** A choice out of a few, all of them in sight. */
export function Choices<Value extends string>({
  legend,
  hint,
  value,
  onChange,
  options,
  disabled,
}: {
  readonly legend: string
  readonly hint?: string
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly options: readonly { readonly value: Value; readonly name: string; readonly follows?: string }[]
  readonly disabled?: boolean
}) {
  const name = useId()
  return (
    <fieldset disabled={disabled}>
      <legend>{legend}</legend>
      {hint && <p className="hint">{hint}</p>}
      {options.map((option) => (
        <label className="choice" key={option.value}>
          <input
            type="radio"
            name={name}
            required
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.name}
            {option.follows && <small>{option.follows}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** Yes or no, with what follows from yes. */
export function Tick({
  label,
  follows,
  checked,
  onChange,
  disabled,
}: {
  readonly label: ReactNode
  readonly follows?: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean
}) {
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        {label}
        {follows && <small>{follows}</small>}
      </span>
    </label>
  )
}

interface Tie {
  readonly id: string
  readonly hintId: string
  readonly wronglyId: string
  readonly control: {
    readonly id: string
    readonly 'aria-describedby'?: string
    readonly 'aria-invalid'?: true
  }
}

function useTie(hint: ReactNode, wrongly: string | null | undefined): Tie {
  const id = useId()
  const hintId = `${id}hint`
  const wronglyId = `${id}wrongly`
  const described = [hint ? hintId : '', wrongly ? wronglyId : ''].filter(Boolean).join(' ')
  return {
    id,
    hintId,
    wronglyId,
    control: {
      id,
      ...(described && { 'aria-describedby': described }),
      ...(wrongly && { 'aria-invalid': true as const }),
    },
  }
}

function Field({
  label,
  hint,
  wrongly,
  tie,
  children,
}: {
  readonly label: ReactNode
  readonly hint: ReactNode
  readonly wrongly: string | null | undefined
  readonly tie: Tie
  readonly children: ReactNode
}) {
  return (
    <div className="field">
      <label htmlFor={tie.id}>{label}</label>
      {hint && (
        <p className="hint" id={tie.hintId}>
          {hint}
        </p>
      )}
      {children}
      {wrongly && (
        <p className="wrongly" id={tie.wronglyId}>
          {wrongly}
        </p>
      )}
    </div>
  )
}
