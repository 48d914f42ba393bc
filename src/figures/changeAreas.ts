import { sameInterval, type Interval } from '#model/interval.ts'
import { tally, type Tally } from '#stats/tally.ts'
import { changeGroups } from './changeGroups.ts'
import { changes, type ChangesKey } from './changes.ts'
import type { Cell, Column, Grid } from './figure.ts'
import type { Comparison } from './scene.ts'
import { terms } from './terms.ts'

export type ChangeAreasKey = ChangesKey | 'rolledOut' | 'announced'
type K = ChangeAreasKey

/** Area by area, the totals of both states, "11 → 13", before the kinds of change between them. */
export function changeAreas(scene: Comparison): { readonly title: string; readonly grid: Grid<K> } {
  const { voice, from, snapshot } = scene
  const { title, grid } = changes(scene)
  const [first] = changeGroups(scene)
  const areas = new Map((first?.lines ?? []).flatMap(({ id, scope: { area } }) => (first?.id === 'areas' && area !== undefined ? [[id, area] as const] : [])))
  const held = new Set<string>(from.register.areas.map(({ id }) => id))
  const column = (key: K, name: string): Column<K> => ({ key, name, kind: 'text' })
  const way = (area: string, say: (of: Tally) => { readonly n: Interval; readonly text: string }): Cell => {
    const now = say(tally(snapshot, { area }))
    // An area that the earlier list does not have has nothing before.
    if (!held.has(area)) return { text: now.text }
    const then = say(tally(from, { area }))
    return { text: sameInterval(then.n, now.n) && then.text === now.text ? now.text : voice.t('change.trail.way', { from: then.text, to: now.text }) }
  }
  const announced = ({ announced: n, announcedStated }: Tally): { readonly n: Interval; readonly text: string } =>
    ({ n, text: announcedStated ? voice.interval(n) : voice.t('figure.completion.unstatedWithin', { n: voice.interval(n) }) })
  return {
    title,
    grid: {
      columns: [
        ...grid.columns.filter(({ key }) => key === 'name' || key === 'size'),
        ...(areas.size > 0 ? [column('rolledOut', voice.t('version.totals.row.rolledOut')), column('announced', voice.t('version.totals.row.announced', terms(scene)))] : []),
        ...grid.columns.filter(({ key }) => key !== 'name' && key !== 'size' && key !== 'group'),
      ],
      rows: grid.rows.filter(({ id }) => first?.lines.some((line) => line.id === id)).map((row) => {
        const area = areas.get(row.id)
        const nothing: Cell = { text: '' }
        return {
          ...row,
          cells: {
            ...row.cells,
            rolledOut: area === undefined ? nothing : way(area, ({ rolledOut: n }) => ({ n, text: voice.interval(n) })),
            announced: area === undefined ? nothing : way(area, announced),
          },
        }
      }),
    },
  }
}
