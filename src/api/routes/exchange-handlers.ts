import {
  exportCodebook,
  exportProject,
  exportTable,
  pastImports,
  previewExport,
} from '../../operations/exchange/export-project.ts'
import { checkImport, importProject } from '../../operations/exchange/import-project.ts'
import type { Handlers } from '../serve-contract.ts'
import type { Through } from '../through.ts'
import { untilGone } from '../until-gone.ts'
import type { exchangeRoutes } from './exchange.ts'

export function exchangeHandlers(through: Through): Pick<Handlers, keyof typeof exchangeRoutes> {
  return {
    pastImports: through(pastImports),
    checkImport: untilGone(through)(checkImport),
    importProject: untilGone(through)(importProject),
    previewExport: untilGone(through)(previewExport),
    exportProject: untilGone(through)(exportProject),
    exportCodebook: through(exportCodebook),
    exportTable: through(exportTable),
  }
}
