import type { ActorGroup } from '../../../foundation/actor-group.ts'
import { groupsOf } from '../../../framework/groups-of.ts'
import type { Instrument, Item } from '../../../framework/shape.ts'
import { useGroupName } from './group-names.ts'
import { GroupSign } from '../shell/group-sign.tsx'
import { text, useSay } from '../shell/language.tsx'
import { useFrames } from './frames.tsx'
import { roleWords } from './question-words.ts'
import { ThingLink } from './thing-link.tsx'

const words = {
  ends: text('van {first} tot {last}', 'from {first} to {last}', 'de {first} à {last}'),
}

/** Questions by the group they are asked of; one asked of two groups stands under both. */
export function QuestionsByGroup({ ids }: { readonly ids: readonly string[] }) {
  const say = useSay()
  const { things, library } = useFrames()
  const groupName = useGroupName()
  const questions = ids.flatMap((id) => {
    const thing = things.get(id)
    return thing?.kind === 'item' ? [thing] : []
  })
  return (
    <div className="by-group">
      {groupsOf(library.instruments)
        .filter((group) => questions.some(({ item }) => item.actorGroups.includes(group)))
        .map((group) => (
          <div key={group}>
            <h3>
              <GroupSign group={group} />
              {say(groupName(group))}
            </h3>
            <ul>
              {questions
                .filter(({ item }) => item.actorGroups.includes(group))
                .map(({ id, item, instrument }) => (
                  <Question key={id} item={item} instrument={instrument} />
                ))}
            </ul>
          </div>
        ))}
    </div>
  )
}

export function Question({ item, instrument }: { readonly item: Item; readonly instrument: Instrument }) {
  const say = useSay()
  const scale = instrument.scales.find(({ id }) => id === item.answers)
  const first = scale?.options[0]
  const last = scale?.options.at(-1)
  return (
    <li>
      <ThingLink id={item.id} />
      <span className="mark-words">
        {[
          say(roleWords[item.role]),
          first && last ? say(words.ends, { first: say(first), last: say(last) }) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  )
}

/** In the order of every figure. */
export function groupsAsked(instrument: Instrument): readonly ActorGroup[] {
  return groupsOf([instrument]).filter((group) =>
    instrument.items.some(({ actorGroups }) => actorGroups.includes(group)),
  )
}
