import { escaped } from '#export/escaped.ts'
import { tableOf, type Chart, type ChartColumn, type Series } from './chart.ts'
import { labelsXml, rangeXml } from './labels.ts'
import { fillOf, line, paintOf } from './paint.ts'
import { office } from './parts.ts'
import { tongues, typeXml } from './text.ts'

const space = 'http://schemas.openxmlformats.org/drawingml/2006'
const [categoryAxis, valueAxis] = [111111111, 222222222]

/** The part that Office draws a chart from; `book` refers to the workbook behind it. Elements stand in the schema's order. */
export function chartXml(chart: Chart, book: string): string {
  const { plot, size, legend } = chart
  const share = (n: number, whole: number): string => (n / whole).toFixed(5)
  const layout = `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${share(plot.x, size.width)}"/><c:y val="${share(plot.y, size.height)}"/><c:w val="${share(plot.width, size.width)}"/><c:h val="${share(plot.height, size.height)}"/></c:manualLayout></c:layout>`
  return [
    `<c:chartSpace xmlns:c="${space}/chart" xmlns:a="${space}/main" xmlns:r="${office}"><c:date1904 val="0"/><c:lang val="${tongues[chart.lang]}"/><c:roundedCorners val="0"/>`,
    `<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${layout}`,
    `<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>${seriesXml(chart)}<c:gapWidth val="50"/><c:overlap val="100"/><c:axId val="${categoryAxis}"/><c:axId val="${valueAxis}"/></c:barChart>`,
    axes(chart),
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>',
    legend ? `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${type(chart)}</c:legend>` : '',
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${type(chart)}`,
    `<c:externalData r:id="${book}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`,
  ].join('')
}

function seriesXml(chart: Chart): string {
  const { columns, series: places, ends, categories } = tableOf(chart)
  const column = (at: number): ChartColumn => columns[at] ?? []
  const text = (at: number): string => `<c:strRef><c:f>${area(chart, at, column(at))}</c:f><c:strCache>${cache(column(at).slice(1))}</c:strCache></c:strRef>`
  const one = (index: number, at: number, look: string, labels: string, range: string, bare = ''): string => [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>${cell(chart, at, 0)}</c:f><c:strCache>${cache(column(at).slice(0, 1))}</c:strCache></c:strRef></c:tx>`,
    `<c:spPr>${look}</c:spPr><c:invertIfNegative val="0"/>${bare}${labels}<c:cat>${text(categories)}</c:cat>`,
    `<c:val><c:numRef><c:f>${area(chart, at, column(at))}</c:f><c:numCache><c:formatCode>General</c:formatCode>${cache(column(at).slice(1))}</c:numCache></c:numRef></c:val>${range}</c:ser>`,
  ].join('')
  const drawn = chart.series.map((each: Series, index) => {
    const { at, words } = places[index] ?? { at: 0 }
    return one(index, at, paintOf(each.look), labelsXml(chart, each, words === undefined ? undefined : column(words)), words === undefined ? '' : rangeXml(area(chart, words, column(words)), column(words)), withoutLine(each))
  })
  if (!ends || !chart.ends) return drawn.join('')
  const bare = '<a:noFill/><a:ln><a:noFill/></a:ln>'
  const last = one(drawn.length, ends.at, bare, labelsXml(chart, undefined, column(ends.words)), rangeXml(area(chart, ends.words, column(ends.words)), column(ends.words)))
  return [...drawn, last].join('')
}

/** A bar without length has no outline either, which would stand as a hairline; its fill comes back with its number. */
function withoutLine({ points, look }: Series): string {
  return points.map((point, idx) => (point?.value === 0
    ? `<c:dPt><c:idx val="${idx}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${fillOf(look)}<a:ln><a:noFill/></a:ln></c:spPr></c:dPt>` : '')).join('')
}

/** Bars in the order of the table, from the top; the axis of values, which the numbers on the bars replace, at the foot. */
function axes(chart: Chart): string {
  return [
    `<c:catAx><c:axId val="${categoryAxis}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="${chart.bare ? 1 : 0}"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:noFill/>${line('rule')}</c:spPr>${type(chart)}<c:crossAx val="${valueAxis}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="60"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>`,
    `<c:valAx><c:axId val="${valueAxis}"/><c:scaling><c:orientation val="minMax"/><c:max val="${chart.max}"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${categoryAxis}"/><c:crosses val="max"/><c:crossBetween val="between"/></c:valAx>`,
  ].join('')
}

function type({ type: size, lang }: Chart): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${typeXml('defRPr', { size, lang })}</a:pPr>${typeXml('endParaRPr', { size, lang })}</a:p></c:txPr>`
}

/** Points of a cache; what is empty in the table is absent here, and a zero is a zero. */
function cache(values: ChartColumn): string {
  return `<c:ptCount val="${values.length}"/>${values.map((value, idx) => (value === undefined ? '' : `<c:pt idx="${idx}"><c:v>${escaped(String(value))}</c:v></c:pt>`)).join('')}`
}

/** 'theo-huyen'!$B$2:$B$13 */
function area(chart: Chart, at: number, column: ChartColumn): string {
  return `${cell(chart, at, 1)}:$${letter(at)}$${column.length}`
}

function cell({ sheet }: Chart, at: number, row: number): string {
  return `'${sheet}'!$${letter(at)}$${row + 1}`
}

function letter(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : letter(Math.floor(at / 26) - 1) + letter(at % 26)
}
