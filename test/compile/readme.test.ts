import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readSeeds } from '#compile/folder.ts'
import type { Seeds } from '#compile/table.ts'
import { publishing } from '#data/schema.ts'
import { demoSeeds } from '#scripts/demo/seeds.ts'

const readme = readFileSync('seeds/README.md', 'utf8')
const named = new Set([...readme.matchAll(/`([^`]+)`/g)].map(([, word]) => word))

/** Headings of the tables, with every step's own date under one name; a state's folder and a list's id are left open. */
function headings(seeds: Seeds): readonly string[] {
  return [...seeds].flatMap(([path, bytes]) => {
    if (!path.endsWith('.csv') || bytes === 'unreadable') return []
    const [head = ''] = new TextDecoder().decode(bytes).split(/\r?\n/)
    const file = path.replace(/^[^/]+\//, '<id>/').replace(/^(areas|register|succession)-.*\.csv$/, '$1-<id>.csv')
    return [file, ...head.split(',').map((name) => name.replace(/^.+_on$/, '<step>_on'))]
  })
}

test('what is said of the seeds names every table and every column that this province and the demonstration have', async () => {
  const all = [...headings(await readSeeds('seeds')), ...headings(demoSeeds())]

  // The columns of a table of disagreements stand as one line, as they are written.
  expect([...new Set(all)].filter((name) => !named.has(name) && !new RegExp(`[\`,]${name}[\`,]`).test(readme))).toEqual([])
})

test('and every key that a programme may have', () => {
  expect(Object.keys(publishing.programme.shape).filter((key) => !named.has(key) && !readme.includes(`\`"${key}":`))).toEqual([])
})
