import { useState } from 'react'
import { isRephrased } from '../../../qualitative/quote.ts'
import { inSentence } from '../../figures/number-words.ts'
import type { Titles } from '../../figures/titles.ts'
import type { Output } from '../api-client.ts'
import { useSending } from '../asking.ts'
import { text, useSay } from '../shell/language.tsx'
import { GroupSign } from '../shell/group-sign.tsx'
import { FaultNotice } from '../shell/states.tsx'
import { kindsInWords, reasonsInWords } from '../documents/proposal-words.ts'
import { QuoteForm } from './quote-form.tsx'
import { bars, consents, directions, places } from './quote-words.ts'
import { SayWhy } from './say-why.tsx'

export type QuoteSeen = Output<'quotes'>['quotes'][number]

const words = {
  verbatim: text('woordelijk', 'word for word', 'mot à mot'),
  rephrased: text('in andere woorden', 'in other words', 'en d’autres mots'),
  said: text('Zo werd het gezegd', 'How it was said', 'Comment cela a été dit'),
  from: text('Uit: {title} ({consent})', 'From: {title} ({consent})', 'De : {title} ({consent})'),
  about: text('Over {element}', 'About {element}', 'Sur {element}'),
  proposed: text('Voorgesteld door {who}', 'Proposed by {who}', 'Proposé par {who}'),
  read: text('gelezen door {who}', 'read by {who}', 'lu par {who}'),
  own: text(
    'U koos deze woorden: iemand anders leest ze na.',
    'You chose these words: somebody else reads them.',
    "Vous avez choisi ces mots : quelqu'un d'autre les relit.",
  ),
  approve: text('Keur goed', 'Approve', 'Approuver'),
  refuse: text('Weiger …', 'Refuse …', 'Refuser …'),
  reword: text('Andere woorden …', 'Other words …', 'D’autres mots …'),
  withdraw: text('Trek in …', 'Withdraw …', 'Retirer …'),
  again: text('Leg opnieuw voor …', 'Submit again …', 'Soumettre à nouveau …'),
  submit: text('Leg voor aan een tweede lezer', 'Submit to a second reader', 'Soumettre à un second lecteur'),
  whyRefuse: text(
    'Waarom kan dit niet? Dan weet wie het voorstelde wat er anders moet.',
    'Why can this not be? Then whoever proposed it knows what must change.',
    'Pourquoi ne convient-elle pas ? La personne qui la propose saura quoi changer.',
  ),
  whyWithdraw: text(
    'Waarom trekt u het in? (mag leeg blijven)',
    'Why do you withdraw it? (may stay empty)',
    'Pourquoi la retirez-vous ? (peut rester vide)',
  ),
  doRefuse: text('Weiger', 'Refuse', 'Refuser'),
  doWithdraw: text('Trek in', 'Withdraw', 'Retirer'),
  recognisable: text(
    'Kijk na of dit iemand herkenbaar maakt:',
    'Check whether this makes somebody recognisable:',
    'Vérifiez si ceci rend quelqu’un reconnaissable :',
  ),
  mustChange: text(
    'Dit is nog word voor woord wat er gezegd werd.',
    'This is still word for word what was said.',
    'C’est encore mot pour mot ce qui a été dit.',
  ),
}

type Doing = 'reading' | 'wording' | 'refusing' | 'withdrawing'

