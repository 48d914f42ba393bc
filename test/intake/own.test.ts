import { describe, expect, test } from 'vitest'
import { writeBook } from '#export/book.ts'
import { bookOf } from '#figures/bookState.ts'
import { templateBook } from '#figures/bookTemplate.ts'
import type { Scene } from '#figures/scene.ts'
import { voiceOf } from '#i18n/voice.ts'
import type { Entries } from '#intake/entries.ts'
import { openWorkbook } from '#intake/open.ts'
import { readEntries, type ReadSheet } from '#intake/read.ts'
import type { Book } from '#figures/book.ts'
import type { Catalogue } from '#model/edition.ts'
import { rootOf } from '#model/register.ts'
import type { Fact, Gap, Snapshot } from '#model/snapshot.ts'
import { languages } from '#model/words.ts'
import { demoCatalogue, demoSnapshot } from '#test/demo.ts'
import { realCatalogue, realSnapshot } from '#test/figures/real.ts'
import { worlds } from '#test/figures/worlds.ts'
import { told, worded } from './told.ts'

const real = await realCatalogue()
const states: readonly (readonly [string, Snapshot, Catalogue])[] = [
  ...(await Promise.all(real.editions.map(async ({ id }) => [id, await realSnapshot(real, id), real] as const))),
  ...demoCatalogue().editions.map(({ id }) => [id, demoSnapshot(id), demoCatalogue()] as const).filter((_, i, all) => i % 6 === 0 || i === all.length - 1),
  ...worlds.filter(({ name }) => name !== 'a deeper tree').map(({ name, snapshot, catalogue }) => [name, snapshot, catalogue] as const),
]
const cases = states.flatMap(([name, snapshot, catalogue]) => languages.map((lang) => ({ name, lang, snapshot, catalogue })))

describe('the own workbook comes back', () => {
  test.each(cases)('$name in $lang as the same entries, without a word', async ({ lang, snapshot, catalogue }) => {
    const read = await readBack(bookOf(sceneOf(snapshot, catalogue, lang)), snapshot)

    expect(worded(read.issues)).toEqual([])
    expect(read.ok && told(read.value.entries)).toEqual(told(entriesOf(snapshot)))
    expect(read.ok && read.value.spoken).toEqual(snapshot.register.units.map(({ code }) => code))
  })

  test.each(languages)('an empty template in %s says nothing of any unit', async (lang) => {
    const snapshot = await realSnapshot(real, real.current)
    const read = await readBack(templateBook(sceneOf(snapshot, real, lang)), snapshot)

    expect(worded(read.issues)).toEqual([])
    expect(read.ok && read.value.entries).toEqual({ units: [], gaps: [] })
    expect(read.ok && read.value.spoken).toHaveLength(snapshot.register.units.length)
  })

  test.each(languages)('a filled template in %s says what the state says', async (lang) => {
    const snapshot = await realSnapshot(real, real.current)
    const read = await readBack(templateBook(sceneOf(snapshot, real, lang), { filled: true }), snapshot)

    expect(worded(read.issues)).toEqual([])
    expect(read.ok && told(read.value.entries)).toEqual(told(entriesOf(snapshot)))
  })
})

async function readBack(book: Book, { programme, register, asOf }: Snapshot): Promise<ReadSheet> {
  const opened = await openWorkbook(writeBook(book), 'own.xlsx')
  if (!opened.ok) throw new Error(worded(opened.issues).join('\n'))
  return readEntries(opened.value, { programme, register, asOf })
}

function sceneOf(snapshot: Snapshot, catalogue: Catalogue, lang: 'vi' | 'en'): Scene {
  return { snapshot, catalogue, area: rootOf(snapshot.register).id, voice: voiceOf(lang), measure: 'count', order: 'official' }
}

/** What a state says, as a sheet would say it. */
function entriesOf({ programme: { road }, facts, gaps, register }: Snapshot): Entries {
  const id = (at: number): string => road[at]?.id ?? ''
  const known = ({ membership, reach }: Fact | Gap) => ({ cohort: membership, atLeast: id(reach.atLeast), atMost: id(reach.atMost), at: { tab: '', row: 0 } })
  const order = new Map(register.units.map(({ code }, at) => [code, at]))
  return {
    units: facts.toSorted((a, b) => (order.get(a.unit) ?? 0) - (order.get(b.unit) ?? 0)).map((fact) => {
      const decisionNo = fact.milestones.find((each) => each.decisionNo !== undefined)?.decisionNo
      return {
        code: fact.unit, ...known(fact), reached: Object.fromEntries(fact.milestones.toSorted((a, b) => place(road, a.kind) - place(road, b.kind)).flatMap(({ kind, on }) => (on === undefined ? [] : [[kind, on]]))),
        ...(decisionNo === undefined ? {} : { decisionNo }), ...(fact.note === undefined ? {} : { note: fact.note }),
      }
    }),
    gaps: gaps.filter(({ rest, membership }) => !rest || membership.kind === 'outside').map((gap) => {
      const least = gap.places.reduce((sum, { atLeast }) => sum + atLeast, 0)
      // A bound that cannot be reached anyway is none.
      const places = gap.places.map(({ district, atLeast, atMost }) => (atMost === undefined || atMost >= gap.size - least + atLeast ? { district, atLeast } : { district, atLeast, atMost }))
      return { id: gap.id, size: gap.size, places, ...known(gap) }
    }),
  }
}

function place(road: Snapshot['programme']['road'], id: string): number {
  return road.findIndex((step) => step.id === id)
}
