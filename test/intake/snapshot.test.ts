import { execFile } from 'node:child_process'
import { promises } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { compile } from '#compile/compile.ts'
import { readSeeds } from '#compile/folder.ts'
import { adopt } from '#intake/adopt.ts'
import { data } from '#terminal/data.ts'
import { folder as host } from '#terminal/place.ts'
import { snapshot } from '#terminal/snapshot.ts'
import { edit, lines, seeds, type Texts } from '#test/compile/world.ts'
import { day, draft, filesIn, published, row, sums } from './drafts.ts'

const { mkdir, mkdtemp, readFile, rm, writeFile } = promises
const run = promisify(execFile)
let at = ''

beforeEach(async () => {
  at = await mkdtemp(join(tmpdir(), 'snapshot-'))
  await plant()
  await build()
})

afterEach(() => rm(at, { recursive: true, force: true }))

async function plant(change?: (texts: Texts) => void): Promise<void> {
  for (const [path, text] of Object.entries({ ...seeds(change), '2020-05.1/README.md': 'for people' })) {
    await mkdir(dirname(join(at, 'seeds', path)), { recursive: true })
    await writeFile(join(at, 'seeds', path), text)
  }
}

interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** A command with an ear in the place of its process. */
async function heard(command: typeof data, args: readonly string[]): Promise<Ended> {
  const said = { out: '', err: '' }
  const code = await command(['--seeds', join(at, 'seeds'), '--out', join(at, 'data'), ...args], {
    stdout: { write: (text) => (said.out += text) },
    stderr: { write: (text) => (said.err += text) },
  })
  return { code, ...said }
}

const build = (...args: readonly string[]): Promise<Ended> => heard(data, args)
const publish = (...args: readonly string[]): Promise<Ended> => heard(snapshot, args)

async function sheet(...rows: readonly string[]): Promise<string> {
  const file = join(at, 'sheet.csv')
  await writeFile(file, lines('Mã,Loại,Tên,Huyện,Đợt,Trạng thái', ...rows))
  return file
}

const all = async (): Promise<ReadonlyMap<string, string>> => sums(await filesIn(at))
const usual = ['--as-of', '2020-07', '--missing', 'carried', '--published', '2020-08-03', '--source-date', '1/8/2020', '--source-title', 'Báo cáo tháng 7'] as const
const further = '001,xã,Long Hải,Phú Quý,first,beyond'

