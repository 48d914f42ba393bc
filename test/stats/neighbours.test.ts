import { expect, test } from 'vitest'
import type { Edition } from '#model/edition.ts'
import { nextOf, previousOf, replacementOf, stands } from '#stats/neighbours.ts'

const edition = (id: string, more: Partial<Edition> = {}): Edition => ({ id, asOf: id.replace(/\.\d+$/, ''), reason: 'scheduled', ...more }) as Edition

const editions = [
  edition('2030-01.1'),
  edition('2030-02.1'),
  edition('2030-02.2', { supersedes: '2030-02.1', reason: 'correction' }),
  edition('2030-03.1', { reason: 'withdrawn' }),
  edition('2030-04.1'),
]

test('what was replaced or withdrawn does not hold', () => {
  expect(editions.filter((each) => stands(editions, each)).map(({ id }) => id)).toEqual(['2030-01.1', '2030-02.2', '2030-04.1'])
  expect(replacementOf(editions, '2030-02.1')?.id).toBe('2030-02.2')
})

test.each([
  ['2030-01.1', undefined, '2030-02.2'],
  ['2030-02.1', '2030-01.1', '2030-04.1'],
  ['2030-02.2', '2030-01.1', '2030-04.1'],
  ['2030-03.1', '2030-02.2', '2030-04.1'],
  ['2030-04.1', '2030-02.2', undefined],
  ['2031-01.1', undefined, undefined],
])('before and after %s in time stand %s and %s', (id, before, after) => {
  expect(previousOf(editions, id)?.id).toBe(before)
  expect(nextOf(editions, id)?.id).toBe(after)
})

test('from any state that holds, the next one has it for its previous', () => {
  for (const each of editions.filter((one) => stands(editions, one))) {
    const next = nextOf(editions, each.id)
    if (next) expect(previousOf(editions, next.id)).toBe(each)
  }
})
