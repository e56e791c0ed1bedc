import '../../style/figures-page.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useAnswer, useAnswerWhileWaiting } from '../asking.ts'
import { call, type Input } from '../api-client.ts'
import { saveFile } from '../form/save-file.ts'
import { SelectField } from '../form/field.tsx'
import { Seal } from '../../centre/seal.tsx'
import { AfterASecond } from '../shell/after-a-second.tsx'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { Asked, FaultNotice } from '../shell/states.tsx'
import { useGroupName } from '../study/group-names.ts'
import type { WaveSeen } from '../study/study-in-hand.tsx'
import { WavePage } from '../wave/wave-page.tsx'
import { analysisWords, type AnalysisName, type Choices } from './analysis-words.ts'
import { blockName, type Block, type Path } from './block-names.ts'
import { MethodText } from './method-text.tsx'
import { PathChoice, pathOf } from './path-choice.tsx'
import { ResultPart } from './result-part.tsx'

const PathResult = lazy(async () => ({ default: (await import('./path-result.tsx')).PathResult }))

const words = {
  part: text('Cijfers', 'Figures', 'Chiffres'),
  title: text(
    'Reken op wat getoond mag worden',
    'Compute on what may be shown',
    'Calculez sur ce qui peut être montré',
  ),
  lead: text(
    'Kies wat u wilt weten en over welke vragen. Alles hier rust op afgeronde gemiddelden en samenhangen van de hele golf, nooit op de antwoorden van een mens. Filteren kan niet: wie twee bijna gelijke groepen vergelijkt, leest de enkelen die verschillen.',
    'Choose what you want to know and about which questions. All of this rests on rounded means and covariances of the whole wave, never on the answers of one person. There is no filter: whoever compares two groups that are nearly the same reads the few who differ.',
    'Choisissez ce que vous voulez savoir et sur quelles questions. Tout repose ici sur des moyennes et covariances arrondies de toute la vague, jamais sur les réponses d’une personne. Il n’y a pas de filtre : comparer deux groupes presque identiques, c’est lire les quelques personnes qui diffèrent.',
  ),
  notClosed: text(
    'Cijfers zijn er pas als de golf gesloten is. Wie onderzoekt, sluit ze op de pagina Overzicht.',
    'There are figures only once the wave is closed. A researcher closes it on the page Overview.',
    "Il n'y a de chiffres qu'une fois la vague close. Un chercheur la clôture sur la page Vue d'ensemble.",
  ),
  analysis: text('Wat wilt u weten?', 'What do you want to know?', 'Que voulez-vous savoir ?'),
  block: text('Over welke vragen?', 'About which questions?', 'Sur quelles questions ?'),
  choices: text('wat u kunt vragen', 'what you can ask', 'ce que vous pouvez demander'),
  figure: text('de cijfers', 'the figures', 'les chiffres'),
  what: text('Wat is dit?', 'What is this?', "Qu'est-ce que c'est ?"),
  withheldTitle: text('Dit blok wordt niet getoond', 'This block is not shown', "Ce bloc n'est pas montré"),
  withheld: text(
    'Er staan te weinig mensen achter, of het zou samen met de profielen iets over enkelen zeggen. Welk van beide, zeggen wij niet: dat zou zelf iets zeggen.',
    'Too few people stand behind it, or together with the profiles it would tell something about a few. Which of the two we do not say: that would itself tell something.',
    'Trop peu de personnes se trouvent derrière, ou cela dirait avec les profils quelque chose sur quelques-unes. Nous ne disons pas lequel des deux : cela dirait déjà quelque chose.',
  ),
  can: text('Wat wel kan: ', 'What can be done: ', 'Ce qui est possible : '),
  canWhat: text(
    'een ander blok vragen kiezen, of de profielen van de centra lezen.',
    'choose another block of questions, or read the profiles of the centres.',
    'choisir un autre bloc de questions, ou lire les profils des centres.',
  ),
  cannot: text(
    'Dit kan niet gezegd worden, want {reason}.',
    'This cannot be said, because {reason}.',
    'On ne peut pas le dire, car {reason}.',
  ),
  r: text('Reproduceer in R', 'Reproduce in R', 'Reproduire dans R'),
  rAbout: text(
    'Een zip met wat hierboven rekent (aantal mensen, gemiddelden, covarianties), een script en de verwachte getallen. Rscript reproduce.R zet elk getal naast dat van R.',
    'A zip with what the above is computed from (number of people, means, covariances), a script and the numbers to expect. Rscript reproduce.R puts each number beside that of R.',
    'Un zip avec ce dont part le calcul ci-dessus (nombre de personnes, moyennes, covariances), un script et les nombres attendus. Rscript reproduce.R place chaque nombre à côté de celui de R.',
  ),
  rDrawn: text(
    'De getrokken intervallen zitten er niet bij: R trekt andere toevalsgetallen.',
    'The drawn intervals are not in it: R draws other random numbers.',
    'Les intervalles tirés au sort n’y sont pas : R tire d’autres nombres au hasard.',
  ),
  notOutside: text(
    'Dit kan buiten Draagkracht niet nagerekend worden, want het vraagt de antwoorden van elke mens apart. Die verlaten de golf nooit.',
    'This cannot be reproduced outside Draagkracht, because it needs the answers of each person. Those never leave the wave.',
    'Ceci ne peut pas être recalculé hors de Draagkracht, car il faudrait les réponses de chaque personne. Elles ne quittent jamais la vague.',
  ),
  noEarlier: text(
    'Verschil met een vorige golf kan hier nog niet gezegd worden, want dit is de eerste golf die gesloten is.',
    'The difference from an earlier wave cannot be said here yet, because this is the first wave that closed.',
    'La différence avec une vague précédente ne peut pas encore être dite ici, car c’est la première vague close.',
  ),
  working: text('Bezig met rekenen …', 'Computing …', 'Calcul en cours …'),
  sofar: text(
    '{done} van {of} vragen klaar.',
    '{done} of {of} questions done.',
    '{done} questions sur {of} terminées.',
  ),
  stop: text('Stop', 'Stop', 'Arrêter'),
  stopped: text(
    'Gestopt. Er is niets berekend.',
    'Stopped. Nothing was computed.',
    "Arrêté. Rien n'a été calculé.",
  ),
  again: text('Reken opnieuw', 'Compute again', 'Recalculer'),
  making: text('Bezig met maken …', 'Making it …', 'Création en cours …'),
}

