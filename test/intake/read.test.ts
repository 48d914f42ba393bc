import { describe, expect, test } from 'vitest'
import { readEntries } from '#intake/read.ts'
import { readMoment } from '#model/moment.ts'
import { realCatalogue, realSnapshot } from '#test/figures/real.ts'
import { sheets } from './sheets.ts'
import { told, worded } from './told.ts'
import { workbookOf } from './typed.ts'
import { programme, register } from './world.ts'

describe('sheets as officers send them', () => {
  test.each(sheets)('$name', ({ tabs, asOf, meant = [], says, issues }) => {
    const moment = readMoment(asOf ?? '')
    const read = readEntries(workbookOf('sheet.xlsx', tabs), { programme, register, meant, ...(moment ? { asOf: moment } : {}) })

    expect(worded(read.issues)).toEqual(issues)
    expect(read.ok ? told(read.value.entries) : undefined).toEqual(says)
  })

  test('there are at least forty of them, each of its own name', () => {
    expect(new Set(sheets.map(({ name }) => name)).size).toBeGreaterThanOrEqual(40)
  })
})

describe('a step called by the beginning of its name', () => {
  test('is no cohort, over a column beside the cohorts, and is suggested in a cell', async () => {
    const catalogue = await realCatalogue()
    const real = await realSnapshot(catalogue, catalogue.current)
    const code = real.register.units[0]?.code ?? ''
    const cohort = real.programme.cohorts[0]
    const read = (rows: readonly (readonly string[])[]): ReturnType<typeof readEntries> => readEntries(workbookOf('a.xlsx', [{ name: 'Bảng', rows }]), real)
    const marked = read([['Mã', 'Đợt', 'Được giao', 'Ngày được giao', 'Đã công bố'], [code, cohort?.name.vi ?? '', 'x', '', '']])

    expect(worded(marked.issues)).toEqual([
      'lưu ý Bảng!C1: Tiêu đề "Được giao" được hiểu là "Được giao triển khai". Nếu đúng, nên gõ lại cho khớp; nếu không, hãy đổi tiêu đề, hoặc ghi thêm "(không đọc)" vào cuối.',
      'lưu ý Bảng!D1: Tiêu đề "Ngày được giao" được hiểu là "Ngày được giao triển khai". Nếu đúng, nên gõ lại cho khớp; nếu không, hãy đổi tiêu đề, hoặc ghi thêm "(không đọc)" vào cuối.',
    ])
    expect(marked.ok && marked.value.entries.units.map((unit) => [unit.code, unit.cohort, unit.atLeast])).toEqual([[code, { kind: 'cohort', id: cohort?.id }, 'assigned']])
    expect(worded(read([['Mã', 'Bước'], [code, 'Được giao']]).issues)).toEqual([
      'lỗi Bảng!B2: Không có bước "Được giao". Có phải là "Được giao triển khai"? Hãy ghi đúng tên một bước: Chưa triển khai; Được giao triển khai; Hoàn thành bộ tài liệu; Ban hành áp dụng; Đã công bố.',
    ])
  })
})
