import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { markedFile, markedFiles } from '#export/marked.ts'
import { openWorkbook } from '#intake/open.ts'

const rows = [{ row: 1, cells: new Map([[0, 'Mã'], [1, 'Lỗi cần sửa']]), faulty: [] }, { row: 2, cells: new Map([[0, '=1+1'], [1, 'A2: sai']]), faulty: [0] }, { row: 900, cells: new Map([[0, '00123'], [30, 'x']]), faulty: [] }]

async function reopened(names: readonly string[]): Promise<{ readonly names: readonly string[]; readonly texts: readonly (readonly string[])[]; readonly rows: readonly number[]; readonly formulas: number }> {
  const blob = markedFile(names.map((name) => ({ name, rows, column: 1 })), 'Bảng')
  const book = await openWorkbook(new Uint8Array(await blob.arrayBuffer()), 'x.xlsx')
  if (!book.ok) throw new Error(JSON.stringify(book.issues))
  const { tabs } = book.value
  return {
    names: tabs.map(({ name }) => name),
    texts: tabs[0]?.lines.map(({ cells }) => cells.map(({ text }) => text)) ?? [],
    rows: tabs[0]?.lines.map(({ number }) => number) ?? [],
    formulas: tabs.flatMap(({ lines }) => lines.flatMap(({ cells }) => cells.filter(({ formula }) => formula))).length,
  }
}

test('a sheet that is sent back has its cells as they were typed, its remarks beside them, and no formula', async () => {
  const { texts, rows: numbers, formulas } = await reopened(['Đơn vị'])

  expect(texts).toEqual([['Mã', 'Lỗi cần sửa'], ['=1+1', 'A2: sai'], ['00123', 'x']])
  expect(numbers).toEqual([1, 2, 900])
  expect(formulas).toBe(0)
})

test('names of its tabs are such that Excel takes them, each one once', async () => {
  const { names } = await reopened(['báo cáo.xlsx · Đơn vị hành chính cấp xã', 'báo cáo.xlsx · Đơn vị hành chính cấp xã', 'a/b:c', "'"])

  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(4)
  for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/)
})

test('of several files each is a workbook by itself, and no two have one name', async () => {
  const tab = (name: string, file?: string) => ({ name, rows, column: 1, ...(file === undefined ? {} : { file }) })
  const words = { name: (file: string) => `${file.replace(/\.\w+$/, '')}_mend.xlsx`, whole: 'own.xlsx', zip: 'all.zip' }
  const one = markedFiles([tab('A'), tab('B')], words)
  const several = markedFiles([tab('A', 'a.xlsx'), tab('B', 'a.xlsx'), tab('a.csv', 'a.csv'), tab('A', 'b.xlsx')], words)
  const tabsOf = async (bytes: Uint8Array): Promise<readonly string[]> => {
    const book = await openWorkbook(bytes, 'x.xlsx')
    return book.ok ? book.value.tabs.map(({ name }) => name) : []
  }

  expect([one.name, await tabsOf(new Uint8Array(await one.blob.arrayBuffer()))]).toEqual(['own_mend.xlsx', ['A', 'B']])
  expect(several.name).toBe('all.zip')
  const files = Object.entries(unzipSync(new Uint8Array(await several.blob.arrayBuffer())))
  expect(await Promise.all(files.map(async ([name, bytes]) => [name, await tabsOf(bytes)]))).toEqual([['a_mend.xlsx', ['A', 'B']], ['a_mend (2).xlsx', ['a.csv']], ['b_mend.xlsx', ['A']]])
})
