/** The three questions of a path, each different from the others: whoever chooses one that is taken, changes them about. */
import { read } from '../../../foundation/text.ts'
import { SelectField } from '../form/field.tsx'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { shortName, type Block, type Path } from './block-names.ts'

const words = {
  legend: text('Welke drie vragen?', 'Which three questions?', 'Quelles trois questions ?'),
  from: text('van', 'from', 'de'),
  via: text('via', 'via', 'via'),
  to: text('naar', 'to', 'vers'),
}

const PLACES = ['from', 'via', 'to'] as const

/** What stands in the address, where it names three different questions of the block; else the first three. */
export function pathOf(block: Block, asked: { readonly [Place in keyof Path]?: string | undefined }): Path {
  const isIn = (id: string | undefined): id is string => block.items.some((item) => item.id === id)
  const { from, via, to } = asked
  if (isIn(from) && isIn(via) && isIn(to) && new Set([from, via, to]).size === 3) return { from, via, to }
  const [first = '', second = '', third = ''] = block.items.map(({ id }) => id)
  return { from: first, via: second, to: third }
}

export function withQuestion(path: Path, place: keyof Path, id: string): Path {
  const taken = PLACES.find((one) => path[one] === id)
  return { ...path, ...(taken && { [taken]: path[place] }), [place]: id }
}

export function PathChoice({
  block,
  path,
  onChange,
}: {
  readonly block: Block
  readonly path: Path
  readonly onChange: (path: Path) => void
}) {
  const say = useSay()
  const { language } = useLanguage()
  const options = block.items.map(({ id }) => ({ value: id, name: shortName(block, id) }))
  return (
    <fieldset>
      <legend>{say(words.legend)}</legend>
      <div className="figure-choice path-choice">
        {PLACES.map((place) => {
          const item = block.items.find(({ id }) => id === path[place])
          return (
            <SelectField<string>
              key={place}
              label={say(words[place])}
              hint={item && read(item.text, language)}
              value={path[place]}
              onChange={(id) => onChange(withQuestion(path, place, id))}
              options={options}
            />
          )
        })}
      </div>
    </fieldset>
  )
}
