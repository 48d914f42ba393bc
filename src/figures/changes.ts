import { isExact } from '#model/interval.ts'
import { childrenOf } from '#model/register.ts'
import { changeKinds, type ChangeKind } from '#stats/change.ts'
import { changeGroups, type ChangeGroup, type ChangeLine } from './changeGroups.ts'
import { changeLegend, changeLooks, openLook } from './changeLook.ts'
import { findings, titled } from './changeFindings.ts'
import { changeNotes } from './changeNotes.ts'
import { bothSourced, changeCell, changed, changeName, differences, spanText } from './changeWords.ts'
import type { BarsMark, Cell, Column, Figure, Row } from './figure.ts'
import type { Comparison } from './scene.ts'
import { stampOf } from './stamp.ts'
import { intervalColumn, nameOf, textCell } from './terms.ts'

/** `open`: units of the row that may have changed, beyond those that certainly did. */
export type ChangesKey = 'group' | 'name' | 'size' | ChangeKind | 'open' | 'end'
type K = ChangesKey

/** Kinds that are shown even where nothing is of them: that nothing progressed is news. */
const always: readonly ChangeKind[] = ['progress', 'regress', 'newlyKnown', 'unchanged']

/** What changed between two states, by area, by cohort and by managing authority. */
export function changes(scene: Comparison, groups: readonly ChangeGroup[] = changeGroups(scene)): Figure<K, BarsMark<K>> {
  const { voice } = scene
  const shown = changeKinds.filter((kind) => always.includes(kind) || changed(scene, [kind]).atMost > 0)
  const rows = [
    ...groups.flatMap((group) => group.lines.map((line) => rowOf(scene, group, line))),
    { ...rowOf(scene, undefined, { id: 'total', kind: 'plain', name: voice.t('figure.common.total'), scope: { area: scene.area } }), kind: 'total' as const },
  ]
  const open = rows.some(({ cells }) => cells.open.value !== 0)
  const column = (key: K, kind: Column['kind'], name: string): Column<K> => ({ key, kind, name })
  const drawn = differences.filter((kind) => rows.some(({ cells }) => amount(cells[kind]) > 0))
  return {
    id: 'changes',
    slug: voice.t('change.changes.slug'),
    title: title(scene),
    subtitle: voice.t('change.changes.subtitle', { span: spanText(scene) }),
    grid: {
      columns: [
        column('name', 'text', voice.t('change.column.row')),
        column('group', 'text', voice.t('change.column.group')),
        intervalColumn(voice, 'size', voice.t('change.column.size')),
        ...shown.map((kind) => intervalColumn<K>(voice, kind, changeName(scene, kind))),
        ...(open ? [column('open', 'count', voice.t('change.column.open'))] : []),
      ],
      rows,
    },
    mark: {
      kind: 'bars',
      category: 'name',
      series: [
        ...drawn.map((kind) => ({ column: kind, name: changeName(scene, kind), look: changeLooks[kind] })),
        ...(open ? [{ column: 'open' as const, name: voice.t('change.column.open'), look: openLook }] : []),
      ],
      end: 'end',
      endOf: 'unchanged',
      max: Math.max(1, ...rows.filter(({ kind }) => kind !== 'total').map(({ cells }) => differences.reduce((sum, kind) => sum + amount(cells[kind]), amount(cells.open)))),
      groups: groups.map(({ id, title: heading, bracket, lines }) => ({ id, title: heading, bracket, rows: lines.map((line) => line.id) })),
      legend: [...changeLegend(scene, drawn), ...(open ? [{ look: openLook, text: voice.t('change.column.open') }] : [])],
    },
    notes: [...(open ? [voice.t('change.rule.bounds')] : []), ...changeNotes(scene, shown.filter((kind) => kind === 'progress' || changed(scene, [kind]).atMost > 0))],
    ...bothSourced(scene),
    stamp: stampOf(scene),
  }
}

/** The same by area alone, or by kind of unit where there are none within, with what spans several. */
export function changesByArea(scene: Comparison): Figure<K, BarsMark<K>> {
  return changes(scene, changeGroups(scene).filter(({ id }) => id !== 'cohorts' && id !== 'authorities'))
}

function rowOf(scene: Comparison, group: ChangeGroup | undefined, { id, kind, name, scope }: ChangeLine): Row<K> {
  const { voice } = scene
  const cell = (what: readonly ChangeKind[]): Cell => changeCell(scene, { what, scope })
  const kinds: Record<ChangeKind, Cell> = {
    progress: cell(['progress']), regress: cell(['regress']), correction: cell(['correction']), newlyKnown: cell(['newlyKnown']),
    newlyUnknown: cell(['newlyUnknown']), undetermined: cell(['undetermined']), unchanged: cell(['unchanged']),
  }
  const most = changed(scene, differences, scope).atMost
  const open = Math.max(0, most - differences.reduce((sum, each) => sum + amount(kinds[each]), 0))
  return {
    id, kind,
    cells: {
      group: textCell(group?.heading ?? ''),
      name: textCell(name),
      size: cell(changeKinds),
      ...kinds,
      open: { value: open, text: voice.count(open) },
      end: { text: endText(scene, kind, kinds) },
    },
  }
}

/** Beside the bar: how many are as before; beside a bracket, what it is that changed. */
function endText(scene: Comparison, kind: Row['kind'], kinds: Readonly<Record<ChangeKind, Cell>>): string {
  if (kind !== 'bracket') return scene.voice.t('change.changes.end', { n: kinds.unchanged.text })
  return differences.filter((each) => amount(kinds[each], 'atMost') > 0).map((each) => changeName(scene, each)).join(', ')
}

/** A number of a cell, or one end of its interval. */
function amount({ value }: Cell, end: 'atLeast' | 'atMost' = 'atLeast'): number {
  return typeof value === 'number' ? value : typeof value === 'object' ? value[end] : 0
}

/** What changed, and where, as long as that can be said in a line. */
function title(scene: Comparison): string {
  const { voice, snapshot, area } = scene
  const list = findings(scene).join('; ')
  const places = childrenOf(snapshot.register, area).filter(({ id }) => changed(scene, differences, { area: id }).atMost > 0)
  const all = changed(scene, differences)
  if (places.length === 0 || places.length > 4 || !isExact(all)) return titled(scene, list)
  return titled(scene, voice.t('change.changes.whereAll', { list, places: voice.list(places.map(({ id }) => nameOf(scene, id))) }))
}
