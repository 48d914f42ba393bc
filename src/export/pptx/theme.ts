import { hex } from './text.ts'

const main = 'http://schemas.openxmlformats.org/drawingml/2006/main'

/** Colours by the roles of the page, and Arial for every face, so that what is added by hand looks alike. */
export function themeXml(name: string): string {
  const fixed = (slot: string, value: string): string => `<a:${slot}><a:srgbClr val="${value}"/></a:${slot}>`
  const colours = [
    fixed('dk1', hex('ink')), fixed('lt1', hex('card')), fixed('dk2', hex('accent')), fixed('lt2', hex('paper')),
    fixed('accent1', hex('goal')), fixed('accent2', hex('halfway')), fixed('accent3', hex('begun')), fixed('accent4', hex('near')),
    fixed('accent5', hex('forward')), fixed('accent6', hex('mended')), fixed('hlink', hex('accent')), fixed('folHlink', hex('muted')),
  ].join('')
  const fonts = '<a:latin typeface="Arial"/><a:ea typeface="Arial"/><a:cs typeface="Arial"/>'
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
  const outline = `<a:ln w="9525">${fill}</a:ln>`
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>'
  return [
    `<a:theme xmlns:a="${main}" name="${name}"><a:themeElements><a:clrScheme name="${name}">${colours}</a:clrScheme>`,
    `<a:fontScheme name="${name}"><a:majorFont>${fonts}</a:majorFont><a:minorFont>${fonts}</a:minorFont></a:fontScheme>`,
    `<a:fmtScheme name="${name}"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${outline.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>`,
    '</a:themeElements></a:theme>',
  ].join('')
}
