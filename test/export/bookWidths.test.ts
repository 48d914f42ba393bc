import { describe, expect, test } from 'vitest'
import { sheetFrom } from '#export/bookSheet.ts'
import type { Book, BookTable } from '#figures/book.ts'
import { templateBook } from '#figures/bookTemplate.ts'
import { languages } from '#model/words.ts'
import { realCatalogue, realSnapshot } from '#test/figures/real.ts'
import { sceneOf } from '#test/demo/scenes.ts'

const catalogue = await realCatalogue()
const state = await realSnapshot(catalogue, catalogue.current)

/** A sheet of the template by its id, with the widths of its columns in letters. */
function widthsOf(book: Book, id: BookTable['id']): { readonly sheet: BookTable; readonly widths: readonly number[] } {
  const sheet = book.sheets.find((each): each is BookTable => each.kind === 'table' && each.id === id)
  if (!sheet) throw new Error(`no sheet ${id}`)
  return { sheet, widths: sheetFrom(sheet, book).widths }
}

/** On how many lines the text of a cell is set, at most, in a column that wraps. */
const linesOf = (sheet: BookTable, column: number, width: number): number =>
  Math.max(...sheet.rows.map((row) => (row[column]?.kind === 'text' ? Math.ceil(row[column].text.length / width) : 1)))

describe.each(languages)('the columns of a template in %s', (lang) => {
  const book = templateBook(sceneOf(catalogue, state, lang))

  test('tell in the guide how each is filled in on lines of a breadth that is read, with the names beside them whole', () => {
    const { sheet, widths } = widthsOf(book, 'guide')

    expect(widths).toHaveLength(4)
    for (const [column, width] of widths.entries()) {
      const names = column % 2 === 0
      // What is read on a screen of 1440 px beside its neighbours; a name never breaks, a sentence has three lines at most.
      expect([column, width <= 84, linesOf(sheet, column, width) <= (names ? 1 : 3)]).toEqual([column, true, true])
    }
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeGreaterThan(150)
  })

  test('have room for what will be filled in, and for a heading word beside the button of its filter', () => {
    for (const id of ['units', 'unnamed', 'state'] as const) {
      const { sheet, widths } = widthsOf(book, id)
      for (const [at, { role, name }] of sheet.columns.entries()) {
        const word = Math.max(...name.split(' ').map(({ length }) => length))
        expect([id, name, (widths[at] ?? 0) >= Math.max(word + 4, role === 'entry' ? 14 : 0)]).toEqual([id, name, true])
      }
    }
    expect(widthsOf(book, 'state').widths[1]).toBeGreaterThanOrEqual(44)
  })
})
