import { ownGroupNames, type ActorGroup, type OwnGroupNames } from '../../foundation/actor-group.ts'
import { fault } from '../../foundation/fault.ts'
import type { Fault } from '../../foundation/problem.ts'
import type { Language, Text } from '../../foundation/text.ts'
import type { Instrument, Library } from '../../framework/shape.ts'
import { groupName } from './group-name.ts'
import { minimumCellFaults } from './minimum-cells.ts'
import type { GroupDesign, Study } from '../study.ts'
import type { Wave, WaveDesign } from '../wave.ts'

/** All that keeps a draft wave from opening, each with how to repair it; empty when it may open. */
export function missingBeforeOpening(
  study: Study,
  wave: Pick<Wave, 'number' | 'design'>,
  library: Library,
  earlier: readonly Wave[],
): readonly Fault[] {
  const own = ownGroupNames(library.instruments)
  const before = earlier.filter((other) => other.number < wave.number).at(-1)
  return [
    ...questionFaults(study),
    ...study.groups.flatMap((group) => questionnaireFaults(study, group, library, own)),
    ...invitationFaults(study, wave.design, own),
    ...minimumCellFaults(wave.design.minimumCells, before?.design ?? null, own),
    ...(before && (before.state === 'draft' || before.state === 'open') ? [earlierWaveNotClosed] : []),
  ]
}

const named = (group: ActorGroup, words: Text, own: OwnGroupNames): Text => ({
  nl: `${words.nl}: ${groupName(group, 'nl', own)}`,
  en: `${words.en}: ${groupName(group, 'en', own)}`,
  fr: `${words.fr}: ${groupName(group, 'fr', own)}`,
})

const groups: Text = { nl: 'Geledingen', en: 'Actor groups', fr: 'Groupes' }
const invitations: Text = { nl: 'Uitgenodigd', en: 'Invited', fr: 'Invités' }

function questionFaults(study: Study): Fault[] {
  const faults: Fault[] = []
  if (study.question.trim() === '') {
    faults.push(
      fault(
        { nl: 'Opzet', en: 'Design', fr: 'Conception' },
        {
          nl: 'De vraag van het onderzoek is leeg.',
          en: 'The question of the study is empty.',
          fr: "La question de l'étude est vide.",
        },
        {
          nl: 'Schrijf in één zin wat u wilt weten. Wie meedoet, krijgt die zin te lezen.',
          en: 'Write in one sentence what you want to know. Whoever takes part will read it.',
          fr: 'Écrivez en une phrase ce que vous voulez savoir. Les participants la liront.',
        },
      ),
    )
  }
  if (study.groups.length === 0) {
    faults.push(
      fault(
        groups,
        {
          nl: 'Er is nog niemand aan wie u iets vraagt.',
          en: 'There is nobody to ask yet.',
          fr: "Il n'y a encore personne à interroger.",
        },
        {
          nl: 'Kies minstens één geleding en haar vragenlijst.',
          en: 'Choose at least one actor group and its questionnaire.',
          fr: 'Choisissez au moins un groupe et son questionnaire.',
        },
      ),
    )
  }
  if (study.centres.length === 0) {
    faults.push(
      fault(
        { nl: 'Centra', en: 'Centres', fr: 'Centres' },
        {
          nl: 'Er is nog geen centrum.',
          en: 'There is no centre yet.',
          fr: "Il n'y a pas encore de centre.",
        },
        {
          nl: 'Typ de naam van een centrum, of laad een CSV met centra.',
          en: 'Type the name of a centre, or load a CSV with centres.',
          fr: "Tapez le nom d'un centre, ou chargez un CSV de centres.",
        },
      ),
    )
  }
  return faults
}

function questionnaireFaults(
  study: Study,
  design: GroupDesign,
  library: Library,
  own: OwnGroupNames,
): Fault[] {
  const instrument = library.instruments.find(({ id }) => id === design.instrument)
  const where = named(design.group, groups, own)
  if (!instrument) {
    return [
      fault(
        where,
        {
          nl: `De vragenlijst "${design.instrument}" hoort niet bij dit onderzoek.`,
          en: `The questionnaire "${design.instrument}" is not part of this study.`,
          fr: `Le questionnaire « ${design.instrument} » ne fait pas partie de cette étude.`,
        },
        {
          nl: 'Kies een andere vragenlijst, of voeg het bestand toe bij Kaders en vragenlijsten.',
          en: 'Choose another questionnaire, or add the file under Frameworks and questionnaires.',
          fr: 'Choisissez un autre questionnaire, ou ajoutez le fichier sous Cadres et questionnaires.',
        },
      ),
    ]
  }
  const faults: Fault[] = []
  const asked = instrument.items.filter((item) => item.actorGroups.some((group) => group === design.group))
  if (asked.length === 0) {
    faults.push(
      fault(
        where,
        {
          nl: `De vragenlijst "${design.instrument}" heeft geen vragen voor deze geleding.`,
          en: `The questionnaire "${design.instrument}" has no questions for this group.`,
          fr: `Le questionnaire « ${design.instrument} » n'a pas de questions pour ce groupe.`,
        },
        {
          nl: 'Kies een vragenlijst met vragen voor deze geleding, of laat de geleding weg.',
          en: 'Choose a questionnaire with questions for this group, or leave the group out.',
          fr: 'Choisissez un questionnaire qui a des questions pour ce groupe, ou retirez le groupe.',
        },
      ),
    )
  }
  for (const module of design.modules) {
    if (!instrument.modules.some(({ id }) => id === module)) {
      faults.push(
        fault(
          where,
          {
            nl: `De module "${module}" staat niet in de vragenlijst.`,
            en: `The module "${module}" is not in the questionnaire.`,
            fr: `Le module « ${module} » n'est pas dans le questionnaire.`,
          },
          {
            nl: 'Zet deze module af.',
            en: 'Switch this module off.',
            fr: 'Désactivez ce module.',
          },
        ),
      )
    }
  }
  for (const language of study.languages) {
    const untranslated = asked.filter((item) => item.text[language] === undefined).length
    if (untranslated > 0) faults.push(untranslatedFault(where, language, untranslated, instrument))
    const name = own[design.group]
    if (name && name[language] === undefined) faults.push(namelessFault(where, language, instrument))
  }
  return faults
}

