import type { FormEvent } from 'react'
import { minimumCellFloor } from '../../../foundation/actor-group.ts'
import { useSending } from '../asking.ts'
import { useDraft } from '../form/draft.ts'
import { Tick } from '../form/field.tsx'
import { KeepingBar } from '../form/keeping-bar.tsx'
import { text, useSay } from '../shell/language.tsx'
import { useStudyInHand, type WaveSeen } from '../study/study-in-hand.tsx'
import { type InvitedFilledIn, InvitedTable, keyOf, numberIn } from './invited-table.tsx'
import { MinimumCells } from './minimum-cells.tsx'
import { WavePage } from './wave-page.tsx'

const words = {
  part: text('Uitgenodigd', 'Invited', 'Invités'),
  title: text(
    'Hoeveel mensen u uitnodigt, en vanaf hoeveel u iets toont',
    'How many people you invite, and from how many you show something',
    'Combien de personnes vous invitez, et à partir de combien vous montrez',
  ),
  lead: text(
    'Uit deze aantallen volgt wat u straks kunt zeggen, nog voor iemand antwoordt.',
    'From these numbers follows what you will be able to say, before anybody answers.',
    'De ces nombres découle ce que vous pourrez dire, avant toute réponse.',
  ),
  frozen: text(
    'De golf is geopend: deze getallen liggen vast, want deelnemers lazen ze.',
    'The wave was opened: these numbers are fixed, because participants read them.',
    'La vague est ouverte : ces nombres sont figés, car les participants les ont lus.',
  ),
  invited: text('Uitgenodigd', 'Invited', 'Invités'),
  minimum: text(
    'De kleinste groep die getoond wordt',
    'The smallest group that is shown',
    'Le plus petit groupe montré',
  ),
  pooled: text(
    'Werkers en leiding samen',
    'Workers and managers together',
    'Travailleurs et responsables ensemble',
  ),
  pooledLead: text(
    'Een centrum met één of twee leidinggevenden krijgt voor hen nooit een eigen cijfer. U kunt vooraf beslissen dat werkers en leiding dan samen als één groep getoond worden. Dat staat in de verklaring.',
    'A centre with one or two managers never gets a figure of their own for them. You can decide beforehand that workers and managers are then shown together as one group. The statement says so.',
    'Un centre avec un ou deux responsables n’a jamais de chiffre propre pour eux. Vous pouvez décider à l’avance que travailleurs et responsables sont alors montrés ensemble. La déclaration le dit.',
  ),
  pooledTick: text(
    'Toon werkers en leiding ook samen',
    'Show workers and managers together as well',
    'Montrer aussi travailleurs et responsables ensemble',
  ),
  nameInvited: text('uitgenodigd', 'invited', 'invités'),
  nameCells: text('kleinste groep', 'smallest group', 'plus petit groupe'),
  namePooled: text(
    'werkers en leiding samen',
    'workers and managers together',
    'travailleurs et responsables ensemble',
  ),
  noCentres: text(
    'Voeg eerst centra toe en kies wie u bevraagt. Dan staat hier een tabel om in te vullen.',
    'First add centres and choose whom you ask. Then a table to fill in stands here.',
    "Ajoutez d'abord des centres et choisissez qui vous interrogez. Un tableau à remplir apparaîtra ici.",
  ),
}

export function InvitedPage() {
  const say = useSay()
  return (
    <WavePage part={say(words.part)} title={say(words.title)} lead={say(words.lead)}>
      {(seen) => <InvitedForm key={seen.wave.id} seen={seen} />}
    </WavePage>
  )
}

interface Filled {
  readonly invited: InvitedFilledIn
  readonly minimumCells: Readonly<Record<string, string>>
  readonly pooledStaff: boolean
}

function InvitedForm({ seen }: { readonly seen: WaveSeen }) {
  const say = useSay()
  const { study } = useStudyInHand()
  const { wave } = seen
  const groups = study.groups.map(({ group }) => group)
  const filledFrom = ({ design }: WaveSeen['wave']): Filled => ({
    invited: Object.fromEntries(
      design.invited.map((row) => [keyOf(row.centre, row.team, row.group), String(row.number)]),
    ),
    minimumCells: Object.fromEntries(
      groups.map((group) => [group, String(design.minimumCells[group] ?? minimumCellFloor(group))]),
    ),
    pooledStaff: design.pooledStaff,
  })
  const draft = useDraft(filledFrom(wave), wave.version)
  const sending = useSending('updateWave')
  const isFrozen = wave.state !== 'draft'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    sending.mutate(
      {
        params: { study: study.id, wave: wave.id },
        body: {
          version: draft.version,
          pooledStaff: draft.value.pooledStaff,
          minimumCells: Object.fromEntries(
            groups.map((group) => [
              group,
              numberIn(draft.value.minimumCells[group]) ?? minimumCellFloor(group),
            ]),
          ),
          invited: study.centres.flatMap((centre) =>
            [null, ...centre.teams.map(({ id }) => id)].flatMap((team) =>
              groups.flatMap((group) => {
                const number = numberIn(draft.value.invited[keyOf(centre.id, team, group)]) ?? 0
                return number > 0 ? [{ centre: centre.id, group, team, number }] : []
              }),
            ),
          ),
        },
      },
      {
        onSuccess: ({ waves }) => {
          const stored = waves.find((one) => one.wave.id === wave.id)
          if (stored) draft.isStored(filledFrom(stored.wave), stored.wave.version)
        },
      },
    )
  }
  if (study.centres.length === 0 || groups.length === 0)
    return <p className="empty">{say(words.noCentres)}</p>
  return (
    <form onSubmit={submit}>
      {isFrozen && <p className="note">{say(words.frozen)}</p>}
      <section>
        <h2>{say(words.invited)}</h2>
        <InvitedTable
          centres={study.centres}
          groups={groups}
          value={draft.value.invited}
          onChange={(invited) => draft.set({ invited })}
          disabled={isFrozen}
        />
      </section>
      <section>
        <h2>{say(words.minimum)}</h2>
        <MinimumCells
          groups={groups}
          value={draft.value.minimumCells}
          onChange={(minimumCells) => draft.set({ minimumCells })}
          disabled={isFrozen}
        />
      </section>
      {groups.includes('worker') && groups.includes('manager') && (
        <section>
          <h2>{say(words.pooled)}</h2>
          <p className="lead">{say(words.pooledLead)}</p>
          <Tick
            label={say(words.pooledTick)}
            checked={draft.value.pooledStaff}
            disabled={isFrozen}
            onChange={(pooledStaff) => draft.set({ pooledStaff })}
          />
        </section>
      )}
      {!isFrozen && (
        <KeepingBar
          draft={draft}
          sending={sending}
          names={{
            invited: say(words.nameInvited),
            minimumCells: say(words.nameCells),
            pooledStaff: say(words.namePooled),
          }}
        />
      )}
    </form>
  )
}
