import { useState } from 'react'
import type { MadeFile } from '../../../foundation/file.ts'
import { useAnswer } from '../asking.ts'
import { call } from '../api-client.ts'
import { saveFile } from '../form/save-file.ts'
import { Tick } from '../form/field.tsx'
import { AfterASecond } from '../shell/after-a-second.tsx'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { Asked, FaultNotice } from '../shell/states.tsx'
import { useStudyInHand } from '../study/study-in-hand.tsx'
import { CountedParts, LossReport } from './loss-report.tsx'

const words = {
  title: text('Meenemen', 'Take along', 'Emporter'),
  about: text(
    'Een project volgens REFI-QDA opent in onder meer ATLAS.ti, MAXQDA, NVivo en QualCoder. Het bevat de vergrendelde teksten, het codeboek, de coderingen en de memo’s; van mensen alleen hun nummer, geleding en centrum. Het blijft werkmateriaal: bewaar het zoals u een gesprek bewaart.',
    'A REFI-QDA project opens in ATLAS.ti, MAXQDA, NVivo and QualCoder, among others. It holds the locked texts, the codebook, the codings and the memos; of people only their number, actor group and centre. It stays working material: keep it as you keep a conversation.',
    'Un projet REFI-QDA s’ouvre notamment dans ATLAS.ti, MAXQDA, NVivo et QualCoder. Il contient les textes verrouillés, le livre de codes, les codages et les mémos ; des personnes, seulement numéro, groupe et centre. Cela reste du matériel de travail : conservez-le comme un entretien.',
  ),
  everything: text(
    'Ook wat codeurs apart codeerden',
    'Also what coders coded apart',
    'Aussi ce que les codeurs ont codé séparément',
  ),
  everythingHint: text(
    'Uit rondes die niet meer blind zijn. Zonder dit gaat mee wat samen gecodeerd is en de consensus.',
    'From rounds that are no longer blind. Without this goes what was coded together, and the consensus.',
    'Des tours qui ne sont plus à l’aveugle. Sinon part ce qui a été codé ensemble, et le consensus.',
  ),
  project: text('Project (.qdpx)', 'Project (.qdpx)', 'Projet (.qdpx)'),
  codebook: text('Codeboek (.qdc)', 'Codebook (.qdc)', 'Livre de codes (.qdc)'),
  codes: text('Codes als tabel', 'Codes as a table', 'Codes en tableau'),
  passages: text('Gecodeerde passages als tabel', 'Coded passages as a table', 'Passages codés en tableau'),
  making: text('Bezig met maken …', 'Making it …', 'Création en cours …'),
  preview: text('wat er meegaat', 'what goes along', 'ce qui part'),
  reportTitle: text(
    'Wat een ander programma niet zal zien',
    'What another program will not see',
    'Ce qu’un autre programme ne verra pas',
  ),
}

type Kept = () => Promise<MadeFile>

export function ExportPart() {
  const say = useSay()
  const { language } = useLanguage()
  const { study } = useStudyInHand()
  const [isEverything, setEverything] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const layers = isEverything ? 'everything' : 'evidence'
  const ofStudy = { study: study.id }
  const preview = useAnswer('previewExport', { ...ofStudy, layers })
  const keep = (make: Kept) => async () => {
    setBusy(true)
    setError(null)
    try {
      saveFile(await make())
    } catch (fault) {
      setError(fault)
    } finally {
      setBusy(false)
    }
  }
  const table = (what: 'codes' | 'passages', format: 'csv' | 'xlsx') => () =>
    call('exportTable', { params: { ...ofStudy, what, format } }, language)
  const files: readonly { readonly name: string; readonly make: Kept; readonly isMain?: boolean }[] = [
    {
      name: say(words.project),
      make: () => call('exportProject', { params: { ...ofStudy, layers } }, language),
      isMain: true,
    },
    { name: say(words.codebook), make: () => call('exportCodebook', { params: ofStudy }, language) },
    ...(['codes', 'passages'] as const).flatMap((what) =>
      (['xlsx', 'csv'] as const).map((format) => ({
        name: `${say(words[what])} (${format})`,
        make: table(what, format),
      })),
    ),
  ]
  return (
    <section aria-labelledby="take-along">
      <h2 id="take-along">{say(words.title)}</h2>
      <p>{say(words.about)}</p>
      <Tick
        label={say(words.everything)}
        follows={say(words.everythingHint)}
        checked={isEverything}
        onChange={setEverything}
      />
      <p className="actions">
        {files.map(({ name, make, isMain }) => (
          <button
            key={name}
            type="button"
            className={isMain ? 'btn main' : 'btn'}
            disabled={isBusy}
            onClick={() => void keep(make)()}
          >
            {name}
          </button>
        ))}
      </p>
      {isBusy && <AfterASecond>{say(words.making)}</AfterASecond>}
      {error !== null && <FaultNotice error={error} />}
      <Asked answer={preview} what={say(words.preview)}>
        {({ counts, report }) => (
          <>
            <CountedParts counts={counts} />
            <LossReport title={say(words.reportTitle)} report={report} />
          </>
        )}
      </Asked>
    </section>
  )
}
