import type { ComponentProps } from 'react'
import { text, useSay } from './language.tsx'
import { PageTitle } from './page-title.tsx'
import { Asked } from './states.tsx'

const title = text(
  'Deze pagina is er niet voor u',
  'This page is not there for you',
  "Cette page n'est pas là pour vous",
)

/** A whole page that waits for one answer: until it is there the page has nothing else, not even a title of its own. */
export function AskedPage<Data>(props: ComponentProps<typeof Asked<Data>>) {
  const say = useSay()
  return (
    <div className="wrap">
      {props.answer.data === undefined && Boolean(props.answer.error) && (
        <PageTitle inTab={say(title)}>{say(title)}</PageTitle>
      )}
      <Asked {...props} />
    </div>
  )
}
