import { type ReactNode } from 'react'
import { read, type Language, type Text } from '../../foundation/text.ts'
import type { CannotBeSaid } from '../../api/views.ts'
import { listed, quoted } from '../figures/number-words.ts'
import type { Titles } from '../figures/titles.ts'

const words = {
  possible: { nl: 'Wat wel kan:', en: 'What can be said:', fr: 'Ce qui est possible :' },
} satisfies Record<string, Text>

/** "This cannot be said, because ...": a first-class answer, at the place where a figure could have stood. */
export function Unsaid({
  title,
  because,
  possible,
  language,
}: {
  readonly title: ReactNode
  readonly because: ReactNode
  readonly possible?: ReactNode
  readonly language: Language
}) {
  return (
    <div className="unsaid">
      <div>
        <h3>{title}</h3>
        <p>
          {because}
          {possible && (
            <>
              {' '}
              <strong>{read(words.possible, language)}</strong> {possible}
            </>
          )}
        </p>
      </div>
    </div>
  )
}

interface Said {
  readonly title: Text
  readonly because: Text
  /** Where it holds for every krachtlijn of the profile. */
  readonly becauseEverywhere?: Text
  readonly possible: Text
}

/** A reason in words. Reasons are known from the design and the numbers invited, so they may be named. */
export function CannotSay({
  said,
  titles,
  language,
  outOf,
}: {
  readonly said: CannotBeSaid
  /** How many krachtlijnen the profile has. */
  readonly outOf?: number
  readonly titles: Titles
  readonly language: Language
}) {
  const values: Readonly<Record<string, string>> = {
    group: said.group ? titles.group(said.group).toLowerCase() : '',
    which: krachtlijnen(said.constructs ?? [], titles, language),
  }
  const fill = (text: Text) =>
    read(text, language).replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
  const { title, because, becauseEverywhere, possible } = reasons[said.reason]
  const isEverywhere = outOf !== undefined && said.constructs?.length === outOf
  return (
    <Unsaid
      title={fill(title)}
      because={fill((isEverywhere && becauseEverywhere) || because)}
      possible={fill(possible)}
      language={language}
    />
  )
}

function krachtlijnen(constructs: readonly string[], titles: Titles, language: Language): string {
  const numbers = constructs.map((construct) => {
    const number = titles.number(construct)
    return number === null ? quoted(titles.shortTitle(construct), language) : String(number)
  })
  return listed(numbers, language)
}

