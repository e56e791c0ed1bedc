/**
 * A small assembler for WebAssembly: enough to write a loop over numbers in memory as it would stand in C, and to have
 * its module without a compiler at build time. An instruction is a function that gives its bytes, named for what it
 * does; what it works on are its arguments. The format: WebAssembly Core Specification 2.0, chapter 5. Why by hand:
 * docs/decisions/0015-counting-in-webassembly.md.
 */

/** Encoded instructions: those of `i32` and `v128` that have a value leave it behind, the others leave nothing. */
export type Code = readonly number[]

/** A parameter or a variable of the function, by its place. */
export interface Local {
  readonly place: number
}

export const get = ({ place }: Local): Code => [0x20, ...unsigned(place)]
export const set = ({ place }: Local, value: Code): Code => [...value, 0x21, ...unsigned(place)]

/** Whole numbers of 32 bits. An address counts bytes; `offset` is added to it at no cost. */
export const i32 = {
  const: (value: number): Code => [0x41, ...signed(value)],
  add: (a: Code, b: Code): Code => [...a, ...b, 0x6a],
  timesPowerOfTwo: (a: Code, power: number): Code => [...a, ...i32.const(power), 0x74],
  /** 1 for 0, 0 for anything else. */
  isZero: (a: Code): Code => [...a, 0x45],
  isBelow: (a: Code, b: Code): Code => [...a, ...b, 0x49],
  /** A byte with its sign: 250 … 255 are read as −6 … −1. */
  loadSignedByte: (address: Code, offset = 0): Code => [...address, 0x2c, 0, ...unsigned(offset)],
  load: (address: Code, offset = 0): Code => [...address, 0x28, 2, ...unsigned(offset)],
  store: (address: Code, value: Code, offset = 0): Code => [
    ...address,
    ...value,
    0x36,
    2,
    ...unsigned(offset),
  ],
} as const

/** Sixteen bytes at once. */
export const v128 = {
  load: (address: Code, offset = 0): Code => [...address, 0xfd, 0x00, 0, ...unsigned(offset)],
  /** The same byte sixteen times. */
  all: (byte: number): Code => [...i32.const(byte), 0xfd, 0x0f],
  /** 250 and 6 give 0: there is no tenth bit to carry to. */
  add: (a: Code, b: Code): Code => [...a, ...b, 0xfd, 0x6e],
  higher: (a: Code, b: Code): Code => [...a, ...b, 0xfd, 0x79],
  /** 1 where a byte of `a` is above its byte of `b`, in any of the sixteen places; 0 otherwise. */
  anyAbove: (a: Code, b: Code): Code => [...a, ...b, 0xfd, 0x28, 0xfd, 0x53],
} as const

const NO_VALUE = 0x40
const END = 0x0b

/** Runs the statements, and again as long as the condition holds after them. */
export function doWhile(condition: Code, ...body: readonly Code[]): Code {
  return [0x03, NO_VALUE, ...body.flat(), ...condition, 0x0d, 0, END]
}

const MAGIC_AND_VERSION = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0]
const I32 = 0x7f
const V128 = 0x7b

export interface AssembledFunction {
  /** Under which the module exports it. */
  readonly name: string
  /** How many 32-bit numbers it takes: locals 0, 1 … */
  readonly parameters: number
  /** What it uses besides, after the parameters: first the numbers, then the sixteen bytes. They begin at 0. */
  readonly variables: { readonly i32: number; readonly v128: number }
  /** Statements, and at the end the 32-bit number it answers with. */
  readonly body: readonly Code[]
}

/** A module with one function on a memory that comes in as `{ given: { memory } }`. */
export function moduleOf(given: AssembledFunction): Uint8Array<ArrayBuffer> {
  const { name, parameters, variables, body } = given
  const type = [0x60, ...vector(Array.from({ length: parameters }, () => [I32])), ...vector([[I32]])]
  const locals = vector([
    [...unsigned(variables.i32), I32],
    [...unsigned(variables.v128), V128],
  ])
  const code = [...locals, ...body.flat(), END]
  return Uint8Array.from([
    ...MAGIC_AND_VERSION,
    ...section(1, type), // types
    ...section(2, [...text('given'), ...text('memory'), 0x02, 0x00, 0]), // imports: a memory of any size
    ...section(3, [0]), // functions: the one is of the one type
    ...section(7, [...text(name), 0x00, 0]), // exports
    ...section(10, [...unsigned(code.length), ...code]), // code
  ])
}

/** Every section of ours has one entry. */
function section(id: number, entry: readonly number[]): number[] {
  const content = vector([entry])
  return [id, ...unsigned(content.length), ...content]
}

function vector(entries: readonly (readonly number[])[]): number[] {
  return [...unsigned(entries.length), ...entries.flat()]
}

function text(words: string): number[] {
  const bytes = new TextEncoder().encode(words)
  return [...unsigned(bytes.length), ...bytes]
}

/** LEB128: seven bits a byte, the lowest first, the high bit set while more follows. */
function unsigned(value: number): number[] {
  const low = value & 0x7f
  const rest = value >>> 7
  return rest === 0 ? [low] : [low | 0x80, ...unsigned(rest)]
}

/** The same for numbers with a sign, which is the bit of 64 in the last byte. */
function signed(value: number): number[] {
  const low = value & 0x7f
  const rest = value >> 7
  const isLast = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0)
  return isLast ? [low] : [low | 0x80, ...signed(rest)]
}
