export function CodebookPage() {
  return null
}