const reasons: Readonly<Record<CannotBeSaid['reason'], Said>> = {
  'wording-differs': {
    title: {
      nl: 'Hoeveel groepen van elkaar verschillen, kan niet altijd gezegd worden,',
      en: 'How much groups differ from each other cannot always be said,',
      fr: 'De combien les groupes diffèrent ne peut pas toujours être dit,',
    },
    because: {
      nl: 'want bij krachtlijn {which} kregen niet alle groepen dezelfde zin.',
      en: 'because on krachtlijn {which} not all groups got the same sentence.',
      fr: 'car pour la ligne de force {which}, tous les groupes n’ont pas eu la même phrase.',
    },
    becauseEverywhere: {
      nl: 'want bij elke krachtlijn kregen sommige groepen een eigen zin.',
      en: 'because on every krachtlijn some groups got a sentence of their own.',
      fr: 'car pour chaque ligne de force, certains groupes ont eu leur propre phrase.',
    },
    possible: {
      nl: 'elke kolom apart lezen, en samen bespreken wat opvalt.',
      en: 'read each column by itself, and talk together about what stands out.',
      fr: 'lire chaque colonne à part, et discuter ensemble de ce qui frappe.',
    },
  },
  'compares-other-elements': {
    title: {
      nl: 'Of cliënten iets anders vinden dan de andere groepen over krachtlijn {which}, kan niet gezegd worden,',
      en: 'Whether clients see krachtlijn {which} differently from the other groups cannot be said,',
      fr: 'Si les usagers voient la ligne de force {which} autrement que les autres groupes ne peut pas être dit,',
    },
    because: {
      nl: 'want hun vragen gaan over een ander element van dezelfde krachtlijn.',
      en: 'because their questions are about another element of the same krachtlijn.',
      fr: 'car leurs questions portent sur un autre élément de la même ligne de force.',
    },
    possible: {
      nl: 'elke kolom apart lezen.',
      en: 'read each column by itself.',
      fr: 'lire chaque colonne à part.',
    },
  },
  'one-or-two-managers': {
    title: {
      nl: 'Wat leidinggevenden apart vinden, kan niet gezegd worden,',
      en: 'What managers think on their own cannot be said,',
      fr: 'Ce que pensent les responsables à part ne peut pas être dit,',
    },
    because: {
      nl: 'want er zijn er één of twee uitgenodigd: elk cijfer zou over een persoon gaan.',
      en: 'because one or two were invited: every figure would be about a person.',
      fr: 'car une ou deux personnes ont été invitées : chaque chiffre parlerait d’une personne.',
    },
    possible: {
      nl: 'werkers en leiding samen, waar dat vooraf zo afgesproken is.',
      en: 'workers and managers together, where that was agreed beforehand.',
      fr: 'travailleurs et responsables ensemble, là où c’était convenu d’avance.',
    },
  },
  'fewer-invited-than-minimum': {
    title: {
      nl: 'Wat deze groep vindt, kan niet gezegd worden: {group},',
      en: 'What this group thinks cannot be said: {group},',
      fr: 'Ce que pense ce groupe ne peut pas être dit : {group},',
    },
    because: {
      nl: 'want er zijn minder mensen uitgenodigd dan de kleinste groep die getoond wordt.',
      en: 'because fewer people were invited than the smallest group that is shown.',
      fr: 'car moins de personnes ont été invitées que le plus petit groupe montré.',
    },
    possible: {
      nl: 'er samen over praten; de vragen liggen klaar.',
      en: 'talk about it together; the questions are ready.',
      fr: 'en parler ensemble ; les questions sont prêtes.',
    },
  },
  'one-wave-no-causes': {
    title: {
      nl: 'Wat waardoor komt, kan niet gezegd worden,',
      en: 'What causes what cannot be said,',
      fr: 'Ce qui cause quoi ne peut pas être dit,',
    },
    because: {
      nl: 'want er is één golf: alles werd op hetzelfde moment gevraagd.',
      en: 'because there is one wave: everything was asked at the same time.',
      fr: 'car il y a une seule vague : tout a été demandé au même moment.',
    },
    possible: {
      nl: 'zeggen wat samen voorkomt, zonder pijl.',
      en: 'say what goes together, without an arrow.',
      fr: 'dire ce qui va ensemble, sans flèche.',
    },
  },
  'fewer-than-twenty-centres': {
    title: {
      nl: 'Een model over centra heen kan niet,',
      en: 'A model across centres is not possible,',
      fr: 'Un modèle entre centres n’est pas possible,',
    },
    because: {
      nl: 'want daarvoor zijn minstens 20 centra nodig, en die zijn er in deze studie niet.',
      en: 'because it takes at least 20 centres, and this study has fewer.',
      fr: 'car il faut au moins 20 centres, et cette étude en a moins.',
    },
    possible: {
      nl: 'de profielen van centra naast elkaar leggen, als gevallen.',
      en: 'lay the profiles of centres side by side, as cases.',
      fr: 'mettre les profils des centres côte à côte, comme des cas.',
    },
  },
  'single-item-invariance': {
    title: {
      nl: 'Of beide groepen de zin op dezelfde manier verstaan, kan niet gezegd worden,',
      en: 'Whether both groups understand the sentence in the same way cannot be said,',
      fr: 'Si les deux groupes comprennent la phrase de la même manière ne peut pas être dit,',
    },
    because: {
      nl: 'want er is maar één vraag per krachtlijn; dat laat geen toets toe.',
      en: 'because there is one question per krachtlijn; that allows no test.',
      fr: 'car il n’y a qu’une question par ligne de force ; cela ne permet aucun test.',
    },
    possible: {
      nl: 'het verschil lezen als iets om samen over te praten.',
      en: 'read the difference as something to talk about together.',
      fr: 'lire la différence comme un sujet de conversation.',
    },
  },
}
