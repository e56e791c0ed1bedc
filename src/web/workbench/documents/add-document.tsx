import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { call, type Output } from '../api-client.ts'
import { useSending } from '../asking.ts'
import { TextArea } from '../form/field.tsx'
import { AfterASecond } from '../shell/after-a-second.tsx'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { FaultNotice } from '../shell/states.tsx'
import { newestWave, useStudyInHand } from '../study/study-in-hand.tsx'
import { AboutFields, type AboutFilledIn } from './about-fields.tsx'

const words = {
  title: text('Voeg een tekst toe', 'Add a text', 'Ajouter un texte'),
  lead: text(
    'De tekst wordt versleuteld bewaard. Daarna kijkt u na welke namen en gegevens eruit gaan; pas dan wordt hij gecodeerd.',
    'The text is stored sealed. Then you check which names and details go out of it; only then is it coded.',
    'Le texte est conservé chiffré. Vous vérifiez ensuite quels noms et données en sortent ; alors seulement il est codé.',
  ),
  file: text('Kies een bestand', 'Choose a file', 'Choisissez un fichier'),
  fileHint: text(
    'Word, OpenDocument, PDF met tekst, .txt, of ondertitels (.vtt, .srt). Tot 25 MB.',
    'Word, OpenDocument, PDF with text, .txt, or subtitles (.vtt, .srt). Up to 25 MB.',
    'Word, OpenDocument, PDF avec texte, .txt, ou sous-titres (.vtt, .srt). Jusqu’à 25 Mo.',
  ),
  titleFromFile: text(
    'Voorstel uit de bestandsnaam. Staat er een naam in? Haal hem weg: een titel wordt niet versleuteld.',
    'Proposed from the file’s name. Does it hold a name? Take it out: a title is not sealed.',
    'Proposé d’après le nom du fichier. Contient-il un nom ? Retirez-le : un titre n’est pas chiffré.',
  ),
  paste: text('Of plak de tekst', 'Or paste the text', 'Ou collez le texte'),
  pasteHint: text(
    'Begin elke beurt met wie er spreekt: “Interviewer: …”, “Cliënt 1: …”.',
    'Begin each turn with who speaks: “Interviewer: …”, “Client 1: …”.',
    'Commencez chaque tour par qui parle : « Intervieweur : … », « Usager 1 : … ».',
  ),
  add: text('Neem de tekst op', 'Take the text in', 'Reprendre le texte'),
  stop: text('Stop', 'Stop', 'Arrêter'),
  busy: text(
    'Bezig met lezen, verzegelen en namen zoeken …',
    'Reading, sealing, and looking for names …',
    'Lecture, mise sous scellé et recherche des noms …',
  ),
}

type Notices = Output<'uploadDocument'>['notices']

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** What was left out or changed in reading a file, for the page that opens next. */
    notices?: Notices
  }
}

/** A text comes in as a draft; the page that looks for names in it opens by itself. */
export function AddDocument() {
  const say = useSay()
  const navigate = useNavigate()
  const seen = useStudyInHand()
  const study = seen.study.id
  const sending = useSending('addDocument')
  const uploading = useUploading(study)
  const telling = useSending('updateDocument')
  const [pasted, setPasted] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [uploaded, setUploaded] = useState<Output<'uploadDocument'> | null>(null)
  const [isProposedTitle, setProposedTitle] = useState(false)
  const [about, setAbout] = useState<AboutFilledIn>({
    title: '',
    kind: 'interview',
    centre: null,
    wave: newestWave(seen)?.wave.id ?? null,
    groups: [],
    consent: 'none',
  })
  const prepare = (document: string, notices: Notices = []) =>
    void navigate({
      to: '/studies/$study/documenten/$document/voorbereiden',
      params: { study, document },
      state: { notices },
    })
  const choose = (chosen: File | null) => {
    setFile(chosen)
    setUploaded(null)
    if (chosen && (about.title === '' || isProposedTitle)) {
      setAbout({ ...about, title: chosen.name.replace(/\.[^.]+$/, '').slice(0, 120) })
      setProposedTitle(true)
    }
  }
  /**
   * The file first: what is said about it goes to the draft it made. When that is refused (a name in the title), the
   * file is not sent a second time.
   */
  const upload = async (chosen: File) => {
    const made = uploaded ?? (await uploading.send(chosen))
    setUploaded(made)
    const params = { study, document: made.document }
    await telling.mutateAsync({ params, body: { version: 1, ...about } })
    prepare(made.document, made.notices)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (file) {
      void upload(file).catch(() => null) // shown by `fault` below
      return
    }
    sending.mutate(
      { params: { study }, body: { ...about, text: pasted } },
      { onSuccess: ({ document }) => prepare(document) },
    )
  }
  const fault = sending.error ?? uploading.error ?? telling.error
  const isBusy = sending.isPending || uploading.isBusy || telling.isPending
  return (
    <section>
      <h2>{say(words.title)}</h2>
      <p className="lead">{say(words.lead)}</p>
      <form onSubmit={submit}>
        <div className="field">
          <label htmlFor="document-file">{say(words.file)}</label>
          <p className="hint" id="document-file-hint">
            {say(words.fileHint)}
          </p>
          <input
            id="document-file"
            type="file"
            className="input"
            accept=".txt,.docx,.odt,.pdf,.vtt,.srt"
            aria-describedby="document-file-hint"
            onChange={(event) => choose(event.target.files?.[0] ?? null)}
          />
        </div>
        <AboutFields
          about={about}
          warning={isProposedTitle ? say(words.titleFromFile) : undefined}
          onChange={setAbout}
        />
        {!file && (
          <TextArea
            label={say(words.paste)}
            hint={say(words.pasteHint)}
            value={pasted}
            onChange={setPasted}
            rows={10}
            spellCheck={false}
          />
        )}
        {Boolean(fault) && <FaultNotice error={fault} />}
        {isBusy && <AfterASecond>{say(words.busy)}</AfterASecond>}
        {uploading.isBusy && (
          <p className="actions">
            <button type="button" className="btn" onClick={uploading.stop}>
              {say(words.stop)}
            </button>
          </p>
        )}
        <p className="actions">
          <button type="submit" className="btn main" disabled={isBusy || (!file && pasted.trim() === '')}>
            {say(words.add)}
          </button>
        </p>
      </form>
    </section>
  )
}

/** A file on its way to being read; whoever stops it has nothing stored. */
function useUploading(study: string) {
  const { language } = useLanguage()
  const [state, setState] = useState<{ readonly isBusy: boolean; readonly error: unknown }>({
    isBusy: false,
    error: null,
  })
  const stopping = useRef<AbortController | null>(null)
  const send = async (file: File) => {
    const { signal } = (stopping.current = new AbortController())
    setState({ isBusy: true, error: null })
    try {
      const body = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
      const made = await call('uploadDocument', { params: { study }, body }, language, signal)
      setState({ isBusy: false, error: null })
      return made
    } catch (error) {
      setState({ isBusy: false, error: signal.aborted ? null : error })
      throw error
    }
  }
  return { ...state, send, stop: () => stopping.current?.abort() }
}
