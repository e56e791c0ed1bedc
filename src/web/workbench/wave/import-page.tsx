import { type FormEvent, useMemo, useState } from 'react'
import type { Output } from '../api-client.ts'
import { useSending } from '../asking.ts'
import { FileField, TextArea } from '../form/field.tsx'
import { Irreversible } from '../form/irreversible.tsx'
import { AfterASecond } from '../shell/after-a-second.tsx'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { FaultNotice, FaultTable } from '../shell/states.tsx'
import type { WaveSeen } from '../study/study-in-hand.tsx'
import { WavePage } from './wave-page.tsx'

const words = {
  part: text('Invoeren uit CSV', 'Import from CSV', 'Importer depuis CSV'),
  title: text('Antwoorden die u al hebt', 'Answers that you already have', 'Des réponses que vous avez déjà'),
  lead: text(
    'Een tabel met een rij per persoon en een mapping die zegt welke kolom wat is. Eerst kijken we alles na; er wordt pas iets bewaard als er geen enkele fout meer is.',
    'A table with a row for each person and a mapping that says which column is what. First everything is checked; nothing is stored until there is no fault left.',
    "Un tableau avec une ligne par personne et un mapping qui dit ce qu'est chaque colonne. Tout est d'abord vérifié ; rien n'est enregistré tant qu'il reste une erreur.",
  ),
  notDraft: text(
    'Invoeren kan alleen in een golf die nog niet geopend is.',
    'Importing is possible only in a wave that was not opened yet.',
    "L'importation n'est possible que dans une vague qui n'est pas encore ouverte.",
  ),
  csv: text('Tabel met antwoorden (CSV)', 'Table of answers (CSV)', 'Tableau de réponses (CSV)'),
  csvHint: text(
    'Een rij per persoon, de eerste rij bevat de namen van de kolommen.',
    'A row for each person; the first row holds the names of the columns.',
    'Une ligne par personne ; la première ligne contient les noms des colonnes.',
  ),
  csvRead: text(
    '{name}: {rows} regels gelezen op dit toestel, nog niets verstuurd.',
    '{name}: {rows} lines read on this device, nothing sent yet.',
    '{name} : {rows} lignes lues sur cet appareil, rien n’est encore envoyé.',
  ),
  mappingFile: text(
    'Mapping (YAML) uit een bestand',
    'Mapping (YAML) from a file',
    'Mapping (YAML) depuis un fichier',
  ),
  mapping: text('Mapping', 'Mapping', 'Mapping'),
  mappingHint: text(
    'Welke kolom het centrum, de geleding, het team en elke vraag is, en wat de waarden betekenen.',
    'Which column is the centre, the group, the team and each question, and what the values mean.',
    'Quelle colonne est le centre, le groupe, l’équipe et chaque question, et ce que signifient les valeurs.',
  ),
  check: text('Kijk na', 'Check', 'Vérifier'),
  checking: text('Bezig met nakijken …', 'Checking …', 'Vérification …'),
  good: text(
    '{rows} rijen, geen fouten. Er is nog niets bewaard.',
    '{rows} rows, no faults. Nothing is stored yet.',
    '{rows} lignes, aucune erreur. Rien n’est encore enregistré.',
  ),
  bad: text(
    'Er is niets bewaard. Herstel dit in uw bestand of in de mapping, en kijk opnieuw na.',
    'Nothing is stored. Repair this in your file or in the mapping, and check again.',
    "Rien n'est enregistré. Corrigez ceci dans votre fichier ou dans le mapping, et vérifiez à nouveau.",
  ),
  more: text(
    'Er zijn {more} fouten meer dan hier staan ({all} in totaal). Vaak hebben ze dezelfde oorzaak: herstel deze eerst.',
    'There are {more} faults more than stand here ({all} in all). Often they have the same cause: repair these first.',
    "Il y a {more} erreurs de plus que celles affichées ici ({all} au total). Souvent, elles ont la même cause : corrigez d'abord celles-ci.",
  ),
  checkingLong: text(
    'We kijken {rows} regels na. Bij een groot bestand duurt dat even; u hoeft niets te doen.',
    'We are checking {rows} lines. With a large file that takes a while; you need not do anything.',
    'Nous vérifions {rows} lignes. Avec un grand fichier, cela prend un moment ; vous n’avez rien à faire.',
  ),
  storingLong: text(
    'We voeren {rows} rijen in en sluiten de golf. Laat deze bladzijde open.',
    'We are importing {rows} rows and closing the wave. Leave this page open.',
    'Nous importons {rows} lignes et clôturons la vague. Laissez cette page ouverte.',
  ),
  leversWhy: text(
    'Welke krachtlijnen best en minst gaan, met hun hefbomen en drempels.',
    'Which guiding lines go best and worst, with their levers and thresholds.',
    'Quelles lignes de force vont le mieux et le moins bien, avec leurs leviers et obstacles.',
  ),
  invitedWhy: text(
    'Hoeveel mensen u uitnodigde. Staat dit er niet, dan geldt wat u bij "Uitgenodigd" invulde.',
    'How many people you invited. Without this, what you filled in under "Invited" holds.',
    'Combien de personnes vous avez invitées. Sans ceci, ce que vous avez rempli sous « Invités » compte.',
  ),
  invitedEach: text('in elk centrum evenveel', 'the same in every centre', 'autant dans chaque centre'),
  invitedCentre: text('of per centrum', 'or per centre', 'ou par centre'),
  invitedRows: text(
    'of: iedereen die uitgenodigd is, staat in de tabel',
    'or: everybody who was invited stands in the table',
    'ou : toutes les personnes invitées figurent dans le tableau',
  ),
  act: text('Voer in en sluit de golf …', 'Import and close the wave …', 'Importer et clôturer la vague …'),
  sure: text(
    '{rows} rijen invoeren in golf {number}?',
    'Import {rows} rows into wave {number}?',
    'Importer {rows} lignes dans la vague {number} ?',
  ),
  closes: text(
    'De golf is daarna gesloten. Niemand kan er nog op antwoorden.',
    'After this the wave is closed. Nobody can answer in it any more.',
    'La vague est ensuite close. Plus personne ne peut y répondre.',
  ),
  order: text(
    'De volgorde van de rijen wordt vernietigd.',
    'The order of the rows is destroyed.',
    "L'ordre des lignes est détruit.",
  ),
  fixed: text(
    'Vragenlijsten, kleinste groep en aantallen liggen vast.',
    'Questionnaires, smallest group and numbers are fixed.',
    'Questionnaires, plus petit groupe et nombres sont figés.',
  ),
  word: text('invoeren', 'import', 'importer'),
  doIt: text('Voer in', 'Import', 'Importer'),
  stored: text(
    'Ingevoerd: {rows} rijen. De golf is gesloten.',
    'Imported: {rows} rows. The wave is closed.',
    'Importé : {rows} lignes. La vague est close.',
  ),
}

