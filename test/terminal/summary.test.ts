import { describe, expect, test } from 'vitest'
import { voiceOf } from '#i18n/voice.ts'
import { languages } from '#model/words.ts'
import { summaryOf } from '#terminal/summary.ts'
import { demoCatalogue, demoSnapshot } from '#test/demo.ts'
import { realCatalogue, realSnapshot } from '#test/figures/real.ts'

const real = await realCatalogue()
const of = (from: string, to: string) => async () => ({ before: await realSnapshot(real, from), after: await realSnapshot(real, to), catalogue: real })
const made = (from: string, to: string) => async () => ({ before: demoSnapshot(from), after: demoSnapshot(to), catalogue: demoCatalogue() })

describe.each(languages)('what a publication changes is printed as accepted, in %s', (lang) => {
  test.each([
    ['real.forward', of('2018-03-29.1', '2018-08.1')],
    ['real.backward', of('2018-08.1', '2018-03-29.1')],
    ['demo.forward', made('2030-07.1', '2030-08.1')],
    ['demo.backward', made('2030-08.1', '2030-07.1')],
    ['demo.correction', made('2030-05.1', '2030-05.2')],
    ['demo.merger', made('2030-11.1', '2030-12-31.1')],
  ])('%s', async (name, states) => {
    const lines = summaryOf(await states(), voiceOf(lang))

    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`golden/summary.${name}.${lang}.txt`)
  })

  test('with the first state of all there is nothing to compare it with', async () => {
    const lines = summaryOf({ after: await realSnapshot(real, '2016.1'), catalogue: real }, voiceOf(lang))

    expect(lines).toEqual([voiceOf(lang).t('publish.first')])
  })
})
