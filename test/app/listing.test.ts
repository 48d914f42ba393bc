import { expect, test } from 'vitest'
import { listingOf, type Wish } from '#figures/listing.ts'
import { rollOf } from '#figures/roll.ts'
import type { Register } from '#model/register.ts'
import type { Snapshot } from '#model/snapshot.ts'
import { current, register, scene } from './world.ts'

const nothing: Wish = { status: [], district: [], cohort: [], authority: [], step: [], q: '' }
const roll = rollOf(scene())
const list = (wish: Partial<Wish>) => listingOf(current, roll, 'root', { ...nothing, ...wish })
const ids = (wish: Partial<Wish>): string[] => list(wish).entries.map(({ id }) => id)

test('without a wish every unit stands once and no gap does', () => {
  expect(ids({})).toEqual(['01', '02', '03', '04', '05', '06'])
  expect(list({}).shown).toEqual({ atLeast: 6, atMost: 6 })
})

test('a wish for a status lists named units and gaps, and counts units and not rows', () => {
  const { entries, shown, total } = list({ status: ['unstated'] })

  expect(entries.map(({ id }) => id)).toEqual(['rest'])
  expect(entries[0]?.under.map(({ id }) => id)).toEqual(['rest/02', 'rest/03', 'rest/04', 'rest/05', 'rest/06'])
  expect(shown).toEqual({ atLeast: 4, atMost: 4 })
  expect(total).toBe(6)
})

test('a district lists each of its units once, since where a unit lies is always known', () => {
  expect(ids({ district: ['b'] })).toEqual(['04', '05', '06'])
  expect(ids({ authority: ['ub-a'] })).toEqual(['01', '02', '03'])
  expect(ids({ district: ['root'] })).toHaveLength(6)
})

test('a gap narrowed to a district counts what certainly and possibly lies there', () => {
  const { entries, shown } = list({ status: ['unstated'], district: ['a'] })

  // One of the two unnamed units of An is the late one, so exactly one is of the rest.
  expect(entries.map(({ id, weight }) => [id, weight])).toEqual([['rest', { atLeast: 1, atMost: 1 }]])
  expect(shown).toEqual({ atLeast: 1, atMost: 1 })
})

test.each([
  ['duc tan', ['01']],
  ['Đức', ['01']],
  ['ĐỨC TÂN', ['01']],
  ['duong', ['02']],
  ['ech dong', ['06']],
  ['Ếch', ['06']],
  ['tan', ['04', '01']],
  ['binh', ['04', '05', '06']],
  ['nowhere', []],
])('searching %s finds %j, with marks or without', (q, found) => {
  expect(ids({ q })).toEqual(found)
})

test('a search inside a filter leaves the sought candidates under their gap', () => {
  const { entries, shown } = list({ status: ['unstated'], q: 'ap bac' })

  expect(entries.map(({ id }) => id)).toEqual(['rest'])
  expect(entries[0]?.under.map(({ id }) => id)).toEqual(['rest/03'])
  expect(shown).toEqual({ atLeast: 0, atMost: 1 })
})

test('what is sought by name stands by how well the name fits', () => {
  const unit = (code: string, district: string, kind: string, name: string) => ({ code, district, kind, name })
  const places: Register = {
    ...register,
    areas: [{ id: 'root', kind: 'tỉnh', name: 'Nam' }, { id: 'a', parent: 'root', kind: 'huyện', name: 'Hàm Tân' }, { id: 'b', parent: 'root', kind: 'huyện', name: 'Đức Linh' }],
    units: [unit('1', 'a', 'xã', 'Sông Phan'), unit('2', 'a', 'xã', 'Bắc Tân Hà'), unit('3', 'a', 'xã', 'Tân Hải'), unit('4', 'a', 'xã', 'Tân Hà'), unit('5', 'b', 'thị trấn', 'Tân Hà')],
  }
  const snapshot: Snapshot = { ...current, register: places, facts: [], gaps: [] }
  const listed = (q: string): readonly string[] =>
    listingOf(snapshot, rollOf({ ...scene(), snapshot }), 'root', { ...nothing, q }).entries.map(({ id }) => id)

  expect(listed('tan ha')).toEqual(['4', '5', '3', '2', '1'])
  expect(listed('xã Tân Hà')).toEqual(['4', '3', '1', '2'])
  expect(listed('ham tan')).toEqual(['1', '2', '3', '4'])
})
