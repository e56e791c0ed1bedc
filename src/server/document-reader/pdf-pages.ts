import { getDocumentProxy } from 'unpdf'
import type { PlacedText } from '../../qualitative/reading/pdf-text.ts'
import { READING_LIMITS } from '../../qualitative/reading/limits.ts'
import { refusals } from '../../qualitative/reading/refusals.ts'

/** The text of each page where it stands. A PDF that opens without a password is read, whatever it forbids to print. */
export async function pdfPages(
  bytes: Uint8Array,
  limit: number = READING_LIMITS.pages,
): Promise<PlacedText[][]> {
  const pdf = await opened(bytes)
  if (pdf.numPages > limit) throw refusals.tooManyPages(pdf.numPages, limit)
  const pages: PlacedText[][] = []
  let characters = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    const placed = await whole(async () => {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      page.cleanup()
      return items.flatMap((item): PlacedText[] => {
        if (!('str' in item)) return [] // a mark for tagged content
        const [, , , , x, y] = item.transform as number[] // six numbers, by the PDF standard
        return [
          { text: item.str, x: x!, y: y!, width: item.width, height: item.height, endsLine: item.hasEOL },
        ]
      })
    })
    for (const { text } of placed) characters += text.length
    if (characters > READING_LIMITS.characters) throw refusals.tooManyCharacters(READING_LIMITS.characters)
    pages.push(placed)
  }
  return pages
}

/** Nothing is fetched, nothing is run: no fonts of the machine, no scripts, no addresses. */
function opened(bytes: Uint8Array) {
  return whole(() =>
    getDocumentProxy(bytes, {
      useSystemFonts: false,
      disableFontFace: true,
      stopAtErrors: false,
      enableXfa: false,
      verbosity: 0,
    }),
  )
}

/** pdf.js throws an `Error` of its own naming for everything that a file can have wrong. */
async function whole<Value>(task: () => Promise<Value>): Promise<Value> {
  try {
    return await task()
  } catch (error) {
    if (!(error instanceof Error)) throw error
    if (error.name === 'PasswordException') throw refusals.encrypted()
    throw refusals.damaged(null, error.message)
  }
}