describe('a sheet becomes a published state', () => {
  test('with its seeds, in one go, and says what it changes', async () => {
    const { code, out, err } = await publish(await sheet(further), ...usual)

    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.split('\n')).toEqual([
      'Thay đổi so với bản số liệu 2020-05.1:',
      '  Từ tháng 5/2020 đến tháng 7/2020: 1 đơn vị tiến triển (beyond); 5 đơn vị có số liệu như trước (3 chưa rõ bước).',
      '  Đã triển khai: 4 → 4 (không đổi)',
      '  Đã announced: 1–4 → 1–4 (không đổi)',
      '  Tỉnh: Tiến triển 1',
      `Đã ghi bản số liệu 2020-07.1: 7 tệp mới hoặc thay đổi trong ${join(at, 'data')}, dữ liệu gốc trong ${join(at, 'seeds')}.`,
      '',
    ])
    expect(await readFile(join(at, 'seeds/2020-05.1/README.md'), 'utf8')).toBe('for people')
    const compiled = await compile(await readSeeds(join(at, 'seeds')))
    expect(compiled.ok && sums(compiled.files)).toEqual(sums(await filesIn(join(at, 'data'))))
  })

  test('the very same that a page makes of the data on its host, byte for byte', async () => {
    const taken = await adopt(host(join(at, 'data')))
    await publish(await sheet(further), ...usual, '--source-number', '12/BC', '--source-title', 'a', '--source-issuer', 'b', '--source-says', 'c', '--note', 'd')

    const page = await published(taken.ok ? taken.seeds : new Map(), draft([row('001', 'first', 'beyond')], {
      reportedAt: day('2020-08-01'), note: { vi: 'd', en: 'd' },
      source: {
        number: '12/BC', date: day('2020-08-01'), title: { vi: 'a', en: 'a' }, issuer: { vi: 'b', en: 'b' }, says: { vi: 'c', en: 'c' },
        short: { vi: 'b, 01/8/2020', en: 'b, 1 August 2020' },
      },
    }))

    expect(sums(await filesIn(join(at, 'data')))).toEqual(sums(page.files))
  })

  test('or is only tried: nothing is written', async () => {
    const file = await sheet(further)
    const before = await all()

    const { code, out } = await publish(file, ...usual, '--dry-run', '--lang', 'en')

    expect(code).toBe(0)
    expect(out).toContain('Dry run: snapshot 2020-07.1 could be published; nothing was written.')
    expect(await all()).toEqual(before)
  })

  test('not before each suspicion is confirmed, by its name, its kind, or all of them', async () => {
    const file = await sheet('001,xã,Long Hải,Phú Quý,first,begun')
    const before = await all()

    const refused = await publish(file, ...usual)
    const half = await publish(file, ...usual, '--confirm', 'regress:001')
    expect([refused.code, half.code]).toEqual([1, 1])
    expect(refused.out).toContain('[regress:001] Xã Long Hải (001) lùi bước: done → begun.')
    expect(refused.err).toContain('Chưa xác nhận: regress:001,announcedFalls.')
    expect(half.err).toContain('Chưa xác nhận: announcedFalls.')
    expect(await all()).toEqual(before)

    expect((await publish(file, ...usual, '--confirm', 'regress, announcedFalls')).code).toBe(0)
  })

  test('a total that a source states is not given up by its kind, only by its own name', async () => {
    const file = await sheet('001,xã,Long Hải,Phú Quý,outside,done')
    const half = await publish(file, ...usual, '--confirm', 'cohortChanges,total', '--dry-run')

    expect(half.code).toBe(1)
    expect(half.err).toContain('Chưa xác nhận: total:first.')
    expect((await publish(file, ...usual, '--confirm', 'cohortChanges,total:first', '--dry-run')).code).toBe(0)
  })

  test('not where it would be reported or published before its own moment: the option that mends it is named', async () => {
    const file = await sheet(further)
    const early = await publish(file, '--as-of', '2020-07-31', '--missing', 'carried', '--published', '2020-08-03', '--source-date', '2020-07-30', '--source-title', 'Báo cáo')

    expect(early).toEqual({
      code: 1, out: '',
      err: 'Văn bản nguồn (ngày 30/7/2020) có trước thời điểm của số liệu (ngày 31/7/2020), nên chưa rõ số liệu được báo cáo khi nào; chưa ghi gì. ' +
        'Nếu ngày văn bản sai, ghi lại --source-date NGÀY; nếu đúng, ghi ngày báo cáo: --reported NGÀY.\n',
    })
    expect((await publish(file, ...usual, '--reported', '2020-06', '--lang', 'en')).err).toBe('The date of the report (June 2020) is before the state (July 2020); nothing was written. Change --reported or --as-of.\n')
    expect((await publish(file, ...usual, '--published', '2020-06-30', '--lang', 'en')).err).toBe('The date of publishing (30 June 2020) is before the state (July 2020); nothing was written. Change --published or --as-of.\n')
  })

  test('not where the sheet has faults: all are said, each with its cell', async () => {
    const file = await sheet('009,xã,Long Hải,Phú Quý,first,beyond', '002,xã,Tam Thanh,Phú Quý,first,xong rồi')
    const before = await all()

    const { code, out, err } = await publish(file, ...usual)

    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/!A2 /)
    expect(err).toMatch(/!F3 /)
    expect(err).toMatch(/Bảng có 2 lỗi cần sửa; chưa ghi gì\.\n$/)
    expect(await all()).toEqual(before)
  })

  test('a correction says why, and of which state', async () => {
    const file = await sheet('001,xã,Long Hải,Phú Quý,first,beyond')

    const { code } = await publish(file, '--as-of', '2020-05', '--missing', 'carried', '--supersedes', '2020-05.1', '--why', 'ghi nhầm', '--why-en', 'typed wrongly', '--published', '2020-08-03', '--source-title', 'Báo cáo', '--source-date', '2020-06')

    expect(code).toBe(0)
    expect(await readFile(join(at, 'seeds/2020-05.2/corrections.csv'), 'utf8')).toBe('code,note_vi,note_en\n001,ghi nhầm,typed wrongly\n')
  })
})

