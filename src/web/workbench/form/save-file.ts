import type { MadeFile } from '../../../foundation/file.ts'

/** A browser keeps a file when a link to it is followed; the address lives as long as that takes. It goes nowhere else. */
export function saveFile({ name, mediaType, bytes }: MadeFile): void {
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type: mediaType })) // never shared memory
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 0)
}
