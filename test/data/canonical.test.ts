import { expect, test } from 'vitest'
import { canonical } from '#data/canonical.ts'

test('equal values have one text, whatever the order of their keys', () => {
  expect(canonical({ b: [{ d: 1, c: undefined }], a: 'Đ' })).toBe(canonical({ a: 'Đ', b: [{ d: 1 }] }))
})

test('the order of a list is kept', () => {
  expect(canonical([2, 1])).toBe('[\n 2,\n 1\n]\n')
})
