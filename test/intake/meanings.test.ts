import { describe, expect, test } from 'vitest'
import { voiceOf } from '#i18n/voice.ts'
import { askedOf, choicesOf } from '#intake/choices.ts'
import { meaningsOf, wordKinds, type Meaning, type WordKind, type WordMeant } from '#intake/meanings.ts'
import { readAs } from '#intake/readAs.ts'
import { groundOf } from '#intake/ground.ts'
import { denialSaid, readMark } from '#intake/marks.ts'
import { readMeant } from '#intake/readMeant.ts'
import { readEntries, type ReadSheet } from '#intake/read.ts'
import { readCohort, readStep } from '#intake/steps.ts'
import type { Workbook } from '#intake/workbook.ts'
import { readMoment } from '#model/moment.ts'
import { randomOf } from '#scripts/demo/random.ts'
import '#test/words.ts'
import { sheets } from './sheets.ts'
import { told, worded } from './told.ts'
import { columnOf, rowOf, workbookOf, type Typed } from './typed.ts'
import { programme, register } from './world.ts'

const voices = { vi: voiceOf('vi'), en: voiceOf('en') }
const read = (workbook: Workbook, meant: readonly WordMeant[] = []): ReadSheet => readEntries(workbook, { programme, register, meant })
const book = (...rows: readonly (readonly Typed[])[]): Workbook => workbookOf('a.xlsx', [{ name: 'Bảng', rows }])
const step = (word: string, atLeast: string, atMost = atLeast): WordMeant => ({ word, means: { kind: 'step', atLeast, atMost } })

/** Every meaning of a kind, and what an officer would have typed for it. */
const typed: Readonly<Record<WordKind, readonly (readonly [Meaning, string])[]>> = {
  step: [
    ...programme.road.map(({ id, name }) => [{ kind: 'step', atLeast: id, atMost: id }, name.vi] as const),
    ...programme.road.slice(1, -1).flatMap(({ id, name }) => [[{ kind: 'step', atMost: id }, `nhiều nhất ${name.vi}`], [{ kind: 'step', atLeast: id }, `ít nhất ${name.vi}`]] as const),
    [{ kind: 'step' }, 'không nêu'],
  ],
  mark: [[{ kind: 'mark', mark: 'yes' }, 'x'], [{ kind: 'mark', mark: 'no' }, 'chưa'], [{ kind: 'mark', mark: 'silent' }, 'không nêu']],
  denial: [[{ kind: 'denial', mark: 'yes' }, 'x'], [{ kind: 'denial', mark: 'silent' }, 'không nêu']],
  cohort: [...programme.cohorts.map(({ id, name }) => [{ kind: 'cohort', cohort: { kind: 'cohort', id } }, name.vi] as const), [{ kind: 'cohort', cohort: { kind: 'outside' } }, 'không thuộc đợt nào'], [{ kind: 'cohort', cohort: { kind: 'unstated' } }, 'không nêu']],
}

