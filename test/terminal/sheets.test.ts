import { promises } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { voiceOf } from '#i18n/voice.ts'
import { draftFrom } from '#intake/answered.ts'
import { publication } from '#intake/publish.ts'
import { readSheets } from '#intake/sheets.ts'
import { footingAt } from '#intake/footing.ts'
import { data } from '#terminal/data.ts'
import { snapshot } from '#terminal/snapshot.ts'
import { lines, seeds } from '#test/compile/world.ts'
import { readSeeds } from '#compile/folder.ts'
import { day, filesIn, must, sums } from '#test/intake/drafts.ts'
import { heard, type Ended } from './heard.ts'

const { mkdir, mkdtemp, readFile, rm, writeFile } = promises
let at = ''
const here = (...path: readonly string[]): string => join(at, ...path)
const publish = (...args: readonly string[]): Promise<Ended> => heard(snapshot, ['--seeds', here('seeds'), '--out', here('data'), '--published', '2020-08-03', '--missing', 'carried', ...args])
const all = async (): Promise<ReadonlyMap<string, string>> => sums(await filesIn(at))

beforeEach(async () => {
  at = await mkdtemp(join(tmpdir(), 'sheets-'))
  for (const [path, text] of Object.entries(seeds())) {
    await mkdir(dirname(here('seeds', path)), { recursive: true })
    await writeFile(here('seeds', path), text)
  }
  await heard(data, ['--seeds', here('seeds'), '--out', here('data')])
})

afterEach(() => rm(at, { recursive: true, force: true }))

async function sheet(name: string, ...rows: readonly string[]): Promise<string> {
  await mkdir(dirname(here(name)), { recursive: true })
  await writeFile(here(name), lines('Mã,Loại,Tên,Huyện,Đợt,Trạng thái', ...rows))
  return here(name)
}

const further = '001,xã,Long Hải,Phú Quý,first,beyond'
const other = '004,xã,Long Hải,Bắc,first,done'
const document = ['--source-title', 'Báo cáo', '--source-date', '1/8/2020'] as const

describe('several sheets are one state', () => {
  test('byte for byte what the page makes of the same files and answers', async () => {
    const held = await readSeeds(here('seeds'))
    const paths = [await sheet('a.csv', further), await sheet('b.csv', other)]
    const asOf = day('2020-07')

    expect(await publish(...paths, '--as-of', '7/2020', ...document, '--source-number', ' 12/BC ', '--source-issuer', 'Sở', '--note-en', 'as reported', '--yes')).toMatchObject({ code: 0 })

    const files = await Promise.all(paths.map(async (path) => ({ name: path.slice(at.length + 1), bytes: new Uint8Array(await readFile(path)) })))
    const { reading } = await readSheets({ files, seeds: held, asOf, newest: asOf })
    const footing = footingAt(held, asOf)
    if (!reading || !footing) throw new Error('not read')
    const draft = draftFrom({
      asOf, publishedAt: day('2020-08-03'), missing: 'carried', note: { vi: '', en: 'as reported' },
      source: { title: { vi: 'Báo cáo', en: '' }, date: day('2020-08-01'), number: '12/BC', issuer: { vi: '', en: 'Sở' }, says: { vi: '', en: '' }, url: '' },
    }, { entries: reading.entries, programme: footing.programme, voices: { vi: voiceOf('vi'), en: voiceOf('en') } })
    const page = must(await publication(held, draft))
    expect(sums(await filesIn(here('data')))).toEqual(sums(page.files))
    expect(page.after.facts.map(({ unit }) => unit)).toEqual(['001', '004'])
  })

  test('of which a fault says in which of them it stands, also where two are called alike', async () => {
    const paths = [await sheet('a.csv', '009,xã,Long Hải,Phú Quý,first,beyond'), await sheet('b.csv', '001,xã,Long Hải,Phú Quý,first,xong rồi')]
    const alike = [await sheet('one/a.csv', further), await sheet('two/a.csv', '009,xã,Long Hải,Phú Quý,first,beyond')]
    const before = await all()

    const apart = await publish(...paths, '--as-of', '2020-07')
    const same = await publish(...alike, '--as-of', '2020-07')

    expect(apart.err).toMatch(/^a\.csv!A2 .*\nb\.csv!F2 /)
    expect(same.err).toContain(`${here('two/a.csv')}!A2 `)
    expect([apart.code, same.code]).toEqual([1, 1])
    expect(await all()).toEqual(before)
  })

  test('none of which is passed over: one that cannot be opened or is not there keeps all from being published', async () => {
    const good = await sheet('a.csv', further)
    await writeFile(here('b.csv'), '')
    const before = await all()

    const empty = await publish(good, here('b.csv'), '--as-of', '2020-07', ...document)
    const gone = await publish(good, here('c.csv'), '--as-of', '2020-07', ...document)

    expect({ code: empty.code, named: empty.err.startsWith('b.csv') }).toEqual({ code: 1, named: true })
    expect(gone).toEqual({ code: 2, out: '', err: `Không có ${here('c.csv')}. Chưa ghi gì; mọi thứ vẫn như trước khi chạy.\n` })
    expect(await all()).toEqual(before)
  })
})

