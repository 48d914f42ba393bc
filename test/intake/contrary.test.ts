import { describe, expect, test } from 'vitest'
import { groundOf } from '#intake/ground.ts'
import { isClaim } from '#intake/heading.ts'
import { readEntries } from '#intake/read.ts'
import { coreOf } from '#intake/lexicon.ts'
import { fold } from '#model/fold.ts'
import { randomOf } from '#scripts/demo/random.ts'
import { demoSnapshot } from '#test/demo.ts'
import { realCatalogue, realSnapshot } from '#test/figures/real.ts'
import { workbookOf, type Typed } from './typed.ts'
import { programme, register } from './world.ts'

const catalogue = await realCatalogue()
const real = await realSnapshot(catalogue, catalogue.current)
const grounds = [
  { name: 'the wells', ...groundOf({ programme, register }) },
  { name: 'the real programme', ...groundOf(real) },
  { name: 'the demonstration', ...groundOf(demoSnapshot()) },
]

/** Words before the name of a step that make it planned, due, late, asked for, undone, denied, counted or somebody's. */
const before = [
  'Chưa', 'Không', 'Sẽ', 'Phải', 'Cần', 'Nên', 'Còn phải', 'Chờ', 'Đang', 'Đang chờ', 'Sắp', 'Chuẩn bị', 'Bắt đầu', 'Quá hạn', 'Trễ hạn', 'Chậm', 'Hạn', 'Thời hạn', 'Thời hạn phải', 'Hạn chót', 'Ngày dự kiến', 'Dự kiến', 'Dự kiến ngày', 'Kế hoạch',
  'Ngày kế hoạch', 'Năm kế hoạch', 'Đăng ký', 'Năm đăng ký', 'Đề nghị', 'Đề xuất', 'Yêu cầu', 'Nhắc', 'Đôn đốc', 'Xin lùi', 'Hoãn', 'Tạm dừng', 'Dừng', 'Thu hồi', 'Hủy', 'Hủy bỏ', 'Bãi bỏ', 'Từ chối', 'Miễn', 'Hồ sơ', 'Hồ sơ đề nghị', 'Tờ trình',
  'Người ký', 'Người', 'Nơi', 'Đơn vị tư vấn', 'Chi phí', 'Kinh phí', 'Số lần', 'Số', 'Số lượng', 'Tỷ lệ', 'Tỉ lệ', 'Đợt', 'Lần', 'Mục tiêu', 'Chỉ tiêu', 'Cam kết', 'Khả năng', 'Điều kiện', 'Lý do chưa', 'Nguyên nhân chậm', 'Kiểm tra việc', 'Thẩm định', 'Họp', 'Phải công khai', 'Trước khi', 'Trước ngày', 'Sau khi', 'Ngoài',
  'Not', 'Not yet', 'To be', 'Will be', 'Must be', 'Should be', 'Due', 'Due date', 'Due date for', 'Overdue', 'Late', 'Planned', 'Plan', 'Planned date', 'Expected', 'Expected date', 'Target', 'Deadline', 'Deadline for', 'Requested', 'Request to be', 'Applied to be', 'Number', 'Number of times', 'Rate of', 'Share', 'Percent', 'Who', 'Person who', 'Un', 'Never', 'Cancelled', 'Withdrawn', 'Revoked', 'No longer', 'Remaining to be', 'Failed to be',
]
const behind = ['lại', 'dự kiến', 'theo kế hoạch', 'quá hạn', 'chậm', 'trễ', 'không đạt', 'chưa', 'chưa đủ', 'một phần', 'trước hạn', 'trước ngày', 'năm tới', 'kỳ trước', 'lần 2', 'bao nhiêu lần', '(dự kiến)', '(kế hoạch)', '(chưa)', '(%)', '(số lần)', '[đăng ký]', '- kế hoạch', ': chưa', 'by whom', 'late', 'plan', 'planned', 'due', 'expected', '(planned)', '(%)', 'next year', 'again', 'in part', '?? chưa']

const spellings = (text: string): readonly string[] => [text.toUpperCase(), fold(text)]

