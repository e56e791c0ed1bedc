import type { ActorGroup } from '../../foundation/actor-group.ts'
import type { CentreId, TeamId } from '../../foundation/ids.ts'
import type { Library } from '../../framework/shape.ts'
import { instrumentOf, itemsAsked } from './items-asked.ts'
import type { Study } from '../study.ts'

/**
 * What the bytes of a closed wave refer to. It is stored beside them, so that a later change to the order of
 * centres or codes cannot change what a closed wave says.
 */
export interface ColumnLists {
  readonly centres: readonly CentreId[]
  /** Teams per centre, in the order of `centres`. */
  readonly teams: readonly (readonly TeamId[])[]
  readonly groups: readonly ActorGroup[]
  /** Lever and threshold codes. */
  readonly codes: readonly string[]
}

export interface ColumnLayout extends ColumnLists {
  readonly items: readonly string[]
  /** Constructs a person may choose as going best or worst; empty when no group is asked. */
  readonly constructs: readonly string[]
  /** Codes a person may give for one of them. */
  readonly codesPerConstruct: number
}

/** The columns that a wave of this study will have when it closes. */
export function columnLayout(study: Pick<Study, 'groups' | 'centres'>, library: Library): ColumnLayout {
  const asked = itemsAsked(study, library)
  const choices = study.groups.flatMap((design) => {
    const levers = instrumentOf(design, library)?.levers
    return levers && (levers.actorGroups as readonly ActorGroup[]).includes(design.group) ? [levers] : []
  })
  const anchors = asked.filter(({ item }) => item.role === 'anchor').map(({ item }) => item.construct)
  return {
    centres: study.centres.map(({ id }) => id),
    teams: study.centres.map(({ teams }) => teams.map(({ id }) => id)),
    groups: study.groups.map(({ group }) => group),
    items: unique(asked.map(({ item }) => item.id)),
    constructs: choices.length > 0 ? unique(anchors) : [],
    codes: unique(choices.flatMap((choice) => leverCodes(choice.framework, library))),
    codesPerConstruct: Math.max(0, ...choices.map(({ atMostCodes }) => atMostCodes)),
  }
}

/** The codes of a framework of levers, in its order. A retired code keeps its place. */
export function leverCodes(framework: string, library: Library): string[] {
  return library.frameworks.find(({ id }) => id === framework)?.elements.map(({ id }) => id) ?? []
}

const unique = (names: readonly string[]): string[] => [...new Set(names)]
