import type { Manner } from '#figures/paper.ts'
import type { PaperWidths } from '#figures/paperWidths.ts'
import type { Lang } from '#model/words.ts'
import { face, tongue } from './run.ts'

/** Styles of paragraphs by what the paragraph is; a writer of letters changes them in one place. */
export const styleOf: Readonly<Record<Manner | 'heading1' | 'heading2' | 'cell' | 'head' | 'picture' | 'running', string>> = {
  title: 'Title', subtitle: 'Subtitle', text: 'BodyText', item: 'ListParagraph', small: 'SmallPrint', warning: 'Warning',
  centred: 'Centred', slanted: 'Slanted', left: 'Recipients', rule: 'Rule',
  heading1: 'Heading1', heading2: 'Heading2', picture: 'Picture', cell: 'TableText', head: 'TableHead', running: 'Running',
}

export type TableStyle = 'cell' | 'head'

/** Style of a cell's text by the size of the table's type. */
export function sizedStyle(style: TableStyle, size: PaperWidths['size']): string {
  return size === 12 ? styleOf[style] : `${styleOf[style]}${size}`
}

interface Style {
  readonly id: string
  readonly name: string
  /** Half points. */
  readonly size: number
  readonly marks?: string
  /** Children of the paragraph's properties, in the order of the format. */
  readonly set: string
  readonly outline?: number
}

const spacing = (before: number, after: number, line = 240): string => `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="auto"/>`
const bold = '<w:b/><w:bCs/>'
const italic = '<w:i/><w:iCs/>'
/** The first line of a paragraph begins a centimetre and a quarter in, as official documents have it. */
const indent = '<w:ind w:firstLine="709"/>'

const styles: readonly Style[] = [
  { id: 'Title', name: 'Title', size: 32, marks: `${bold}<w:caps/>`, set: `${spacing(120, 60)}<w:jc w:val="center"/>` },
  { id: 'Subtitle', name: 'Subtitle', size: 28, set: `${spacing(120, 120)}<w:jc w:val="center"/>` },
  { id: 'Heading1', name: 'heading 1', size: 28, marks: bold, set: `<w:keepNext/><w:keepLines/>${spacing(280, 100)}`, outline: 0 },
  { id: 'Heading2', name: 'heading 2', size: 26, marks: bold, set: `<w:keepNext/><w:keepLines/>${spacing(160, 60)}`, outline: 1 },
  { id: 'BodyText', name: 'Body Text', size: 26, set: `${spacing(60, 60, 264)}${indent}<w:jc w:val="both"/>` },
  { id: 'ListParagraph', name: 'List Paragraph', size: 26, set: `${spacing(40, 40, 252)}${indent}<w:jc w:val="both"/>` },
  { id: 'SmallPrint', name: 'Small Print', size: 22, marks: italic, set: `${spacing(40, 40)}<w:jc w:val="both"/>` },
  { id: 'Warning', name: 'Warning', size: 26, marks: bold, set: `<w:pBdr>${['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:val="single" w:sz="8" w:space="3" w:color="auto"/>`).join('')}</w:pBdr>${spacing(60, 60)}<w:jc w:val="center"/>` },
  { id: 'Centred', name: 'Centred', size: 24, set: `${spacing(0, 0)}<w:jc w:val="center"/>` },
  { id: 'Slanted', name: 'Slanted', size: 26, marks: italic, set: `${spacing(60, 0)}<w:jc w:val="center"/>` },
  { id: 'Recipients', name: 'Recipients', size: 22, set: spacing(0, 0) },
  { id: 'Rule', name: 'Rule', size: 8, set: `<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>${spacing(20, 40)}<w:ind w:left="1134" w:right="1134"/>` },
  ...([12, 10, 9] as const).flatMap((size): Style[] => [
    { id: sizedStyle('head', size), name: size === 12 ? 'Table Head' : `Table Head ${size}`, size: size * 2, marks: bold, set: `<w:keepNext/>${spacing(30, 30)}<w:jc w:val="center"/>` },
    { id: sizedStyle('cell', size), name: size === 12 ? 'Table Text' : `Table Text ${size}`, size: size * 2, set: spacing(20, 20) },
  ]),
  { id: 'Picture', name: 'Picture', size: 26, set: `${spacing(120, 120)}<w:jc w:val="center"/>` },
  { id: 'Running', name: 'Running', size: 20, set: `${spacing(0, 0)}<w:jc w:val="center"/>` },
]

export function stylesXml(lang: Lang, space: string): string {
  const normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
  const table = '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${face}<w:sz w:val="26"/><w:szCs w:val="26"/>${tongue(lang)}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`
  return `<w:styles ${space}>${defaults}${normal}${table}${styles.map(styleXml).join('')}</w:styles>`
}

function styleXml({ id, name, size, marks = '', set, outline }: Style): string {
  const level = outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${outline === undefined ? '' : '<w:next w:val="BodyText"/>'}<w:qFormat/><w:pPr>${set}${level}</w:pPr><w:rPr>${face}${marks}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`
}
