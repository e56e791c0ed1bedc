/** Rules about wording that a machine can watch: whom a client judges, and which answers are no score. */
import { LANGUAGES, type Text } from '../foundation/text.ts'

/**
 * One's own worker, in three languages. "De mensen van het OCMW" is fine; "mijn maatschappelijk werker" makes a
 * score about one person, whom colleagues would recognise.
 */
const onePerson: Readonly<Record<'nl' | 'en' | 'fr', RegExp>> = {
  nl: /\b(mijn|uw|onze|de|deze|die) (eigen |vaste )?(maatschappelijk(e)? (werk(st)?er|assistent(e)?)|sociaal werk(st)?er|hulpverle(e)?n(st)?er|begeleid(st)er|consulent(e)?|dossierbeheerder|trajectbegeleid(st)er|contactpersoon|assistent(e)?)\b/i,
  en: /\b(my|your|our|the|this|that) (own )?(social worker|case ?worker|case manager|support worker|counsell?or|helper|contact person|worker)\b/i,
  fr: /(?<!\p{L})(mon|ma|votre|notre|le|la|l['’]|cet|cette|ce) ?(assistante? sociale?|assistant social|travailleu(r|se) sociale?|accompagnateur|accompagnatrice|conseill(er|ère)|intervenante?|référente?)(?!\p{L})/iu,
}

/** The words that make a client's item about one person, or null. */
export function judgedPerson(text: Text): string | null {
  for (const language of LANGUAGES) {
    const match = onePerson[language].exec(text[language] ?? '')
    if (match) return match[0]
  }
  return null
}

const outsideWords = new Set(
  `weet ik niet|ik weet het niet|weet niet|geen idee|geen mening|niet van toepassing|n.v.t.|nvt|niet voor mij|zeg ik liever niet|wil ik niet zeggen|liever niet
   |i don't know|don't know|no idea|no opinion|not applicable|n/a|not for me|rather not say|i'd rather not say|prefer not to say
   |je ne sais pas|ne sait pas|sans opinion|pas d'application|sans objet|pas pour moi|je préfère ne pas le dire`
    .split('|')
    .map((words) => words.trim()),
)

/** Whether an answer says that there is no answer: such an answer is never a step of a scale. */
export function readsAsOutsideOption(option: Text, outside: readonly Text[]): boolean {
  return LANGUAGES.some((language) => {
    const words = option[language]
    if (words === undefined || words === '') return false
    return (
      outsideWords.has(plain(words)) || outside.some((other) => plain(other[language] ?? '') === plain(words))
    )
  })
}

function plain(words: string): string {
  return words.trim().toLowerCase().replaceAll('’', "'")
}