describe('a word that was answered once', () => {
  const rows = [['Mã', 'Đợt', 'Bước'], ['00101', 'Đợt I', 'Đang XD'], ['00102', 'đợt 1', 'đang xd.'], ['00103', 'đợt i', 'Đào xong']]

  test('is read so in every cell of its kind, however it is spelt, and each is told', () => {
    const { words, issues, ...sheet } = read(book(...rows), [step('ĐANG XD', 'begun'), { word: 'Đợt I', means: { kind: 'cohort', cohort: { kind: 'cohort', id: 'c1' } } }])

    expect(sheet.ok && told(sheet.value.entries)).toEqual(['00101 c1 begun', '00102 c1 begun', '00103 c1 dug'])
    expect(words.map(({ word, places }) => [word, places.map(({ cell }) => cell)])).toEqual([['Đang XD', ['C2', 'C3']], ['Đợt I', ['B2', 'B4']]])
    expect(worded(issues)).toEqual([
      'lưu ý Bảng!C2: Có 2 ô ghi “Đang XD”, được đọc là bước “Đã khởi công” theo câu trả lời. Nếu không đúng, hãy bỏ câu trả lời rồi sửa trong bảng.',
      'lưu ý Bảng!B2: Có 2 ô ghi “Đợt I”, được đọc là đợt 1 theo câu trả lời. Nếu không đúng, hãy bỏ câu trả lời rồi sửa trong bảng.',
    ])
    expect(sheet.preview[0]?.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.issues.length > 0 ? [cell.address] : [])))).toEqual(['B2', 'C2', 'C3', 'B4'])
  })

  test('is recorded with the document, in both languages, and of several documents with that whose tabs have it', () => {
    const { words } = read(book(...rows), [step('Đang XD', 'begun'), step('Lạ', 'given')])
    const says = { vi: 'Báo cáo', en: 'Report.' }

    expect(readAs(says, words, { programme, voices })).toEqual({
      vi: 'Báo cáo. Trong bảng, “Đang XD” được đọc là bước “Đã khởi công” (2 ô), theo trả lời của người công bố.',
      en: 'Report. In the sheet, “Đang XD” was read as the step “Work begun” (2 cells), as answered by whoever published it.',
    })
    expect(readAs(says, words, { programme, voices, tabs: ['Khác'] })).toEqual(says)
  })

  test('that no cell needs is said to be unused and is not recorded, and one about what the programme has not is none', () => {
    const idle = read(book(['Mã', 'Bước'], ['00101', 'Đào xong']), [step('Đang XD', 'begun')])
    const strange = read(book(['Mã', 'Bước'], ['00101', 'Đang XD']), [step('Đang XD', 'flown')])

    expect(worded(idle.issues)).toEqual(['lưu ý : Đã trả lời rằng “Đang XD” là bước “Đã khởi công”, nhưng không ô nào cần câu trả lời này, nên không dùng và không ghi lại.'])
    expect(idle.ok && idle.value.words).toBeUndefined()
    expect(strange.issues.map(({ rule }) => rule)).toEqual(['unknownStep'])
  })

  test('that would run backwards, or names what the programme has not, means nothing', () => {
    const of = (means: Meaning): number => meaningsOf([{ word: 'x', means }], programme).size

    expect([of({ kind: 'step', atLeast: 'begun', atMost: 'given' }), of({ kind: 'step', atLeast: 'given', atMost: 'given' })]).toEqual([1, 1])
    expect([of({ kind: 'step', atLeast: 'given', atMost: 'begun' }), of({ kind: 'step', atMost: 'flown' }), of({ kind: 'cohort', cohort: { kind: 'cohort', id: 'c9' } })]).toEqual([0, 0, 0])
  })

  test('under every step is one mark, and under a step that is denied another', () => {
    const marks = [{ word: '+', means: { kind: 'mark', mark: 'yes' } }, { word: '+', means: { kind: 'denial', mark: 'yes' } }] as const
    const sheet = book(['Mã', 'Khởi công', 'Đào xong', 'Chưa bàn giao'], ['00101', '+', '+', '+'], ['00102', '+', null, '+'])

    expect(read(sheet, marks.slice(0, 1)).issues.map(({ rule, cell }) => [rule, cell])).toEqual([['wordRead', 'B2'], ['badDenial', 'D2'], ['badDenial', 'D3']])
    const both = read(sheet, marks)
    expect(both.ok && told(both.value.entries)).toEqual(['00101 unstated dug..tested', '00102 unstated begun'])
  })
})

