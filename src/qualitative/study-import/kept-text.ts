/** PostgreSQL cannot hold it; one character for one, so that positions stay. */
export function withoutNul(text: string): string {
  return text.replaceAll('\0', '\ufffd').toWellFormed()
}
