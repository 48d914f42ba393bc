import type { Workbook } from './workbook.ts'

/** Workbooks as one, so that what they say of the same unit is held together; of several, a tab is named after its file too. */
export function sideBySide(books: readonly Workbook[], several = books.length > 1): Workbook {
  const [tabName, fileName] = [namer(), namer()]
  const tabs = books.flatMap((book) => {
    const file = fileName(book.name)
    return book.tabs.map((tab) => ({ ...tab, name: tabName(several && tab.name !== book.name ? `${book.name} · ${tab.name}` : tab.name), ...(several ? { file } : {}) }))
  })
  return { name: books.map(({ name }) => name).join(', '), tabs }
}

/** Names of which no two are alike. */
function namer(): (name: string) => string {
  const taken = new Set<string>()
  return (name) => {
    let found = name
    for (let n = 2; taken.has(found); n++) found = `${name} (${n})`
    taken.add(found)
    return found
  }
}
