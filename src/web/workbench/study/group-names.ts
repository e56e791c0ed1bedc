import type { Text } from '../../../foundation/text.ts'
import { groupName } from '../shell/group-name.ts'
import { useStudyInHand } from './study-in-hand.tsx'

/** What a group is called in the study that the page is about. */
export function useGroupName(): (group: Parameters<typeof groupName>[0]) => Text {
  const { ownGroups } = useStudyInHand()
  return (group) => groupName(group, ownGroups)
}
