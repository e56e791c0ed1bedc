/** Projects in and out: REFI-QDA and others. */
import { define } from '../schemas.ts'

export const exchangeRoutes = define({})
