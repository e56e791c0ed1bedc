/** Conversations, observations and texts: bringing them in, making them pseudonymous, locking them. */
import { define } from '../schemas.ts'

export const documentRoutes = define({})