describe('laws of answers', () => {
  test('an answer to a word that is understood changes nothing, in any sheet', () => {
    for (const { tabs, asOf } of sheets) {
      const workbook = workbookOf('sheet.xlsx', tabs)
      const moment = asOf === undefined ? undefined : readMoment(asOf)
      const ground = { programme, register, ...(moment ? { asOf: moment } : {}) }
      const plain = readEntries(workbook, ground)
      const all = [...new Set(tabs.flatMap(({ rows }) => rows.flat()).flatMap((cell) => (cell === null ? [] : [typeof cell === 'object' ? cell.text : String(cell)])))]
      const meant = wordKinds.flatMap((kind) => all.flatMap((word): WordMeant[] => { const [pair] = typed[kind]; return pair && isUnderstood(kind, word) ? [{ word, means: pair[0] }] : [] }))

      const answered = readEntries(workbook, { ...ground, meant })

      expect(answered.issues.filter(({ rule }) => rule !== 'wordUnused')).toEqual(plain.issues)
      expect(answered.ok && answered.value).toEqual(plain.ok && plain.value)
    }
  })

  test('to read with answers is to read what they mean typed into their cells, whichever words and meanings', () => {
    const random = randomOf(20260118)
    const pick = <T>(things: readonly [T, ...T[]] | readonly T[]): T => things[Math.floor(random() * things.length)] ?? never()
    const words: readonly string[] = ['Đang XD', 'Đang áp dụng', '+', 'Chưa CB', 'Đợt I', 'xong rồi đấy', 'đợt 9', 'Đã bàn gaio', '__proto__', 'có lẽ', 'Chưa bàn giao']
    const heads = ['Đợt', 'Bước', 'Bước ít nhất', 'Khởi công', 'Đào xong', 'Chưa bàn giao'] as const
    const kindOf: Readonly<Record<(typeof heads)[number], WordKind>> = { 'Đợt': 'cohort', 'Bước': 'step', 'Bước ít nhất': 'step', 'Khởi công': 'mark', 'Đào xong': 'mark', 'Chưa bàn giao': 'denial' }
    let used = 0
    for (let n = 0; n < 300; n += 1) {
      const columns = heads.filter((head) => (head === 'Bước ít nhất' ? false : random() < 0.6))
      const rows = register.units.slice(0, 6).map(({ code }): Typed[] => [code, ...columns.map((head) => (random() < 0.5 ? pick(words) : random() < 0.5 ? null : pick(typed[kindOf[head]])[1]))])
      const sheet = [['Mã', ...columns], ...rows]
      const pairs = wordKinds.flatMap((kind) => words.map((word) => ({ word, kind, pair: pick(typed[kind]) })))

      const answered = read(book(...sheet), pairs.map(({ word, pair: [means] }) => ({ word, means })))
      const places = answered.words.flatMap(({ places: all, means, word }) => all.map(({ cell }) => ({ cell, text: pairs.find((each) => each.word === word && each.kind === means.kind)?.pair[1] ?? never() })))
      const written = sheet.map((row, r) => row.map((cell, c) => places.find((each) => rowOf(each.cell) === r + 1 && columnOf(each.cell) === c)?.text ?? cell))
      const plain = read(book(...written))

      const rules = (sheetRead: ReadSheet): unknown => sheetRead.issues.filter(({ rule }) => rule !== 'wordRead' && rule !== 'wordUnused').map(({ kind, rule, cell }) => [kind, rule, cell])
      expect(rules(answered)).toEqual(rules(plain))
      expect(answered.ok && told(answered.value.entries)).toEqual(plain.ok && told(plain.value.entries))
      used += places.length
    }
    expect(used).toBeGreaterThan(1000)
  })

  test('every choice that is offered means something, and a step that may be meant stands first', () => {
    for (const kind of wordKinds) expect(choicesOf(kind, programme).map((each) => typed[kind].filter(([means]) => JSON.stringify(means) === JSON.stringify(each)).length)).toEqual(typed[kind].map(() => 1))
    const [fault] = read(book(['Mã', 'Bước'], ['00101', 'Đã bàn gaio'])).issues
    expect(fault && askedOf(fault)).toEqual({ kind: 'step', word: 'Đã bàn gaio' })
    expect(choicesOf('step', programme, fault?.params)[0]).toEqual({ kind: 'step', atLeast: 'given', atMost: 'given' })
  })

  test('what is said in the line of a command means the same as what is chosen', () => {
    for (const kind of wordKinds) for (const [means, text] of typed[kind]) expect(readMeant([`${kind}:Lạ=${text}`], programme)).toEqual({ ok: true, value: [{ word: 'Lạ', means }] })
    expect(readMeant(['a=b=Đào xong', '+=x', 'Đợt I=đợt 1'], programme)).toEqual({ ok: true, value: [step('a=b', 'dug'), { word: '+', means: { kind: 'mark', mark: 'yes' } }, { word: 'Đợt I', means: { kind: 'cohort', cohort: { kind: 'cohort', id: 'c1' } } }] })
    expect(['Lạ', 'Lạ=', '=x', 'Lạ=bay', 'denial:Lạ=chưa', '-=x'].map((text) => readMeant([text], programme))).toEqual(['Lạ', 'Lạ=', '=x', 'Lạ=bay', 'denial:Lạ=chưa', '-=x'].map((text) => ({ ok: false, wrong: 'readBad', text })))
    expect(readMeant(['Lạ=không nêu'], programme)).toEqual({ ok: false, wrong: 'readAmbiguous', text: 'Lạ=không nêu' })
    expect(readMeant(['Lạ=x', 'lạ=chưa'], programme)).toEqual({ ok: false, wrong: 'readTwice', text: 'lạ=chưa' })
  })
})

/** Whether the reader needs no answer to a word, under whichever step it stands. */
function isUnderstood(kind: WordKind, text: string): boolean {
  const ground = groundOf({ programme, register })
  const steps = programme.road.map((_, at) => at)
  switch (kind) {
    case 'step': return readStep(ground.lexicon, programme, text).rule === undefined
    case 'cohort': return readCohort(ground.lexicon, programme, text).rule === undefined
    case 'mark': return steps.every((at) => readMark({ column: 0, text }, at, ground.lexicon).kind !== 'bad')
    case 'denial': return steps.every((at) => denialSaid({ column: 0, text }, at, ground).kind !== 'bad')
  }
}

function never(): never {
  throw new Error('a list without anything in it')
}
