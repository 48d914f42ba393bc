import type { Workbook } from './workbook.ts'

/** Workbooks as one, so that what they say of the same unit is held together; of several, a tab is named after its file too. */
export function sideBySide(books: readonly Workbook[], several = books.length > 1): Workbook {
  const taken = new Set<string>()
  const free = (name: string): string => {
    let found = name
    for (let n = 2; taken.has(found); n++) found = `${name} (${n})`
    taken.add(found)
    return found
  }
  const tabs = books.flatMap((book) => book.tabs.map((tab) => ({ ...tab, name: free(several && tab.name !== book.name ? `${book.name} · ${tab.name}` : tab.name) })))
  return { name: books.map(({ name }) => name).join(', '), tabs }
}
