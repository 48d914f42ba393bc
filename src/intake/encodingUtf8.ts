import { westernBytes } from './encodingWestern.ts'

const strict = new TextDecoder('utf-8', { fatal: true })

/** UTF-8 that was taken for letters of Windows ("PhÆ°á»ng") put right; undefined where a text is no such thing. */
export function fromTwiceEncoded(text: string): string | undefined {
  const bytes = westernBytes(text)
  if (!bytes) return undefined
  try {
    return strict.decode(bytes)
  } catch {
    return undefined
  }
}