export function ImportPage() {
  const say = useSay()
  return (
    <WavePage part={say(words.part)} title={say(words.title)} lead={say(words.lead)}>
      {(seen) => <ImportForm seen={seen} />}
    </WavePage>
  )
}

/** What belongs at the top of a mapping, to begin with; the manual says the rest. */
const beginning = (say: ReturnType<typeof useSay>) => `centre:
  column: centrum
group:
  column: groep
  values: { werker: worker, client: client }
missing: ['99']
items:
  - columns:
      vraag1: W.KL1.1
    values: { nooit: 1, soms: 2, vaak: 3, altijd: 4 }
# ${say(words.leversWhy)}
# levers:
#   - { best: best1, codes: [hefboom1, hefboom2] }
#   - { worst: minst1, codes: [drempel1] }
# ${say(words.invitedWhy)}
# invited: { worker: 25, client: 40 }   # ${say(words.invitedEach)}
# invited:                              # ${say(words.invitedCentre)}
#   - { centre: Noord, group: worker, number: 25 }
# invited: rows                         # ${say(words.invitedRows)}
`

function ImportForm({ seen }: { readonly seen: WaveSeen }) {
  const say = useSay()
  const { language } = useLanguage()
  const { wave } = seen
  const checking = useSending('importWave')
  const storing = useSending('importWave')
  const [csv, setCsv] = useState<{ readonly text: string; readonly name: string } | null>(null)
  const [mapping, setMapping] = useState(() => beginning(say))
  const [checked, setChecked] = useState<Output<'importWave'> | null>(null)
  const [isAsking, setAsking] = useState(false)
  const lines = useMemo(() => csv?.text.trimEnd().split('\n').length ?? 0, [csv]) // not at every letter of the mapping
  const inWords = (count: number) => new Intl.NumberFormat(language).format(count)
  const params = { study: wave.study, wave: wave.id }
  if (storing.data?.stored) {
    return (
      <div className="notice" role="status">
        <p>{say(words.stored, { rows: inWords(storing.data.rows) })}</p>
      </div>
    )
  }
  if (wave.state !== 'draft') return <p className="empty">{say(words.notDraft)}</p>

  const check = (event: FormEvent) => {
    event.preventDefault()
    if (!csv) return
    setChecked(null)
    checking.mutate({ params, body: { csv: csv.text, mapping, checkOnly: true } }, { onSuccess: setChecked })
  }
  const store = () => {
    if (!csv) return
    storing.mutate(
      { params, body: { csv: csv.text, mapping, checkOnly: false } },
      {
        onSuccess: (outcome) => {
          setAsking(false)
          // Somebody may have changed the study between the check and now: then it comes back with its faults.
          if (!outcome.stored) setChecked(outcome)
        },
      },
    )
  }
  return (
    <>
      <form onSubmit={check}>
        <FileField
          label={say(words.csv)}
          hint={say(words.csvHint)}
          accept=".csv,.tsv,.txt,text/csv"
          onText={(read, name) => {
            setCsv({ text: read, name })
            setChecked(null)
          }}
        />
        {csv && (
          <p className="hint" role="status">
            {say(words.csvRead, { name: csv.name, rows: inWords(lines) })}
          </p>
        )}
        <FileField
          label={say(words.mappingFile)}
          accept=".yaml,.yml,text/yaml"
          onText={(read) => {
            setMapping(read)
            setChecked(null)
          }}
        />
        <TextArea
          code
          rows={16}
          spellCheck={false}
          label={say(words.mapping)}
          hint={say(words.mappingHint)}
          value={mapping}
          onChange={(changed) => {
            setMapping(changed)
            setChecked(null)
          }}
        />
        {checking.isPending && (
          <AfterASecond>{say(words.checkingLong, { rows: inWords(lines) })}</AfterASecond>
        )}
        {checking.error && <FaultNotice error={checking.error} />}
        <p className="actions">
          <button type="submit" className="btn main" disabled={!csv || checking.isPending}>
            {say(checking.isPending ? words.checking : words.check)}
          </button>
        </p>
        {checked && checked.faults.length > 0 && (
          <div className="notice alert" role="alert">
            <p>{say(words.bad)}</p>
            <FaultTable faults={checked.faults} />
            {checked.faultCount > checked.faults.length && (
              <p>
                {say(words.more, {
                  more: inWords(checked.faultCount - checked.faults.length),
                  all: inWords(checked.faultCount),
                })}
              </p>
            )}
          </div>
        )}
        {checked && checked.faults.length === 0 && (
          <div className="notice" role="status">
            <p>{say(words.good, { rows: inWords(checked.rows) })}</p>
            <p className="actions">
              <button type="button" className="btn main" onClick={() => setAsking(true)}>
                {say(words.act)}
              </button>
            </p>
          </div>
        )}
      </form>
      {/* Beside the form, not in it: of a form within a form the browser sends the inner one itself, and the page is gone. */}
      {isAsking && checked && (
        <Irreversible
          title={say(words.sure, { rows: inWords(checked.rows), number: wave.number })}
          consequences={[words.closes, words.order, words.fixed].map((one) => say(one))}
          word={say(words.word)}
          act={say(words.doIt)}
          sending={storing}
          onConfirm={store}
          onClose={() => setAsking(false)}
        >
          {storing.isPending && (
            <AfterASecond>{say(words.storingLong, { rows: inWords(checked.rows) })}</AfterASecond>
          )}
        </Irreversible>
      )}
    </>
  )
}
