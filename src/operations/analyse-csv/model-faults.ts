/** What can be wrong in a model in lavaan's syntax, in three languages. */
import { fault } from '../../foundation/fault.ts'
import type { Fault } from '../../foundation/problem.ts'
import type { Text } from '../../foundation/text.ts'
import type { SyntaxFault } from '../../statistics/sem/model-tokens.ts'

const text = (nl: string, en: string, fr: string): Text => ({ nl, en, fr })
const same = (words: string): Text => ({ nl: words, en: words, fr: words })

const example = text(
  'Schrijf zoals: f =~ x1 + x2 + x3.',
  'Write as in: f =~ x1 + x2 + x3.',
  'Écrivez comme : f =~ x1 + x2 + x3.',
)

type Words = readonly [what: (found: string) => Text, repair: Text]

const WORDS: Readonly<Record<SyntaxFault['problem'], Words>> = {
  'no-model': [() => text('Er staat geen model.', 'There is no model.', "Il n'y a pas de modèle."), example],
  'character-not-understood': [
    (found) =>
      text(
        `"${found}" hoort niet in een model.`,
        `"${found}" does not belong in a model.`,
        `« ${found} » n'a pas sa place dans un modèle.`,
      ),
    text(
      'Haal het teken weg. Commentaar begint met #.',
      'Take the sign away. A comment begins with #.',
      'Enlevez ce signe. Un commentaire commence par #.',
    ),
  ],
  'quote-not-closed': [
    () =>
      text(
        'Een aanhalingsteken wordt niet gesloten.',
        'A quote is not closed.',
        "Un guillemet n'est pas fermé.",
      ),
    text('Sluit het op dezelfde regel.', 'Close it on the same line.', 'Fermez-le sur la même ligne.'),
  ],
  'block-not-supported': [
    (found) =>
      text(
        `Blokken met "${found}:" kent Draagkracht niet.`,
        `Draagkracht knows no blocks with "${found}:".`,
        `Draagkracht ne connaît pas les blocs « ${found}: ».`,
      ),
    text(
      'Geef de groepen met "group" in de opdracht, en schrijf het model één keer.',
      'Give the groups with "group" in the specification, and write the model once.',
      'Indiquez les groupes par « group » dans la spécification, et écrivez le modèle une fois.',
    ),
  ],
  'no-operator': [
    (found) =>
      text(
        `In de uitspraak die met "${found}" begint, staat geen =~, ~, ~~, := of ==.`,
        `The statement that begins with "${found}" holds no =~, ~, ~~, := or ==.`,
        `L'énoncé qui commence par « ${found} » ne contient ni =~, ~, ~~, := ou ==.`,
      ),
    example,
  ],
  'two-operators': [
    (found) =>
      text(
        `Hier staat een tweede teken ("${found}") in dezelfde uitspraak.`,
        `A second sign ("${found}") stands in the same statement.`,
        `Un second signe (« ${found} ») figure dans le même énoncé.`,
      ),
    text(
      'Zet elke uitspraak op een eigen regel, of scheid ze met ;.',
      'Put each statement on a line of its own, or divide them with ;.',
      'Mettez chaque énoncé sur sa propre ligne, ou séparez-les par ;.',
    ),
  ],
  'operator-not-supported': [
    (found) =>
      text(
        `Het teken "${found}" kent Draagkracht niet.`,
        `Draagkracht does not know the sign "${found}".`,
        `Draagkracht ne connaît pas le signe « ${found} ».`,
      ),
    text(
      'Gebruik =~, ~, ~~, ~1, := of ==. Een ongelijkheid kan niet.',
      'Use =~, ~, ~~, ~1, := or ==. An inequality cannot be set.',
      'Utilisez =~, ~, ~~, ~1, := ou ==. Une inégalité est impossible.',
    ),
  ],
  'left-side-empty': [
    (found) =>
      text(
        `Voor "${found}" staat geen naam.`,
        `No name stands before "${found}".`,
        `Aucun nom devant « ${found} ».`,
      ),
    example,
  ],
  'left-side-not-a-name': [
    (found) =>
      text(
        `Links hoort een naam, en er staat "${found}".`,
        `The left side must be a name, and holds "${found}".`,
        `À gauche il faut un nom, et il y a « ${found} ».`,
      ),
    example,
  ],
  'right-side-empty': [
    (found) =>
      text(`Na "${found}" staat niets.`, `Nothing stands after "${found}".`, `Rien après « ${found} ».`),
    example,
  ],
  'term-empty': [
    () =>
      text(
        'Hier staat een + te veel, of er ontbreekt een variabele.',
        'There is a + too many, or a variable is missing.',
        'Il y a un + de trop, ou une variable manque.',
      ),
    example,
  ],
  'term-without-variable': [
    (found) =>
      text(
        `"${found}" is geen variabele.`,
        `"${found}" is not a variable.`,
        `« ${found} » n'est pas une variable.`,
      ),
    text(
      'Zet na het sterretje de naam van een variabele, zoals 1*x1 of a*x1.',
      'Put the name of a variable after the star, as in 1*x1 or a*x1.',
      "Mettez le nom d'une variable après l'astérisque, comme 1*x1 ou a*x1.",
    ),
  ],
  'star-missing': [
    (found) =>
      text(
        `Bij "${found}" ontbreekt een + of een *.`,
        `At "${found}" a + or a * is missing.`,
        `Près de « ${found} » il manque un + ou un *.`,
      ),
    example,
  ],
  'modifier-not-understood': [
    (found) =>
      text(
        `Wat bij "${found}" voor het sterretje staat, is niet te begrijpen.`,
        `What stands before the star at "${found}" is not understood.`,
        `Ce qui précède l'astérisque près de « ${found} » est incompréhensible.`,
      ),
    text(
      'Zet daar een getal (1*x1), NA (NA*x1), een label (a*x1) of per groep c(a, b)*x1.',
      'Put a number there (1*x1), NA (NA*x1), a label (a*x1) or per group c(a, b)*x1.',
      'Mettez-y un nombre (1*x1), NA (NA*x1), une étiquette (a*x1) ou par groupe c(a, b)*x1.',
    ),
  ],
  'interaction-not-supported': [
    () =>
      text(
        'Een interactie (a:b) kan niet in dit model.',
        'An interaction (a:b) cannot stand in this model.',
        'Une interaction (a:b) ne peut figurer dans ce modèle.',
      ),
    text(
      'Maak het product als eigen kolom in het bestand.',
      'Make the product as a column of its own in the file.',
      'Faites du produit une colonne du fichier.',
    ),
  ],
  'equality-not-simple': [
    () =>
      text(
        'Bij == kunnen alleen labels of een label en een getal staan.',
        'Only labels, or a label and a number, can stand at ==.',
        'Autour de == il ne peut y avoir que des étiquettes, ou une étiquette et un nombre.',
      ),
    text('Schrijf a == b of a == 1.', 'Write a == b or a == 1.', 'Écrivez a == b ou a == 1.'),
  ],
  'expression-not-understood': [
    (found) =>
      text(
        `De formule is bij "${found}" niet te begrijpen.`,
        `The formula is not understood at "${found}".`,
        `La formule est incompréhensible près de « ${found} ».`,
      ),
    text(
      'Gebruik labels, getallen, + - * / ^ en haakjes, zoals ind := a*b.',
      'Use labels, numbers, + - * / ^ and brackets, as in ind := a*b.',
      'Utilisez des étiquettes, des nombres, + - * / ^ et des parenthèses, comme ind := a*b.',
    ),
  ],
  'function-not-known': [
    (found) =>
      text(
        `De functie "${found}" kent Draagkracht niet.`,
        `Draagkracht does not know the function "${found}".`,
        `Draagkracht ne connaît pas la fonction « ${found} ».`,
      ),
    text('Wel: exp, log, sqrt, abs.', 'Known are: exp, log, sqrt, abs.', 'Connues : exp, log, sqrt, abs.'),
  ],
}

