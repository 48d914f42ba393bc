import { describe, expect, test } from 'vitest'
import { comparedFigureOf, figureOf } from '#figures/catalogue.ts'
import { lettersOf } from '#figures/letter.ts'
import { noteOf } from '#figures/note.ts'
import { linesOf } from '#figures/paper.ts'
import type { Comparison, Scene } from '#figures/scene.ts'
import { sentenceOf } from '#figures/sentence.ts'
import { summaryOf } from '#figures/summary.ts'
import { totalLines } from '#figures/changeTotals.ts'
import { voiceOf } from '#i18n/voice.ts'
import { totalsOf } from '#model/totals.ts'
import { unitsIn } from '#model/register.ts'
import type { Fact, Gap, Snapshot } from '#model/snapshot.ts'
import { languages, type Lang } from '#model/words.ts'
import { paceOf } from '#stats/pace.ts'
import { realCatalogue, realSnapshot } from './real.ts'

const catalogue = await realCatalogue()
const august = await realSnapshot(catalogue, '2018-08.1')
const { goal } = august.programme
const [pressed = ''] = august.programme.cohorts.filter(({ dueBefore }) => dueBefore !== undefined).map(({ id }) => id)
const named = august.facts.map(({ unit }) => unit)
const late = unitsIn(august.register, '593').map(({ code }) => code).filter((code) => !named.includes(code)).slice(0, 5)

/** A later state of which a source names some units of the pressed cohort, and nothing else. */
function later(facts: readonly Fact[]): Snapshot {
  const rest: Gap = {
    kind: 'gap', id: 'rest', size: august.register.units.length - facts.length, membership: { kind: 'unstated' }, reach: { atLeast: 0, atMost: goal }, rest: true, method: 'subtracted', cites: [],
    places: [...new Set(august.register.units.map(({ district }) => district))].map((district) => ({ district, atLeast: 0 })),
  }
  return { ...august, id: 'later', asOf: '2018-11-30' as Snapshot['asOf'], facts, gaps: [rest], claims: [] }
}

function named2017(code: string, step: number): Fact {
  const like = august.facts[0]
  if (!like) throw new Error('nothing is named')
  return { ...like, unit: code, membership: { kind: 'cohort', id: pressed }, reach: { atLeast: step, atMost: step }, milestones: [] }
}

const there = later([...august.facts.filter(({ unit }) => unitsIn(august.register, '593').some(({ code }) => code === unit)), ...late.map((code) => named2017(code, goal))])
const behind = later(late.slice(0, 3).map((code) => named2017(code, goal - 1)))

function sceneOf(snapshot: Snapshot, lang: Lang, area = '60'): Comparison {
  const totals = Object.fromEntries(snapshot.register.areas.map(({ id }) => [id, totalsOf(snapshot, id)]))
  const [like] = catalogue.editions.slice(-1)
  if (!like) throw new Error('nothing is published')
  const editions = [...catalogue.editions, { ...like, id: snapshot.id, asOf: snapshot.asOf, totals }]
  return { snapshot, from: august, catalogue: { ...catalogue, editions, current: snapshot.id }, area, voice: voiceOf(lang), measure: 'count', order: 'official' }
}

function everything(scene: Comparison): string {
  const { from: _, ...own } = scene
  const alone: Scene = own
  return [
    ...(['headline', 'authorities', 'cohorts', 'districts', 'timeline', 'map'] as const).map((id) => JSON.stringify(figureOf(id, alone))),
    sentenceOf(alone).sentence, sentenceOf(alone).under, ...summaryOf(alone).blocks.flatMap(linesOf), ...noteOf(alone).blocks.flatMap(linesOf),
  ].join('\n')
}

describe.each(languages)('a state that does not say of every unit whether it is of the cohort, in %s', (lang) => {
  test.each([['all that are named have announced', there], ['none that is named has', behind]])('%s: it is not said of those named alone that they are the cohort', (_, snapshot) => {
    const text = everything(sceneOf(snapshot, lang))

    expect(text).not.toMatch(/cả (16|3) đơn vị|[Aa]ll (16|3) units|(16\/16|0\/3)\b|0 (trong|of the) 3/)
    expect(text).not.toMatch(/có 0 đơn vị mà nguồn không nêu|status not stated: 0/)
  })

  test('of what is certain of the cohort the finding says as much as there is', () => {
    const said = (snapshot: Snapshot): string => sentenceOf(sceneOf(snapshot, lang)).sentence

    expect(said(there)).toContain(lang === 'vi' ? 'biết chắc 16 đơn vị, trong đó 16 đã công bố.' : '16 certainly do, of which 16 have announced.')
    expect(said(behind)).toContain(lang === 'vi' ? 'biết chắc 3 đơn vị, không nêu đơn vị nào trong đó đã công bố.' : '3 certainly do, and of none of these is it stated that it has announced.')
    expect(said(later([]))).toContain(lang === 'vi' ? 'Đợt 2017: nguồn không nêu đơn vị nào thuộc đợt này.' : 'Cohort 2017: no unit is stated to belong to it.')
  })

  test('nobody is urged in a letter by it', () => {
    for (const snapshot of [there, behind]) expect(lettersOf(sceneOf(snapshot, lang))).toEqual([])
  })

  test('no authority is said to have no unit of the cohort, and of each is said how many are not stated', () => {
    const { grid, notes } = figureOf('authorities', sceneOf(there, lang))
    const dash = voiceOf(lang).t('figure.authorities.none')

    for (const { cells } of grid.rows) expect(cells['assigned']?.text).not.toBe(dash)
    expect(grid.rows.find(({ id }) => id === 'ubnd-la-gi')?.cells['untold']?.value).toBe(9)
    expect(grid.rows.find(({ id }) => id === 'total')?.cells['untold']?.value).toBe(111)
    expect(notes.join()).not.toContain('“—”')
  })

  test('no total that differs is called unchanged', () => {
    const same = voiceOf(lang).t('version.totals.same')

    for (const snapshot of [there, behind])
      for (const area of ['60', '593', '594', '598'])
        for (const { from, to, why } of totalLines(sceneOf(snapshot, lang, area))) if (from.text !== to.text) expect(why).not.toBe(same)
  })

  test('its pace is not judged, and no more arrive than were left', () => {
    for (const area of ['60', '593']) {
      const pace = paceOf(there, { area }, { from: august })
      expect(pace?.verdict).toBe('cannotJudge')
      expect(pace?.movement?.arrived).toEqual(area === '593' ? { atLeast: 5, atMost: 5 } : { atLeast: 5, atMost: 10 })
    }
    expect(comparedFigureOf('pace', sceneOf(there, lang)).title).toMatch(/Chưa thể đánh giá|cannot be judged/)
  })

  test('every sentence of the finding begins with a capital', () => {
    for (const snapshot of [there, behind, august])
      for (const area of ['60', '593', '594']) {
        const { sentence, under } = sentenceOf(sceneOf(snapshot, lang, area))
        expect(`${sentence} ${under}`).not.toMatch(/\. \p{Ll}/u)
      }
  })
})
