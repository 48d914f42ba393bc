import { promises } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync, zipSync, type Zippable } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { adopt } from '#intake/adopt.ts'
import { fileBytes, packageParts } from '#intake/limits.ts'
import type { Publication } from '#intake/publish.ts'
import { parcelOf } from '#intake/publishParcel.ts'
import { data } from '#terminal/data.ts'
import { folder } from '#terminal/place.ts'
import { snapshot } from '#terminal/snapshot.ts'
import { lines, seeds } from '#test/compile/world.ts'
import { day, draft, filesIn, published, row, sums } from '#test/intake/drafts.ts'
import { heard, type Ended } from './heard.ts'

const { appendFile, cp, mkdir, mkdtemp, rm, writeFile } = promises
let at = ''
const here = (...path: readonly string[]): string => join(at, ...path)
const places = (): string[] => ['--seeds', here('seeds'), '--out', here('data'), '--lang', 'en']
const build = (...args: readonly string[]): Promise<Ended> => heard(data, [...places(), ...args])
const all = async (): Promise<ReadonlyMap<string, string>> => sums(await filesIn(at))

beforeEach(async () => {
  at = await mkdtemp(join(tmpdir(), 'parcel-'))
  for (const [path, text] of Object.entries({ ...seeds(), 'README.md': 'for people' })) {
    await mkdir(dirname(here('seeds', path)), { recursive: true })
    await writeFile(here('seeds', path), text)
  }
  await build()
})

afterEach(() => rm(at, { recursive: true, force: true }))

/** The zip that a page gives of a state more, on the data as they lie on the host. */
async function handedOver(): Promise<{ readonly zip: Uint8Array; readonly made: Publication }> {
  const held = await adopt(folder(here('data')))
  if (!held.ok) throw new Error('no data')
  const made = await published(held.seeds, draft([row('001', 'first', 'beyond')], {
    reportedAt: day('2020-08-01'), note: { vi: 'd', en: 'd' },
    source: { number: '12/BC', date: day('2020-08-01'), title: { vi: 'a', en: 'a' }, issuer: { vi: 'b', en: 'b' }, says: { vi: 'c', en: 'c' }, short: { vi: 'b, 01/8/2020', en: 'b, 1 August 2020' } },
  }))
  return { zip: parcelOf({ files: made.files, held: held.files, seeds: made.seeds, heldSeeds: held.seeds, readme: 'Một' }), made }
}

async function lay(zip: Uint8Array, name = 'state.zip'): Promise<string> {
  await writeFile(here(name), zip)
  return here(name)
}

/** The zip with other files in it; what is undefined is left out. */
const retold = (zip: Uint8Array, more: Readonly<Record<string, Uint8Array | undefined>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries({ ...unzipSync(zip), ...more }).filter((each): each is [string, Uint8Array] => each[1] !== undefined)))

const text = (it: string): Uint8Array => new TextEncoder().encode(it)

describe('the zip that a page gave is taken over by the command', () => {
  test('with what the command itself would have written of the same sheet, in seeds and data', async () => {
    const { zip, made } = await handedOver()
    await cp(here('seeds'), here('typed/seeds'), { recursive: true })
    await cp(here('data'), here('typed/data'), { recursive: true })
    await writeFile(here('sheet.csv'), lines('Mã,Loại,Tên,Huyện,Đợt,Trạng thái', '001,xã,Long Hải,Phú Quý,first,beyond'))
    await heard(snapshot, [
      '--seeds', here('typed/seeds'), '--out', here('typed/data'), here('sheet.csv'), '--as-of', '2020-07', '--missing', 'carried', '--published', '2020-08-03', '--reported', '2020-08-01',
      '--note', 'd', '--source-number', '12/BC', '--source-date', '2020-08-01', '--source-title', 'a', '--source-issuer', 'b', '--source-says', 'c',
    ])

    const ended = await build('--adopt', await lay(zip))

    expect(ended).toMatchObject({ code: 0, err: '' })
    expect(sums(await filesIn(here('data')))).toEqual(sums(made.files))
    expect(sums(await filesIn(here('data')))).toEqual(sums(await filesIn(here('typed/data'))))
    expect(sums(await filesIn(here('seeds')))).toEqual(sums(await filesIn(here('typed/seeds'))))
  })

  test('twice, and the second time changes nothing', async () => {
    const file = await lay((await handedOver()).zip)
    await build('--adopt', file)
    const once = await all()

    expect(await build('--adopt', file)).toEqual({ code: 0, out: `0 files of seeds were taken back into ${here('seeds')}.\n`, err: '' })
    expect(await all()).toEqual(once)
  })

  test('beside what an archiver of the same files puts in: folders, notes and its own', async () => {
    const { zip, made } = await handedOver()
    const again = retold(zip, { 'data/': text(''), '__MACOSX/data/index.json': text('x'), '../../evil.csv': text('x') })

    expect(await build('--adopt', await lay(again))).toMatchObject({ code: 0, err: '' })
    expect(sums(await filesIn(here('data')))).toEqual(sums(made.files))
  })
})