export const modelFaults = {
  /** `path` is for observed variables. */
  factorInPath: (at: string, factor: string): Fault =>
    fault(
      same(at),
      text(
        `"${factor} =~" maakt een factor, en "path" werkt met kolommen alleen.`,
        `"${factor} =~" makes a factor, and "path" works with columns only.`,
        `« ${factor} =~ » crée un facteur, et « path » ne travaille qu'avec des colonnes.`,
      ),
      text(
        'Gebruik "factor" voor een model met factoren; dat kent ook regressies en :=.',
        'Use "factor" for a model with factors; it knows regressions and := as well.',
        'Utilisez « factor » pour un modèle avec facteurs ; il connaît aussi les régressions et :=.',
      ),
    ),
  syntax: (at: string, { problem, line, column, found }: SyntaxFault): Fault => {
    const [what, repair] = WORDS[problem]
    return fault(
      text(
        `${at}, regel ${line}, teken ${column}`,
        `${at}, line ${line}, character ${column}`,
        `${at}, ligne ${line}, caractère ${column}`,
      ),
      what(found),
      repair,
    )
  },
  labelUnknown: (at: string, label: string): Fault =>
    fault(
      same(at),
      text(
        `Geen parameter van het model heeft het label "${label}".`,
        `No parameter of the model bears the label "${label}".`,
        `Aucun paramètre du modèle ne porte l'étiquette « ${label} ».`,
      ),
      text(
        `Zet het label voor een variabele: ${label}*x1.`,
        `Put the label before a variable: ${label}*x1.`,
        `Mettez l'étiquette devant une variable : ${label}*x1.`,
      ),
    ),
  notOnePerGroup: (at: string, line: number, given: number, groups: number): Fault =>
    fault(
      text(`${at}, regel ${line}`, `${at}, line ${line}`, `${at}, ligne ${line}`),
      text(
        `c(...) geeft ${given} waarden en er zijn ${groups} groepen.`,
        `c(...) gives ${given} values and there are ${groups} groups.`,
        `c(...) donne ${given} valeurs et il y a ${groups} groupes.`,
      ),
      text(
        'Geef één waarde per groep, in de volgorde waarin de groepen in het bestand voorkomen.',
        'Give one value per group, in the order in which the groups appear in the file.',
        "Donnez une valeur par groupe, dans l'ordre où les groupes apparaissent dans le fichier.",
      ),
    ),
}
