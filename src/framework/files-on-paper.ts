/** Small files for tests, as a researcher would write them. */

export const frameworkOnPaper = `id: team-climate
version: 1.0.0
kind: causal-network
title: { nl: Teamklimaat, en: Team climate }
source: Jansens (2020), p. 12
licence: CC-BY-4.0
relations: directed
elements:
  - id: TC.trust
    kind: condition
    title: { nl: vertrouwen, en: trust }
    status: verified
    dimensions:
      - { id: upward, nl: naar boven, en: upward }
      - { id: sideways, nl: naar elkaar, en: sideways }
  - id: TC.talk
    kind: outcome
    title: { nl: elkaar aanspreken, en: speaking up }
    status: verified
edges:
  - { from: TC.trust, to: TC.talk, kind: positive, basis: theory, status: unverified }
`

export const instrumentOnPaper = `id: team-questions
version: 1.0.0
kind: instrument
title: { nl: Teamvragen, en: Team questions }
source: own items
licence: permission of the author, letter of 3 May
status: own-proposal
frameworks: [team-climate]
scales:
  - id: agree3
    options:
      - { nl: oneens, en: disagree }
      - { nl: tussenin, en: in between }
      - { nl: eens, en: agree }
    outside:
      - { id: dontKnow, text: { nl: weet ik niet, en: I don't know } }
items:
  - id: TQ.W.1
    actorGroups: [worker]
    role: anchor
    construct: TC.trust
    dimension: upward
    text: { nl: Wij vertrouwen de leiding., en: We trust management. }
    answers: agree3
    sharedWording: trust
    form: short
    status: own-proposal
  - id: TQ.L.1
    actorGroups: [manager]
    role: anchor
    construct: TC.trust
    dimension: upward
    text: { nl: Wij vertrouwen de leiding., en: We trust management. }
    answers: agree3
    sharedWording: trust
    form: short
    status: own-proposal
  - id: TQ.C.1
    actorGroups: [client]
    role: anchor
    construct: TC.talk
    text: { nl: Ik mag hier alles zeggen., en: I may say anything here. }
    answers: agree3
    form: short
    status: own-proposal
comparisons:
  - groups: [worker, manager]
    constructs: [TC.trust]
    allowed: estimate
    reason: { nl: zelfde zin, en: same sentence }
`

/** The text with one piece replaced; a piece that is not there is a slip in the test. */
export function withChange(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new RangeError(`"${from}" does not stand in the text; expected it to.`)
  return text.replace(from, to)
}
