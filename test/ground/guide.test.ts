import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { vi } from '#i18n/vi.ts'

const guide = readFileSync('docs/huong-dan-cap-nhat.md', 'utf8')

/** Every text of the dictionary. */
function textsIn(words: unknown): readonly string[] {
  return typeof words === 'string' ? [words] : typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsIn) : []
}

const texts = textsIn(vi)

test('the officer\'s guide names buttons, choices and sheets as the page and the workbook name them', () => {
  const named = [...guide.matchAll(/(?:bấm|nút|chọn|mở|tab|mục) (?:\*\*([^*]+)\*\*|“([^”]+)”)/giu)].map(([, bold, quoted]) => bold ?? quoted ?? '')

  expect(named.length).toBeGreaterThan(10)
  expect(named.filter((name) => !texts.includes(name))).toEqual([])
})

test('the officer\'s guide quotes what the page says when something is in the way', () => {
  const quoted = [...guide.matchAll(/\*“([^”…]+)…”\*/g)].map(([, start = '']) => start)

  expect(quoted.length).toBeGreaterThan(1)
  expect(quoted.filter((start) => !texts.some((text) => text.startsWith(start)))).toEqual([])
})
