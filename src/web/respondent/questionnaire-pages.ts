/**
 * The questionnaire, twice: as one screen per page, which works without a script and carries all earlier
 * answers along in the page itself; and as one page that holds every screen, which the script shows one at a
 * time. The screens are the same.
 */
import { type Language, read } from '../../foundation/text.ts'
import { type Asked, type Direction, field, type Values } from './asked.ts'
import type { Ballot } from './ballot.ts'
import { html, type Html } from './html.ts'
import type { ScriptWords } from './in-the-browser.ts'
import { idleWarning } from './kiosk-pages.ts'
import { chooseScreen, codesScreen, tooMany, tooManyText } from './lever-screens.ts'
import { openScreen } from './open-screen.ts'
import { renderPage } from './page.ts'
import {
  answeredText,
  arrivedScreen,
  goOnButton,
  sendButton,
  sendScreen,
  stopButton,
  stopScreen,
} from './parting-screens.ts'
import { barLengths, questionScreen, type Shown } from './question-screen.ts'
import { anchorField, placesOf, type Screen, screensOf } from './screens.ts'
import { words } from './words.ts'

export interface Filling {
  readonly asked: Asked
  readonly language: Language
  readonly values: Values
  readonly ballot: Ballot
  readonly isKiosk: boolean
  readonly mirrored?: boolean
}

/** One screen, with everything filled in earlier as hidden fields. */
export function stepPage(filling: Filling, key: string, tooManyOf: number | null = null): string {
  const { asked, language, values, isKiosk } = filling
  const screens = screensOf(asked, values)
  const screen = screens.find((one) => one.key === key) ?? screens[0]! // there is always the screen to send
  const isLast = screen.kind === 'send'
  const content = screenContent(filling, screen)
  const own = namesIn(content)
  return framed(
    filling,
    counterText(filling, screen),
    html`<form method="post" action="${isLast ? '/vragen/bewaar' : '/vragen'}">${hidden(filling, (name) => own.has(name))}<input type="hidden" name="screen" value="${screen.key}">
${tooManyOf !== null && tooMany(filling, tooManyOf)}${content}
<div class="go"><button class="btn main" name="go" value="next">${read(isLast ? sendButton : words.next, language)}</button><button class="btn" name="go" value="back" formaction="/vragen">${read(words.back, language)}</button></div>
<p class="free">${read(words.free, language)} <button class="link" name="go" value="stop" formaction="/vragen">${read(words.stop, language)}</button></p></form>${isKiosk && idleWarning(language)}`,
  )
}

/** Asks whether to stop; "no" goes back to where it was. */
export function stopPage(filling: Filling, key: string): string {
  const { language } = filling
  return framed(
    filling,
    '',
    html`<form method="post" action="/vragen">${hidden(filling, () => false)}<input type="hidden" name="screen" value="${key}">${stopScreen(language)}<div class="go"><button class="btn main" name="go" value="here">${read(goOnButton, language)}</button><button class="btn" name="go" value="erase">${read(stopButton, language)}</button></div></form>`,
  )
}

/** Every screen in one page, for the script. Without one it is a long form that can be sent as it is. */
export function wholePage(filling: Filling): string {
  const { asked, language, isKiosk } = filling
  const screens = screensOf(asked, new Map())
  const { levers } = asked
  const said: ScriptWords = {
    tooMany: tooManyText(filling, levers?.choice.atMostConstructs ?? 0),
    tooManyCodes: tooManyText(filling, levers?.choice.atMostCodes ?? 0),
    sending: read(sendingWords.sending, language),
    notSent: read(sendingWords.notSent, language),
    notSentMore: read(isKiosk ? sendingWords.notSentKiosk : sendingWords.notSentMore, language),
    onDevice: read(words.onDevice, language),
    answered: answeredText(language, '{given}', '{all}'),
  }
  return framed(
    filling,
    '',
    html`<form method="post" action="/vragen/bewaar" data-words="${JSON.stringify(said)}" autocomplete="off">${hidden(filling, () => true)}
${screens.map((screen) => section(filling, screen))}
${levers && (['best', 'worst'] as const).map((direction) => pattern(filling, direction))}
<section data-s="stop" data-apart hidden>${stopScreen(language)}<div class="go"><button class="btn main" type="button" data-go-on>${read(goOnButton, language)}</button><button class="btn" type="button" data-erase>${read(stopButton, language)}</button></div></section>
<section data-s="end" data-apart hidden>${arrivedScreen(language, isKiosk)}</section>
<div class="go" data-nav><button class="btn main" data-next hidden>${read(words.next, language)}</button><button class="btn main" data-send>${read(sendButton, language)}</button><a class="btn" href="/vragen" data-back>${read(words.back, language)}</a></div></form>
<p class="saved" role="status"></p><p data-again hidden><a href="/meedoen">${read(sendingWords.codeAgain, language)}</a></p>
<p class="free" data-foot>${read(words.free, language)} <button class="link" type="button" data-stop>${read(words.stop, language)}</button></p>${isKiosk && idleWarning(language)}`,
  )
}

