/** Coding a locked text: passages, facets, memos, searching, and hearing what others do. */
import { define } from '../schemas.ts'

export const codingRoutes = define({})
