import { read, type Text } from '../../foundation/text.ts'
import { drawnLeverGroups, leverBars, leverGroups, leverTable } from '../figures/lever-bars.ts'
import { Empty } from './empty.tsx'
import { FigureBlock, TableDetails } from './figure-block.tsx'
import { leverFinding } from './findings.ts'
import type { PartProps } from './part.ts'
import { SealedGroups } from './sealed-groups.tsx'

const words = {
  title: {
    nl: 'Wat draagt, en wat houdt tegen?',
    en: 'What carries, and what hinders?',
    fr: 'Qu’est-ce qui porte, qu’est-ce qui freine ?',
  },
  about: {
    nl: 'Elke persoon koos hefbomen bij krachtlijnen die goed gaan en drempels bij krachtlijnen die moeilijk gaan. De lijst staat in vaste volgorde. Elk deel is een deel van wie de stap deed.',
    en: 'Each person chose levers for krachtlijnen that go well and thresholds for those that go badly. The list is in a fixed order. Each share is of those who did the step.',
    fr: 'Chacun a choisi des leviers pour les lignes qui vont bien et des freins pour celles qui vont mal. La liste est dans un ordre fixe. Chaque part est de ceux qui ont fait l’étape.',
  },
  lever: { nl: 'hefboom', en: 'lever', fr: 'levier' },
  threshold: { nl: 'drempel', en: 'threshold', fr: 'frein' },
  parts: {
    nl: 'drie vakjes: kleine groep, in drie delen (tot een derde, tot twee derde, meer)',
    en: 'three boxes: small group, in three parts (up to one third, up to two thirds, more)',
    fr: 'trois cases : petit groupe, en trois parts (jusqu’à un tiers, deux tiers, plus)',
  },
  withheld: { nl: 'niet getoond', en: 'not shown', fr: 'non montré' },
  empty: {
    nl: 'Hier komen hefbomen en drempels, zodra een golf gesloten is waarin mensen die mochten kiezen.',
    en: 'Here come levers and thresholds, once a wave is closed in which people could choose them.',
    fr: 'Ici viendront leviers et freins, dès qu’une vague où l’on pouvait les choisir sera close.',
  },
} satisfies Record<string, Text>

/** 3. Levers and thresholds, per code and group. */
export function LeversPart({ profile, titles, language }: PartProps) {
  const rows = profile.levers
  const finding = leverFinding(rows, { titles, language })
  const figure = { rows, titles, language, finding }
  const drawn = drawnLeverGroups(rows)
  const sealed = leverGroups(rows).filter(
    ({ group, lever, threshold }) =>
      group !== 'staff' && !drawn.some((bars) => bars.group === group) && (lever ?? threshold),
  )
  const shares = rows.flatMap((row) => row.codes.map(({ share }) => share))
  return (
    <section className="part" id="hefbomen" aria-labelledby="hefbomen-title">
      <h2 id="hefbomen-title">{read(words.title, language)}</h2>
      {rows.length === 0 ? (
        <Empty language={language}>{read(words.empty, language)}</Empty>
      ) : (
        <>
          {drawn.length > 0 ? (
            <FigureBlock
              finding={finding}
              about={read(words.about, language)}
              draw={(width) => leverBars(figure, width)}
              legend={
                <ul className="legend">
                  <li>
                    <span className="sw carry" />
                    {read(words.lever, language)}
                  </li>
                  <li>
                    <span className="sw hinder" />
                    {read(words.threshold, language)}
                  </li>
                  {shares.some((share) => share.shown && share.value.kind === 'part') && (
                    <li>
                      <span className="thirds" aria-hidden="true">
                        <i />
                        <i />
                        <i />
                      </span>
                      {read(words.parts, language)}
                    </li>
                  )}
                  {shares.some((share) => !share.shown) && (
                    <li>
                      <span className="sw seal2 long" />
                      {read(words.withheld, language)}
                    </li>
                  )}
                </ul>
              }
              table={leverTable(figure)}
              language={language}
            />
          ) : null}
          <SealedGroups groups={sealed.map(({ group }) => group)} titles={titles} language={language} />
          {drawn.length === 0 && <TableDetails table={leverTable(figure)} language={language} />}
        </>
      )}
    </section>
  )
}
