import type { Lang } from '#model/words.ts'
import { colourMap, presentationSpace, tree } from './master.ts'
import { placed, type Box, type Shape } from './shape.ts'
import { paragraph, typeXml, type Line } from './text.ts'

/** A sheet of notes, px: A4 upright, 19.05 × 27.517 cm as Office has it. */
export const notesExtent = 'cx="6858000" cy="9906000"'
const picture: Box = { x: 60, y: 60, width: 600, height: 338 }
const speech: Box = { x: 60, y: 430, width: 600, height: 540 }

export function notesMasterXml(lang: Lang): string {
  const style = [1, 2, 3].map((level) => `<a:lvl${level}pPr marL="0" algn="l">${typeXml('defRPr', { size: 12, lang })}</a:lvl${level}pPr>`).join('')
  return `<p:notesMaster ${presentationSpace}><p:cSld><p:bg><p:bgPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>${tree([thumbnail(true), written([], lang, true)])}</p:cSld>${colourMap}<p:notesStyle>${style}</p:notesStyle></p:notesMaster>`
}

/** What the speaker reads beside a slide. */
export function notesXml(lines: readonly Line[], lang: Lang): string {
  return `<p:notes ${presentationSpace}><p:cSld>${tree([thumbnail(false), written(lines, lang, false)])}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`
}

function thumbnail(master: boolean): Shape {
  const place = master ? `<a:xfrm>${placed(picture)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="9525"><a:solidFill><a:prstClr val="black"/></a:solidFill></a:ln>` : ''
  return {
    draw: (id) => `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"${master ? ' idx="2"' : ''}/></p:nvPr></p:nvSpPr><p:spPr>${place}</p:spPr></p:sp>`,
  }
}

function written(lines: readonly Line[], lang: Lang, master: boolean): Shape {
  const place = master ? `<a:xfrm>${placed(speech)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>` : ''
  const text = lines.length > 0 ? lines.map(paragraph).join('') : `<a:p>${typeXml('endParaRPr', { size: 12, lang })}</a:p>`
  return {
    draw: (id) => `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" ${master ? 'sz="quarter" idx="3"' : 'idx="1"'}/></p:nvPr></p:nvSpPr><p:spPr>${place}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>${text}</p:txBody></p:sp>`,
  }
}
