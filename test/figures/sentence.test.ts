import { expect, test } from 'vitest'
import { sentenceOf } from '#figures/sentence.ts'
import { voiceOf } from '#i18n/voice.ts'
import { languages } from '#model/words.ts'
import { realCatalogue, realSnapshot } from './real.ts'

test('the pieces of the finding are the finding', async () => {
  const catalogue = await realCatalogue()
  for (const { id } of catalogue.editions) {
    const snapshot = await realSnapshot(catalogue, id)
    for (const lang of languages) {
      for (const { id: area } of snapshot.register.areas) {
        const { sentence, pieces } = sentenceOf({ snapshot, catalogue, area, voice: voiceOf(lang), measure: 'count', order: 'official' })
        expect(pieces.map(({ text }) => text).join('')).toBe(sentence)
      }
    }
  }
})

test('the finding of August 2018 marks who announced and who is behind', async () => {
  const catalogue = await realCatalogue()
  const snapshot = await realSnapshot(catalogue, '2018-08.1')
  const { pieces } = sentenceOf({ snapshot, catalogue, area: '60', voice: voiceOf('vi'), measure: 'count', order: 'official' })

  expect(pieces.filter(({ ink }) => ink)).toEqual([
    { text: '14 trong 24 đơn vị công bố', ink: 'goal' },
    { text: '10 đơn vị còn lại mới hoàn thành bộ tài liệu', ink: 'halfway' },
  ])
})
