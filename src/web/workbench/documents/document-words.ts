/** What kinds of document, consents and states are called. */
import type { DocumentKind, QuotingConsent } from '../../../qualitative/document.ts'
import { text } from '../shell/language.tsx'

export const kindNames = {
  interview: text('Gesprek met één persoon', 'Interview', 'Entretien'),
  'focus-group': text('Groepsgesprek', 'Focus group', 'Groupe de discussion'),
  observation: text('Observatie', 'Observation', 'Observation'),
  'policy-document': text('Beleidstekst', 'Policy document', 'Document de politique'),
  'field-note': text('Veldnota', 'Field note', 'Note de terrain'),
} satisfies Record<DocumentKind, unknown>

export const consentNames = {
  verbatim: text('woordelijk', 'verbatim', 'mot pour mot'),
  rephrased: text('in onze woorden', 'in our words', 'dans nos mots'),
  none: text('niet citeren', 'no quotes', 'ne pas citer'),
} satisfies Record<QuotingConsent, unknown>
