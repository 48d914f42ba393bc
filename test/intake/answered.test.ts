import { expect, test } from 'vitest'
import { voiceOf } from '#i18n/voice.ts'
import { draftFrom } from '#intake/answered.ts'
import { day } from './drafts.ts'
import { programme } from './world.ts'

test.each([
  ['Sở', '12/BC', 'Sở, 01/8/2020'],
  ['', ' 12/BC ', '12/BC, 01/8/2020'],
  ['', '', 'Báo cáo, 01/8/2020'],
])('a document of "%s", number "%s", is told from others in a line of sources: %s', (issuer, number, said) => {
  const { office: _, ...without } = programme
  const { source } = draftFrom({
    asOf: day('2020-07'), publishedAt: day('2020-08-03'), note: { vi: '', en: '' },
    source: { title: { vi: 'Báo cáo', en: '' }, date: day('2020-08-01'), number, issuer: { vi: issuer, en: '' }, says: { vi: '', en: '' }, url: '' },
  }, { entries: { units: [], gaps: [] }, programme: without, voices: { vi: voiceOf('vi'), en: voiceOf('en') } })

  expect(source.short?.vi).toBe(said)
})