describe('a state is withdrawn', () => {
  test('with its reason, and the one before holds again', async () => {
    await publish(await sheet(further), ...usual)

    const tried = await publish('--withdraw', '2020-07.1', '--why', 'sai', '--dry-run')
    const { code, out } = await publish('--withdraw', '2020-07.1', '--why', 'sai')

    expect(tried.out).toBe('Chỉ thử: có thể rút bản số liệu 2020-07.1; bản còn hiệu lực mới nhất sẽ là 2020-05.1. Chưa ghi gì.\n')
    expect({ code, out }).toEqual({ code: 0, out: 'Đã rút bản số liệu 2020-07.1; bản còn hiệu lực mới nhất là 2020-05.1.\n' })
  })

  test('not where there is none of that name', async () => {
    expect(await publish('--withdraw', '2019.1', '--why', 'sai', '--lang', 'en')).toEqual({ code: 1, out: '', err: 'There is no snapshot "2019.1" to withdraw.\n1 fault; nothing was written.\n' })
  })
})

describe('data that somebody else changed', () => {
  test('are neither written over nor built over, and can be taken back into the seeds', async () => {
    const mine = join(at, 'mine')
    await promises.cp(join(at, 'seeds'), mine, { recursive: true })
    const file = await sheet(further)
    await publish(file, ...usual)
    await promises.rename(join(at, 'seeds'), join(at, 'theirs'))
    await promises.rename(mine, join(at, 'seeds'))
    const theirs = sums(await filesIn(join(at, 'data')))

    const built = await build()
    const drawn = await publish(file, ...usual)

    const said = `Số liệu trong ${join(at, 'data')} có bản 2020-07.1 mà dữ liệu gốc ${join(at, 'seeds')} không có; không ghi đè. Lấy về trước: npm run data -- --adopt ${join(at, 'data')}\n`
    expect([built, drawn]).toEqual([{ code: 1, out: '', err: said }, { code: 1, out: '', err: said }])
    expect(sums(await filesIn(join(at, 'data')))).toEqual(theirs)

    expect(await build('--adopt', join(at, 'data'))).toMatchObject({ code: 0, err: '' })
    expect(sums(await filesIn(join(at, 'data')))).toEqual(theirs)
    expect(sums(await filesIn(join(at, 'seeds')))).toEqual(sums(await filesIn(join(at, 'theirs'))))
  })

  test('are not taken back where our seeds hold a state that they do not', async () => {
    await promises.cp(join(at, 'data'), join(at, 'old'), { recursive: true })
    await publish(await sheet(further), ...usual)
    const before = await all()

    expect(await build('--adopt', join(at, 'old'), '--lang', 'en')).toEqual({
      code: 1, out: '', err: `The seeds in ${join(at, 'seeds')} hold 2020-07.1, which the data in ${join(at, 'old')} do not; not overwritten.\n`,
    })
    expect(await all()).toEqual(before)
  })

  test('are not taken back over lines typed by hand, which need not compile, unless it is said that they may be replaced', async () => {
    await plant((texts) => edit(texts, '2020-05.1/gaps.csv', 'begun,done', 'begun,beyond'))
    await writeFile(join(at, 'seeds/programme.json'), '{ "half": "typed"')
    await mkdir(join(at, 'seeds/2020-09.1'))
    await writeFile(join(at, 'seeds/2020-09.1/units.csv'), 'code,step\n001,beyond\n')
    const before = await all()

    expect(await build('--adopt', join(at, 'data'), '--lang', 'en')).toEqual({
      code: 1, out: '',
      err: '2020-05.1/gaps.csv: holds what stands only here.\nprogramme.json: holds what stands only here.\n' +
        `2 files in ${join(at, 'seeds')} hold what the data in ${join(at, 'data')} do not, and would lose it; nothing was written. Copy them elsewhere, then add --replace if they may be replaced.\n`,
    })
    expect(await all()).toEqual(before)

    expect(await build('--adopt', join(at, 'data'), '--replace', '--lang', 'en')).toEqual({
      code: 0, out: `2 files of seeds were taken back into ${join(at, 'seeds')}.\n`,
      err: `2020-09.1/units.csv: the data in ${join(at, 'data')} do not have this file; it stays as it is.\n`,
    })
    expect(await readFile(join(at, 'seeds/2020-09.1/units.csv'), 'utf8')).toBe('code,step\n001,beyond\n')
  })

  test('are not taken back over data that list a state which they do not', async () => {
    await promises.cp(join(at, 'data'), join(at, 'old'), { recursive: true })
    await promises.cp(join(at, 'seeds'), join(at, 'mine'), { recursive: true })
    await publish(await sheet(further), ...usual)
    await rm(join(at, 'seeds'), { recursive: true })
    await promises.rename(join(at, 'mine'), join(at, 'seeds'))
    const before = await all()

    expect(await build('--adopt', join(at, 'old'), '--replace')).toMatchObject({ code: 1, out: '' })
    expect(await all()).toEqual(before)
  })

  test('are not drafted upon where the seeds have moved on without them', async () => {
    await plant((texts) => edit(texts, '2020-05.1/gaps.csv', 'begun,done', 'begun,beyond'))

    const { code, err } = await publish(await sheet(further), ...usual)

    expect({ code, err }).toEqual({ code: 1, err: `Số liệu trong ${join(at, 'data')} không phải là kết quả biên dịch dữ liệu gốc ${join(at, 'seeds')}; chưa ghi gì. Chạy npm run data, hoặc npm run data -- --adopt ${join(at, 'data')}.\n` })
  })

  test('are refused where a file of them was changed by hand', async () => {
    await writeFile(join(at, 'data/snapshots/2020-05.1/units.csv'), '')

    expect(await build('--adopt', join(at, 'data'), '--lang', 'en')).toEqual({
      code: 1, out: '', err: 'Compiled, the seeds beside the data do not give the file snapshots/2020-05.1/units.csv: it was changed, or the data were made by another version.\n1 fault; nothing was written.\n',
    })
  })
})

