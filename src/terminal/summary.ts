import { areaTotals, changeAreas, type ChangeAreasKey } from '#figures/changeAreas.ts'
import { changeSentence } from '#figures/changeSentence.ts'
import { totalLines } from '#figures/changeTotals.ts'
import type { Comparison } from '#figures/scene.ts'
import type { Voice } from '#i18n/voice.ts'
import type { Publication } from '#intake/publish.ts'
import { rootOf } from '#model/register.ts'

/** What a publication changes, as the page of changes says it: in one sentence, in its totals, and area by area. */
export function summaryOf({ before, after, catalogue }: Pick<Publication, 'before' | 'after' | 'catalogue'>, voice: Voice): readonly string[] {
  if (!before) return [voice.t('publish.first')]
  const scene: Comparison = { snapshot: after, from: before, catalogue, voice, area: rootOf(after.register).id, measure: 'count', order: 'official' }
  const { grid, moved } = changeAreas(scene)
  const kinds = grid.columns.filter(({ key }) => !['name', 'size', 'unchanged', 'end', ...areaTotals].includes(key))
  const name = (key: ChangeAreasKey): string => grid.columns.find((each) => each.key === key)?.name ?? ''
  const rows = grid.rows.map(({ id, cells }) => ({
    name: cells.name.text,
    told: [
      ...(moved.get(id) ?? []).map((key) => `${name(key)}: ${cells[key]?.text ?? ''}`),
      ...kinds.flatMap(({ key }) => (isNothing(cells[key]?.value) ? [] : [`${name(key)} ${cells[key]?.text ?? ''}`])),
    ],
  }))
  return [
    voice.t('publish.changeTitle', { id: before.id }),
    `  ${changeSentence(scene)}`,
    ...totalLines(scene).map(({ what, from, to, why }) => `  ${what}: ${from.text} → ${to.text} (${why})`),
    ...rows.filter(({ told }) => told.length > 0).map(({ name, told }) => `  ${name}: ${told.join(' · ')}`),
  ]
}

function isNothing(value: unknown): boolean {
  if (typeof value === 'object' && value !== null && 'atMost' in value) return value.atMost === 0
  return value === 0 || value === undefined
}
