/** Coding apart, comparing, settling together. */
import { define } from '../schemas.ts'

export const roundRoutes = define({})
