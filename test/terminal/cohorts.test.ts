import { promises } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readSeeds } from '#compile/folder.ts'
import { voiceOf } from '#i18n/voice.ts'
import { draftFrom } from '#intake/answered.ts'
import { footingAt } from '#intake/footing.ts'
import { publication } from '#intake/publish.ts'
import { readSheets } from '#intake/sheets.ts'
import { data } from '#terminal/data.ts'
import { snapshot } from '#terminal/snapshot.ts'
import { lines, seeds } from '#test/compile/world.ts'
import { day, filesIn, must, sums } from '#test/intake/drafts.ts'
import { heard, type Ended } from './heard.ts'

const { mkdir, mkdtemp, readFile, rm, writeFile } = promises
let at = ''
const here = (...path: readonly string[]): string => join(at, ...path)
const all = async (): Promise<ReadonlyMap<string, string>> => sums(await filesIn(at))
const voices = { vi: voiceOf('vi'), en: voiceOf('en') }

beforeEach(async () => {
  at = await mkdtemp(join(tmpdir(), 'cohorts-'))
  for (const [path, text] of Object.entries(seeds())) {
    await mkdir(dirname(here('seeds', path)), { recursive: true })
    await writeFile(here('seeds', path), text)
  }
  await heard(data, ['--seeds', here('seeds'), '--out', here('data')])
  // Two units that were counted, of which the sheet says no cohort.
  await writeFile(here('a.csv'), lines('Mã,Loại,Tên,Huyện,Đợt,Trạng thái', '002,xã,Tam Thanh,Phú Quý,,done', '005,xã,Năm,Bắc,,done'))
})

afterEach(() => rm(at, { recursive: true, force: true }))

const publish = (...args: readonly string[]): Promise<Ended> =>
  heard(snapshot, ['--seeds', here('seeds'), '--out', here('data'), '--published', '2020-08-03', '--missing', 'carried', here('a.csv'), '--as-of', '7/2020', '--source-title', 'Báo cáo', '--source-date', '1/8/2020', ...args])

describe('units whose cohort the sheet does not say', () => {
  test('are told with the option that answers them', async () => {
    const before = await all()

    const { code, err } = await publish('--yes')

    expect(code).toBe(1)
    expect(err.split('\n').slice(-3)).toEqual([
      'Hoặc trả lời ngay trong lệnh, câu trả lời được ghi vào nguồn: --cohort 002=first cho từng đơn vị, --cohort all=first cho mọi đơn vị được hỏi. Đợt có thể là: first (đợt đầu), outside (không thuộc đợt nào).',
      'Có 1 lỗi; chưa ghi gì.',
      '',
    ])
    expect(await all()).toEqual(before)
  })

  test('are published as they were answered, byte for byte what the page makes of the same answers', async () => {
    const held = await readSeeds(here('seeds'))
    const asOf = day('2020-07')

    expect(await publish('--cohort', 'all=Đợt đầu', '--cohort', '005=outside', '--yes')).toMatchObject({ code: 0, err: '' })

    const { reading } = await readSheets({ files: [{ name: 'a.csv', bytes: new Uint8Array(await readFile(here('a.csv'))) }], seeds: held, asOf, newest: asOf })
    const footing = footingAt(held, asOf)
    if (!reading || !footing) throw new Error('not read')
    const nothing = { vi: '', en: '' }
    const draft = draftFrom({
      asOf, publishedAt: day('2020-08-03'), missing: 'carried', note: nothing,
      source: { title: { vi: 'Báo cáo', en: '' }, date: day('2020-08-01'), number: '', issuer: nothing, says: nothing, url: '' },
    }, { entries: reading.entries, programme: footing.programme, voices })
    const page = must(await publication(held, draft, { by: { '002': 'first', '005': 'outside' }, voices }))
    expect(sums(await filesIn(here('data')))).toEqual(sums(page.files))
    expect(page.after.facts.map(({ unit, membership }) => [unit, membership])).toEqual([
      ['001', { kind: 'cohort', id: 'first' }], ['002', { kind: 'cohort', id: 'first' }], ['004', { kind: 'cohort', id: 'first' }], ['005', { kind: 'outside' }],
    ])
  })

  test('that are answered in part are told without those that were', async () => {
    const { code, err } = await publish('--cohort', '002=first', '--yes')

    expect(code).toBe(1)
    expect(err).toContain('Chưa ghi đợt triển khai, 1 đơn vị: Xã Năm (')
    expect(err).toContain('--cohort 005=first cho từng đơn vị')
  })

  test.each([
    ['no cohort', ['--cohort', '002=third'], '--cohort: "third" không thể là đợt của Xã Tam Thanh (002); có thể là: first (đợt đầu), outside (không thuộc đợt nào). Chưa ghi gì.'],
    ['no cohort of any of them', ['--cohort', 'all=third'], '--cohort: "third" không thể là đợt của Xã Tam Thanh (002); có thể là: first (đợt đầu), outside (không thuộc đợt nào). Chưa ghi gì.'],
    ['a unit that is not asked about', ['--cohort', '001=first'], '--cohort: không phải trả lời đợt của "001"; đang hỏi: 002 (Xã Tam Thanh), 005 (Xã Năm). Chưa ghi gì.'],
    ['a unit alone', ['--cohort', '002'], '--cohort: "002" không dùng được; viết MÃ_ĐƠN_VỊ=ĐỢT, hoặc all=ĐỢT cho mọi đơn vị được hỏi.'],
    ['a cohort alone', ['--cohort', '=first'], '--cohort: "=first" không dùng được; viết MÃ_ĐƠN_VỊ=ĐỢT, hoặc all=ĐỢT cho mọi đơn vị được hỏi.'],
  ])('are not answered by %s, which is wrong use, and nothing is written', async (_what, args, text) => {
    const before = await all()

    expect(await publish(...args, '--yes')).toEqual({ code: 2, out: '', err: `${text}\nXem cách dùng: npm run snapshot -- --help\n` })
    expect(await all()).toEqual(before)
  })
})

test('an answer where nothing is asked is wrong use, also for all', async () => {
  await writeFile(here('a.csv'), lines('Mã,Loại,Tên,Huyện,Đợt,Trạng thái', '002,xã,Tam Thanh,Phú Quý,first,done'))

  expect(await publish('--cohort', 'all=first', '--yes', '--lang', 'en')).toMatchObject({ code: 2, err: '--cohort: this time no cohort is asked. Leave --cohort out and run again; nothing was written.\nFor the use: npm run snapshot -- --help\n' })
})
