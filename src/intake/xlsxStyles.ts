import { fontOf, type OldFont } from './encodingFonts.ts'
import { formats } from './limits.ts'
import { Refusal } from './openRefusal.ts'
import { builtIn, formatOf, type Format } from './xlsxFormat.ts'
import { isOn } from './xlsxStrings.ts'
import { readPart, type Package } from './xlsxPart.ts'

/** How a cell is shown, as far as it changes what is read in it. */
export interface CellLook {
  readonly format: Format
  readonly font: OldFont | undefined
  readonly struck: boolean
}

export const plainLook: CellLook = { format: { kind: 'number' }, font: undefined, struck: false }

/** The looks that cells name by number. */
export async function stylesOf(file: Package, part: string | undefined): Promise<readonly CellLook[]> {
  if (part === undefined) return []
  const codes = new Map<number, Format>()
  const fonts: (OldFont | undefined)[] = []
  const struck = new Set<number>()
  const looks: { readonly format: number; readonly font: number }[] = []
  await readPart(file, part, {
    open: (name, attributes, path) => {
      const within = path.at(-1)
      if (name === 'numFmt' && within === 'numFmts') codes.set(whole(attributes.get('numFmtId')), formatOf(attributes.get('formatCode') ?? ''))
      if (name === 'font' && within === 'fonts') fonts.push(undefined)
      if (name === 'name' && within === 'font' && path.at(-2) === 'fonts') fonts[fonts.length - 1] = fontOf(attributes.get('val') ?? '')
      if (name === 'strike' && within === 'font' && path.at(-2) === 'fonts' && isOn(attributes)) struck.add(fonts.length - 1)
      if (name === 'xf' && within === 'cellXfs') looks.push({ format: whole(attributes.get('numFmtId')), font: whole(attributes.get('fontId')) })
      if (Math.max(codes.size, fonts.length, looks.length) > formats) throw new Refusal('formats', { 'limit.counted': formats })
    },
  })
  return looks.map(({ format, font }) => ({ format: codes.get(format) ?? builtIn(format), font: fonts[font], struck: struck.has(font) }))
}

/** A number that a part names; left out, it is 0. */
export function whole(text: string | undefined): number {
  if (text === undefined) return 0
  if (!/^\d{1,9}$/.test(text)) throw new Refusal('damaged')
  return Number(text)
}
