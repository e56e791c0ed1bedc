import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { read } from '../../../foundation/text.ts'
import { DOCUMENT_KINDS, QUOTING_CONSENTS } from '../../../qualitative/document.ts'
import { call, type Output } from '../api-client.ts'
import { consentNames, kindNames } from '../documents/document-words.ts'
import { SelectField, Tick } from '../form/field.tsx'
import { AfterASecond } from '../shell/after-a-second.tsx'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { FaultNotice } from '../shell/states.tsx'
import { useGroupName } from '../study/group-names.ts'
import { useStudyInHand } from '../study/study-in-hand.tsx'
import { CountedParts, LossReport } from './loss-report.tsx'
import { OffsetChoice } from './offset-choice.tsx'

const words = {
  title: text('Inbrengen', 'Bring in', 'Importer'),
  about: text(
    'Een project van een ander programma (.qdpx), een codeboek (.qdc), RQDA (.rqda), Taguette (.sqlite3), of een tabel van codes of passages (.csv, .xlsx). Eerst ziet u wat het hier wordt; dan pas wordt er iets bewaard.',
    'A project of another program (.qdpx), a codebook (.qdc), RQDA (.rqda), Taguette (.sqlite3), or a table of codes or passages (.csv, .xlsx). First you see what it becomes here; only then is anything stored.',
    'Un projet d’un autre programme (.qdpx), un livre de codes (.qdc), RQDA (.rqda), Taguette (.sqlite3), ou un tableau de codes ou de passages (.csv, .xlsx). Vous voyez d’abord ce que cela devient ici ; rien n’est enregistré avant.',
  ),
  file: text('Kies een bestand', 'Choose a file', 'Choisissez un fichier'),
  fileHint: text('Tot 200 MB.', 'Up to 200 MB.', 'Jusqu’à 200 Mo.'),
  reading: text('Bezig met lezen …', 'Reading …', 'Lecture en cours …'),
  storing: text('Bezig met inbrengen …', 'Bringing it in …', 'Importation en cours …'),
  stop: text('Stop', 'Stop', 'Arrêter'),
  inFile: text('In het bestand', 'In the file', 'Dans le fichier'),
  becomes: text('Dit komt erbij in de studie', 'This is added to the study', 'Ceci s’ajoute à l’étude'),
  added: text(
    '{documents} teksten, {codes} codes, {codings} coderingen, {memos} memo’s, {participants} mensen.',
    '{documents} texts, {codes} codes, {codings} codings, {memos} memos, {participants} people.',
    '{documents} textes, {codes} codes, {codings} codages, {memos} mémos, {participants} personnes.',
  ),
  nothingAdded: text(
    'Niets: alles wat erin staat, is hier al.',
    'Nothing: all that is in it is here already.',
    'Rien : tout ce qu’il contient est déjà ici.',
  ),
  report: text('Wat er mee gebeurt', 'What happens to it', 'Ce qu’il en advient'),
  tell: text(
    'Van teksten die het zelf niet zeggen',
    'Of texts that do not say it themselves',
    'Pour les textes qui ne le disent pas',
  ),
  kind: text('Soort', 'Kind', 'Type'),
  group: text('Wie erin spreekt', 'Who speaks in them', 'Qui y parle'),
  nobody: text('niemand in het bijzonder', 'nobody in particular', 'personne en particulier'),
  consent: text('Waarmee stemden ze in?', 'What did they agree to?', 'À quoi ont-ils consenti ?'),
  names: text(
    'De namen van mensen zijn uit deze teksten, titels en bestanden gehaald',
    'The names of people were taken out of these texts, titles and files',
    'Les noms de personnes ont été retirés de ces textes, titres et fichiers',
  ),
  namesMeans: text(
    'Een ingebrachte tekst is meteen vergrendeld. Staan er nog namen in? Voeg de teksten dan één voor één toe bij de documenten.',
    'A text that is brought in is locked at once. Are there still names in it? Then add the texts one by one with the documents.',
    'Un texte importé est aussitôt verrouillé. Reste-t-il des noms ? Ajoutez alors les textes un à un dans les documents.',
  ),
  bringIn: text('Breng dit in', 'Bring this in', 'Importer ceci'),
  done: text(
    'Bewaard. Alles staat bij de documenten en in het codeboek.',
    'Stored. Everything stands with the documents and in the codebook.',
    'Enregistré. Tout se trouve dans les documents et le livre de codes.',
  ),
  toDocuments: text('Naar de documenten', 'To the documents', 'Vers les documents'),
}

type Seen = Output<'checkImport'>
type Step =
  | { readonly is: 'choosing' }
  | { readonly is: 'busy'; readonly storing: boolean }
  | { readonly is: 'seen'; readonly seen: Seen }
  | { readonly is: 'stored'; readonly seen: Seen }

