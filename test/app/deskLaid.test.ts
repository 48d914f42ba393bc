import { describe, expect, test } from 'vitest'
import { confirmation, warningsIn } from '#app/desk/confirmation.ts'
import { faultKinds } from '#app/desk/faultKinds.ts'
import { besides, laidIn } from '#app/desk/laid.ts'
import { taken } from '#app/desk/taking.ts'
import { fileBytes } from '#intake/limits.ts'
import type { SheetIssue } from '#intake/issue.ts'

const file = (name: string, ...bytes: readonly number[]): { readonly name: string; readonly bytes: Uint8Array } => ({ name, bytes: new Uint8Array(bytes) })

describe('files on the desk', () => {
  test('give way to a newer one of their name, in their place, and what gave way is told', () => {
    const [a, b, newer] = [file('a.csv', 1), file('b.csv', 2), file('a.csv', 3)]

    expect(laidIn([a, b], [newer])).toEqual({ files: [newer, b], replaced: [a] })
    expect(besides([newer, b], [a])).toEqual([newer, b, { ...a, name: 'a (2).csv' }])
  })

  test('dropped twice are the same file, and nothing is told', () => {
    expect(laidIn([file('a.csv', 1)], [file('a.csv', 1)]).replaced).toEqual([])
  })

  test('of one name that come together are two, each under a name of its own', () => {
    const { files, replaced } = laidIn([file('a (2).csv', 9)], [file('a.csv', 1), file('a.csv', 2), file('không đuôi', 3), file('không đuôi', 4)])

    expect(files.map(({ name }) => name)).toEqual(['a (2).csv', 'a.csv', 'a (3).csv', 'không đuôi', 'không đuôi (2)'])
    expect(replaced).toEqual([])
  })

  test('that are too large are not even read, and one that cannot be read takes none of the others with it', async () => {
    let read = 0
    const large = new Proxy(new File([], 'lớn.xlsx'), { get: (target, key) => (key === 'size' ? fileBytes + 1 : key === 'arrayBuffer' ? () => { read++; return Promise.reject(new Error('read')) } : Reflect.get(target, key, target)) })
    const gone = new Proxy(new File(['x'], 'thư mục'), { get: (target, key) => (key === 'arrayBuffer' ? () => Promise.reject(new DOMException('gone', 'NotReadableError')) : Reflect.get(target, key, target)) })

    const { files, refused } = await taken([large, gone, new File(['x'], 'tốt.csv')])

    expect(files.map(({ name }) => name)).toEqual(['tốt.csv'])
    expect(refused).toEqual([{ name: 'lớn.xlsx', why: 'large' }, { name: 'thư mục', why: 'unread' }])
    expect(read).toBe(0)
  })
})

describe('a confirmation', () => {
  const suspicion = { id: 'many', code: 'many', params: { count: { kind: 'count', n: 30 } } } as const

  test('is of what the suspicion said, on the published data that it was said of', () => {
    const own = confirmation('base', suspicion)

    expect(confirmation('base', { ...suspicion })).toBe(own)
    expect(confirmation('other', suspicion)).not.toBe(own)
    expect(confirmation('base', { ...suspicion, params: { count: { kind: 'count', n: 31 } } })).not.toBe(own)
  })

  test('of warnings holds as long as there are no more or other ones', () => {
    const warning = (rule: string): SheetIssue => ({ kind: 'warning', tab: 'A', cell: 'A1', rule, params: {} })
    const read = warningsIn([warning('a'), warning('b'), { ...warning('c'), kind: 'error' }])

    expect(warningsIn([warning('b'), warning('a')])).toBe(read)
    expect(warningsIn([warning('a'), warning('a'), warning('b')])).not.toBe(read)
    expect(warningsIn([])).toBe('')
  })
})

describe('faults of a sheet', () => {
  const fault = (cell: string, value: string, rule = 'stepUnknown', kind: SheetIssue['kind'] = 'error'): SheetIssue => ({ kind, tab: 'A', cell, value, rule, params: { value } })

  test('that say the same of several cells are one, those of a kind stand together, and what must be mended comes first', () => {
    const kinds = faultKinds([fault('D9', '', 'rowPassed', 'warning'), fault('D7', 'CB'), fault('C8', 'x', 'cohort'), fault('D10', 'Xong'), fault('D14', 'CB')])

    expect(kinds.map(({ faults }) => faults.map(({ cells }) => cells))).toEqual([[['D7', 'D14'], ['D10']], [['C8']], [['D9']]])
  })

  test('are all there, each once', () => {
    const issues = Array.from({ length: 3000 }, (_, i) => fault(`D${i + 1}`, `từ ${i % 7}`))
    const [kind, ...none] = faultKinds(issues)

    expect(none).toEqual([])
    expect(kind?.faults).toHaveLength(7)
    expect(kind?.faults.flatMap(({ cells }) => cells).toSorted()).toEqual(issues.map(({ cell }) => cell ?? '').toSorted())
  })
})
