/** What makes a sending one sending: both stand in the form, neither is stored with an answer. */
export interface Ballot {
  /** Random, made with the first page; the same sending twice has the same one. */
  readonly id: string
  /** Ties the form to the code it was made for: answers for one questionnaire are not taken for another. */
  readonly ticket: string
}
