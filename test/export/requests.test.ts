import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readSheet } from 'read-excel-file/node'
import { bookName, writeBook } from '#export/book.ts'
import { requestFiles } from '#export/requests.ts'
import { requestBook } from '#figures/bookRequest.ts'
import { linesOf, type Paper } from '#figures/paper.ts'
import { requestOf } from '#figures/request.ts'
import { templateBook } from '#figures/bookTemplate.ts'
import { requestsOf, type Request } from '#figures/requests.ts'
import type { Scene } from '#figures/scene.ts'
import { inside } from '#figures/terms.ts'
import { openWorkbook } from '#intake/open.ts'
import { readEntries } from '#intake/read.ts'
import type { Fact, Snapshot } from '#model/snapshot.ts'
import { languages, type Lang } from '#model/words.ts'
import { demoCatalogue, demoSnapshot } from '#test/demo.ts'
import { sceneOf } from '#test/demo/scenes.ts'
import { realCatalogue, realSnapshot } from '#test/figures/real.ts'
import { worlds } from '#test/figures/worlds.ts'
import { headed } from './bookRead.ts'
import { all, readPackage, textOf } from './packageRead.ts'

const catalogue = await realCatalogue()
const states = await Promise.all(catalogue.editions.map(({ id }) => realSnapshot(catalogue, id)))
const current = await realSnapshot(catalogue, catalogue.current)
const scene = (lang: Lang = 'vi', snapshot: Snapshot = current, area?: string): Scene => sceneOf(catalogue, snapshot, lang, area)
const every: readonly Scene[] = [
  ...states.flatMap((state) => languages.map((lang) => scene(lang, state))),
  sceneOf(demoCatalogue(), demoSnapshot(), 'vi'),
  ...worlds.map((world) => sceneOf(world.catalogue, world.snapshot, 'vi')),
]
const to = (id: string, of = scene()): Request => {
  const found = requestsOf(of).find(({ authority }) => authority.id === id)
  if (!found) throw new Error(`nothing is asked of ${id}`)
  return found
}
const textIn = (paper: Paper): string => paper.blocks.flatMap(linesOf).join('\n')
const rowsOf = async (of: Scene, request: Request) => headed(await readSheet(Buffer.from(writeBook(requestBook(of, request))), 1), of.voice.t('book.column.serial'))