export function ImportPart() {
  const say = useSay()
  const { language } = useLanguage()
  const { study } = useStudyInHand()
  const groupName = useGroupName()
  const cache = useQueryClient()
  const [step, setStep] = useState<Step>({ is: 'choosing' })
  const [file, setFile] = useState<File | null>(null)
  const [offsets, setOffsets] = useState('detect')
  const [kind, setKind] = useState<(typeof DOCUMENT_KINDS)[number]>('interview')
  const [group, setGroup] = useState<string>('none')
  const [consent, setConsent] = useState<(typeof QUOTING_CONSENTS)[number]>('none')
  const [areNamesOut, setNamesOut] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const stopping = useRef<AbortController | null>(null)

  const send = async (chosen: File, way: string, storing: boolean) => {
    const before = step
    const { signal } = (stopping.current = new AbortController())
    setError(null)
    setStep({ is: 'busy', storing })
    try {
      const body = { name: chosen.name, bytes: new Uint8Array(await chosen.arrayBuffer()) }
      if (!storing) {
        const params = { study: study.id, offsets: way }
        setStep({ is: 'seen', seen: await call('checkImport', { params, body }, language, signal) })
        return
      }
      // The list holds the groups of this study and `none`.
      const params = { study: study.id, offsets: way, kind, group: group as 'none', consent }
      setStep({ is: 'stored', seen: await call('importProject', { params, body }, language, signal) })
      void cache.invalidateQueries()
    } catch (fault) {
      setStep(storing ? before : { is: 'choosing' })
      if (!signal.aborted) setError(fault)
    }
  }
  const choose = (chosen: File | null) => {
    setFile(chosen)
    setNamesOut(false)
    setOffsets('detect')
    if (chosen) void send(chosen, 'detect', false)
    else setStep({ is: 'choosing' })
  }
  const countOtherwise = (way: string) => {
    setOffsets(way)
    if (file) void send(file, way, false)
  }
  const bringsTexts = step.is === 'seen' && step.seen.added.documents > 0
  return (
    <section aria-labelledby="bring-in">
      <h2 id="bring-in">{say(words.title)}</h2>
      <p>{say(words.about)}</p>
      <p className="field">
        <label htmlFor="exchange-file">{say(words.file)}</label>
        <span className="hint" id="exchange-file-hint">
          {say(words.fileHint)}
        </span>
        <input
          id="exchange-file"
          type="file"
          className="input"
          accept=".qdpx,.qdc,.rqda,.sqlite3,.sqlite,.db,.csv,.xlsx"
          aria-describedby="exchange-file-hint"
          disabled={step.is === 'busy'}
          onChange={(event) => choose(event.target.files?.[0] ?? null)}
        />
      </p>
      {error !== null && <FaultNotice error={error} />}
      {step.is === 'busy' && (
        <>
          <AfterASecond>{say(step.storing ? words.storing : words.reading)}</AfterASecond>
          {/* Reading can be stopped and leaves nothing; storing is one act, done whole by the time it could be. */}
          {!step.storing && (
            <p className="actions">
              <button type="button" className="btn" onClick={() => stopping.current?.abort()}>
                {say(words.stop)}
              </button>
            </p>
          )}
        </>
      )}
      {(step.is === 'seen' || step.is === 'stored') && (
        <>
          <h3>{say(words.inFile)}</h3>
          <CountedParts counts={step.seen.counts} />
          <h3>{say(words.becomes)}</h3>
          <p>{isNothing(step.seen) ? say(words.nothingAdded) : say(words.added, step.seen.added)}</p>
          {step.seen.offsets && step.seen.offsets.telling > 0 && (
            <OffsetChoice
              offsets={step.seen.offsets}
              samples={step.seen.samples}
              isFixed={step.is === 'stored'}
              onChoose={countOtherwise}
            />
          )}
          <LossReport title={say(words.report)} report={step.seen.report} />
        </>
      )}
      {step.is === 'seen' && file && !isNothing(step.seen) && (
        <>
          {bringsTexts && (
            <>
              <h3>{say(words.tell)}</h3>
              <SelectField
                label={say(words.kind)}
                value={kind}
                onChange={setKind}
                options={DOCUMENT_KINDS.map((value) => ({ value, name: say(kindNames[value]) }))}
              />
              <SelectField
                label={say(words.group)}
                value={group}
                onChange={setGroup}
                options={[
                  { value: 'none', name: say(words.nobody) },
                  ...study.groups.map((one) => ({
                    value: one.group as string,
                    name: read(groupName(one.group), language),
                  })),
                ]}
              />
              <SelectField
                label={say(words.consent)}
                value={consent}
                onChange={setConsent}
                options={QUOTING_CONSENTS.map((value) => ({ value, name: say(consentNames[value]) }))}
              />
              <Tick
                label={say(words.names)}
                follows={say(words.namesMeans)}
                checked={areNamesOut}
                onChange={setNamesOut}
              />
            </>
          )}
          <p className="actions">
            <button
              type="button"
              className="btn main"
              disabled={bringsTexts && !areNamesOut}
              onClick={() => void send(file, offsets, true)}
            >
              {say(words.bringIn)}
            </button>
          </p>
        </>
      )}
      <p role="status">
        {step.is === 'stored' && (
          <>
            {say(words.done)}{' '}
            <Link to="/studies/$study/documenten" params={{ study: study.id }}>
              {say(words.toDocuments)}
            </Link>
          </>
        )}
      </p>
    </section>
  )
}

function isNothing({ added }: Seen): boolean {
  return Object.values(added).every((count) => count === 0)
}
