/** From a passage to a released quote, and what of the conversations stands beside the figures. */
import { define } from '../schemas.ts'

export const evidenceRoutes = define({})
