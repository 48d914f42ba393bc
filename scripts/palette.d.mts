/** A PNG with a list of at most 256 colours: those that are most frequent; any other becomes the nearest of them. */
export function withPalette(bytes: Uint8Array): Buffer
