/** The standard's own schemas, where they lie beside the project; a check that needs them says so where not. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { root } from '../../machine.ts'

export const shared = join(root, '..', 'shared', 'refi-qda')
export const hasStandard = existsSync(join(shared, 'Project.xsd'))

/** @returns what the schema says against the file: nothing where it is valid. */
export function schemaFaults(schema: 'Project.xsd' | 'Codebook.xsd', bytes: Uint8Array): string[] {
  const schemaDocument = XmlDocument.fromBuffer(readFileSync(join(shared, schema)))
  const validator = XsdValidator.fromDoc(schemaDocument)
  const document = XmlDocument.fromBuffer(bytes)
  try {
    validator.validate(document)
    return []
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  } finally {
    document.dispose()
    validator.dispose()
    schemaDocument.dispose()
  }
}
