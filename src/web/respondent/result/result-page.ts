/** The results in plain language: one screen, two addresses, no script needed. */
import { direction, read, type Language, type Text } from '../../../foundation/text.ts'
import type { PublicAnswer, PublicCentre, PublicResult } from '../../../operations/public-result.ts'
import { mark, speaker } from '../drawings.ts'
import { html, trusted, type Html } from '../html.ts'
import { languageSwitch } from '../language-switch.ts'
import { scaleStretch, tenPeople } from './answer-drawing.ts'
import { plainAnswer } from './plain-words.ts'
import { readAloud } from './read-aloud.ts'
import { resultStyle } from './result-style.ts'
import { resultWords as words } from './result-words.ts'

/** The centres of a study, to choose one's own. */
export function centresPage(result: PublicResult, language: Language): string {
  return frame(result, language, {
    title: read(words.listTitle, language),
    name: 'Draagkracht',
    address: `/resultaat/${result.study}`,
    main: html`<h1>${read(words.listTitle, language)}</h1><p class="intro">${read(words.chooseCentre, language)}</p>
<ul class="list">${result.centres.map(({ id, name }) => html`<li><a href="/resultaat/${result.study}/${id}?taal=${language}">${name}</a></li>`)}</ul>`,
  })
}

/** What clients of one centre said, and what follows. */
export function resultPage(result: PublicResult, centre: PublicCentre, language: Language): string {
  const { chosen, others } = chooseAnswers(centre.answers)
  if (!centre.clients && chosen.length === 0) return nobodyAskedPage(result, centre, language)
  return frame(result, language, {
    title: `${read(words.title, language)} · ${centre.name}`,
    name: centre.name,
    address: `/resultaat/${result.study}/${centre.id}`,
    main: html`<h1>${read(words.title, language)}</h1>
<p class="intro">${intro(result, centre, language)}</p>
${chosen.length > 0 && html`<div class="said">${chosen.map((answer) => answerBlock(answer, language, 'h2'))}<p class="small">${read(words.outside, language)}</p></div>`}
${others.length > 0 && html`<details><summary>${read(words.others, language)}</summary><div class="more">${others.map((answer) => answerBlock(answer, language, 'h3'))}</div></details>`}
<div class="then"><section><h2>${read(words.nextTitle, language)}</h2>${words.next.map((line) => html`<p>${read(line, language)}</p>`)}</section>
<section><h2>${read(words.safeTitle, language)}</h2><ul>${words.safe.map((line) => html`<li>${read(line, language)}</li>`)}</ul></section></div>
${result.centres.length > 1 && html`<p class="small"><a href="/resultaat/${result.study}?taal=${language}">${read(words.otherCentres, language)}</a></p>`}`,
  })
}

/** A study of staff alone, or of another sector: said plainly instead of a page that thanks nobody. */
function nobodyAskedPage(result: PublicResult, centre: PublicCentre, language: Language): string {
  const said = read(words.nobodyAsked, language).replace('{centre}', centre.name)
  return frame(result, language, {
    title: `${read(words.listTitle, language)} · ${centre.name}`,
    name: centre.name,
    address: `/resultaat/${result.study}/${centre.id}`,
    main: html`<h1>${read(words.listTitle, language)}</h1><p class="intro">${said}</p>`,
  })
}

/**
 * The questions that stand on the first screen: the same for every centre, so that none is chosen for its answer.
 * A questionnaire without these krachtlijnen shows its first five.
 */
const onFirstScreen = ['KL2', 'KL3', 'KL5', 'KL8', 'KL10']

function chooseAnswers(answers: readonly PublicAnswer[]) {
  const known = answers.filter(({ construct }) => onFirstScreen.includes(construct))
  const chosen = known.length > 0 ? known : answers.slice(0, onFirstScreen.length)
  return { chosen, others: answers.filter((answer) => !chosen.includes(answer)) }
}

function intro(result: PublicResult, centre: PublicCentre, language: Language): string {
  const text: Text = centre.clients?.shown ? words.intro : words.introWithoutNumber
  const months = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const filled: Readonly<Record<string, string>> = {
    number: centre.clients?.shown ? String(centre.clients.value) : '',
    centre: centre.name,
    when: months.format(new Date(`${result.closedOn}T00:00:00Z`)),
  }
  return read(text, language).replace(/\{(\w+)\}/g, (whole, name: string) => filled[name] ?? whole)
}

function answerBlock(answer: PublicAnswer, language: Language, heading: 'h2' | 'h3'): Html {
  const options = answer.options.map((option) => read(option, language))
  const said = plainAnswer(answer.figure, options, language)
  const question = read(answer.question, language)
  const title = heading === 'h2' ? html`<h2>${question}</h2>` : html`<h3>${question}</h3>`
  switch (said.kind) {
    case 'of-ten':
      return html`<article>${title}<p>${said.sentence}</p>${trusted(tenPeople(said.people, tenLabel(said.people, language)))}</article>`
    case 'stretch':
      return html`<article>${title}<p>${said.sentence}</p>${trusted(scaleStretch(said.from, said.to, options, said.sentence))}</article>`
    case 'withheld':
      return html`<article>${title}<p class="seal"><span>${read(words.withheld, language)}</span></p><p class="small">${read(words.withheldWhy, language)}</p></article>`
  }
}

function tenLabel(people: number, language: Language): string {
  const number = language === 'en' ? String(people) : String(people).replace('.', ',')
  return read(words.outOfTen, language).replace('{people}', number)
}

interface Framed {
  readonly title: string
  readonly name: string
  readonly address: string
  readonly main: Html
}

function frame(result: PublicResult, language: Language, { title, name, address, main }: Framed): string {
  return html`<!doctype html><html lang="${language}" dir="${direction(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${trusted(resultStyle)}</style></head>
<body><a class="skip" href="#inhoud">${read(words.toContent, language)}</a>
<header class="top"><div><p class="who">${mark}<span>${name}</span></p><button class="rd" type="button" hidden data-read>${speaker}<span>${read(words.readAloud, language)}</span></button></div>${result.isExample && html`<div class="ex"><p>${read(words.example, language)}</p></div>`}</header>
<main id="inhoud" tabindex="-1">${main}</main>
${languageSwitch(result.languages, language, address)}
<script>${trusted(readAloud)}</script></body></html>`.text
}