describe('the zip that a page gave is not taken over', () => {
  const refused = async (file: string, said: readonly string[], ...more: readonly string[]): Promise<void> => {
    const before = await all()

    expect(await build('--adopt', file, ...more)).toEqual({ code: 1, out: '', err: said.map((line) => `${line}\n`).join('') })
    expect(await all()).toEqual(before)
  }

  test('where the seeds hold a state that is not published, though it be said that they may be replaced', async () => {
    const file = await lay((await handedOver()).zip)
    await writeFile(here('sheet.csv'), lines('Mã,Loại,Tên,Huyện,Đợt,Trạng thái', '001,xã,Long Hải,Phú Quý,first,beyond'))
    await cp(here('data'), here('old'), { recursive: true })
    await heard(snapshot, [...places(), here('sheet.csv'), '--as-of', '2020-09', '--missing', 'carried', '--published', '2020-10-03', '--source-date', '2020-10-01', '--source-title', 'a'])
    await rm(here('data'), { recursive: true })
    await cp(here('old'), here('data'), { recursive: true })

    for (const more of [[], ['--replace']])
      await refused(file, [`The seeds in ${here('seeds')} hold 2020-09.1, which the data in ${file} do not; not overwritten.`], ...more)
  })

  test('where lines of the seeds stand only here', async () => {
    const file = await lay((await handedOver()).zip)
    await appendFile(here('seeds/paragraphs.csv'), 'letter,3,Mới gõ,Just typed\n')

    await refused(file, [
      'paragraphs.csv: holds what stands only here.',
      `1 file in ${here('seeds')} holds what the data in ${file} do not, and would lose it; nothing was written. Copy it elsewhere, then add --replace if it may be replaced.`,
    ])
  })

  test('where the data have gone on since to a state that it does not know', async () => {
    const file = await lay((await handedOver()).zip)
    await writeFile(here('sheet.csv'), lines('Mã,Loại,Tên,Huyện,Đợt,Trạng thái', '001,xã,Long Hải,Phú Quý,first,beyond'))
    await cp(here('seeds'), here('mine'), { recursive: true })
    await heard(snapshot, [...places(), here('sheet.csv'), '--as-of', '2020-09', '--missing', 'carried', '--published', '2020-10-03', '--source-date', '2020-10-01', '--source-title', 'a'])
    await rm(here('seeds'), { recursive: true })
    await cp(here('mine'), here('seeds'), { recursive: true })

    await refused(file, [`The data in ${here('data')} hold 2020-09.1, which the seeds in ${file} do not; not overwritten. Take them back first: npm run data -- --adopt ${here('data')}`], '--replace')
  })

  test.each([
    ['data/snapshots/2020-07.1/units.csv', ''],
    ['data/snapshots/stray.json', '{}'],
    ['seeds/2020-07.1/units.csv', 'code\n'],
    ['seeds/2020-09.1/units.csv', 'code\n'],
  ])('where its file %s is not what its seeds compile to', async (path, it) => {
    const file = await lay(retold((await handedOver()).zip, { [path]: text(it) }))

    await refused(file, [`Compiled, the seeds beside the data do not give the file ${path}: it was changed, or the data were made by another version.`, '1 fault; nothing was written.'])
  })

  test('where the seeds of its data are left out', async () => {
    const { zip } = await handedOver()
    const [bundle = ''] = Object.keys(unzipSync(zip)).filter((path) => path.startsWith('data/seeds/'))

    const ended = await build('--adopt', await lay(retold(zip, { [bundle]: undefined })))

    expect(ended).toMatchObject({ code: 1, out: '' })
    expect(ended.err).toContain(bundle)
  })

  const nothing = 'Nothing was written; everything is as it was.'
  const other = (file: string): string => `--adopt: ${file} is not a zip that the page made for publishing: there is no data/index.json in it. ${nothing}`
  const broken = (file: string): string => `--adopt: the zip ${file} is damaged or was not downloaded whole, and cannot be opened. Download it from the page again and run this again. ${nothing}`
  const large = (file: string): string => `--adopt: the file ${file} is larger than any zip that the page makes; it is not opened. ${nothing}`
  const many: Zippable = Object.fromEntries(Array.from({ length: packageParts + 1 }, (_, i) => [`data/${i}`, new Uint8Array()]))

  test.each<[string, (zip: Uint8Array) => Uint8Array, (file: string) => string]>([
    ['an empty file', () => new Uint8Array(), other],
    ['a text', () => text('{"current":"2020-07.1"}'), other],
    ['a zip of something else', () => zipSync({ 'xl/workbook.xml': text('<x/>') }), other],
    ['a zip whose index is a folder', () => zipSync({ 'data/index.json/x': text('') }), other],
    ['the half of it', (zip) => zip.subarray(0, Math.floor(zip.length / 2)), broken],
    ['one that a byte was changed in', (zip) => zip.map((byte, i) => (i === Math.floor(zip.length / 4) ? byte ^ 1 : byte)), broken],
    ['one that lists more files than a workbook may', () => zipSync(many), large],
    ['one that inflates to more than a workbook may', () => zipSync({ 'data/index.json': new Uint8Array(201 * 1024 * 1024) }, { level: 1 }), large],
    ['one larger than a workbook may be', (zip) => new Uint8Array(fileBytes + 1).fill(0x20, zip.length), large],
  ])('where it is %s, and says so in words', async (_what, change, said) => {
    const { zip } = await handedOver()
    const file = await lay(change(zip))

    await refused(file, [said(file)])
  })
})
