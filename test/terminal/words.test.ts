import { promises } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { draftOf, noAnswers } from '#app/desk/answers.ts'
import { readSeeds } from '#compile/folder.ts'
import { footingAt } from '#intake/footing.ts'
import type { WordMeant } from '#intake/meanings.ts'
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

beforeEach(async () => {
  at = await mkdtemp(join(tmpdir(), 'words-'))
  for (const [path, text] of Object.entries(seeds())) {
    await mkdir(dirname(here('seeds', path)), { recursive: true })
    await writeFile(here('seeds', path), text)
  }
  await heard(data, ['--seeds', here('seeds'), '--out', here('data')])
  await writeFile(here('a.csv'), lines('Mã,Loại,Tên,Huyện,Đợt,Trạng thái', '001,xã,Long Hải,Phú Quý,Đợt I,Làm rồi đấy', '002,xã,Tam Thanh,Phú Quý,đợt đầu,làm rồi đấy'))
})

afterEach(() => rm(at, { recursive: true, force: true }))

const publish = (...args: readonly string[]): Promise<Ended> =>
  heard(snapshot, ['--seeds', here('seeds'), '--out', here('data'), '--published', '2020-08-03', '--missing', 'carried', '--yes', here('a.csv'), '--as-of', '7/2020', '--source-title', 'Báo cáo', '--source-date', '1/8/2020', ...args])
const answers = ['--read', 'step:LÀM RỒI ĐẤY=done', '--read', 'Đợt I=đợt đầu'] as const

describe('words of the sheet\'s own', () => {
  test('are told with the option that answers each of them once', async () => {
    const { code, err } = await publish()

    expect(code).toBe(1)
    expect(err.split('\n').slice(-3)).toEqual([
      'Từ nào là cách ghi riêng của bảng thì trả lời một lần cho mọi ô ghi như vậy, câu trả lời được ghi vào nguồn: --read "Làm rồi đấy=…" --read "Đợt I=…"',
      'Bảng có 3 lỗi cần sửa; chưa ghi gì.',
      '',
    ])
  })

  test('that hold signs of the command line are told so that the option can be pasted', async () => {
    await writeFile(here('a.csv'), lines('Mã,Loại,Tên,Huyện,Đợt,Trạng thái', '001,xã,Long Hải,Phú Quý,đợt đầu,"Đang ""XD"" $HOME là\'"'))

    expect((await publish()).err).toContain(`--read 'Đang "XD" $HOME là'\\''=…'`)
  })

  test('answer nothing where the cell is understood and wrong: a range that runs backwards stays a fault', async () => {
    await writeFile(here('a.csv'), lines('Mã,Loại,Tên,Huyện,Đợt,Trạng thái', '001,xã,Long Hải,Phú Quý,đợt đầu,từ done đến begun'))
    const { code, err } = await publish('--read', 'step:từ done đến begun=done')

    expect(code).toBe(1)
    expect(err).toContain('!F2')
  })

  test('answer no day that the calendar has not', async () => {
    await writeFile(here('a.csv'), lines('Mã,Loại,Tên,Huyện,Đợt,done', '001,xã,Long Hải,Phú Quý,đợt đầu,32/13/2019'))
    const { code, err } = await publish('--read', 'mark:32/13/2019=x')

    expect(code).toBe(1)
    expect(err).toContain('!F2')
  })

  test('are published as they were answered, byte for byte what the page makes of the same answers', async () => {
    const held = await readSeeds(here('seeds'))
    const asOf = day('2020-07')

    const { code, err } = await publish(...answers)
    expect({ code, err: err.split('\n') }).toEqual({ code: 0, err: [
      'Bảng có 2 điều cần lưu ý:',
      'a.csv!F2  Có 2 ô ghi “Làm rồi đấy”, được đọc là bước “done” theo câu trả lời. Nếu không đúng, hãy bỏ câu trả lời rồi sửa trong bảng.',
      'a.csv!E2  Có 1 ô ghi “Đợt I”, được đọc là đợt đầu theo câu trả lời. Nếu không đúng, hãy bỏ câu trả lời rồi sửa trong bảng.',
      '',
    ] })

    const meant: readonly WordMeant[] = [{ word: 'Đợt I', means: { kind: 'cohort', cohort: { kind: 'cohort', id: 'first' } } }, { word: 'Làm rồi đấy', means: { kind: 'step', atLeast: 'done', atMost: 'done' } }]
    const { reading } = await readSheets({ files: [{ name: 'a.csv', bytes: new Uint8Array(await readFile(here('a.csv'))) }], seeds: held, asOf, newest: asOf, meant })
    const programme = footingAt(held, asOf)?.programme
    const draft = reading && programme ? draftOf({ ...noAnswers, asOf: '7/2020', date: '1/8/2020', title: { vi: 'Báo cáo', en: '' }, missing: 'carried' }, { reading, programme, today: day('2020-08-03'), silentUnits: 4 }) : undefined
    if (!draft) throw new Error('no draft')
    const made = must(await publication(held, draft))

    expect(draft.source.says.vi).toContain('Trong bảng, “Làm rồi đấy” được đọc là bước “done” (2 ô), theo trả lời của người công bố. Trong bảng, “Đợt I” được đọc là đợt đầu (1 ô), theo trả lời của người công bố.')
    expect(sums(await filesIn(here('data')))).toEqual(sums(made.files))
  })

  test('that mean nothing, more than one thing, or are answered twice, are wrong use, and nothing is written', async () => {
    const before = await all()
    const wrong = async (...read: readonly string[]): Promise<string> => {
      const { code, err } = await publish(...read.flatMap((text) => ['--read', text]))
      expect(code).toBe(2)
      return err.split('\n')[0] ?? ''
    }

    expect(await wrong('Làm rồi đấy=bay')).toBe('--read: "Làm rồi đấy=bay" không dùng được; viết "TỪ=NGHĨA", NGHĨA ghi như trong ô: tên bước (none; begun; done; beyond), nhiều nhất hoặc ít nhất và tên bước, tên đợt (đợt đầu), x, chưa, hoặc không nêu. Chưa ghi gì.')
    expect(await wrong('Đợt I=không nêu')).toContain('--read "step:Đợt I=không nêu"')
    expect(await wrong(...answers.filter((each) => each !== '--read'), 'step:làm rồi đấy=begun')).toBe('--read: "step:làm rồi đấy=begun" trả lời lần nữa một từ đã trả lời; mỗi từ chỉ trả lời một lần. Chưa ghi gì.')
    expect(await all()).toEqual(before)
  })

  test('that no cell needs are said to be unused, and the source says nothing of them', async () => {
    const { code, err } = await publish(...answers, '--read', 'Đang XD=begun')

    expect(code).toBe(0)
    expect(err).toContain('Đã trả lời rằng “Đang XD” là bước “begun”, nhưng không ô nào cần câu trả lời này, nên không dùng và không ghi lại.')
    expect(await readFile(here('seeds/paragraphs.csv'), 'utf8')).not.toContain('Đang XD')
  })
})
