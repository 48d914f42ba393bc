import { expect, test } from 'vitest'
import type { Seeds } from '#compile/table.ts'
import { writeBook } from '#export/book.ts'
import { bookOf } from '#figures/bookState.ts'
import { voiceOf } from '#i18n/voice.ts'
import { openWorkbook } from '#intake/open.ts'
import { opened } from '#intake/publish.ts'
import { readEntries } from '#intake/read.ts'
import { rootOf } from '#model/register.ts'
import { languages } from '#model/words.ts'
import { demoSeeds } from '#scripts/demo/seeds.ts'
import { draft, must, published, real } from './drafts.ts'

const worlds: readonly (readonly [string, () => Promise<Seeds>])[] = [['the real data', real], ['the demonstration', async () => demoSeeds()]]
const cases = worlds.flatMap(([name, seeds]) => languages.map((lang) => [name, lang, seeds] as const))

test.each(cases)('the workbook of %s, taken out in %s and brought back in, changes nothing', async (_name, lang, seeds) => {
  const text = await seeds()
  const now = must(await opened(text))
  const last = await now.snapshot(now.catalogue.current)
  const book = writeBook(bookOf({ snapshot: last, catalogue: now.catalogue, area: rootOf(last.register).id, voice: voiceOf(lang), measure: 'count', order: 'official' }))

  const workbook = await openWorkbook(book, 'book.xlsx')
  const reading = workbook.ok ? readEntries(workbook.value, { programme: last.programme, register: last.register, asOf: last.asOf }) : undefined
  const entries = reading?.ok ? reading.value.entries : { units: [], gaps: [] }
  const again = { asOf: last.asOf, reportedAt: last.reportedAt, publishedAt: last.publishedAt, reason: 'correction', supersedes: last.id, entries, source: { ...draft([]).source, date: last.reportedAt } } as const

  expect([workbook.issues, reading?.issues.filter(({ kind }) => kind === 'error')]).toEqual([[], []])
  for (const missing of ['unstated', 'carried'] as const) {
    const { after, suspicions } = await published(text, draft([], { ...again, missing }))
    expect(after.facts).toEqual(last.facts)
    expect(after.gaps.filter(({ rest }) => !rest)).toEqual(last.gaps.filter(({ rest }) => !rest))
    expect(after.corrections).toEqual([])
    if (missing === 'carried') expect(suspicions.map(({ id }) => id)).toEqual(['nothing'])
  }
})
