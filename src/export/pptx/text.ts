import { escaped } from '#export/escaped.ts'
import type { Lang } from '#model/words.ts'
import { wrap } from '#theme/metrics.ts'
import { filePalette, type Role } from '#theme/tokens.ts'

/** A paragraph of one kind of type. */
export interface Line {
  readonly text: string
  /** Points. */
  readonly size: number
  readonly bold?: boolean
  readonly ink?: Role
  readonly lang: Lang
  readonly align?: 'l' | 'ctr' | 'r'
  /** Points of air under it. */
  readonly after?: number
  /** Reference of the slide to another slide, which the text leads to. */
  readonly link?: string
}

/** How Office names the languages: its spelling checker goes by it. */
export const tongues: Readonly<Record<Lang, string>> = { vi: 'vi-VN', en: 'en-GB' }

// Every computer with Office has it, with all Vietnamese letters.
const face = 'Arial'

/** The three faces of a text: Latin, East Asian and complex letters. */
const faces = `<a:latin typeface="${face}"/><a:ea typeface="${face}"/><a:cs typeface="${face}"/>`

export function colour(role: Role): string {
  return `<a:solidFill><a:srgbClr val="${hex(role)}"/></a:solidFill>`
}

/** RRGGBB */
export function hex(role: Role): string {
  return filePalette[role].slice(1).toUpperCase()
}

/** Attributes and colour of a text, for the elements that hold them: `a:rPr`, `a:defRPr`, `a:endParaRPr`. */
export function typeXml(name: 'rPr' | 'defRPr' | 'endParaRPr', { size, bold = false, ink = 'ink', lang, link }: Omit<Line, 'text'>): string {
  const jump = link ? `<a:hlinkClick r:id="${link}" action="ppaction://hlinksldjump"/>` : ''
  return `<a:${name} lang="${tongues[lang]}" sz="${Math.round(size * 100)}" b="${bold ? 1 : 0}">${colour(ink)}${faces}${jump}</a:${name}>`
}

export function paragraph(line: Line): string {
  const { align = 'l', after = 0, text } = line
  const run = text === '' ? typeXml('endParaRPr', line) : `<a:r>${typeXml('rPr', line)}<a:t>${escaped(text)}</a:t></a:r>`
  return `<a:p><a:pPr algn="${align}"><a:spcBef><a:spcPts val="0"/></a:spcBef><a:spcAft><a:spcPts val="${after * 100}"/></a:spcAft></a:pPr>${run}</a:p>`
}

/** Pixels of a slide for one point of type. */
export const pixels = 4 / 3

/** Height of paragraphs set one under another, px. */
export function heightOf(lines: readonly Line[], width: number): number {
  return lines.reduce((sum, { text, size, bold, after = 0 }) => sum + linesIn(text, width, size, bold) * leadingOf(size) + after * pixels, 0)
}

/** How many lines a text takes. The page's font, by which it is measured, runs wider than Arial: by a tenth, or a twentieth in bold. */
export function linesIn(text: string, width: number, size: number, bold = false): number {
  return wrap(text, width / (bold ? 0.98 : 0.95), size * pixels, bold ? 600 : 400).length
}

/** Distance of two lines of that size, px. */
export function leadingOf(size: number): number {
  return size * pixels * 1.19
}
