import { figureOfBlock, reproduceInR } from '../../operations/figures/figure-of-block.ts'
import { figureProgress } from '../../operations/figures/figure-progress.ts'
import { figuresChoices } from '../../operations/figures/figures-of-wave.ts'
import { methodText } from '../../operations/figures/method-text.ts'
import type { Handlers } from '../serve-contract.ts'
import type { Through } from '../through.ts'
import { untilGone } from '../until-gone.ts'
import type { figureRoutes } from './figures.ts'

export function figureHandlers(through: Through): Pick<Handlers, keyof typeof figureRoutes> {
  return {
    figuresChoices: through(figuresChoices),
    figureOfBlock: untilGone(through)(figureOfBlock),
    figureProgress: through(figureProgress),
    methodText: through(methodText),
    reproduceInR: untilGone(through)(reproduceInR),
  }
}
