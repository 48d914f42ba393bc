import { sameInterval, type Interval } from '#model/interval.ts'
import { tally, type Tally } from '#stats/tally.ts'
import { changeGroups } from './changeGroups.ts'
import { changes, type ChangesKey } from './changes.ts'
import type { Cell, Column, Grid } from './figure.ts'
import type { Comparison } from './scene.ts'
import { terms } from './terms.ts'

export type ChangeAreasKey = ChangesKey | Total
type K = ChangeAreasKey

/** Totals of an area, in the order in which they are told. */
export const areaTotals = ['rolledOut', 'announced'] as const
type Total = (typeof areaTotals)[number]

/** Area by area, the totals of both states, "11 → 13", before the kinds of change between them; and by row, which of the totals are others than before. */
export function changeAreas(scene: Comparison): { readonly title: string; readonly grid: Grid<K>; readonly moved: ReadonlyMap<string, readonly Total[]> } {
  const { voice, from, snapshot } = scene
  const { title, grid } = changes(scene)
  const [first] = changeGroups(scene)
  const areas = new Map((first?.lines ?? []).flatMap(({ id, scope: { area } }) => (first?.id === 'areas' && area !== undefined ? [[id, area] as const] : [])))
  const held = new Set<string>(from.register.areas.map(({ id }) => id))
  const column = (key: K, name: string): Column<K> => ({ key, name, kind: 'text' })
  const totals: { readonly [total in Total]: (of: Tally) => { readonly n: Interval; readonly text: string } } = {
    rolledOut: ({ rolledOut: n }) => ({ n, text: voice.interval(n) }),
    announced: ({ announced: n, announcedStated }) => ({ n, text: announcedStated ? voice.interval(n) : voice.t('figure.completion.unstatedWithin', { n: voice.interval(n) }) }),
  }
  const way = (area: string, total: Total): { readonly cell: Cell; readonly moved: boolean } => {
    const now = totals[total](tally(snapshot, { area }))
    // An area that the earlier list does not have has nothing before.
    if (!held.has(area)) return { cell: { text: now.text }, moved: false }
    const then = totals[total](tally(from, { area }))
    const moved = !sameInterval(then.n, now.n) || then.text !== now.text
    return { cell: { text: moved ? voice.t('change.trail.way', { from: then.text, to: now.text }) : now.text }, moved }
  }
  const ways = new Map([...areas].map(([row, area]) => [row, { rolledOut: way(area, 'rolledOut'), announced: way(area, 'announced') }] as const))
  return {
    title,
    grid: {
      columns: [
        ...grid.columns.filter(({ key }) => key === 'name' || key === 'size'),
        ...(areas.size > 0 ? [column('rolledOut', voice.t('version.totals.row.rolledOut')), column('announced', voice.t('version.totals.row.announced', terms(scene)))] : []),
        ...grid.columns.filter(({ key }) => key !== 'name' && key !== 'size' && key !== 'group'),
      ],
      rows: grid.rows.filter(({ id }) => first?.lines.some((line) => line.id === id)).map((row) => {
        const told = ways.get(row.id)
        const nothing: Cell = { text: '' }
        return {
          ...row,
          cells: {
            ...row.cells,
            rolledOut: told?.rolledOut.cell ?? nothing,
            announced: told?.announced.cell ?? nothing,
          },
        }
      }),
    },
    moved: new Map([...ways].map(([row, told]) => [row, areaTotals.filter((total) => told[total].moved)])),
  }
}