const languageNames: Readonly<Record<Language, Text>> = {
  nl: { nl: 'het Nederlands', en: 'Dutch', fr: 'néerlandais' },
  en: { nl: 'het Engels', en: 'English', fr: 'anglais' },
  fr: { nl: 'het Frans', en: 'French', fr: 'français' },
}

/** The first page tells participants how many people of each group are needed: it needs the name. */
function namelessFault(where: Text, language: Language, instrument: Instrument): Fault {
  const name = languageNames[language]
  return fault(
    where,
    {
      nl: `De naam van deze geleding bestaat niet in ${name.nl}.`,
      en: `The name of this group does not exist in ${name.en}.`,
      fr: `Le nom de ce groupe n'existe pas en ${name.fr}.`,
    },
    {
      nl: `Vul de naam aan bij actorGroups in "${instrument.id}", of bied die taal niet aan.`,
      en: `Add the name under actorGroups in "${instrument.id}", or do not offer that language.`,
      fr: `Ajoutez le nom sous actorGroups dans « ${instrument.id} », ou ne proposez pas cette langue.`,
    },
  )
}

function untranslatedFault(where: Text, language: Language, count: number, instrument: Instrument): Fault {
  const name = languageNames[language]
  return fault(
    where,
    {
      nl: `${count} vragen van "${instrument.id}" bestaan niet in ${name.nl}.`,
      en: `${count} questions of "${instrument.id}" do not exist in ${name.en}.`,
      fr: `${count} questions de « ${instrument.id} » n'existent pas en ${name.fr}.`,
    },
    {
      nl: 'Vul de vertaling aan in het bestand, of laat deze taal weg.',
      en: 'Add the translation in the file, or leave this language out.',
      fr: 'Complétez la traduction dans le fichier, ou retirez cette langue.',
    },
  )
}

function invitationFaults(study: Study, design: WaveDesign, own: OwnGroupNames): Fault[] {
  const invited = design.invited.filter((row) => row.number > 0)
  const forgotten: Fault[] = []
  for (const { group } of study.groups) {
    if (invited.some((row) => row.group === group)) continue
    forgotten.push(
      fault(
        named(group, invitations, own),
        {
          nl: 'Niemand van deze geleding is uitgenodigd.',
          en: 'Nobody of this group is invited.',
          fr: "Personne de ce groupe n'est invité.",
        },
        {
          nl: 'Vul in hoeveel mensen u uitnodigt, of laat de geleding weg.',
          en: 'Fill in how many people you invite, or leave the group out.',
          fr: 'Indiquez combien de personnes vous invitez, ou retirez le groupe.',
        },
      ),
    )
  }
  for (const centre of study.centres) {
    if (invited.some((row) => row.centre === centre.id)) continue
    forgotten.push(
      fault(
        {
          nl: `Uitgenodigd: ${centre.name}`,
          en: `Invited: ${centre.name}`,
          fr: `Invités: ${centre.name}`,
        },
        {
          nl: 'In dit centrum is niemand uitgenodigd.',
          en: 'Nobody is invited in this centre.',
          fr: "Personne n'est invité dans ce centre.",
        },
        {
          nl: 'Vul in hoeveel mensen u uitnodigt, of laat het centrum weg.',
          en: 'Fill in how many people you invite, or leave the centre out.',
          fr: 'Indiquez combien de personnes vous invitez, ou retirez le centre.',
        },
      ),
    )
  }
  return [...forgotten, ...strayInvitationFaults(study, design, own)]
}

/** Numbers for a group, centre or team that the study does not have. */
export function strayInvitationFaults(
  study: Study,
  design: Pick<WaveDesign, 'invited'>,
  own: OwnGroupNames,
): Fault[] {
  const teamsOf = new Map(study.centres.map((centre) => [centre.id, centre.teams.map(({ id }) => id)]))
  const known = new Set(study.groups.map(({ group }) => group))
  return design.invited.flatMap(({ centre, group, team }) => {
    const teams = teamsOf.get(centre)
    if (teams && known.has(group) && (team === null || teams.includes(team))) return []
    return fault(
      named(group, invitations, own),
      {
        nl: 'Er is een aantal ingevuld voor een centrum, geleding of team dat niet (meer) bestaat.',
        en: 'A number was filled in for a centre, group or team that does not exist (any more).',
        fr: "Un nombre est indiqué pour un centre, un groupe ou une équipe qui n'existe pas (ou plus).",
      },
      {
        nl: 'Bewaar de aantallen opnieuw.',
        en: 'Store the numbers again.',
        fr: 'Enregistrez à nouveau les nombres.',
      },
    )
  })
}

const earlierWaveNotClosed = fault(
  { nl: 'Vorige golf', en: 'Earlier wave', fr: 'Vague précédente' },
  {
    nl: 'De vorige golf is nog niet gesloten.',
    en: 'The earlier wave is not closed yet.',
    fr: "La vague précédente n'est pas encore close.",
  },
  {
    nl: 'Sluit eerst de vorige golf.',
    en: 'Close the earlier wave first.',
    fr: "Clôturez d'abord la vague précédente.",
  },
)
