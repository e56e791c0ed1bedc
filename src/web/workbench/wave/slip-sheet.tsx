import '../../style/slips.css'
import { useState } from 'react'
import { direction, type Language, read } from '../../../foundation/text.ts'
import type { Output } from '../api-client.ts'
import { SelectField } from '../form/field.tsx'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { useStudyInHand } from '../study/study-in-hand.tsx'
import { QrCode } from './qr-code.tsx'
import { typedAddress, writtenCode } from './written-code.ts'

const words = {
  title: text('{count} kaartjes om te drukken', '{count} cards to print', '{count} cartes à imprimer'),
  lead: text(
    'Acht op een blad A4. Knip langs de stippellijn, schud, en deel uit.',
    'Eight to an A4 sheet. Cut along the dashed line, shuffle, and hand out.',
    'Huit par feuille A4. Coupez le long des pointillés, mélangez et distribuez.',
  ),
  print: text('Druk af', 'Print', 'Imprimer'),
  language: text('Taal op de kaartjes', 'Language on the cards', 'Langue sur les cartes'),
  nl: text('Nederlands', 'Dutch', 'Néerlandais'),
  en: text('Engels', 'English', 'Anglais'),
  fr: text('Frans', 'French', 'Français'),
}

/** Read by clients: Dutch at B1. */
const onSlip = {
  ask: text(
    'Hoe gaat het hier? Zeg het ons.',
    'How are things here? Tell us.',
    'Comment ça se passe ici ? Dites-le-nous.',
  ),
  free: text(
    'U kiest zelf of u meedoet. Het verandert niets aan uw hulp, uw geld of uw werk. Wij vragen uw naam niet.',
    'You choose whether you take part. It changes nothing about your help, your money or your work. We do not ask your name.',
    'Vous choisissez de participer ou non. Cela ne change rien à votre aide, votre argent ou votre travail. Nous ne demandons pas votre nom.',
  ),
  scan: text(
    'Scan de code met uw telefoon.',
    'Scan the code with your phone.',
    'Scannez le code avec votre téléphone.',
  ),
  type: text(
    'Of ga naar {address} en typ:',
    'Or go to {address} and type:',
    'Ou allez sur {address} et tapez :',
  ),
  once: text('Deze kaart werkt één keer.', 'This card works once.', 'Cette carte fonctionne une fois.'),
}

/** The slips, to print. On paper only the slips appear. */
export function SlipSheet({ batches }: { readonly batches: readonly Output<'makeCodes'>[] }) {
  const say = useSay()
  const { language: spoken } = useLanguage()
  const { study } = useStudyInHand()
  const [chosen, setChosen] = useState<Language | null>(null)
  const language = chosen ?? (study.languages.includes(spoken) ? spoken : (study.languages[0] ?? 'nl'))
  const onCard = (of: (typeof onSlip)[keyof typeof onSlip], address = '') =>
    read(of, language).replace('{address}', address)
  const count = batches.reduce((sum, { codes }) => sum + codes.length, 0)
  return (
    <section className="slip-sheet">
      <h2>{say(words.title, { count })}</h2>
      <p className="lead">{say(words.lead)}</p>
      {study.languages.length > 1 && (
        <SelectField<Language>
          label={say(words.language)}
          value={language}
          onChange={setChosen}
          options={study.languages.map((one) => ({ value: one, name: say(words[one]) }))}
        />
      )}
      <p className="actions">
        <button type="button" className="btn main" onClick={() => print()}>
          {say(words.print)}
        </button>
      </p>
      <ul className="slips" lang={language} dir={direction(language)}>
        {batches.flatMap((batch) =>
          batch.codes.map(({ code, address }) => (
            <li className="slip" key={code}>
              <div>
                <p className="ask">{onCard(onSlip.ask)}</p>
                <p>{study.centres.find(({ id }) => id === batch.centre)?.name ?? ''}</p>
                <p>{onCard(onSlip.free)}</p>
              </div>
              <div className="qr">
                <QrCode address={address} />
              </div>
              <p className="typed">
                {onCard(onSlip.scan)}{' '}
                <span className="address">{onCard(onSlip.type, typedAddress(address))}</span>
                <b>{writtenCode(code)}</b>
                {onCard(onSlip.once)}
              </p>
            </li>
          )),
        )}
      </ul>
    </section>
  )
}
