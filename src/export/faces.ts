import latin400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url'
import latin600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2?url'
import vietnamese400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url'
import vietnamese600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?url'

/** One face of the font, ready to be written into a file. */
export interface Face {
  readonly weight: 400 | 600
  /** The characters that this subset holds, as CSS has it. */
  readonly range: string
  readonly base64: string
}

const latin = 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'
const vietnamese = 'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB'

const subsets = [
  { url: latin400, weight: 400, range: latin },
  { url: latin600, weight: 600, range: latin },
  { url: vietnamese400, weight: 400, range: vietnamese },
  { url: vietnamese600, weight: 600, range: vietnamese },
] as const

let loaded: Promise<readonly Face[]> | undefined

/** The four subsets that drawings use, fetched once from the site itself. */
export function faces(): Promise<readonly Face[]> {
  loaded ??= Promise.all(
    subsets.map(async ({ url, weight, range }) => {
      const answer = await fetch(new URL(url, document.baseURI))
      if (!answer.ok) throw new Error(`font ${answer.status}`)
      return { weight, range, base64: base64(new Uint8Array(await answer.arrayBuffer())) }
    }),
  ).catch((fault: unknown) => {
    // A connection that fails once may hold the next time.
    loaded = undefined
    throw fault
  })
  return loaded
}

function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}