test('what a run that was broken off left behind is named, with what to do about it', async () => {
  await promises.rename(join(at, 'seeds'), join(at, 'seeds.old-7'))
  await mkdir(join(at, 'data.new-7'))
  const before = await all()

  for (const run of [build, publish])
    expect(await run(...(run === build ? [] : ['sheet.csv', '--as-of', '2020-07']), '--lang', 'en')).toEqual({
      code: 1, out: '',
      err: `${join(at, 'seeds')} is missing and ${join(at, 'seeds.old-7')} is there: if it is the old one (.old-), rename it to ${join(at, 'seeds')}.\n` +
        `${join(at, 'data.new-7')} was left beside ${join(at, 'data')}: look at it, then delete it or move it elsewhere.\n` +
        'An earlier run was broken off, or another is still at work; nothing was written. If none is, see to the folders above (.old- is what was there, .new- what was to come, perhaps not whole) and run it again.\n',
    })
  expect(await all()).toEqual(before)
})

test('the use of the command that compiles is no fault where it is asked for', async () => {
  expect(await build('--help', '--lang', 'en')).toEqual({ code: 0, out: 'Usage: npm run data -- [--seeds DIR] [--out DIR] [--adopt DIR|FILE.zip [--replace]] [--unlock] [--lang vi|en]\n', err: '' })
})

