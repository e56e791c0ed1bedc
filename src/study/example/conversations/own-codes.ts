/** The codes that the coders of the example made beside those of the frames. */
export interface OwnCode {
  readonly mark: string
  readonly name: string
  readonly definition: string
  readonly include: string
  readonly exclude: string
  readonly example: string
}

export const ownCodes: readonly OwnCode[] = [
  {
    mark: 'E1',
    name: 'Het verslag als stem',
    definition:
      'Hoe iemand klinkt in het verslag dat over hem of haar geschreven wordt: of een ander er die mens in hoort.',
    include: 'Woorden van de cliënt in het verslag; voorlezen; wat het verslag weglaat of vastzet.',
    exclude: 'De last van het schrijven zelf (T04); de beslissing die erop volgt (T07).',
    example: '“Ik zet er altijd een zin in van de mensen zelf.”',
  },
  {
    mark: 'E2',
    name: 'Kleine vrijheden',
    definition:
      'Wat een werker doet dat in geen regel of vakje staat, omdat het anders voor iemand niet klopt.',
    include: 'Een regel of veld omzeilen; iets van zichzelf geven; een deur openlaten.',
    exclude: 'Een uitzondering waar iemand het mandaat voor heeft (T08).',
    example: '“Dat staat in geen enkele richtlijn, dat doe ik gewoon.”',
  },
  {
    mark: 'E3',
    name: 'Iedereen kent iedereen',
    definition: 'Wat het doet met hulp dat werker, cliënt en comité elkaar ook buiten het OCMW kennen.',
    include: 'Schaamte om gezien te worden; hulp die aan een kennis hangt; vertrouwen uit een gedeeld leven.',
    exclude: 'Afstand en nabijheid binnen het gesprek zelf (KL8.s2).',
    example: '“Er zijn er die niet willen dat hun auto hier op de parking gezien wordt.”',
  },
]
