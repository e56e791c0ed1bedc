/** The codebook of a study. */
import { define } from '../schemas.ts'

export const codebookRoutes = define({})
