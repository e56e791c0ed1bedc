/** What a command needs of the world: where to write, and where the person stands. */
export interface Io {
  out(text: string): void
  err(text: string): void
  /** The folder in which the person typed the command: file names are looked up from here. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** From now on Ctrl-C calls this and nothing more, until the answer is called. Absent where nobody can press it. */
  onInterrupt?(stop: () => void): () => void
}

/** What a shell expects of a program that Ctrl-C ended: 128 + SIGINT. */
export const INTERRUPTED = 130

/** Answers with the exit code: 0 done, 1 done and something was found wrong, 2 not done, 130 stopped by Ctrl-C. */
export type Command = (args: readonly string[], io: Io) => Promise<number>