/** One candidate: how it would read, where it would appear, what keeps it back, and what can be done. */
export function QuoteCard({
  study,
  quote,
  titles,
  centreName,
  groupName,
}: {
  readonly study: string
  readonly quote: QuoteSeen
  readonly titles: Titles
  readonly centreName: string
  readonly groupName: string
}) {
  const say = useSay()
  const [doing, setDoing] = useState<Doing>('reading')
  const reading = useSending('readQuote')
  const wording = useSending('wordQuote')
  const withdrawing = useSending('withdrawQuote')
  const params = { study, quote: quote.id }
  const back = () => setDoing('reading')
  const { where } = quote.place
  const isOpen = quote.state === 'proposed' || quote.state === 'approved'
  // Of one that was refused or withdrawn, that decision is what keeps it back.
  const held = quote.place.bars.filter((bar) => isOpen || bar === quote.state)
  const place = places[where][held.length === 0 ? 'will' : 'would']
  return (
    <li className="quote-card">
      <figure className="said">
        <blockquote className="voice" id={quote.id}>
          {quote.wording}
        </blockquote>
        <figcaption>
          <GroupSign group={quote.group} />
          {groupName.toLowerCase()} · {say(quote.isRephrased ? words.rephrased : words.verbatim)}
        </figcaption>
      </figure>
      <p className="small">
        <span
          className={
            quote.direction === null ? '' : `sw ${quote.direction === 'carries' ? 'carry' : 'hinder'}`
          }
        />{' '}
        {say(words.about, { element: inSentence(titles.title(quote.element)) })}
        {quote.direction && <>, {say(directions[quote.direction])}</>}
      </p>
      <ul className="quote-place">
        {where !== 'nowhere' && <li>{say(place, { centre: centreName, group: groupName.toLowerCase() })}</li>}
        {held.map((bar) => (
          <li key={bar} className="held">
            {say(bars[bar])}
            {(bar === 'refused' || bar === 'withdrawn') && quote.why !== '' && ` “${quote.why}”`}
          </li>
        ))}
      </ul>
      {quote.recognisable.length > 0 && (
        <p className="small recognisable">
          {say(words.recognisable)}{' '}
          {quote.recognisable
            .map((one) => `“${one.words}” (${say(kindsInWords[one.kind])}: ${say(reasonsInWords[one.why])})`)
            .join('; ')}
        </p>
      )}
      <details>
        <summary>{say(words.said)}</summary>
        <p className="voice in-place">
          <span className="mute">{quote.before}</span>
          <mark>{quote.passage}</mark>
          <span className="mute">{quote.after}</span>
        </p>
        <p className="tiny mute">
          {say(words.from, { title: quote.document.title, consent: say(consents[quote.document.consent]) })} ·{' '}
          {say(words.proposed, { who: quote.proposer })}
          {quote.reader && `, ${say(words.read, { who: quote.reader })}`}
        </p>
      </details>
      {doing === 'reading' && (
        <>
          {quote.state === 'proposed' && quote.isOwn && <p className="small mute">{say(words.own)}</p>}
          {reading.error !== null && <FaultNotice error={reading.error} />}
          <p className="actions">
            {quote.state === 'proposed' && !quote.isOwn && (
              <>
                <button
                  type="button"
                  className="btn main"
                  aria-describedby={quote.id}
                  disabled={reading.isPending}
                  onClick={() =>
                    reading.mutate({ params, body: { version: quote.version, verdict: 'approved', why: '' } })
                  }
                >
                  {say(words.approve)}
                </button>
                <button
                  type="button"
                  className="btn"
                  aria-describedby={quote.id}
                  onClick={() => setDoing('refusing')}
                >
                  {say(words.refuse)}
                </button>
              </>
            )}
            <button
              type="button"
              className="btn"
              aria-describedby={quote.id}
              onClick={() => setDoing('wording')}
            >
              {say(isOpen ? words.reword : words.again)}
            </button>
            {isOpen && (
              <button
                type="button"
                className="btn"
                aria-describedby={quote.id}
                onClick={() => setDoing('withdrawing')}
              >
                {say(words.withdraw)}
              </button>
            )}
          </p>
        </>
      )}
      {doing === 'wording' && (
        <QuoteForm
          study={study}
          from={quote}
          act={say(words.submit)}
          sending={wording}
          onCancel={back}
          onSend={(filled) =>
            wording.mutate({ params, body: { version: quote.version, ...filled } }, { onSuccess: back })
          }
        >
          {quote.document.consent === 'rephrased' && !isRephrased(quote.wording, quote.passage) && (
            <p className="small">{say(words.mustChange)}</p>
          )}
        </QuoteForm>
      )}
      {doing === 'refusing' && (
        <SayWhy
          label={say(words.whyRefuse)}
          act={say(words.doRefuse)}
          isNeeded
          sending={reading}
          onCancel={back}
          onSend={(why) =>
            reading.mutate(
              { params, body: { version: quote.version, verdict: 'refused', why } },
              { onSuccess: back },
            )
          }
        />
      )}
      {doing === 'withdrawing' && (
        <SayWhy
          label={say(words.whyWithdraw)}
          act={say(words.doWithdraw)}
          sending={withdrawing}
          onCancel={back}
          onSend={(why) =>
            withdrawing.mutate({ params, body: { version: quote.version, why } }, { onSuccess: back })
          }
        />
      )}
    </li>
  )
}