test('a sheet in which no list was read is named, and the others are published', async () => {
  await writeFile(here('notes.csv'), 'Kính gửi,văn phòng\n')

  expect(await publish(await sheet('a.csv', further), here('notes.csv'), '--as-of', '2020-07', ...document, '--lang', 'en')).toMatchObject({ code: 0, err: 'notes.csv: no list of units could be read in it, so it is not used.\n' })
})

describe('what a sheet says of itself need not be said again', () => {
  const own = (...said: readonly string[]): Promise<string> => sheet('state.csv', further).then(async (path) => {
    await writeFile(path, lines('Tính đến hết ngày 30/7/2020,,,,,', 'Mã,Loại,Tên,Huyện,Đợt,Trạng thái', further, ...said))
    return path
  })

  test('the day for which it holds', async () => {
    const { code } = await publish(await own(), ...document)

    expect(code).toBe(0)
    expect(await readFile(here('seeds/snapshots.csv'), 'utf8')).toContain('\n2020-07-30.1,2020-07-30,2020-08-01,2020-08-03,')
  })

  test('and where it says none, the command asks for it', async () => {
    expect(await publish(await sheet('a.csv', further), ...document)).toEqual({
      code: 2, out: '', err: 'Bảng không ghi số liệu tính đến ngày nào, và thiếu --as-of. Ví dụ: --as-of 30/11/2018. Chưa ghi gì.\nXem cách dùng: npm run snapshot -- --help\n',
    })
  })
})

describe('a document is never made up', () => {
  test.each([
    [[], '--source-title "…" và --source-date'],
    [['--source-title', 'Báo cáo'], '--source-date'],
    [['--source-date', '1/8/2020', '--source-title', ' '], '--source-title "…"'],
  ])('where of it only this is said, the rest is asked for: %j', async (said, options) => {
    const path = await sheet('a.csv', further)
    const before = await all()

    expect(await publish(path, '--as-of', '2020-07', ...said)).toEqual({
      code: 2, out: '',
      err: `Số liệu lấy từ văn bản nào? Thiếu ${options}: thêm vào lệnh, hoặc ghi trích yếu và ngày văn bản vào trang “Thông tin bản số liệu” của bảng. Chưa ghi gì.\nXem cách dùng: npm run snapshot -- --help\n`,
    })
    expect(await all()).toEqual(before)
  })
})

describe('what looks wrong is confirmed by name', () => {
  const usual = ['--as-of', '2020-07', ...document, '--dry-run', '--lang', 'en'] as const

  test('and a name that nothing has is refused with those that there are', async () => {
    const back = await publish(await sheet('a.csv', '001,xã,Long Hải,Phú Quý,first,begun'), ...usual, '--confirm', 'regress:001,foo')
    const none = await publish(await sheet('a.csv', further), ...usual, '--confirm', 'many')

    expect({ code: back.code, err: back.err }).toEqual({ code: 2, err: '--confirm: nothing named "foo" is to be confirmed; there is: regress:001, announcedFalls. Nothing was written.\nFor the use: npm run snapshot -- --help\n' })
    expect({ code: none.code, err: none.err }).toEqual({ code: 2, err: '--confirm: "many" needs no confirming, nothing looks suspicious this time. Run it again without --confirm; nothing was written.\nFor the use: npm run snapshot -- --help\n' })
  })

  test('a total that a source states not by --yes either', async () => {
    const path = await sheet('a.csv', '001,xã,Long Hải,Phú Quý,outside,done')

    const yes = await publish(path, ...usual, '--yes')

    expect({ code: yes.code, err: yes.err }).toEqual({ code: 1, err: 'Not confirmed: total:first. If right, add --confirm total:first; --yes confirms all but totals that a source states (total:…). Nothing was written.\n' })
    expect((await publish(path, ...usual, '--yes', '--confirm', 'total:first')).code).toBe(0)
  })
})