test('the door of the command hands on what it is asked, and how it ended', async () => {
  const ended = await run(process.execPath, ['--import', import.meta.resolve('tsx'), resolve('src/snapshot.ts'), '--lang', 'en']).catch((error: { code: number; stdout: string; stderr: string }) => error)

  expect(ended).toMatchObject({ code: 2, stdout: '' })
  expect(ended.stderr).toMatch(/^The sheet to be published is missing/)
})

describe('wrong use ends 2', () => {
  test.each([
    ['no sheet', [], 'The sheet to be published is missing: give the name of its file (SHEET.xlsx) with --as-of DATE, or --withdraw ID.'],
    ['one sheet twice', ['sheet.csv', './sheet.csv', '--as-of', '2020-07'], 'The sheet ./sheet.csv is given twice; give each once.'],
    ['both a sheet and a withdrawal', ['sheet.csv', '--as-of', '2020-07', '--withdraw', '2020-05.1', '--why', 'x'], 'There is a sheet, sheet.csv, and --withdraw as well; one thing at a time.'],
    ['a correction without a reason', ['sheet.csv', '--as-of', '2020-05', '--supersedes', '2020-05.1'], '--why "…" is missing: --supersedes needs a reason.'],
    ['a withdrawal without one', ['--withdraw', '2020-05.1', '--why', ' '], '--why "…" is missing: --withdraw needs a reason.'],
    ['an unknown way for what is missing', ['sheet.csv', '--as-of', '2020-07', '--missing', 'guessed'], '--missing: "guessed" cannot be used; write carried (as in the snapshot before) or unstated (as not stated).'],
    ['an option that there is none of', ['sheet.csv', '--as-of', '2020-07', '--force'], 'The option --force is not known, or its value is missing.'],
    ['an option without its value', ['sheet.csv', '--lang', 'en', '--as-of'], 'The option --as-of is not known, or its value is missing.'],
    ['no folder', ['sheet.csv', '--as-of', '2020-07', '--out', ''], '--out: the name of the folder is missing.'],
  ])('and says what is wrong: %s', async (_what, args, said) => {
    expect(await publish('--lang', 'en', ...args)).toEqual({ code: 2, out: '', err: `${said}\nFor the use: npm run snapshot -- --help\n` })
  })

  test('a language that there is none of is said in the first one', async () => {
    expect((await publish('--lang', 'fr')).err).toBe('--lang: "fr" không dùng được; viết vi hoặc en.\nXem cách dùng: npm run snapshot -- --help\n')
  })

  test('but to ask for it is none', async () => {
    for (const ask of ['--help', '-h']) {
      const { code, out, err } = await publish(ask, '--lang', 'en')

      expect({ code, err, use: out.startsWith('Use:\n  npm run snapshot -- SHEET.xlsx [SHEET2.xlsx …] --as-of') }).toEqual({ code: 0, err: '', use: true })
    }
  })

  test('a day that is none, a sheet that is not there or is a folder', async () => {
    expect(await publish('x.csv', '--as-of', '31/13/2018')).toEqual({ code: 2, out: '', err: '--as-of: "31/13/2018" không phải là ngày; viết 14/8/2018, 8/2018, 2018 hoặc 2018-08-14.\nXem cách dùng: npm run snapshot -- --help\n' })
    expect(await publish('x.csv', '--as-of', '2020-07')).toEqual({ code: 2, out: '', err: 'Không có x.csv. Chưa ghi gì; mọi thứ vẫn như trước khi chạy.\n' })
    expect(await publish(at, '--as-of', '2020-07', '--lang', 'en')).toEqual({ code: 2, out: '', err: `${at} is a folder, not a file. Nothing was written; everything is as it was.\n` })
  })
})
