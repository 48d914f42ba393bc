import { describe, expect, test } from 'vitest'
import { markedFile } from '#export/marked.ts'
import { lastColumn, lastRow } from '#intake/limits.ts'
import { markedBook } from '#intake/marked.ts'
import { openWorkbook } from '#intake/open.ts'
import type { Workbook } from '#intake/workbook.ts'

const words = { heading: 'Lỗi', remark: ({ rule }: { readonly rule: string }) => rule }

function strayed(...stray: readonly (readonly [row: number, column: number])[]): Workbook {
  const rows = new Map([[1, [{ column: 0, text: 'Mã' }, { column: 1, text: 'Bước' }]], [2, [{ column: 0, text: '1' }, { column: 1, text: 'x' }]]])
  for (const [row, column] of stray) rows.set(row, [...(rows.get(row) ?? []), { column, text: '.' }])
  return { name: 'a.xlsx', tabs: [{ name: 'A', hidden: false, merged: [], lines: [...rows].toSorted(([a], [b]) => a - b).map(([number, cells]) => ({ number, hidden: false, cells })) }] }
}

describe('a workbook that is sent back', () => {
  test('has no more rows than stand in it, wherever a stray cell lies, and its remarks beside what is read', async () => {
    const workbook = strayed([lastRow, 0], [1, lastColumn - 1])
    const [tab, ...none] = markedBook(workbook, [{ kind: 'error', tab: 'A', cell: 'B2', rule: 'wrong', params: {} }], [], words)

    expect(none).toEqual([])
    expect(tab?.rows.map(({ row }) => row)).toEqual([1, 2, lastRow])
    expect(tab?.rows[1]?.faulty).toEqual([1])
    const back = await openWorkbook(new Uint8Array(await markedFile(tab ? [tab] : [], 'A').arrayBuffer()), 'a.xlsx')
    expect(back.ok && back.value.tabs[0]?.lines.map(({ number }) => number)).toEqual([1, 2, lastRow])
  })

  test('keeps its remarks in a column where nothing else stands', () => {
    for (const stray of [[[2, 2]], [[1, 2], [2, 3]], [[1, lastColumn - 1]]] as const) {
      const workbook = strayed(...stray)
      const [tab] = markedBook(workbook, [{ kind: 'error', tab: 'A', cell: 'B2', rule: 'wrong', params: {} }], [], words)
      const used = workbook.tabs[0]?.lines.flatMap(({ cells }) => cells.map(({ column }) => column))

      expect(tab?.column).toBeLessThan(lastColumn)
      expect(used).not.toContain(tab?.column)
      expect(tab?.rows.find(({ row }) => row === 2)?.cells.get(tab.column)).toBe('wrong')
    }
  })
})
