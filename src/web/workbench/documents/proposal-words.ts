/** What may point at a person, and why it was seen, in words. */
import type { Mark } from '../../../qualitative/pseudonyms/draft.ts'
import type { Text } from '../../../foundation/text.ts'
import { text } from '../shell/language.tsx'

export const kindsInWords: Readonly<Record<Mark['kind'], Text>> = {
  name: text('naam', 'name', 'nom'),
  place: text('plaats', 'place', 'lieu'),
  street: text('straat', 'street', 'rue'),
  date: text('datum', 'date', 'date'),
  phone: text('telefoon', 'telephone', 'téléphone'),
  email: text('e-mail', 'e-mail', 'courriel'),
  url: text('webadres', 'web address', 'adresse web'),
  'national-number': text('rijksregisternummer', 'national number', 'numéro national'),
  'bank-account': text('rekening', 'bank account', 'compte'),
  'licence-plate': text('nummerplaat', 'licence plate', 'plaque'),
  'by-hand': text('zelf gekozen', 'chosen by hand', 'choisi à la main'),
}

export const reasonsInWords: Readonly<Record<Mark['why'], Text>> = {
  'in-roster': text('staat in de naamlijst', 'is in the roster', 'figure dans la liste des noms'),
  'is-speaker': text(
    'iemand met deze naam spreekt in de tekst',
    'somebody of this name speaks in the text',
    'une personne de ce nom parle dans le texte',
  ),
  'after-title': text(
    'staat achter een titel of verwant',
    'follows a title or a relative',
    'suit un titre ou un lien de parenté',
  ),
  'first-name': text('is een voornaam', 'is a first name', 'est un prénom'),
  'capital-midway': text(
    'een hoofdletter midden in een zin, en het staat niet in het woordenboek',
    'a capital in the middle of a sentence, and not in the dictionary',
    'une majuscule au milieu de la phrase, et absent du dictionnaire',
  ),
  'not-in-dictionary': text(
    'staat niet in het woordenboek',
    'is not in the dictionary',
    'absent du dictionnaire',
  ),
  'named-elsewhere': text(
    'staat elders in de tekst als naam',
    'stands as a name elsewhere in the text',
    'figure ailleurs comme nom',
  ),
  municipality: text('is een gemeente', 'is a municipality', 'est une commune'),
  form: text('heeft er de vorm van', 'has the form of one', 'en a la forme'),
  'check-digits': text(
    'heeft er de vorm van, en de controlecijfers kloppen',
    'has the form of one, and its check digits are right',
    'en a la forme, et les chiffres de contrôle sont justes',
  ),
  'by-hand': text('iemand koos het zelf', 'somebody chose it', "quelqu'un l'a choisi"),
}

export const decisionsInWords: Readonly<Record<Mark['decision'], Text>> = {
  open: text('nog niet beslist', 'not decided yet', 'pas encore décidé'),
  accepted: text('wordt vervangen', 'will be replaced', 'sera remplacé'),
  refused: text('blijft staan', 'stays', 'reste'),
}
