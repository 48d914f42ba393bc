import { expect, test } from 'vitest'
import { changeAreas } from '#figures/changeAreas.ts'
import type { Comparison } from '#figures/scene.ts'
import { voiceOf } from '#i18n/voice.ts'
import { rootOf } from '#model/register.ts'
import { realCatalogue, realSnapshot } from '#test/figures/real.ts'

const catalogue = await realCatalogue()

async function between(from: string, to: string): Promise<Comparison> {
  const snapshot = await realSnapshot(catalogue, to)
  return { snapshot, from: await realSnapshot(catalogue, from), catalogue, voice: voiceOf('vi'), area: rootOf(snapshot.register).id, measure: 'count', order: 'official' }
}

test('an area is told with its totals before and after, bounds as bounds and what is not stated in words', async () => {
  const { grid } = changeAreas(await between('2018-03-29.1', '2018-08.1'))
  const cells = grid.rows.find(({ cells: { name } }) => name.text.includes('Phan Thiết'))?.cells

  expect(cells?.rolledOut.text).toBe('17–18')
  expect(cells?.announced.text).toBe('Nguồn không nêu (giới hạn 0–18) → 11–13')
})
