import type { Sign } from '#figures/figure.ts'
import { escaped } from '#export/escaped.ts'
import { textWidth } from '#theme/metrics.ts'
import type { Chart, ChartColumn, Series } from './chart.ts'
import { inkOn } from './paint.ts'
import { colour, pixels, typeXml, type Line } from './text.ts'

/**
 * What stands on the bars of a series, or for none of them at the bars' ends. Plain numbers follow the
 * data when they are edited. Other words ("57,5%", "11–13 trong 18") follow the cells of their own column.
 */
export function labelsXml(chart: Chart, series: Series | undefined, words: ChartColumn | undefined): string {
  const own = series ? inkOn(series.look) : { ink: 'ink' as const, ground: false }
  const type = { size: chart.type, bold: true, ink: own.ink, lang: chart.lang }
  const place = series ? 'ctr' : 'inBase'
  const look = `<c:spPr>${own.ground ? colour('card') : '<a:noFill/>'}<a:ln><a:noFill/></a:ln></c:spPr><c:txPr>${inset}<a:lstStyle/><a:p><a:pPr>${typeXml('defRPr', type)}</a:pPr>${typeXml('endParaRPr', type)}</a:p></c:txPr>`
  const texts = words?.slice(1) ?? []
  const each = chart.categories.texts.map((_, at) => {
    const text = texts[at]
    if (series && isHidden(chart, series, at, words !== undefined)) return `<c:dLbl><c:idx val="${at}"/><c:delete val="1"/></c:dLbl>`
    return words && text !== undefined ? wordsXml(at, String(text), { look, place, type, series: series ? chart.series.indexOf(series) : chart.series.length }) : ''
  })
  // Nothing stands on a bar without length.
  const sign = series?.look.sign ? `"${signs[series.look.sign]} "` : ''
  return `<c:dLbls>${each.join('')}<c:numFmt formatCode="${escaped(`${sign}#,##0;-#,##0;`)}" sourceLinked="0"/>${look}<c:dLblPos val="${place}"/>${shows(words === undefined)}${words ? ranged('') : ''}</c:dLbls>`
}

/** The cells that words are taken from, and the words. */
export function rangeXml(area: string, words: ChartColumn): string {
  const points = words.slice(1).map((text, idx) => (text === undefined ? '' : `<c:pt idx="${idx}"><c:v>${escaped(String(text))}</c:v></c:pt>`))
  return `<c:extLst><c:ext uri="{02D57815-91ED-43cb-92C2-25804820EDAC}" xmlns:c15="${later}"><c15:datalabelsRange><c15:f>${area}</c15:f><c15:dlblRangeCache><c:ptCount val="${points.length}"/>${points.join('')}</c15:dlblRangeCache></c15:datalabelsRange></c:ext></c:extLst>`
}

const later = 'http://schemas.microsoft.com/office/drawing/2012/chart'
const inset = '<a:bodyPr rot="0" wrap="none" lIns="19050" tIns="9525" rIns="19050" bIns="9525" anchor="ctr"/>'

/** Letters that Arial has in place of the drawings' signs. */
export const signs: Readonly<Record<Sign, string>> = { up: '↑', down: '↓', mended: '↔', plus: '+', minus: '−', wave: '~' }

/** A bar too short for its words has none; the table holds them. */
function isHidden({ plot, max, type }: Chart, { points, look }: Series, at: number, worded: boolean): boolean {
  const point = points[at]
  if (!point) return false
  // The format of the numbers leaves out a zero by itself, and shows what it may become.
  if (point.value === 0) return worded
  const text = look.sign ? `${signs[look.sign]} ${point.text}` : point.text
  return point.text === '' || textWidth(text, type * pixels, 600) + 3 > (point.value / max) * plot.width
}

interface Set {
  readonly look: string
  readonly place: string
  readonly type: Omit<Line, 'text'>
  readonly series: number
}

function wordsXml(at: number, text: string, { look, place, type, series }: Set): string {
  // Fields have ids of their own; counting makes them the same each time.
  const id = `{00000000-0000-4000-8000-${(series * 10_000 + at + 1).toString(16).toUpperCase().padStart(12, '0')}}`
  const field = `<c:tx><c:rich>${inset}<a:lstStyle/><a:p><a:pPr>${typeXml('defRPr', type)}</a:pPr><a:fld id="${id}" type="CELLRANGE">${typeXml('rPr', type)}<a:pPr>${typeXml('defRPr', type)}</a:pPr><a:t>${escaped(text)}</a:t></a:fld></a:p></c:rich></c:tx>`
  const shape = look.slice(0, look.indexOf('<c:txPr>'))
  return `<c:dLbl><c:idx val="${at}"/>${field}${shape}<c:dLblPos val="${place}"/>${shows(false)}${ranged('<c15:dlblFieldTable/>')}</c:dLbl>`
}

function shows(value: boolean): string {
  return `<c:showLegendKey val="0"/><c:showVal val="${value ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`
}

function ranged(table: string): string {
  return `<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" xmlns:c15="${later}">${table}<c15:showDataLabelsRange val="1"/></c:ext></c:extLst>`
}
