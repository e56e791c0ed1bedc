import { problems } from './problems.ts'
import { read, type Language } from './text.ts'

export type ProblemCode = keyof typeof problems

/** One fault in what somebody sent: where it stands, what is wrong, how to repair it. */
export interface Fault {
  readonly where: string
  readonly what: string
  readonly repair: string
  /** The same in the other languages, where it was written in them: see `fault` and `faultIn` in fault.ts. */
  readonly translated?: Readonly<
    Partial<Record<Language, { readonly where: string; readonly what: string; readonly repair: string }>>
  >
}

/**
 * Everything that can go wrong in a way a person should hear about. Thrown anywhere, turned into words and
 * an HTTP status at the edge only. Any other error is a bug: it is logged and shown as 'unexpected'.
 *
 * Wording rules: say what happened, why it matters, what to do next; no blame. `{name}` in a text is filled
 * from `values`.
 */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly values: Readonly<Record<string, string | number>>
  readonly faults: readonly Fault[]

  constructor(
    code: ProblemCode,
    values: Readonly<Record<string, string | number>> = {},
    faults: readonly Fault[] = [],
  ) {
    super(code)
    this.code = code
    this.values = values
    this.faults = faults
  }

  get status(): number {
    return problems[this.code].status
  }

  text(language: Language): string {
    return read(problems[this.code].text, language).replace(/\{(\w+)\}/g, (whole, name: string) =>
      String(this.values[name] ?? whole),
    )
  }
}
