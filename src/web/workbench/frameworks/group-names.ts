import { ownGroupNames, type ActorGroup } from '../../../foundation/actor-group.ts'
import type { Text } from '../../../foundation/text.ts'
import { groupName } from '../shell/group-name.ts'
import { useFrames } from './frames.tsx'

/** What a group is called in the files being read. */
export function useGroupName(): (group: ActorGroup) => Text {
  const own = ownGroupNames(useFrames().library.instruments)
  return (group) => groupName(group, own)
}
