/** The eight conversations of the example study, in the order in which they were held. All made up. */
import { clientBeukenrode } from './client-beukenrode.ts'
import { clientMerelveld } from './client-merelveld.ts'
import { committeeMerelveld } from './committee-merelveld.ts'
import type { ExampleConversation } from './example-conversation.ts'
import { focusGroupLindehoek } from './focus-group-lindehoek.ts'
import { managerMerelveld } from './manager-merelveld.ts'
import { workerBeukenrode } from './worker-beukenrode.ts'
import { workerMerelveld } from './worker-merelveld.ts'
import { workerWaterzijde } from './worker-waterzijde.ts'

export const exampleConversations: readonly ExampleConversation[] = [
  workerMerelveld,
  workerBeukenrode,
  workerWaterzijde,
  clientMerelveld,
  clientBeukenrode,
  managerMerelveld,
  focusGroupLindehoek,
  committeeMerelveld,
]
