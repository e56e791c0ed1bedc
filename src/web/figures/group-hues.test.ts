import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../../../tests/machine.ts'
import { ACTOR_GROUPS } from '../../foundation/actor-group.ts'
import { groupClass } from './marks.ts'

const style = ['style/parts.css', 'figures/figures.css']
  .map((file) => readFileSync(join(root, 'src/web', file), 'utf8'))
  .join('\n')

/** The names of these classes are put together from the group, so whoever searches for them finds nothing. */
it.each([...ACTOR_GROUPS, 'staff', 'other-volunteer'] as const)(
  'the figures of %s have a hue for shapes and for lines',
  (group) => {
    expect(style).toMatch(new RegExp(`\\.f-${groupClass(group)}\\b[^}]*\\{[^}]*fill`))
    expect(style).toMatch(new RegExp(`\\.k-${groupClass(group)}\\b[^}]*\\{[^}]*stroke`))
  },
)
