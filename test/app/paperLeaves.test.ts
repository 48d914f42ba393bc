import { expect, test } from 'vitest'
import { leavesOf, pageRules, roomOf } from '#app/paper/leaves.ts'
import { paragraph, type Block, type Paper } from '#figures/paper.ts'

const text = (words: string): Block => paragraph('text', words)
const paper = (blocks: readonly Block[]): Paper => ({
  slug: 'a', title: 'A', bands: [], footer: 'F', blocks,
  stamp: { lang: 'vi', snapshotId: '1', hash10: '0', asOf: '', snapshot: '', product: '', publisher: '', generatedAt: '', fileSlug: 'a' },
})

test('a sheet begins at a page break, and no sheet is empty', () => {
  const leaves = leavesOf(paper([{ kind: 'pageBreak' }, text('1'), text('2'), { kind: 'pageBreak' }, { kind: 'pageBreak' }, text('3'), { kind: 'pageBreak' }]))

  expect(leaves).toEqual([[text('1'), text('2')], [text('3')]])
})

test('a sheet leaves for text what its margins of 20, 15, 20 and 30 mm do', () => {
  expect(roomOf('portrait')).toEqual({ width: 623, height: 971 })
  expect(roomOf('landscape')).toEqual({ width: 952, height: 642 })
})

test('every document has its own sheets: its bands over them, its footer and the number of the sheet under them', () => {
  const rules = pageRules([{ bands: [], footer: 'Bản 1' }, { bands: ['CŨ', 'Thử "nháp"'], footer: 'a\\b } x' }], 'landscape')

  expect(rules).toContain('@page paper-0 { size: A4 landscape; margin: 20mm 15mm 20mm 30mm; @top-center { content: none }')
  expect(rules).toContain('content: "Bản 1"')
  expect(rules).toContain('@top-center { content: "CŨ · Thử \\"nháp\\"" }')
  expect(rules).toContain('content: "a\\\\b } x"')
  expect(rules.match(/counter\(page\) " \/ " counter\(pages\)/g)).toHaveLength(2)
  expect(rules).toMatch(/\.paper-1 \{ page: paper-1 \}$/)
})
