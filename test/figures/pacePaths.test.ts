import { expect, test } from 'vitest'
import { pathsOf } from '#figures/pacePaths.ts'
import type { Comparison } from '#figures/scene.ts'
import { voiceOf } from '#i18n/voice.ts'
import { paceOf } from '#stats/pace.ts'
import type { Snapshot } from '#model/snapshot.ts'
import { fact, programme as bare, register } from '#test/model/world.ts'

const programme = { ...bare, cohorts: [{ id: 'due', name: { vi: 'D', en: 'D' }, dueBefore: '2018-12-31', dueCites: [] }] }

function state(asOf: string, steps: readonly (number | readonly [number, number])[]): Snapshot {
  const facts = steps.map((step, i) => fact(`a${i + 1}`, step, { kind: 'cohort', id: 'due' }))
  return { id: asOf, asOf, programme, register: register(steps.length), facts, gaps: [], claims: [], corrections: [] } as unknown as Snapshot
}

const both = [3, 3, 3, 3, 1, 1, 1, 1] as const
const cases = [
  ['more went back than came', both, [3, 1, 1, 3, 1, 1, 1, 1]],
  ['as many came as went back', both, [1, 3, 3, 3, 3, 1, 1, 1]],
  ['some came', both, [3, 3, 3, 3, 3, 3, 1, 1]],
  ['some may have come', both, [3, 3, 3, 3, [1, 3], [1, 3], 1, 1]],
  ['one went back and some may have come', both, [1, 3, 3, 3, [1, 3], [1, 3], 1, 1]],
] as const

test.each(cases.flatMap(([name, before, now]) => ([['2018-05-31', '2018-08-31'], ['2018-05', '2018-08'], ['2018-03-29', '2018-08'], ['2018-05', '2018-08-31']] as const).map((dates) => [name, dates.join(' → '), before, now, dates] as const)))(
  'no path has its ends the wrong way about, and none leaves the cohort: %s, %s', (_, __, before, now, [first, second]) => {
    const [from, to] = [state(first, before), state(second, now)]
    const pace = paceOf(to, {}, { from })
    if (!pace) throw new Error('no pace')
    const scene: Comparison = { snapshot: to, from, catalogue: { programme: to.programme, current: to.id, editions: [] }, area: 'p', voice: voiceOf('en'), measure: 'count', order: 'official' }

    const paths = pathsOf(scene, pace)

    expect(paths.map(({ id }) => id)).toEqual(['needed', 'observed'])
    for (const { value } of paths.flatMap(({ points }) => points)) {
      expect(value.atLeast).toBeLessThanOrEqual(value.atMost)
      expect(value.atLeast).toBeGreaterThanOrEqual(0)
      expect(value.atMost).toBeLessThanOrEqual(8)
    }
  },
)
