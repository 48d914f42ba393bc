import { describe, expect, test } from 'vitest'
import { voiceOf } from '#i18n/voice.ts'
import type { Entries } from '#intake/entries.ts'
import { footingAt } from '#intake/footing.ts'
import { publication, type Publication } from '#intake/publish.ts'
import { readEntries } from '#intake/read.ts'
import { rootOf } from '#model/register.ts'
import { tally } from '#stats/tally.ts'
import { day, draft, must, real, row } from './drafts.ts'
import { workbookOf, type Typed } from './typed.ts'

const voices = { vi: voiceOf('vi'), en: voiceOf('en') }
const asOf = day('2018-11-30')
const seeds = await real()
const footing = footingAt(seeds, asOf)
if (!footing) throw new Error('no list of units')

function read(head: readonly string[], cells: readonly Typed[]): Entries {
  const found = readEntries(workbookOf('a.xlsx', [{ name: 'Bảng', rows: [['Mã đơn vị', 'Tên đơn vị', ...head], ['23194', 'Đức Tài', ...cells]] }]), footing ?? never())
  if (!found.ok) throw new Error(JSON.stringify(found.issues))
  return found.value.entries
}

async function publishedWith(entries: Entries, by: Readonly<Record<string, string>> = {}): Promise<Publication> {
  const dated = { asOf, reportedAt: asOf, publishedAt: day('2018-12-05'), source: { ...draft([]).source, date: day('2018-12-05') } }
  return must(await publication(seeds, draft([], { ...dated, entries }), { by, voices }))
}

const rolledOut = ({ after }: Publication): string => {
  const { rolledOut: own } = tally(after, { area: rootOf(after.register).id })
  return `${own.atLeast}–${own.atMost}`
}

/** Only how far the unit has not come is said: "chưa" under a step, or "at most". */
const saying: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['chưa under the first step after the rollout', ['Hoàn thành bộ tài liệu'], ['chưa']],
  ['chưa under the last step', ['Đã công bố'], ['chưa']],
  ['at most what every member has reached', ['Bước'], ['nhiều nhất Được giao triển khai']],
  ['at most a step further on', ['Bước'], ['nhiều nhất Hoàn thành bộ tài liệu']],
]

describe.each(saying)('of a unit of a cohort of which a sheet says %s,', (_, head, cells) => {
  test('nobody doubts that it has been rolled out, whether its row names the cohort or that is answered', async () => {
    const typed = await publishedWith(read(['Đợt triển khai', ...head], ['đợt 2018', ...cells]))
    const asked = await publishedWith(read(head, cells), { '23194': '2018' })

    expect(asked.asks).toHaveLength(1)
    expect(asked.after.facts).toEqual(typed.after.facts)
    expect(asked.after.claims.map(({ id, value }) => [id, value])).toEqual(typed.after.claims.map(({ id, value }) => [id, value]))
    expect([rolledOut(typed), rolledOut(asked)]).toEqual(['73–73', '73–73'])
  })

  test('it has been rolled out where a state before put it into the cohort, too', async () => {
    const before = await publishedWith(read(['Đợt triển khai', 'Bước'], ['đợt 2018', 'Được giao triển khai']))
    const later = { asOf: day('2018-12-31'), reportedAt: day('2018-12-31'), publishedAt: day('2019-01-05'), source: { ...draft([]).source, date: day('2019-01-05') } }

    expect(rolledOut(must(await publication(before.seeds, draft([], { ...later, entries: read(head, cells) }))))).toBe('73–73')
  })
})

test('of whom a sheet says that it is at the beginning of the road, no cohort makes anything else', async () => {
  const [typed, asked] = [await publishedWith({ units: [row('23194', '2018', 'not-assigned', { atMost: 'applied' })], gaps: [] }), await publishedWith({ units: [row('23194', 'unstated', 'not-assigned', { atMost: 'applied' })], gaps: [] }, { '23194': '2018' })]

  expect(asked.after.facts).toEqual(typed.after.facts)
  expect(typed.after.facts.find(({ unit }) => unit === '23194')?.reach.atLeast).toBe(0)
})

test('a total that a source states and that is lost though all else is carried over is listed, to be confirmed', async () => {
  const { suspicions, after } = await publishedWith({ units: [row('23194', '2018', 'not-assigned', { atMost: 'applied' })], gaps: [] })

  expect(after.claims.map(({ id }) => id)).not.toContain('rolled-out')
  expect(suspicions.map(({ id }) => id)).toContain('totalUntold:rolled-out')
})

function never(): never {
  throw new Error('cannot be')
}