/** What a researcher asks of a closed wave. What is chosen stands in the address, so that a figure can be pointed at. */
export function FiguresPage() {
  const say = useSay()
  return (
    <WavePage part={say(words.part)} title={say(words.title)} lead={say(words.lead)}>
      {(seen) =>
        seen.wave.state === 'closed' || seen.wave.state === 'published' ? (
          <Figures key={seen.wave.id} wave={seen.wave} />
        ) : (
          <p className="empty">{say(words.notClosed)}</p>
        )
      }
    </WavePage>
  )
}

function Figures({ wave }: { readonly wave: WaveSeen['wave'] }) {
  const say = useSay()
  const answer = useAnswer('figuresChoices', { study: wave.study, wave: wave.id })
  return (
    <Asked answer={answer} what={say(words.choices)}>
      {(choices) => <Chosen wave={wave} choices={choices} />}
    </Asked>
  )
}

function Chosen({ wave, choices }: { readonly wave: WaveSeen['wave']; readonly choices: Choices }) {
  const say = useSay()
  const groupName = useGroupName()
  const asked = useSearch({ from: '/studies/$study/golf/$wave/cijfers' })
  const navigate = useNavigate({ from: '/studies/$study/golf/$wave/cijfers' })
  const offered = choices.analyses.filter(({ blocks }) => blocks.length > 0)
  const analysis = offered.find(({ name }) => name === asked.analyse) ?? offered[0]
  const block = choices.blocks.find(
    ({ id }) => id === (analysis?.blocks.find((one) => one === asked.blok) ?? analysis?.blocks[0]),
  )
  const choose = (analyse: string, blok: string) =>
    void navigate({ search: { analyse, blok }, replace: true })
  if (!analysis || !block) return null
  const path = analysis.asksForPath
    ? pathOf(block, { from: asked.van, via: asked.via, to: asked.naar })
    : null
  const choosePath = ({ from, via, to }: Path) =>
    void navigate({
      search: { analyse: analysis.name, blok: block.id, van: from, via, naar: to },
      replace: true,
    })
  return (
    <>
      <div className="figure-choice">
        <SelectField<AnalysisName>
          label={say(words.analysis)}
          value={analysis.name}
          onChange={(name) => choose(name, block.id)}
          options={offered.map(({ name }) => ({ value: name, name: say(analysisWords[name].name) }))}
        />
        <SelectField<string>
          label={say(words.block)}
          value={block.id}
          onChange={(id) => choose(analysis.name, id)}
          options={choices.blocks
            .filter(({ id }) => analysis.blocks.includes(id))
            .map((one) => ({ value: one.id, name: blockName(one, groupName, say) }))}
        />
      </div>
      {choices.earlierWave === null && <p className="tiny mute">{say(words.noEarlier)}</p>}
      {path && <PathChoice block={block} path={path} onChange={choosePath} />}
      <section className="figure-about" aria-labelledby="what-is-this">
        <h2 id="what-is-this">{say(words.what)}</h2>
        <p>{say(analysisWords[analysis.name].about)}</p>
        <MethodText key={analysis.name} analysis={analysis.name} />
      </section>
      <Figure
        key={`${analysis.name} ${block.id}`}
        wave={wave}
        analysis={analysis.name}
        block={block}
        path={path}
      />
    </>
  )
}

