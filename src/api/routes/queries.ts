/** Counting and finding over everything that was coded. */
import { define } from '../schemas.ts'

export const queryRoutes = define({})
