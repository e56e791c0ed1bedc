/**
 * What the standard allows where: QDA-XML 1.0, Project.xsd and Codebook.xsd of 18 March 2019, as a table.
 * Children stand in the order in which the schema wants them. tests/reference/refi-qda validates what is
 * written by this table against the schemas themselves.
 */
export type ValueKind =
  | 'text'
  | 'guid'
  | 'boolean'
  | 'integer'
  | 'decimal'
  | 'date'
  | 'date-time'
  | 'colour'
  | readonly string[]

export interface ElementShape {
  readonly attributes: Readonly<Record<string, { readonly kind: ValueKind; readonly required: boolean }>>
  /** Name of the child, the shape it has, how many there may be. */
  readonly children: readonly {
    readonly name: string
    readonly shape: ShapeName
    readonly many: boolean
    readonly required: boolean
  }[]
  /** Children in any order, as in Sources. */
  readonly anyOrder: boolean
  /** At least one child, or the element may not stand there: an empty `Sets` is not valid. */
  readonly notEmpty: boolean
  /** Holds a value and no elements. */
  readonly value: ValueKind | null
}

type Attributes = Readonly<Record<string, ValueKind | readonly ['required', ValueKind]>>

/** `'Code*'` many, `'Codes!'` required, `'Note*:TextSource'` of another shape than its name. */
function shape(
  attributes: Attributes,
  children: readonly string[] = [],
  more: Partial<Pick<ElementShape, 'anyOrder' | 'notEmpty' | 'value'>> = {},
): ElementShape {
  return {
    attributes: Object.fromEntries(
      Object.entries(attributes).map(
        ([name, kind]) =>
          isRequired(kind)
            ? [name, { kind: kind[1], required: true }]
            : [name, { kind: kind as ValueKind, required: false }], // what is not required is a kind
      ),
    ),
    children: children.map((written) => {
      const [first = '', other] = written.split(':')
      const name = first.replace(/[*!]$/, '')
      return {
        name,
        shape: (other ?? name) as ShapeName, // the table below has every one; its test looks
        many: first.endsWith('*'),
        required: first.endsWith('!'),
      }
    }),
    anyOrder: false,
    notEmpty: false,
    value: null,
    ...more,
  }
}

function isRequired(
  kind: ValueKind | readonly ['required', ValueKind],
): kind is readonly ['required', ValueKind] {
  return Array.isArray(kind) && kind[0] === 'required'
}

const value = (kind: ValueKind): ElementShape => shape({}, [], { value: kind })
const list = (...children: string[]): ElementShape => shape({}, children, { notEmpty: true })

const guid = ['required', 'guid'] as const
const name = ['required', 'text'] as const
const whole = ['required', 'integer'] as const
const direction = ['Associative', 'OneWay', 'Bidirectional']
const drawn = [
  'Person',
  'Oval',
  'Rectangle',
  'RoundedRectangle',
  'Star',
  'LeftTriangle',
  'RightTriangle',
  'UpTriangle',
  'DownTriangle',
  'Note',
]

const stamps: Attributes = {
  creatingUser: 'guid',
  creationDateTime: 'date-time',
  modifyingUser: 'guid',
  modifiedDateTime: 'date-time',
}
const textFile: Attributes = { guid, name: 'text', richTextPath: 'text', plainTextPath: 'text', ...stamps }
const mediaFile: Attributes = { guid, name: 'text', path: 'text', currentPath: 'text', ...stamps }
const rectangle: Attributes = { firstX: whole, firstY: whole, secondX: whole, secondY: whole }
const span: Attributes = { begin: whole, end: whole }
const inSelection = ['Coding*', 'NoteRef*']
const aboutSource = ['Coding*', 'NoteRef*', 'VariableValue*']
const reference = shape({ targetGUID: guid })

