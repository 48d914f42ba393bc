import '#i18n/parts/desk.ts'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { voiceOf } from '#i18n/voice.ts'
import { markedFile, markedFiles } from '#export/marked.ts'
import { lastColumn, lastRow } from '#intake/limits.ts'
import { markedBook } from '#intake/marked.ts'
import { openWorkbook } from '#intake/open.ts'
import type { SheetIssue } from '#intake/issue.ts'
import { readEntries } from '#intake/read.ts'
import { sideBySide } from '#intake/sideBySide.ts'
import type { Workbook } from '#intake/workbook.ts'
import { readMoment } from '#model/moment.ts'
import { languages } from '#model/words.ts'
import { sheets } from './sheets.ts'
import { told } from './told.ts'
import { workbookOf } from './typed.ts'
import { programme, register } from './world.ts'

const words = { heading: 'Lỗi', remark: ({ rule }: { readonly rule: string }) => rule }

/** What must be mended, cell by cell; what is merely to be known of letters and of days counted otherwise is mended on the way. */
function said(issues: readonly SheetIssue[]): readonly string[] {
  return issues.filter(({ kind }) => kind === 'error').map(({ tab, cell, rule }) => `${tab ?? ''}!${cell ?? ''} ${rule}`)
}

/** How the cells of the first tab look: shaded or not, as days or not, and what stands in them. */
function looksIn(bytes: Uint8Array): ReadonlyMap<string, { readonly filled: boolean; readonly day: boolean; readonly value: string | undefined }> {
  const parts = unzipSync(bytes)
  const part = (name: string): string => new TextDecoder().decode(parts[name])
  const formats = [...(/<cellXfs.*?<\/cellXfs>/s.exec(part('xl/styles.xml'))?.[0] ?? '').matchAll(/<xf numFmtId="(\d+)" fontId="\d+" fillId="(\d+)"/g)].map(([, format, fill]) => ({ day: format === '164', filled: fill === '2' }))
  return new Map([...part('xl/worksheets/sheet1.xml').matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"[^>]*?(?:\/>|>(.*?)<\/c>)/gs)].map(([, at = '', style, inner]) => {
    const { day = false, filled = false } = formats[Number(style)] ?? {}
    return [at, { filled, day, value: inner?.replace(/<[^>]*>/g, '') }]
  }))
}

function strayed(...stray: readonly (readonly [row: number, column: number])[]): Workbook {
  const rows = new Map([[1, [{ column: 0, text: 'Mã' }, { column: 1, text: 'Bước' }]], [2, [{ column: 0, text: '1' }, { column: 1, text: 'x' }]]])
  for (const [row, column] of stray) rows.set(row, [...(rows.get(row) ?? []), { column, text: '.' }])
  return { name: 'a.xlsx', tabs: [{ name: 'A', hidden: false, merged: [], lines: [...rows].toSorted(([a], [b]) => a - b).map(([number, cells]) => ({ number, hidden: false, cells })) }] }
}