function section(filling: Filling, screen: Screen): Html {
  const content = screenContent(filling, screen, false)
  const choice =
    screen.kind === 'choose' &&
    html` data-most="${screen.levers.choice.atMostConstructs}" data-order="${screen.levers.constructs
      .map(({ id }) => `${id}=${anchorField(filling.asked, id)}`)
      .join(' ')}"`
  const title = screen.kind === 'send' ? '' : `${counterText(filling, screen)} · `
  return html`<section data-s="${screen.key}" data-n="${title}"${choice}>${content}</section>`
}

function pattern(filling: Filling, direction: Direction): Html {
  const { levers } = filling.asked
  const place = screensOf(filling.asked, new Map()).find(({ key }) => key === direction)?.place ?? 0
  const counter = counterOf(filling, place)
  return html`<template data-of="${direction}"><section data-s="?" data-n="${counter} · " data-most="${levers!.choice.atMostCodes}">${codesScreen(filling, levers!, direction, null, counter)}</section></template>` // only called where there are levers
}

function screenContent(filling: Filling, screen: Screen, withProposals = true): Html {
  const shown: Shown = filling
  const counter = counterText(filling, screen)
  switch (screen.kind) {
    case 'items':
      return questionScreen(shown, screen.questions, counter)
    case 'choose':
      return chooseScreen(shown, screen.levers, screen.direction, counter, withProposals)
    case 'codes': {
      const construct = screen.levers.constructs.find(({ id }) => id === screen.construct) ?? null
      return codesScreen(shown, screen.levers, screen.direction, construct, counter)
    }
    case 'open':
      return openScreen(shown, screen.questions, counter)
    case 'send': {
      const { asked, values } = filling
      const { questions } = asked.questionnaire
      const given = questions.filter(({ item }) => values.has(field.item(item.id))).length
      return sendScreen(filling.language, withProposals ? given : null, questions.length)
    }
  }
}

function counterText(filling: Filling, screen: Screen): string {
  return screen.kind === 'send' ? '' : counterOf(filling, screen.place)
}

function counterOf({ asked, language }: Filling, place: number): string {
  const text = asked.group === 'client' ? words.question : words.part
  return read(text, language)
    .replace('{n}', String(place))
    .replace('{all}', String(placesOf(asked)))
}

/** The earlier answers, except those that the screen itself asks for. */
function hidden({ ballot, values }: Filling, isOnScreen: (name: string) => boolean): Html {
  const kept = [...values].filter(([name]) => !isOnScreen(name))
  return html`<input type="hidden" name="id" value="${ballot.id}"><input type="hidden" name="ticket" value="${ballot.ticket}">${kept.map(
    ([name, all]) => all.map((value) => html`<input type="hidden" name="${name}" value="${value}">`),
  )}`
}

function namesIn(content: Html): ReadonlySet<string> {
  return new Set([...content.text.matchAll(/ name="([^"]*)"/g)].map((match) => match[1]!)) // the group is in every match
}

function framed(filling: Filling, title: string, main: Html): string {
  const { asked, language, isKiosk } = filling
  return renderPage({
    language,
    title: `${title && `${title} · `}${read(words.about, language)} ${asked.centre}`,
    heading: `${read(words.about, language)} ${asked.centre}`,
    isExample: asked.isExample,
    isKiosk,
    look: asked.group === 'client' ? 'client' : 'group',
    barLengths: barLengths(asked),
    main,
    ...(filling.mirrored && { mirrored: true }),
  })
}

const sendingWords = {
  sending: { nl: 'Bezig met versturen …', en: 'Sending …', fr: 'Envoi en cours …' },
  notSent: { nl: 'Nog niet verstuurd.', en: 'Not sent yet.', fr: 'Pas encore envoyé.' },
  notSentMore: {
    nl: 'Uw antwoorden staan op dit toestel. Wij versturen ze zodra er internet is.',
    en: 'Your answers are on this device. We send them as soon as there is internet.',
    fr: 'Vos réponses sont sur cet appareil. Nous les envoyons dès qu’il y a internet.',
  },
  notSentKiosk: {
    nl: 'Laat dit scherm open. Wij versturen uw antwoorden zodra er internet is.',
    en: 'Leave this screen open. We send your answers as soon as there is internet.',
    fr: 'Laissez cet écran ouvert. Nous envoyons vos réponses dès qu’il y a internet.',
  },
  codeAgain: { nl: 'Typ uw code opnieuw', en: 'Type your code again', fr: 'Tapez de nouveau votre code' },
} as const
