import { tally } from '#stats/tally.ts'
import { figureOf } from './catalogue.ts'
import { columnOf, type Figure, type Row } from './figure.ts'
import { tableFrom } from './noteTable.ts'
import type { PaperRow, PaperTable } from './paper.ts'
import { rollOf, type RollRow } from './roll.ts'
import type { Scene } from './scene.ts'
import { atRoot, inside, terms } from './terms.ts'

/** The numbers of the area, and beside each its share or what it asks for. */
export function numbersTable(scene: Scene): PaperTable {
  const { voice } = scene
  const figure = figureOf('headline', scene)
  const { rows } = figure.grid
  // Where no deadline presses, the figure's own line of the announced is that of all units, and else a line of its own: said here with its bounds.
  const said = rows.some(({ id }) => id === 'left') ? ['announcedAll'] : ['announced']
  const [first, ...others] = rows
    .filter(({ id }) => !id.startsWith('class-') && !said.includes(id))
    .map((row): PaperRow => ({ kind: 'plain', cells: [row.cells['what']?.text ?? '', valueText(scene, row), besideText(figure, row)] }))
  return {
    kind: 'table',
    name: voice.t('paper.summary.numbers'),
    columns: [
      { name: columnOf(figure.grid, 'what').name, share: 0.42, align: 'start' },
      { name: voice.t('paper.summary.value'), share: 0.27, align: 'start' },
      { name: voice.t('paper.summary.beside'), share: 0.31, align: 'start' },
    ],
    rows: [...(first ? [first] : []), announcedRow(scene), ...others],
  }
}

/** "73 trong 127 đơn vị", "4 đến 5 tháng", "Nguồn không nêu". */
function valueText({ voice }: Scene, { cells }: Row): string {
  const [n, total, unit] = [cells['value']?.text ?? '', cells['of']?.text ?? '', cells['unit']?.text ?? '']
  if (cells['value']?.value === undefined) return n
  return voice.t(total === '' ? 'paper.words.measured' : 'paper.words.measuredOf', { n, total, unit })
}

/** A share where it is one number; else what stands under the number on the page. */
function besideText({ mark }: Figure, { id, cells }: Row): string {
  if (cells['percent']?.value !== undefined) return cells['percent'].text
  return mark.kind === 'headline' ? (mark.numbers.find(({ row }) => row === id)?.under ?? '') : ''
}

/** How many have announced, all cohorts together: a count with its bounds, and at the root never a part of the whole. */
function announcedRow(scene: Scene): PaperRow {
  const { voice, snapshot, area } = scene
  const { announced, announcedStated, size, untold } = tally(snapshot, { area })
  const [n, total] = [voice.interval(announced), voice.interval(size)]
  const unit = voice.t('figure.headline.unitsCounted', { count: atRoot(scene) ? announced.atMost : size.atMost })
  const value = atRoot(scene) ? voice.t('paper.words.measured', { n, unit }) : voice.t('paper.words.measuredOf', { n, total, unit })
  return {
    kind: 'plain',
    cells: [
      voice.t(snapshot.programme.cohorts.length > 0 ? 'paper.summary.announcedAll' : 'paper.summary.announced', terms(scene)),
      announcedStated ? value : voice.t('figure.completion.unstatedWithin', { n }),
      untold.atMost === 0 ? '' : voice.t('figure.headline.untold', { ...terms(scene), n: voice.interval(untold), count: untold.atMost }),
    ],
  }
}

/** The areas under the area, and what sources count for several of them together. */
export function childrenTable(scene: Scene): PaperTable {
  const figure = figureOf('districts', scene)
  const { columns, rows, ...table } = tableFrom(figure, { name: 0.38, size: 0.12, rolledOut: 0.17, announced: 0.33 })
  // Beside how many have announced stands of how many: on paper a cell is quoted alone.
  const ends = figure.grid.rows.map(({ cells }) => cells['end']?.text ?? '')
  const own = rows.map(({ kind, cells }, at): PaperRow => ({ kind, cells: [...cells.slice(0, -1), ends[at] ?? ''] }))
  // What sources count for several areas together is in the total already, and follows it.
  return { ...table, columns, rows: [...own.filter(({ kind }) => kind === 'plain'), totalRow(scene), ...own.filter(({ kind }) => kind !== 'plain')] }
}

/** The area itself under its areas: counted anew, for bounds are never added up. */
function totalRow(scene: Scene): PaperRow {
  const { voice, snapshot, area } = scene
  const { announced, announcedStated, rolledOut, size } = tally(snapshot, { area })
  const [n, total] = [voice.interval(announced), voice.interval(size)]
  const end = atRoot(scene) ? n : voice.t('paper.words.measuredOf', { n, total, unit: '' }).trim()
  return { kind: 'total', cells: [voice.t('figure.common.total'), total, voice.interval(rolledOut), announcedStated ? end : voice.t('figure.completion.unstatedWithin', { n })] }
}

interface Group {
  readonly standing: string
  readonly rows: readonly RollRow[]
  readonly named: boolean
  /** Position on the road; below all of it where it is no one step. */
  readonly step: number
}

/** The units of the area by what is known of them: named ones by their step, others by the group among which they are. */
export function unitsTable(scene: Scene): PaperTable {
  const { voice } = scene
  const { units, columns } = rollOf(scene)
  const standings = [...new Set(units.map((row) => standingText(scene, row)))]
  const groups = standings.map((standing): Group => {
    const rows = units.filter((row) => standingText(scene, row) === standing)
    const [{ keys } = { keys: undefined }] = rows
    return { standing, rows, named: rows.every(({ named }) => named), step: typeof keys?.step === 'object' ? keys.step.atLeast : -1 }
  })
  return {
    kind: 'table',
    name: voice.t('paper.summary.units'),
    columns: [
      { name: columns.step, share: 0.34, align: 'start' },
      { name: columns.name, share: 0.66, align: 'start' },
    ],
    // Who is named stands first, and among them who is furthest along the road.
    rows: groups.toSorted((a, b) => Number(b.named) - Number(a.named) || b.step - a.step).map(({ standing, rows, named }): PaperRow => ({
      kind: named ? 'plain' : 'gap',
      cells: [standing, voice.t('paper.summary.listed', { n: voice.count(rows.length), count: rows.length, names: voice.list(rows.map(({ texts }) => inside(texts.name))) })],
    })),
  }
}

function standingText({ voice }: Scene, { named, texts: { step, cohort } }: RollRow): string {
  return named ? voice.t('paper.summary.standing', { step, cohort: inside(cohort) }) : step
}
