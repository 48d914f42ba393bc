import { expect, test } from 'vitest'
import type { Draft } from '#intake/draft.ts'
import { day, draft, published, row, world } from './drafts.ts'

/** Ids of what should be looked at once more. */
async function asked(more: Partial<Draft>, units = [row('001', 'first', 'beyond')]): Promise<readonly string[]> {
  const { suspicions } = await published(world(), draft(units, more))
  return suspicions.map(({ id }) => id).filter((id) => ['sourceOlder', 'dateAfter'].includes(id))
}

const dated = (date: string): Partial<Draft> => ({ source: { ...draft([]).source, date: day(date) } })

test('a document of the month of the last report is not older than it, one of the day before is', async () => {
  // The last report is of June 2020.
  expect(await asked(dated('2020-05-31'))).toContain('sourceOlder')
  expect(await asked(dated('2020-06'))).toEqual([])
  expect(await asked(dated('2020-06-01'))).toEqual([])
})

test('a document of which only the year is known may be of any day of it, and is not taken for an older one', async () => {
  expect(await asked(dated('2020'))).toEqual([])
  expect(await asked(dated('2019'))).toContain('sourceOlder')
})
