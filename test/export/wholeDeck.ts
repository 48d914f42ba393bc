import { expect } from 'vitest'
import { all, type Node } from './packageRead.ts'
import type { Deck } from './pptxRead.ts'

/** What every package must be for Office to open it without repair. */
export function whole({ file, slides }: Deck): void {
  const parts = file.names.filter((name) => name !== '[Content_Types].xml' && !name.endsWith('.rels'))
  const typed = all(file.xml('[Content_Types].xml'), 'Override').map(({ attributes }) => attributes['PartName']?.slice(1))
  const referred = new Set(['', ...parts].flatMap((name) => [...file.relations(name).values()].map(({ to }) => to)))

  expect(typed).toHaveLength(parts.length)
  expect(new Set(typed)).toEqual(new Set(parts))
  expect(referred).toEqual(new Set(parts))
  for (const name of parts.filter((each) => each.endsWith('.xml'))) {
    const known = file.relations(name)
    const used = references(file.xml(name))
    expect(used.filter((id) => !known.has(id)), name).toEqual([])
  }
  for (const { root, name } of slides) {
    const ids = all(root, 'p:cNvPr').map(({ attributes }) => attributes['id'])
    expect(new Set(ids).size, name).toBe(ids.length)
    expect(all(root, 'p:ph').filter(({ attributes }) => attributes['type'] === 'title'), name).toHaveLength(1)
  }
}

/** Ids of other parts that an element and all in it refer to. */
function references(node: Node): string[] {
  const own = Object.entries(node.attributes).flatMap(([name, value]) => (name.startsWith('r:') ? [value] : []))
  return [...own, ...node.children.flatMap(references)]
}
