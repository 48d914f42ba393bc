import { expect, test } from 'vitest'
import { bandOf } from '#figures/currency.ts'
import { stampOf } from '#figures/stamp.ts'
import type { Scene } from '#figures/scene.ts'
import { voiceOf } from '#i18n/voice.ts'
import { realCatalogue, realSnapshot } from './real.ts'

const catalogue = await realCatalogue()
const scene = async (id: string): Promise<Scene> => ({
  snapshot: await realSnapshot(catalogue, id), catalogue, area: '60', voice: voiceOf('vi'), measure: 'count', order: 'official',
})

test('the current state has no band', async () => {
  expect(bandOf(await scene(catalogue.current))).toBe('')
})

test('an earlier state says that a later one is there, in every file', async () => {
  expect(bandOf(await scene('2016.1'))).toBe('SỐ LIỆU CŨ: đã có số liệu tháng 8/2018')
  expect(stampOf(await scene('2016.1')).asOf).toMatch(/^SỐ LIỆU CŨ/)
})

test('a replaced state names the one that replaced it', async () => {
  const old = await scene('2016.1')
  const editions = old.catalogue.editions.map((edition) => (edition.id === '2017.1' ? { ...edition, supersedes: '2016.1' } : edition))

  expect(bandOf({ ...old, catalogue: { ...old.catalogue, editions } })).toBe('SỐ LIỆU CŨ: đã được thay bằng bản 2017.1')
})
