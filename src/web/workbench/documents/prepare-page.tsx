export function PreparePage() {
  return null
}