describe('a workbook that is sent back', () => {
  // Letters of an old encoding are turned while a file is opened, before anything is marked in it.
  test.each(sheets.filter(({ name }) => name !== 'an old encoding'))('reads as it did, with the same to mend: $name', async ({ tabs, asOf }) => {
    const moment = readMoment(asOf ?? '')
    const ground = { programme, register, ...(moment ? { asOf: moment } : {}) }
    const typed = workbookOf('sheet.xlsx', tabs)
    const read = readEntries(typed, ground)
    const marked = markedBook(typed, read.issues, read.preview, { heading: 'Lỗi cần sửa', remark: ({ rule }) => `(${rule})` })
    const { name, blob } = markedFiles(marked, { name: (file) => `${file}.xlsx`, whole: 'sheet', zip: 'sheets.zip' })
    const bytes = new Uint8Array(await blob.arrayBuffer())
    const files = name === 'sheets.zip' ? Object.entries(unzipSync(bytes)) : [[name, bytes] as const]
    const books = await Promise.all(files.map(async ([file, each]) => {
      const back = await openWorkbook(each, file)
      if (!back.ok) throw new Error(JSON.stringify(back.issues))
      return { ...back.value, name: file.replace(/\.xlsx$/, '') }
    }))
    const again = readEntries(sideBySide(books), ground)

    expect(again.ok).toBe(read.ok)
    if (read.ok && again.ok) expect(told(again.value.entries)).toEqual(told(read.value.entries))
    expect(said(again.issues)).toEqual(said(read.issues))
  })

  test('has no more rows than stand in it, wherever a stray cell lies, and its remarks beside what is read', async () => {
    const workbook = strayed([lastRow, 0], [1, lastColumn - 1])
    const [tab, ...none] = markedBook(workbook, [{ kind: 'error', tab: 'A', cell: 'B2', rule: 'wrong', params: {} }], [], words)

    expect(none).toEqual([])
    expect(tab?.rows.map(({ row }) => row)).toEqual([1, 2, lastRow])
    expect(tab?.rows[1]?.faulty).toEqual([1])
    const back = await openWorkbook(new Uint8Array(await markedFile(tab ? [tab] : [], 'A').arrayBuffer()), 'a.xlsx')
    expect(back.ok && back.value.tabs[0]?.lines.map(({ number }) => number)).toEqual([1, 2, lastRow])
  })

  test.each(languages)('says in %s that its remarks are none of what is read', (lang) => {
    const rows = [['Mã', 'Bước', voiceOf(lang).t('desk.faults.heading')], ['00101', 'Đào xong', 'B2: x'], ['Suối Đá', '', 'A3: x'], ['00201', 'Đào xong', 'x']]
    const read = readEntries(workbookOf('sheet.xlsx', [{ name: 'A', rows }]), { programme, register })

    expect(read.issues).toEqual([])
    expect(read.ok && told(read.value.entries)).toEqual(['00101 unstated dug', '00201 unstated dug'])
  })

  test('sets apart what is wrong where nothing stands in it, and a day as the day that it is', async () => {
    const tab = { name: 'A', hidden: false, merged: [], lines: [
      { number: 1, hidden: false, cells: [{ column: 0, text: 'Mã' }, { column: 1, text: 'Bước' }, { column: 27, text: 'Ngày' }] },
      { number: 2, hidden: false, cells: [{ column: 0, text: '1' }, { column: 27, text: '2018-08-14', number: 43326, date: '2018-08-14' }] },
      { number: 3, hidden: false, cells: [{ column: 0, text: '2' }, { column: 27, text: '2018-08-14', number: 43326, date: '2018-08-14' }] },
    ] }
    const issue = (cell: string, kind: SheetIssue['kind'] = 'error'): SheetIssue => ({ kind, tab: 'A', cell, rule: cell, params: {} })
    const marked = markedBook({ name: 'a.xlsx', tabs: [tab] }, [issue('B2'), issue('AB2'), issue('AB3', 'warning'), issue('C5')], [], words)

    expect(marked[0]?.rows.map(({ row, faulty }) => [row, faulty])).toEqual([[1, []], [2, [1, 27]], [3, []], [5, [2]]])
    const bytes = new Uint8Array(await markedFile(marked, 'A').arrayBuffer())
    const cells = looksIn(bytes)
    expect([cells.get('B2'), cells.get('C5'), cells.get('AB2'), cells.get('AB3')]).toEqual([
      { filled: true, day: false, value: undefined }, { filled: true, day: false, value: undefined }, { filled: true, day: true, value: '43326' }, { filled: false, day: true, value: '43326' },
    ])
    const back = await openWorkbook(bytes, 'a.xlsx')
    expect(back.ok && back.value.tabs[0]?.lines.map(({ number, cells: held }) => [number, held.map(({ column, date }) => date ?? column)])).toEqual([
      [1, [0, 1, 27, 28]], [2, [0, '2018-08-14', 28]], [3, [0, '2018-08-14', 28]], [5, [28]],
    ])
  })

  test('never writes its remarks over a cell of which they speak', () => {
    const [tab] = markedBook(strayed(), [{ kind: 'error', tab: 'A', cell: 'C2', rule: 'wrong', params: {} }], [], words)

    expect(tab?.rows[1]).toMatchObject({ faulty: [2] })
    expect(tab?.column).toBe(3)
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
