import { fontOf, type OldFont } from './encodingFonts.ts'
import { cellText, sharedStrings } from './limits.ts'
import { Refusal } from './openRefusal.ts'
import { readPart, type Package } from './xlsxPart.ts'
import type { Attributes, Listener } from './xlsxTokens.ts'

/** A text with the font of its first run, where it has runs. */
export interface Rich {
  readonly text: string
  readonly font: OldFont | undefined
  /** Some of it is crossed out. */
  readonly struck: boolean
}

/** The texts that cells share, in order. */
export async function stringsOf(file: Package, part: string | undefined): Promise<readonly Rich[]> {
  if (part === undefined) return []
  const found: Rich[] = []
  await readPart(file, part, richTexts('si', (rich) => {
    if (found.length >= sharedStrings) throw new Refusal('strings', { 'limit.counted': sharedStrings })
    found.push(rich)
  }))
  return found
}

/** Joins the runs of each text that stands in an element of that name; how it is to be pronounced is no part of it. */
export function richTexts(holder: string, take: (rich: Rich) => void): Required<Listener> {
  let parts: string[] = []
  let length = 0
  let font: OldFont | undefined
  let struck = false
  const open = (name: string, attributes: Attributes, path: readonly string[]): void => {
    if (name === holder) [parts, length, font, struck] = [[], 0, undefined, false]
    if (name === 'rFont' && parts.length === 0 && path.at(-3) === holder) font = fontOf(attributes.get('val') ?? '')
    if ((name === 'strike' || name === 'dstrike') && path.at(-3) === holder && isOn(attributes)) struck = true
  }
  const text = (piece: string, path: readonly string[]): void => {
    const within = path.at(-2)
    if (path.at(-1) !== 't' || !(within === holder || (within === 'r' && path.at(-3) === holder))) return
    length += piece.length
    if (length > cellText) throw new Refusal('longText', { 'limit.counted': cellText })
    parts.push(piece)
  }
  const close = (name: string): void => {
    if (name === holder) take({ text: unescaped(parts.join('')), font, struck })
  }
  return { open, text, close }
}

/** A property of letters is on where it stands, unless it says otherwise. */
export function isOn(attributes: Attributes): boolean {
  return !['0', 'false', 'none'].includes(attributes.get('val') ?? '')
}

/** Letters that XML does not take stand as `_x000D_`. */
export function unescaped(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text
}
