import { margin, slideSize } from './framePlan.ts'
import { line } from './paint.ts'
import { office } from './parts.ts'
import { emu, form, placed, type Shape } from './shape.ts'
import { colour, typeXml } from './text.ts'
import type { Lang } from '#model/words.ts'

export const presentationSpace = `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${office}" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`

/** How the roles of a theme are used; masters of slides and of notes say it alike. */
export const colourMap = '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'

const width = slideSize.width - 2 * margin
const holders = {
  title: { type: 'title', box: { x: margin, y: 46, width, height: 84 }, size: 28, bold: true },
  subtitle: { type: 'body', idx: 10, box: { x: margin, y: 134, width, height: 28 }, size: 14, bold: false },
  notes: { type: 'body', idx: 11, box: { x: margin, y: 560, width, height: 70 }, size: 12, bold: false },
  source: { type: 'ftr', idx: 12, box: { x: margin, y: 650, width: width - 60, height: 50 }, size: 10, bold: false },
  number: { type: 'sldNum', idx: 13, box: { x: margin + width - 50, y: 684, width: 50, height: 16 }, size: 10, bold: false },
} as const
type Holder = keyof typeof holders

/** Paper white, an accent at the head, a place for each kind of words. The master names no text of its own. */
export function masterXml(lang: Lang): string {
  const shapes = [accent(), ...(['title', 'notes', 'source', 'number'] as const).map((name) => holder(name, lang, true))]
  const level = (n: number, size: number, bold: boolean): string => `<a:lvl${n}pPr marL="0" indent="0" algn="l"><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>${typeXml('defRPr', { size, bold, lang })}</a:lvl${n}pPr>`
  const styles = `<p:txStyles><p:titleStyle>${level(1, 28, true)}</p:titleStyle><p:bodyStyle>${[1, 2, 3, 4, 5].map((n) => level(n, 14, false)).join('')}</p:bodyStyle><p:otherStyle>${level(1, 12, false)}</p:otherStyle></p:txStyles>`
  return `<p:sldMaster ${presentationSpace}><p:cSld><p:bg><p:bgPr>${colour('card')}<a:effectLst/></p:bgPr></p:bg>${tree(shapes)}</p:cSld>${colourMap}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>${styles}</p:sldMaster>`
}

/** The one layout: a finding, what is drawn, the drawing, notes, source and number. */
export function layoutXml(lang: Lang): string {
  const shapes = (['title', 'subtitle', 'notes', 'source', 'number'] as const).map((name) => holder(name, lang, false))
  return `<p:sldLayout ${presentationSpace} preserve="1" userDrawn="1"><p:cSld name="figure">${tree(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`
}

/** The number of the slide, which Office counts. */
export function numberShape(lang: Lang, n: number): Shape {
  return holder('number', lang, false, String(n))
}

/** A shape's references to other parts: to what it shows, and to the slides that it leads to. */
export interface Rels {
  readonly own: string
  readonly links: readonly string[]
}

/** The shapes of a slide, a layout or a master, in the order in which they are painted. */
export function tree(shapes: readonly Shape[], rels: readonly Rels[] = []): string {
  return `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${shapes.map(({ draw }, at) => draw(at + 2, rels[at]?.own ?? '', rels[at]?.links ?? [])).join('')}</p:spTree>`
}

function accent(): Shape {
  return form('accent', { x: margin, y: 0, width: 72, height: 6 }, `${colour('accent')}${line('none')}`)
}

function holder(name: Holder, lang: Lang, master: boolean, number = '‹#›'): Shape {
  const of = holders[name]
  const { type, box, size, bold } = of
  const idx = 'idx' in of ? ` idx="${of.idx}"` : ''
  const kind = { size, bold, lang, ...(type === 'sldNum' || type === 'ftr' ? { ink: 'muted' as const } : {}) }
  const align = type === 'sldNum' ? 'r' : 'l'
  const style = `<a:lvl1pPr marL="0" indent="0" algn="${align}"><a:buNone/>${typeXml('defRPr', kind)}</a:lvl1pPr>`
  const content = type === 'sldNum'
    ? `<a:p><a:pPr algn="r"/><a:fld id="{00000000-0000-4000-8000-00000000000D}" type="slidenum">${typeXml('rPr', kind)}<a:t>${number}</a:t></a:fld></a:p>`
    : `<a:p>${typeXml('endParaRPr', kind)}</a:p>`
  const anchor = type === 'sldNum' ? 'b' : 't'
  return {
    draw: (id) => `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="${type}"${master && type === 'body' ? ' idx="1"' : idx}${type === 'sldNum' || type === 'ftr' ? ' sz="quarter"' : ''}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>${placed(box)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle>${style}</a:lstStyle>${content}</p:txBody></p:sp>`,
  }
}

export const slideExtent = `cx="${emu(slideSize.width)}" cy="${emu(slideSize.height)}"`
