import { escaped } from '#export/escaped.ts'
import type { Chart } from './chart.ts'
import { paragraph, type Line } from './text.ts'

/** A place on a slide, px: 1280 × 720 of them make 33.867 × 19.05 cm. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Something on a slide. Its id is given when the slide is put together, and so is its reference to what it needs. */
export interface Shape {
  readonly draw: (id: number, rel: string, links: readonly string[]) => string
  readonly attached?: Attachment
  /** Slides of the deck that its words lead to, from 1; each gets a reference of its own. */
  readonly links?: readonly number[]
}

/** A part of the package that a shape shows. */
export type Attachment =
  | { readonly kind: 'chart'; readonly chart: Chart }
  | { readonly kind: 'picture'; readonly bytes: Uint8Array }

/** English Metric Units in a px. */
const unit = 9525

export function emu(px: number): number {
  return Math.round(px * unit)
}

/** Off and ext of a box, as `a:xfrm` and `p:xfrm` hold them. */
export function placed({ x, y, width, height }: Box): string {
  return `<a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/>`
}

/** A rectangle or another simple form; `paint` is its fill and line. */
export function form(name: string, box: Box, paint: string, preset = 'rect'): Shape {
  return {
    draw: (id) => `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>${placed(box)}</a:xfrm>${geometry(preset)}${paint}</p:spPr></p:sp>`,
  }
}

export interface Written {
  /** `title`, `body`, `ftr`, `sldNum`, and the number of its like in the layout. */
  readonly holder?: { readonly type: 'title' | 'body' | 'ftr'; readonly idx?: number }
  readonly anchor?: 't' | 'ctr' | 'b'
  /** Degrees, clockwise. */
  readonly turn?: number
}

/** Paragraphs in a box without margins. */
export function words(name: string, box: Box, lines: readonly Line[], { holder, anchor = 't', turn = 0 }: Written = {}): Shape {
  const idx = holder?.idx === undefined ? '' : ` idx="${holder.idx}"`
  const nature = holder ? `<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="${holder.type}"${idx}/></p:nvPr>` : '<p:cNvSpPr txBox="1"/><p:nvPr/>'
  const turned = turn === 0 ? '' : ` rot="${turn * 60000}"`
  const look = `<a:xfrm${turned}>${placed(box)}</a:xfrm>${holder ? '' : `${geometry('rect')}<a:noFill/>`}`
  return {
    draw: (id) => `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/>${nature}</p:nvSpPr><p:spPr>${look}</p:spPr>${body(lines, anchor)}</p:sp>`,
  }
}

function body(lines: readonly Line[], anchor: 't' | 'ctr' | 'b'): string {
  return `<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle/>${lines.map(paragraph).join('')}</p:txBody>`
}

/** A frame around a table or a chart; readers who do not see it hear `description`. */
export function frame(name: string, box: Box, description: string, kind: 'table' | 'chart', content: (rel: string, links: readonly string[]) => string, { attached, links }: Pick<Shape, 'attached' | 'links'> = {}): Shape {
  return {
    draw: (id, rel, to) => `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${name}" descr="${escaped(description)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm>${placed(box)}</p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/${kind}">${content(rel, to)}</a:graphicData></a:graphic></p:graphicFrame>`,
    ...(attached ? { attached } : {}),
    ...(links ? { links } : {}),
  }
}

export function picture(name: string, box: Box, description: string, bytes: Uint8Array): Shape {
  return {
    draw: (id, rel) => `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="${name}" descr="${escaped(description)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${rel}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm>${placed(box)}</a:xfrm>${geometry('rect')}</p:spPr></p:pic>`,
    attached: { kind: 'picture', bytes },
  }
}

function geometry(preset: string): string {
  return `<a:prstGeom prst="${preset}"><a:avLst/></a:prstGeom>`
}
