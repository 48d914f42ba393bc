const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/**
 * Under the table: small; over it: the finding, then plain lines. In the table: head, cells, numbers of rows, sums. In a
 * table to be filled in: what is given, what is entered (always text, so that no spreadsheet takes a number of a decision
 * for a date), and days. What leads to another sheet; and days that are set apart like sums.
 */
const styles = ['plain', 'title', 'strong', 'small', 'head', 'cell', 'serial', 'sum', 'given', 'entry', 'day', 'link', 'sumDay'] as const
export type Style = (typeof styles)[number]

const fonts = { plain: '', bold: '<b/>', title: '<b/>', small: '', link: '<u/>' } as const
/** Points; documents of offices are set in 12 to 14. */
export const points = { plain: 12, bold: 12, title: 14, small: 11, link: 12 } as const
export type Type = keyof typeof fonts

interface Look {
  readonly font: Type
  readonly fill: keyof typeof fills
  readonly ruled: boolean
  readonly align: 'left' | 'center'
  readonly format?: keyof typeof formats
}

/** Office has the first two fills of every workbook to itself. */
const fills = { none: 0, shade: 2, tint: 3 } as const
/** Text is a format of Office's own; a day has a zero before days and months under ten. */
const formats = { general: 0, text: 49, day: 164 } as const

export const looks: Readonly<Record<Style, Look>> = {
  plain: { font: 'plain', fill: 'none', ruled: false, align: 'left' },
  title: { font: 'title', fill: 'none', ruled: false, align: 'left' },
  strong: { font: 'bold', fill: 'none', ruled: false, align: 'left' },
  small: { font: 'small', fill: 'none', ruled: false, align: 'left' },
  head: { font: 'bold', fill: 'shade', ruled: true, align: 'center' },
  cell: { font: 'plain', fill: 'none', ruled: true, align: 'left' },
  serial: { font: 'plain', fill: 'none', ruled: true, align: 'center' },
  link: { font: 'link', fill: 'none', ruled: true, align: 'left' },
  sum: { font: 'bold', fill: 'shade', ruled: true, align: 'left' },
  given: { font: 'plain', fill: 'tint', ruled: true, align: 'left', format: 'text' },
  entry: { font: 'plain', fill: 'none', ruled: true, align: 'left', format: 'text' },
  day: { font: 'plain', fill: 'none', ruled: true, align: 'center', format: 'day' },
  sumDay: { font: 'bold', fill: 'shade', ruled: true, align: 'center', format: 'day' },
}

const types = Object.keys(fonts) as readonly Type[]

/** Number of a cell's format: every style is there twice, for texts and for numbers. */
export function formatOf(style: Style, value: string | number | undefined): number {
  return styles.indexOf(style) * 2 + (typeof value === 'number' ? 1 : 0)
}

export const styleSheet = [
  `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="${formats.day}" formatCode="dd/mm/yyyy"/></numFmts><fonts count="${types.length}">${types.map((type) => `<font>${fonts[type]}<sz val="${points[type]}"/><name val="Times New Roman"/><family val="1"/></font>`).join('')}</fonts>`,
  '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE9E7E1"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF5F4F1"/><bgColor indexed="64"/></patternFill></fill></fills>',
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color rgb="FF16202B"/></${side}>`).join('')}<diagonal/></border></borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${styles.length * 2}">${styles.map((style) => format(looks[style], false) + format(looks[style], true)).join('')}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join('')

function format({ font, fill, ruled, align, format: shown = 'general' }: Look, number: boolean): string {
  const side = number && ruled ? 'center' : align
  const indent = ruled && side !== 'center' ? ' indent="1"' : ''
  const ids = `fontId="${types.indexOf(font)}" fillId="${fills[fill]}" borderId="${ruled ? 1 : 0}"`
  return `<xf numFmtId="${formats[shown]}" ${ids} xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${side}"${indent} vertical="${ruled ? 'center' : 'top'}" wrapText="1"/></xf>`
}
