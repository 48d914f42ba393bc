import { escaped } from '#export/escaped.ts'
import type { Paper } from '#figures/paper.ts'
import { fieldXml, runXml } from './run.ts'
import { styleOf } from './styles.ts'

/** Over every page: its number from the second on, and what must be known before a line is read. */
export function headerXml({ bands, stamp }: Paper, which: 'first' | 'default', space: string): string {
  const { lang, watermark } = stamp
  const number = which === 'default' ? [line(styleOf.running, fieldXml('PAGE', lang))] : []
  const lines = [...number, ...bands.map((text) => line(styleOf.warning, runXml({ text }, lang)))]
  return `<w:hdr ${space}>${(lines.length > 0 ? lines : [line(styleOf.running, '')]).join('')}${watermark ? watermarkXml(watermark, which) : ''}</w:hdr>`
}

/** Under every page: which snapshot it is of, where that is said. */
export function footerXml({ footer, stamp }: Paper, space: string): string {
  return `<w:ftr ${space}>${line(styleOf.running, footer === '' ? '' : runXml({ text: footer }, stamp.lang))}</w:ftr>`
}

function line(style: string, runs: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs}</w:p>`
}

/** Pale words across the page, as Word's own watermarks are made: nothing of it is true. */
function watermarkXml(words: string, which: string): string {
  const place = 'position:absolute;margin-left:0;margin-top:0;width:470pt;height:52pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin'
  return [
    `<w:p><w:pPr><w:pStyle w:val="${styleOf.running}"/></w:pPr><w:r><w:rPr><w:noProof/></w:rPr><w:pict>`,
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas><v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype>',
    `<v:shape id="Watermark-${which}" o:spid="_x0000_s${which === 'first' ? 2049 : 2050}" type="#_x0000_t136" style="${place}" o:allowincell="f" fillcolor="#d9d9d9" stroked="f"><v:textpath style="font-family:&quot;Times New Roman&quot;;font-size:1pt" string="${escaped(words)}"/></v:shape>`,
    '</w:pict></w:r></w:p>',
  ].join('')
}