describe('a heading that says more than the name of a step', () => {
  const cases = grounds.flatMap(({ name, heading, lexicon, programme: { road, goal } }) => road.slice(1).flatMap((step, at) => [step.name.vi, step.name.en].map((form) => ({ name, heading, lexicon, form, isGoal: at + 1 === goal }))))

  test.each(cases)('is never taken for "$form" under $name, whatever it adds before or behind', ({ heading, lexicon, form }) => {
    const inside = form.replace(/^(?:Đã|Được) /, '')
    const all = [...new Set([form, inside, inside.slice(0, 1).toLowerCase() + inside.slice(1)])]
    const texts = all.flatMap((each) => [...before.map((word) => `${word} ${each}`), ...behind.map((word) => `${each} ${word}`)])
    // "Chưa triển khai" is the name of a step as well.
    const taken = texts.flatMap(spellings).filter((text) => /[%#]/.test(text) || (!lexicon.steps.has(fold(text)) && !lexicon.cores.has(coreOf(text)))).flatMap((text) => {
      const found = heading(text)
      return found && isClaim(found.column) && found.column.kind !== 'plain' && found.column.kind !== 'not' ? [[text, found.column, found.by]] : []
    })

    expect(taken).toEqual([])
  })

  test.each(cases)('is never taken for "$form" under $name with words of no meaning at any place', ({ heading, form }) => {
    const random = randomOf(20181231)
    const letters = 'bcdghklmnpqrstvxaeiou'
    const word = (): string => Array.from({ length: 2 + Math.floor(random() * 6) }, () => letters[Math.floor(random() * letters.length)]).join('')
    const taken = Array.from({ length: 200 }, () => {
      const words = form.split(' ')
      const at = Math.floor(random() * (words.length + 1))
      return [...words.slice(0, at), word(), ...words.slice(at)].join(' ')
    }).filter((text) => {
      const found = heading(text)
      return found && isClaim(found.column) && found.by !== 'slip' && found.by !== 'short'
    })

    expect(taken).toEqual([])
  })

  test('lets words pass that change nothing', () => {
    const [, ground] = grounds
    const texts = ['Công bố', 'Đã được công bố', 'Tình hình công bố', 'Kết quả công bố', 'Công bố phù hợp TCVN ISO 9001:2015', 'Đã công bố HTQLCL', 'Tình trạng công bố', 'Công bố (x)', 'Công bố (ghi x nếu có)', 'Công bố (rồi/chưa)', 'Đã hoàn thành công bố', 'UBND cấp xã đã công bố', 'Has been announced', 'Announced (yes/no)']

    expect(texts.map((text) => ground?.heading(text)?.column)).toEqual(texts.map(() => ({ kind: 'tick', step: 4 })))
    expect(['Ngày công bố', 'Công bố ngày', 'Thời gian công bố', 'Ngày, tháng, năm công bố', 'Ngày công bố (dd/mm/yyyy)', 'Ngày QĐ công bố', 'Date announced'].map((text) => ground?.heading(text)?.column)).toEqual(Array.from({ length: 7 }, () => ({ kind: 'on', step: 4 })))
  })

  test.each(['Trạng thái dự kiến', 'Trạng thái (dự kiến)', 'Kết quả thực hiện năm trước', 'Tiến độ thực hiện kế hoạch', 'Số quyết định thành lập ban chỉ đạo', 'Ngày quyết định phê duyệt', 'QĐ thu hồi', 'Bước tiếp theo', 'Đợt triển khai dự kiến', 'Status (planned)', 'Current status of budget', 'Decision to revoke'])('"%s" is no column of what has been reached', (text) => {
    expect(grounds.map(({ heading }) => heading(text)?.column)).toEqual(grounds.map(() => undefined))
  })
})

describe('a column that may be a step', () => {
  const goal = real.programme.road.at(-1)?.name.vi ?? ''
  const [a, b, c] = real.register.units.slice(0, 3).map(({ code }) => code)
  const rules = (rows: readonly (readonly Typed[])[], merged: readonly string[] = []): string[] => readEntries(workbookOf('a.xlsx', [{ name: 'Bảng', rows, merged }]), real).issues.map(({ kind, rule, cell }) => `${kind} ${rule} ${cell ?? ''}`)

  test.each(['Quá hạn công bố', 'Dự kiến công bố', 'Đăng ký công bố', 'Thu hồi công bố', 'Công bố ISO', 'Đã tập huấn', 'Chưa kịp công bố', 'Announced late'])('is asked about where "%s" heads marks', (text) => {
    expect(rules([['Mã', 'Đợt', text], [a ?? '', '2017', 'x'], [b ?? '', '2017', null]])).toContain('error headingUnclear C1')
    expect(rules([['Mã', 'Đợt', text], [a ?? '', '2017', '14/8/2018'], [b ?? '', '2017', null]])).toContain('error headingUnclear C1')
  })

  test.each(['Quá hạn công bố (không đọc)', 'Đã tập huấn - không đọc', 'Announced late (not read)'])('"%s" is the answer, and nothing of it is read', (text) => {
    expect(rules([['Mã', 'Đợt', goal, text], [a ?? '', '2017', 'x', 'x'], [b ?? '', '2017', null, 'x'], [c ?? '', '2017', 'x', 'x']]).filter((each) => each.includes('heading'))).toEqual([])
  })

  test('is passed over with a remark where counts, names or shares stand under it', () => {
    expect(rules([['Mã', goal, 'Số lần công bố', 'Người ký công bố', 'Chi phí'], [a ?? '', 'x', 3, 'Nguyễn Văn A', 1], [b ?? '', 'x', 12, 'Trần Thị B', 2]])).toEqual(['warning headingUnknown C1'])
  })

  test('is asked about where it has no heading, or where a plan stands over it', () => {
    expect(rules([['Mã', 'Đợt', null], [a ?? '', '2017', 'x'], [b ?? '', '2017', 'x']])).toContain('error headingBlank C1')
    expect(rules([['Mã', 'Kế hoạch', null, 'Thực hiện', null], [null, 'Ban hành áp dụng', goal, 'Ban hành áp dụng', goal], [a ?? '', 'x', 'x', 'x', null]], ['A1:A2', 'B1:C1', 'D1:E1'])).toEqual(['error headingUnclear B2', 'error headingUnclear C2'])
    expect(rules([['Mã', 'Đợt', 'Nội dung', null], [null, null, 'Ban hành áp dụng', goal], [a ?? '', '2017', 'x', 'x']], ['A1:A2', 'C1:D1'])).toEqual(['warning headingUnder C2'])
  })
})
