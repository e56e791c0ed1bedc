/** All that an import will store, or all that is wrong with it: worked out before anything is written. */
import { ownGroupNames, type ActorGroup, type OwnGroupNames } from '../../foundation/actor-group.ts'
import { fault } from '../../foundation/fault.ts'
import type { CentreId } from '../../foundation/ids.ts'
import type { Fault } from '../../foundation/problem.ts'
import type { Library } from '../../framework/shape.ts'
import { groupName } from '../design/group-name.ts'
import { minimumCellFaults } from '../design/minimum-cells.ts'
import { missingBeforeOpening } from '../design/missing-before-opening.ts'
import { csvFaults } from './csv-faults.ts'
import { readWaveCsv, type ReadWave } from './read-wave-csv.ts'
import type { Study } from '../study.ts'
import type { Invited, Wave, WaveDesign } from '../wave.ts'
import { groupsMapped, type WaveMapping } from './wave-mapping.ts'

export interface ImportPlan {
  readonly rows: number
  readonly faults: readonly Fault[]
  readonly faultCount: number
  readonly centres: Study['centres']
  readonly design: WaveDesign
  /** In the order of the file: shuffle before storing. */
  readonly columns: ReadWave['columns']
  readonly open: ReadWave['open']
}

interface Import {
  readonly csv: string
  readonly mapping: WaveMapping
  readonly study: Study
  readonly wave: Pick<Wave, 'number' | 'design'>
  readonly earlier: readonly Wave[]
  readonly library: Library
  readonly newId: () => string
}

export function planImport({ csv, mapping, study, wave, earlier, library, newId }: Import): ImportPlan {
  const strangers = groupsMapped(mapping).filter((group) => !study.groups.some((one) => one.group === group))
  const read = readWaveCsv({
    csv,
    mapping,
    study,
    library,
    // A study with centres knows them; a name it does not know is a typing error, not a centre.
    newId: study.centres.length === 0 ? newId : null,
  })
  const own = ownGroupNames(library.instruments)
  const invitations = invitedIn(mapping, wave.design, read, own)
  const design: WaveDesign = {
    minimumCells: { ...wave.design.minimumCells, ...mapping.minimumCells },
    pooledStaff: mapping.pooledStaff ?? wave.design.pooledStaff,
    invited: invitations.invited,
  }
  const wholeFile = [
    ...strangers.map(groupNotAsked),
    ...(csv.includes('\uFFFD') ? [csvFaults.notUtf8()] : []),
  ]
  // What is missing can be seen only once the rows could be read.
  const afterReading =
    read.faultCount > 0
      ? minimumCellFaults(design.minimumCells, null, own)
      : [
          ...invitations.faults,
          ...missingBeforeOpening(
            { ...study, centres: read.centres },
            // Where the numbers are wrong that was just said: what else is missing, as if they were right?
            { ...wave, design: invitations.faults.length > 0 ? { ...design, invited: read.counts } : design },
            library,
            earlier,
          ),
        ]
  const faults = [...wholeFile, ...read.faults, ...afterReading]
  return {
    rows: read.rows,
    faults,
    faultCount: faults.length - read.faults.length + read.faultCount,
    centres: read.centres,
    design,
    columns: read.columns,
    open: read.open,
  }
}

function invitedIn(
  mapping: WaveMapping,
  design: WaveDesign,
  read: ReadWave,
  own: OwnGroupNames,
): { readonly invited: readonly Invited[]; readonly faults: readonly Fault[] } {
  if (mapping.invited === 'rows') return { invited: read.counts, faults: [] }
  const known = design.invited.filter(({ number }) => number > 0)
  if (mapping.invited === null) {
    return known.length === 0
      ? { invited: [], faults: [invitedMissing] }
      : { invited: known, faults: moreThanInvited(read, known, own) }
  }
  const centreName = new Map(read.centres.map(({ id, name }) => [name, id]))
  const invited = mapping.invited.flatMap(({ centre, group, number }): Invited[] => {
    const one = centre === null ? null : (read.centreOfValue.get(centre) ?? centreName.get(centre))
    const centres = one === null ? read.centres.map(({ id }) => id) : one === undefined ? [] : [one]
    return centres.map((id) => ({ centre: id, group, team: null, number }))
  })
  return { invited, faults: moreThanInvited(read, invited, own) }
}

function moreThanInvited(read: ReadWave, invited: readonly Invited[], own: OwnGroupNames): Fault[] {
  const total = (centre: CentreId, group: ActorGroup) =>
    invited.reduce((sum, row) => (row.centre === centre && row.group === group ? sum + row.number : sum), 0)
  return read.counts.flatMap(({ centre, group, number }) => {
    const asked = total(centre, group)
    if (number <= asked) return []
    const name = read.centres.find(({ id }) => id === centre)?.name ?? ''
    return fault(
      {
        nl: `${name}, ${groupName(group, 'nl', own)}`,
        en: `${name}, ${groupName(group, 'en', own)}`,
        fr: `${name}, ${groupName(group, 'fr', own)}`,
      },
      {
        nl: `Er zijn meer rijen dan de ${asked} mensen die uitgenodigd waren.`,
        en: `There are more rows than the ${asked} people who were invited.`,
        fr: `Il y a plus de lignes que les ${asked} personnes invitées.`,
      },
      {
        nl: 'Verbeter het aantal uitgenodigden, of kijk of er rijen dubbel staan.',
        en: 'Correct the number invited, or check whether rows stand there twice.',
        fr: "Corrigez le nombre d'invités, ou vérifiez si des lignes sont en double.",
      },
    )
  })
}

const invitedMissing = fault(
  { nl: 'mapping', en: 'mapping', fr: 'mapping' },
  {
    nl: '"invited" ontbreekt: hoeveel mensen waren uitgenodigd?',
    en: '"invited" is missing: how many people were invited?',
    fr: '« invited » manque : combien de personnes étaient invitées ?',
  },
  {
    nl: 'Schrijf invited: { worker: 25 }, of een lijst per centrum. Staat iedereen die uitgenodigd was in het bestand? Schrijf dan invited: rows.',
    en: 'Write invited: { worker: 25 }, or a list per centre. Does everybody who was invited stand in the file? Then write invited: rows.',
    fr: 'Écrivez invited: { worker: 25 }, ou une liste par centre. Toutes les personnes invitées sont dans le fichier ? Écrivez alors invited: rows.',
  },
)

function groupNotAsked(group: ActorGroup): Fault {
  return fault(
    { nl: 'mapping, group', en: 'mapping, group', fr: 'mapping, group' },
    {
      nl: `De geleding "${group}" hoort niet bij dit onderzoek.`,
      en: `The group "${group}" is not part of this study.`,
      fr: `Le groupe « ${group} » ne fait pas partie de cette étude.`,
    },
    {
      nl: 'Voeg de geleding toe aan het onderzoek, met haar vragenlijst.',
      en: 'Add the group to the study, with its questionnaire.',
      fr: "Ajoutez le groupe à l'étude, avec son questionnaire.",
    },
  )
}
