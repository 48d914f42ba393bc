import { expect, test } from 'vitest'
import type { Seeds } from '#compile/table.ts'
import { writeBook } from '#export/book.ts'
import { bookOf } from '#figures/bookState.ts'
import { templateBook } from '#figures/bookTemplate.ts'
import { voiceOf } from '#i18n/voice.ts'
import { openWorkbook } from '#intake/open.ts'
import { opened } from '#intake/publish.ts'
import { readEntries } from '#intake/read.ts'
import { absences } from '#model/edition.ts'
import { rootOf } from '#model/register.ts'
import { languages } from '#model/words.ts'
import { stands } from '#stats/neighbours.ts'
import { demoSeeds } from '#scripts/demo/seeds.ts'
import { draft, must, published, real } from './drafts.ts'

const worlds: readonly (readonly [string, () => Promise<Seeds>, number])[] = [['the real data', real, 1], ['the demonstration', async () => demoSeeds(), 7]]
const cases = worlds.flatMap(([name, seeds, every]) => languages.map((lang) => [name, lang, seeds, every] as const))

test.each(cases)('the workbook of any state of %s, taken out in %s and brought back in, changes nothing, whatever is chosen of silent units', async (_name, lang, seeds, every) => {
  const text = await seeds()
  const now = must(await opened(text))
  const { editions } = now.catalogue
  const states = editions.filter((each, i) => (i % every === 0 || each.id === now.catalogue.current) && stands(editions, each))
  expect(states.length).toBeGreaterThan(1)

  for (const { id, publishedAt } of states) {
    const state = await now.snapshot(id)
    const scene = { snapshot: state, catalogue: now.catalogue, area: rootOf(state.register).id, voice: voiceOf(lang), measure: 'count', order: 'official' } as const
    for (const book of [bookOf(scene), templateBook(scene, { filled: true })]) {
      const workbook = await openWorkbook(writeBook(book), 'book.xlsx')
      const reading = workbook.ok ? readEntries(workbook.value, { programme: state.programme, register: state.register, asOf: state.asOf }) : undefined
      const entries = reading?.ok ? reading.value.entries : { units: [], gaps: [] }
      expect([workbook.issues, reading?.issues.filter(({ kind }) => kind === 'error')], id).toEqual([[], []])

      const { missing: _, ...again } = draft([], {
        asOf: state.asOf, reportedAt: state.reportedAt, publishedAt, reason: 'correction', supersedes: id, entries, source: { ...draft([]).source, date: state.reportedAt },
      })
      for (const choice of [{}, ...absences.map((missing) => ({ missing }))]) {
        const { after, suspicions } = await published(text, { ...again, ...choice })
        expect([after.facts, after.gaps, after.claims, after.corrections], `${id} ${JSON.stringify(choice)}`).toEqual([state.facts, state.gaps, state.claims, []])
        expect(suspicions.map((each) => each.id)).toEqual(['nothing'])
      }
    }
  }
}, 120_000)
