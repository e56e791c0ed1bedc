/** HMAC-SHA-256, passed in: this folder imports no crypto, so that everything in it can be read and tested as arithmetic. */
export type KeyedHash = (key: Uint8Array, message: string) => Uint8Array
