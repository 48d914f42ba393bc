import { escaped } from '#export/escaped.ts'
import { emus, page, textWidth } from './page.ts'
import { styleOf } from './styles.ts'

/** A picture in a document: its file, and what it says to readers who do not see it. */
export interface Placed {
  readonly bytes: Uint8Array
  readonly says: string
  /** From the document to the file. */
  readonly relation: string
  /** From 1. */
  readonly n: number
}

/** Leaves room for a heading and a line over it. */
const tallest = page.height - page.top - page.bottom - 1900

/** A picture as wide as a line, or narrower where it would be higher than a page, with its words for those who do not see it. */
export function pictureXml({ bytes, says, relation, n }: Placed): string {
  const { width, height } = pixelsOf(bytes)
  const wide = Math.min(textWidth, (tallest / height) * width)
  const [cx, cy] = [Math.round(wide * emus), Math.round(((wide * height) / width) * emus)]
  const named = `id="${n}" name="image${n}" descr="${escaped(says)}"`
  return [
    `<w:p><w:pPr><w:pStyle w:val="${styleOf.picture}"/></w:pPr><w:r><w:drawing>`,
    `<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr ${named}/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>`,
    `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr ${named}/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>',
  ].join('')
}

/** Width and height of a PNG, as its header states them. */
function pixelsOf(png: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}
