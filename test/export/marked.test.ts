import { expect, test } from 'vitest'
import { markedFile } from '#export/marked.ts'
import { openWorkbook } from '#intake/open.ts'

const rows = [{ cells: ['Mã', 'Lỗi cần sửa'], faulty: [] }, { cells: ['=1+1', 'A2: sai'], faulty: [0] }, { cells: ['00123', ''], faulty: [] }]

async function reopened(names: readonly string[]): Promise<{ readonly names: readonly string[]; readonly texts: readonly (readonly string[])[]; readonly formulas: number }> {
  const blob = markedFile(names.map((name) => ({ name, rows, column: 1 })), 'Bảng')
  const book = await openWorkbook(new Uint8Array(await blob.arrayBuffer()), 'x.xlsx')
  if (!book.ok) throw new Error(JSON.stringify(book.issues))
  const { tabs } = book.value
  return {
    names: tabs.map(({ name }) => name),
    texts: tabs[0]?.lines.map(({ cells }) => cells.map(({ text }) => text)) ?? [],
    formulas: tabs.flatMap(({ lines }) => lines.flatMap(({ cells }) => cells.filter(({ formula }) => formula))).length,
  }
}

test('a sheet that is sent back has its cells as they were typed, its remarks beside them, and no formula', async () => {
  const { texts, formulas } = await reopened(['Đơn vị'])

  expect(texts).toEqual([['Mã', 'Lỗi cần sửa'], ['=1+1', 'A2: sai'], ['00123']])
  expect(formulas).toBe(0)
})

test('names of its tabs are such that Excel takes them, each one once', async () => {
  const { names } = await reopened(['báo cáo.xlsx · Đơn vị hành chính cấp xã', 'báo cáo.xlsx · Đơn vị hành chính cấp xã', 'a/b:c', "'"])

  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(4)
  for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/)
})