describe('what an authority is asked', () => {
  test('goes to every authority of whose units something is not stated, and from a district to its own alone', () => {
    expect(requestsOf(scene()).map(({ authority, open, units }) => [authority.id, open.length, units.length])).toEqual([
      ['ubnd-phan-thiet', 7, 18], ['ubnd-la-gi', 7, 9], ['ubnd-tuy-phong', 12, 12], ['ubnd-bac-binh', 18, 18], ['ubnd-ham-thuan-bac', 17, 17],
      ['ubnd-ham-thuan-nam', 13, 13], ['ubnd-tanh-linh', 14, 14], ['ubnd-duc-linh', 13, 13], ['ubnd-ham-tan', 10, 10], ['ubnd-phu-quy', 2, 3],
    ])
    expect(requestsOf(scene('vi', current, '594')).map(({ authority }) => authority.id)).toEqual(['ubnd-la-gi'])
  })

  test('is nothing where everything is stated or follows from what is', async () => {
    const facts = current.register.units.map(({ code }): Fact => ({ kind: 'fact', unit: code, membership: { kind: 'outside' }, reach: { atLeast: 0, atMost: 0 }, milestones: [], cites: [], method: 'stated' }))
    const told = scene('vi', { ...current, facts, gaps: [] })
    const [rest] = current.gaps.filter((gap) => gap.rest)
    const left = scene('vi', { ...current, facts: [], gaps: rest ? [{ ...rest, size: 127, places: rest.places.map(({ district }) => ({ district, atLeast: 0 })) }] : [] })

    expect(requestsOf(told)).toEqual([])
    expect(requestsOf(left)).toEqual([])
    expect(await requestFiles(told)).toBeUndefined()
  })

  test('has the units first of which most is already known, then the others, then those of which all is known, each once', async () => {
    for (const of of every) {
      for (const request of requestsOf(of)) {
        const [sheet] = requestBook(of, request).sheets
        const written = sheet?.kind === 'table' ? sheet.rows.map(([, code]) => (code?.kind === 'text' ? code.text : '')) : []
        const codes = request.units.map(({ unit }) => unit.code)
        const own = new Set(request.open.map(({ unit }) => unit.code))

        expect(written).toEqual(codes)
        expect(new Set(codes).size).toBe(codes.length)
        expect(codes.slice(0, own.size).every((code) => own.has(code))).toBe(true)
      }
    }
    expect((await rowsOf(scene(), to('ubnd-phan-thiet'))).slice(0, 8).map((row) => row['Tên đơn vị'])).toEqual(['Phú Hài', 'Phú Thủy', 'Đức Nghĩa', 'Lạc Đạo', 'Đức Long', 'Thiện Nghiệp', 'Tiến Thành', 'Mũi Né'])
  })

  test('asks of several districts first where the fewest may be meant', () => {
    const [first, ...others] = current.programme.authorities
    if (!first) throw new Error('no authority')
    const both = scene('vi', { ...current, programme: { ...current.programme, authorities: [{ ...first, areas: ['595', '598'] }, ...others] } })

    // One of 20 among 113 in the first, also one of 29 among 50 in the other.
    expect([...new Set(to(first.id, both).units.map(({ unit }) => unit.district))]).toEqual(['598', '595'])
  })

  test('fills in what is known, and of an unnamed unit nothing but what it may be one of', async () => {
    const rows = await rowsOf(scene(), to('ubnd-la-gi'))

    expect(rows[0]).toMatchObject({ 'Đợt triển khai': null, 'Bước': null, 'Nguồn': null, 'Có thể thuộc': '5 trong 7 đơn vị: đợt 2017, hoàn thành bộ tài liệu; 20 trong 113 đơn vị: đợt 2014–2016, chưa rõ đang ở bước nào' })
    expect(rows[7]).toMatchObject({ 'Tên đơn vị': 'Phước Lộc', 'Đợt triển khai': 'Đợt 2017', 'Bước': 'Đã công bố', 'Có thể thuộc': null })
  })

  test('is a letter that says what is known, what is only counted, and what is to be sent', () => {
    const text = textIn(requestOf(scene(), to('ubnd-phan-thiet')))

    expect(text).toContain('1. Đã rõ đợt triển khai và bước đã đạt: 11 trong 18 đơn vị.')
    expect(text).toContain('2. Chưa rõ: 07 đơn vị (danh sách kèm theo).')
    expect(text).toContain('đơn vị.\n(Số liệu: Sở KH&CN Bình Thuận, 8/2018, đoạn 1, 5.)\n')
    expect(text).not.toContain('đợt 2018')
    expect(textIn(requestOf(scene('en'), to('ubnd-duc-linh', scene('en'))))).toContain('- Of the 29 units of cohort 2018, under the People\'s Committee of huyện Đức Linh: 1 to 12 (read as at least one unit in each place named)')
  })

  test('cites a source for what it says alone; what follows is said to follow, from which numbers or on which reading', () => {
    expect(textIn(requestOf(scene(), to('ubnd-phan-thiet')))).toContain([
      '2. Chưa rõ: 07 đơn vị (danh sách kèm theo).',
      'Nguồn chỉ nêu:',
      '- 20 đơn vị đợt 2014–2016 (chưa rõ đang ở bước nào), không nêu tên, tại 10 huyện, thị xã, thành phố (Sở KH&CN Bình Thuận, 8/2018, đoạn 4).',
      'Từ những gì nguồn nêu, suy ra:',
      '- 05 đơn vị đợt 2017 (hoàn thành bộ tài liệu), chưa rõ tên, trong số 07 đơn vị: phường Phú Hài, phường Phú Thủy, phường Đức Nghĩa, phường Lạc Đạo, phường Đức Long, xã Thiện Nghiệp và xã Tiến Thành (lấy hiệu các số nguồn nêu: Sở KH&CN Bình Thuận, 8/2018, đoạn 1, 5);',
      '- Trong 20 đơn vị đợt 2014–2016 nói trên, thuộc UBND TP. Phan Thiết là từ 01 đến 02 đơn vị (hiểu là mỗi nơi được nêu có ít nhất một đơn vị).',
    ].join('\n'))
    for (const of of every) {
      for (const request of requestsOf(of)) {
        const paper = requestOf(of, request)
        const lead = of.voice.t('book.letter.derived')
        const lines = textIn(paper).split('\n')
        const after = lines.includes(lead) ? lines.slice(lines.indexOf(lead) + 1) : []
        const derived = after.slice(0, after.findIndex((line) => !line.startsWith('- ')))
        const told = of.snapshot.gaps.filter(({ method }) => method === 'read' || method === 'stated').map((gap) => gap.cites.map(({ paragraph }) => paragraph).join(', '))

        expect(derived.at(-1) ?? '.').toMatch(/\.$/)
        for (const line of derived.filter((each) => each.startsWith('- Trong'))) expect(told.every((cite) => !line.includes(`đoạn ${cite})`))).toBe(true)
        for (const row of paper.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))) expect(row.cells[2]).toMatch(/^(Nguồn nêu: |Suy ra, có thể thuộc: |Nguồn không nêu$|Stated: |Inferred, may be one of: |Not stated$)/)
      }
    }
  })

  test('asks for every step that the sheet offers, and tells what is in no cohort from what is not known', () => {
    for (const of of every) {
      const [request] = requestsOf(of)
      if (!request) continue
      const text = textIn(requestOf(of, request))
      const [first] = of.snapshot.programme.road

      expect(text).toContain(`(${first ? inside(of.voice.say(first.name)) : ''}, `)
      expect(text.split(of.voice.t('book.choice.outside'))).toHaveLength(3)
    }
  })

  test('says who published the numbers, or that nobody did, to whoever sends it; and under its list, of which state it is', () => {
    const letter = requestOf(scene(), to('ubnd-la-gi'))
    const [draft = '', ...sent] = textIn(letter).split('\n')

    expect(draft).toMatch(/^\[Dự thảo: .*Bản không chính thức: chưa có cơ quan phát hành\.\]$/)
    expect(sent.join('\n')).not.toContain('không chính thức')
    expect(sent.at(-1)).toMatch(/^Bản số liệu 2018-08\.1 · [0-9a-f]{10} · Số liệu: tháng 8\/2018/)
    expect(letter.footer).toBe('')
  })

  test('asks to check an addressee that is only assumed', () => {
    expect(textIn(requestOf(scene(), to('ubnd-duc-linh')))).toContain('Kính gửi: Ủy ban nhân dân huyện Đức Linh [kiểm tra: nguồn không nêu cơ quan chủ quản]')
    expect(textIn(requestOf(scene(), to('ubnd-la-gi')))).not.toContain('[kiểm tra')
  })

  test('names the units that a source names without saying all of them, and those of which none speaks', () => {
    const [first, ...others] = current.facts
    if (!first) throw new Error('no fact')
    const open: Fact = { ...first, reach: { atLeast: 1, atMost: 4 } }
    const vague = scene('vi', { ...current, facts: [open, ...others] })
    const left = current.gaps.filter(({ rest }) => rest).map((gap) => ({ ...gap, size: 113, membership: { kind: 'unstated' } as const, reach: { atLeast: 0, atMost: 4 } }))
    const silent = scene('vi', { ...current, gaps: left })

    expect(textIn(requestOf(vague, to('ubnd-phan-thiet', vague)))).toContain('- 01 đơn vị có nêu tên nhưng chưa rõ đợt hoặc bước: phường Mũi Né.')
    expect(textIn(requestOf(silent, to('ubnd-phu-quy', silent)))).toContain('\nKhông có nguồn nào nêu 02 đơn vị: xã Ngũ Phụng và xã Tam Thanh.\n')
  })

  test('lists in its annex exactly the units of which something is not stated, with room to write', () => {
    for (const of of every) {
      for (const request of requestsOf(of)) {
        const table = requestOf(of, request).blocks.find((block) => block.kind === 'table')

        expect(table?.rows).toHaveLength(request.open.length)
        expect(table?.columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
        for (const row of table?.rows ?? []) expect(row.cells.slice(3)).toEqual(['', '', '', ''])
      }
    }
  })

  test('leaves nothing unfilled in any state, and says that nothing is true where that is so', () => {
    for (const of of every) {
      for (const request of requestsOf(of)) {
        const paper = requestOf(of, request)

        expect(textIn(paper)).not.toMatch(/\{\{|undefined|NaN|\[\[/)
        expect(paper.bands).toHaveLength((of.snapshot.programme.demonstration ? 1 : 0) + (of.snapshot.id === of.catalogue.current ? 0 : 1))
      }
    }
  })

  test('comes as a letter and a sheet for each authority in one file, the same bytes each time', async () => {
    const [once, again] = [await requestFiles(scene()), await requestFiles(scene())]
    const bytes = new Uint8Array((await once?.blob.arrayBuffer()) ?? new ArrayBuffer())
    const files = unzipSync(bytes)
    const names = Object.keys(files)
    const letter = readPackage(files[names[0] ?? ''] ?? new Uint8Array())

    expect(once?.name).toBe('tien-do-htqlcl_2018-08.1_de-nghi-cung-cap-thong-tin_vi.zip')
    expect(names.slice(0, 2)).toEqual(['docx', 'xlsx'].map((ending) => `tien-do-htqlcl_2018-08.1_de-nghi-cung-cap-thong-tin-ubnd-phan-thiet_vi.${ending}`))
    expect(names).toHaveLength(20)
    expect(bytes).toEqual(new Uint8Array((await again?.blob.arrayBuffer()) ?? new ArrayBuffer()))
    expect(all(letter.xml('word/document.xml'), 'w:t').map(textOf).join('')).toContain('Kính gửi: Ủy ban nhân dân thành phố Phan Thiết')
    for (const name of names.filter((each) => each.endsWith('.xlsx'))) expect(strFromU8(unzipSync(files[name] ?? new Uint8Array())['xl/workbook.xml'] ?? new Uint8Array())).toContain('list_steps')
  })
})

describe('a sheet that comes back as it was sent', () => {
  test.each(languages)('is understood: what was known is said again, and nothing else, in %s', async (lang) => {
    const own = scene(lang)
    for (const book of [requestBook(own, to('ubnd-phan-thiet', own)), templateBook(own)]) {
      const opened = await openWorkbook(writeBook(book), bookName(book))
      if (!opened.ok) throw new Error(JSON.stringify(opened.issues))
      const read = readEntries(opened.value, own.snapshot)

      expect(read.issues).toEqual([])
      expect(read.ok && read.value.entries.units.map(({ code }) => code)).toEqual(book.slug.endsWith('phan-thiet') ? to('ubnd-phan-thiet', own).units.filter(({ fact }) => fact).map(({ unit }) => unit.code) : [])
      expect(read.ok && read.value.spoken).toHaveLength(book.slug.endsWith('phan-thiet') ? 18 : 127)
    }
  })
})
