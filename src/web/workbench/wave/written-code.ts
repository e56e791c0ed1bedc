/** A code as it is printed: 7K2M-9QXA-3VTH. The server may send it with hyphens or without. */
export function writtenCode(code: string): string {
  const bare = code.replaceAll('-', '')
  return bare.length === 12 ? `${bare.slice(0, 4)}-${bare.slice(4, 8)}-${bare.slice(8)}` : code
}

/** Where somebody without a camera types the code: the same site, without what browsers add by themselves. */
export function typedAddress(address: string): string {
  return `${new URL(address).host}/meedoen`
}