type FigureNamed = Input<'figureOfBlock'>['params']

function Figure({
  wave,
  analysis,
  block,
  path,
}: {
  readonly wave: WaveSeen['wave']
  readonly analysis: AnalysisName
  readonly block: Block
  readonly path: Path | null
}) {
  const say = useSay()
  const groupName = useGroupName()
  const params = { study: wave.study, wave: wave.id, analysis, block: block.id }
  const answer = useAnswer('figureOfBlock', params, true, path ?? undefined)
  const cache = useQueryClient()
  const isStopped = answer.data === undefined && answer.fetchStatus === 'idle' && !answer.error
  return (
    <section aria-labelledby="figure-of-block">
      <h2 id="figure-of-block">{blockName(block, groupName, say)}</h2>
      {answer.data === undefined && answer.fetchStatus === 'fetching' && (
        <Working
          params={params}
          onStop={() => void cache.cancelQueries({ queryKey: ['figureOfBlock', params] })}
        />
      )}
      {isStopped && (
        <div className="notice" role="status">
          <p>{say(words.stopped)}</p>
          <p className="actions">
            <button type="button" className="btn" onClick={() => void answer.refetch()}>
              {say(words.again)}
            </button>
          </p>
        </div>
      )}
      {(answer.data !== undefined || answer.error) && (
        <Asked answer={answer} what={say(words.figure)}>
          {({ result, comparedWith, comparedWave, isReproducible }) => {
            if (!result.shown) return <Withheld />
            if (!result.value.estimable) {
              return <p className="empty">{say(words.cannot, { reason: say(result.value.says) })}</p>
            }
            const waves = comparedWave && { now: wave.number, earlier: comparedWave }
            const seen = { analysis, block, comparedWith, waves, result: result.value }
            return (
              <>
                {path ? (
                  <Suspense fallback={null}>
                    <PathResult {...seen} path={path} />
                  </Suspense>
                ) : (
                  <ResultPart {...seen} path={null} />
                )}
                {isReproducible ? (
                  <TakeToR
                    params={params}
                    path={path}
                    hasDrawn={result.value.tables.some(({ drawn }) => drawn)}
                  />
                ) : (
                  <CannotBeReproduced />
                )}
              </>
            )
          }}
        </Asked>
      )}
    </section>
  )
}

/** Nothing in the first second; then what is being done, how far that is, and a way to end it: on the server too. */
function Working({ params, onStop }: { readonly params: FigureNamed; readonly onStop: () => void }) {
  const say = useSay()
  const [isLong, setLong] = useState(false)
  const progress = useAnswerWhileWaiting('figureProgress', params, isLong)?.progress
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 1000)
    return () => clearTimeout(timer)
  }, [])
  return (
    <>
      <div role="status">
        {isLong && (
          <p className="actions">
            {say(words.working)}
            <button type="button" className="btn" onClick={onStop}>
              {say(words.stop)}
            </button>
          </p>
        )}
      </div>
      {/* Outside the status: read aloud twice a second it would say nothing else. */}
      {progress && <p className="mute">{say(words.sofar, { done: progress.done, of: progress.of })}</p>}
    </>
  )
}

function Withheld() {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <div className="unsaid">
      <div>
        <h3>{say(words.withheldTitle)}</h3>
        <p>
          <Seal language={language} />
        </p>
        <p>{say(words.withheld)}</p>
        <p>
          <strong>{say(words.can)}</strong>
          {say(words.canWhat)}
        </p>
      </div>
    </div>
  )
}

function CannotBeReproduced() {
  const say = useSay()
  return (
    <section className="figure-about" aria-labelledby="in-r">
      <h3 id="in-r">{say(words.r)}</h3>
      <p>{say(words.notOutside)}</p>
    </section>
  )
}

function TakeToR({
  params,
  path,
  hasDrawn,
}: {
  readonly params: FigureNamed
  readonly path: Path | null
  readonly hasDrawn: boolean
}) {
  const say = useSay()
  const { language } = useLanguage()
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const take = async () => {
    setBusy(true)
    setError(null)
    try {
      saveFile(await call('reproduceInR', { params, ...(path && { query: path }) }, language))
    } catch (fault) {
      setError(fault)
    } finally {
      setBusy(false)
    }
  }
  return (
    <section className="figure-about" aria-labelledby="in-r">
      <h3 id="in-r">{say(words.r)}</h3>
      <p>
        {say(words.rAbout)}
        {hasDrawn && ` ${say(words.rDrawn)}`}
      </p>
      <p className="actions">
        <button type="button" className="btn main" disabled={isBusy} onClick={() => void take()}>
          {say(words.r)}
        </button>
      </p>
      {isBusy && <AfterASecond>{say(words.making)}</AfterASecond>}
      {error !== null && <FaultNotice error={error} />}
    </section>
  )
}