const shapes = {
  Project: shape(
    {
      name,
      origin: 'text',
      creatingUserGUID: 'guid',
      creationDateTime: 'date-time',
      modifyingUserGUID: 'guid',
      modifiedDateTime: 'date-time',
      basePath: 'text',
    },
    [
      'Users',
      'CodeBook',
      'Variables',
      'Cases',
      'Sources',
      'Notes',
      'Links',
      'Sets',
      'Graphs',
      'Description',
      'NoteRef*',
    ],
  ),
  Users: list('User*'),
  User: shape({ guid, name: 'text', id: 'text' }),
  CodeBook: list('Codes!'),
  Codes: list('Code*'),
  Code: shape({ guid, name, isCodable: ['required', 'boolean'], color: 'colour' }, [
    'Description',
    'NoteRef*',
    'Code*',
  ]),
  Variables: list('Variable*'),
  Variable: shape(
    {
      guid,
      name,
      typeOfVariable: ['required', ['Text', 'Boolean', 'Integer', 'Float', 'Date', 'DateTime']],
    },
    ['Description'],
  ),
  VariableValue: shape({}, [
    'VariableRef!',
    'TextValue',
    'BooleanValue',
    'IntegerValue',
    'FloatValue',
    'DateValue',
    'DateTimeValue',
  ]),
  TextValue: value('text'),
  BooleanValue: value('boolean'),
  IntegerValue: value('integer'),
  FloatValue: value('decimal'),
  DateValue: value('date'),
  DateTimeValue: value('date-time'),
  Cases: list('Case*'),
  Case: shape({ guid, name: 'text' }, [
    'Description',
    'CodeRef*',
    'VariableValue*',
    'SourceRef*',
    'SelectionRef*',
  ]),
  Sources: shape({}, ['TextSource*', 'PictureSource*', 'PDFSource*', 'AudioSource*', 'VideoSource*'], {
    anyOrder: true,
    notEmpty: true,
  }),
  TextSource: shape(textFile, ['Description', 'PlainTextContent', 'PlainTextSelection*', ...aboutSource]),
  PlainTextSelection: shape({ guid, name: 'text', startPosition: whole, endPosition: whole, ...stamps }, [
    'Description',
    ...inSelection,
  ]),
  PictureSource: shape(mediaFile, [
    'Description',
    'TextDescription:TextSource',
    'PictureSelection*',
    ...aboutSource,
  ]),
  PictureSelection: shape({ guid, name: 'text', ...rectangle, ...stamps }, ['Description', ...inSelection]),
  PDFSource: shape(mediaFile, ['Description', 'PDFSelection*', 'Representation:TextSource', ...aboutSource]),
  PDFSelection: shape({ guid, name: 'text', page: whole, ...rectangle, ...stamps }, [
    'Description',
    'Representation:TextSource',
    ...inSelection,
  ]),
  AudioSource: shape(mediaFile, ['Description', 'Transcript*', 'AudioSelection*', ...aboutSource]),
  AudioSelection: shape({ guid, name: 'text', ...span, ...stamps }, ['Description', ...inSelection]),
  VideoSource: shape(mediaFile, ['Description', 'Transcript*', 'VideoSelection*', ...aboutSource]),
  VideoSelection: shape({ guid, name: 'text', ...span, ...stamps }, ['Description', ...inSelection]),
  Transcript: shape(textFile, [
    'Description',
    'PlainTextContent',
    'SyncPoint*',
    'TranscriptSelection*',
    'NoteRef*',
  ]),
  TranscriptSelection: shape({ guid, name: 'text', fromSyncPoint: 'guid', toSyncPoint: 'guid', ...stamps }, [
    'Description',
    ...inSelection,
  ]),
  SyncPoint: shape({ guid, timeStamp: 'integer', position: 'integer' }),
  Coding: shape({ guid, creatingUser: 'guid', creationDateTime: 'date-time' }, ['CodeRef!', 'NoteRef*']),
  Notes: list('Note*:TextSource'),
  Links: list('Link*'),
  Link: shape({ guid, name: 'text', direction, color: 'colour', originGUID: 'guid', targetGUID: 'guid' }, [
    'NoteRef*',
  ]),
  Sets: list('Set*'),
  Set: shape({ guid, name }, [
    'Description',
    'MemberCode*:CodeRef',
    'MemberSource*:SourceRef',
    'MemberNote*:NoteRef',
  ]),
  Graphs: list('Graph*'),
  Graph: shape({ guid, name: 'text' }, ['Vertex*', 'Edge*']),
  Vertex: shape({
    guid,
    representedGUID: 'guid',
    name: 'text',
    firstX: whole,
    firstY: whole,
    secondX: 'integer',
    secondY: 'integer',
    shape: drawn,
    color: 'colour',
  }),
  Edge: shape({
    guid,
    representedGUID: 'guid',
    name: 'text',
    sourceVertex: guid,
    targetVertex: guid,
    color: 'colour',
    direction,
    lineStyle: ['dotted', 'dashed', 'solid'],
  }),
  NoteRef: reference,
  CodeRef: reference,
  SourceRef: reference,
  SelectionRef: reference,
  VariableRef: reference,
  Description: value('text'),
  PlainTextContent: value('text'),
  // The codebook file has a root of its own, and members of a set by another attribute.
  CodebookFile: shape({ origin: 'text' }, ['Codes!', 'Sets:CodebookSets']),
  CodebookSets: list('Set*:CodebookSet'),
  CodebookSet: shape({ guid, name }, ['Description', 'MemberCode*:CodebookMember']),
  CodebookMember: shape({ guid }),
} as const

export type ShapeName = keyof typeof shapes

export function shapeOf(name: ShapeName): ElementShape {
  return shapes[name]
}

export const shapeNames: readonly ShapeName[] = Object.keys(shapes) as ShapeName[] // the keys of this table
