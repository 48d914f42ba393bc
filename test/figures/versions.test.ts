import { describe, expect, test } from 'vitest'
import { currencyOf } from '#figures/currency.ts'
import { editionChoice, editionName, notedChoice } from '#figures/edition.ts'
import { freshnessText, spanText } from '#figures/freshness.ts'
import type { Scene } from '#figures/scene.ts'
import { versionsPage } from '#figures/versions.ts'
import { voiceOf } from '#i18n/voice.ts'
import type { Edition } from '#model/edition.ts'
import type { Moment } from '#model/moment.ts'
import type { Programme } from '#model/programme.ts'
import { rootOf } from '#model/register.ts'
import type { Lang } from '#model/words.ts'
import { demoCatalogue, demoSnapshot } from '#test/demo.ts'
import { realCatalogue, realSnapshot } from './real.ts'

const catalogue = await realCatalogue()
const snapshot = await realSnapshot(catalogue, catalogue.current)
const real = (lang: Lang = 'vi'): Scene => ({ snapshot, catalogue, area: rootOf(snapshot.register).id, voice: voiceOf(lang), measure: 'count', order: 'official' })
const demo = (lang: Lang = 'vi', id?: string): Scene => {
  const state = demoSnapshot(id)
  return { ...real(lang), snapshot: state, catalogue: demoCatalogue(), area: rootOf(state.register).id }
}
const day = '2026-11-23' as Moment

describe('the page of versions', () => {
  test('has every edition of the index once, newest first, with the sums of the index', () => {
    for (const scene of [real(), demo()]) {
      const page = versionsPage(scene)
      const listed = scene.catalogue.editions.toReversed()

      expect(page.versions.map(({ id }) => id)).toEqual(listed.map(({ id }) => id))
      expect(page.grid.rows.map(({ id }) => id)).toEqual(listed.map(({ id }) => id))
      for (const [at, { path, sha256, register }] of listed.entries()) {
        expect(page.grid.rows[at]?.cells.sha256.text).toBe(sha256)
        expect(page.versions[at]?.proofs).toEqual([{ path, sha256 }, { path: register.path, sha256: register.sha256 }])
      }
    }
  })

  test('says of the real data what they are', () => {
    const { grid, versions, lead } = versionsPage(real())
    const texts = grid.rows.map(({ cells }) => [cells.asOf.text, cells.reported.text, cells.rolledOut.text, cells.announced.text, cells.published.text, cells.reason.text, cells.previous.text, cells.replaces.text])

    expect(texts).toEqual([
      ['Tháng 8/2018', '8/2018', '73/127', '14–63', '23/11/2026', 'Bản gốc', 'Ngày 29/3/2018', 'Không'],
      ['Ngày 29/3/2018', '8/2018', '73/127', 'Không nêu', '23/11/2026', 'Bản gốc', 'Năm 2017', 'Không'],
      ['Năm 2017', '8/2018', '44/127', 'Không nêu', '23/11/2026', 'Bản gốc', 'Năm 2016', 'Không'],
      ['Năm 2016', '8/2018', '20/127', 'Không nêu', '23/11/2026', 'Bản gốc', 'Không có', 'Không'],
    ])
    expect(versions.map(({ status, note }) => [status, note])).toEqual([
      ['Bản hiện hành', 'dựng lại từ bài tháng 8/2018'], ...Array.from({ length: 3 }, () => ['', 'dựng lại từ bài tháng 8/2018']),
    ])
    expect(lead).toMatch(/^Có 4 bản số liệu\./)
  })

  test('keeps time and replacing apart: a correction follows the month before, and what it replaced says so', () => {
    const { versions, grid } = versionsPage(demo('en'))
    const of = (id: string) => versions.find((each) => each.id === id)

    expect(of('2030-05.2')).toMatchObject({ previous: '2030-04.1', supersedes: '2030-05.1', standing: 'holds', status: '' })
    expect(of('2030-05.1')).toMatchObject({ previous: '2030-04.1', supersededBy: '2030-05.2', standing: 'gone', status: 'Replaced by version 2030-05.2' })
    expect(of('2030-06-30.1')?.previous).toBe('2030-05.2')
    expect(grid.rows.find(({ id }) => id === '2030-06-30.1')?.cells.previous.text).toBe('May 2030, version 2030-05.2')
  })

  test('answers what was reported of a month, and calls a version of a rhythm scheduled', () => {
    const { rows } = versionsPage(demo()).grid
    const june = rows.find(({ id }) => id === '2030-06-30.1')?.cells

    expect(june?.reason.text).toBe('Định kỳ')
    expect([june?.rolledOut.value, june?.announced.value]).toEqual(demoEdition('2030-06-30.1').totals[demo().area] && [
      demoEdition('2030-06-30.1').totals[demo().area]?.rolledOut.atLeast, demoEdition('2030-06-30.1').totals[demo().area]?.announced.atLeast,
    ])
  })

  test('a withdrawn state is nobody’s previous', () => {
    const { versions } = versionsPage(demo())
    const withdrawn = versions.find(({ standing, supersededBy }) => standing === 'gone' && supersededBy === undefined)

    expect(withdrawn?.status).toBe('Đã rút, không nên dùng')
    expect(versions.some(({ previous }) => previous === withdrawn?.id)).toBe(false)
  })
})

test('in a list an edition begins with what tells it from the others, and its note comes last', () => {
  const { catalogue: index, voice } = demo()
  const choice = (id: string): string => editionChoice(voice, index, demoEdition(id))

  expect(choice('2030-05.1')).toBe('2030-05.1 (tháng 5/2030), đã thay')
  expect(choice('2030-05.2')).toBe('2030-05.2 (tháng 5/2030)')
  expect(choice('2030-10.1')).toBe('Tháng 10/2030, đã rút')
  expect(notedChoice(voice, index, demoEdition('2030-10.1'))).toMatch(/^Tháng 10\/2030, đã rút – /)
})

function demoEdition(id: string): Edition {
  const edition = demoCatalogue().editions.find((each) => each.id === id)
  if (!edition) throw new Error(id)
  return edition
}

describe('an edition is named', () => {
  const named = (scene: Scene, id: string): string => {
    const edition = scene.catalogue.editions.find((each) => each.id === id)
    if (!edition) throw new Error(id)
    return editionName(scene.voice, scene.catalogue, edition)
  }

  test('with its note', () => {
    expect(named(real(), '2018-08.1')).toBe('Tháng 8/2018 – dựng lại từ bài tháng 8/2018')
    expect(named(real('en'), '2018-03-29.1')).toBe('29 March 2018 – rebuilt from the article of August 2018')
  })

  test('with its id where another is of the same moment, and with what became of it', () => {
    expect(named(demo(), '2030-05.1')).toMatch(/^Tháng 5\/2030, bản 2030-05\.1 – .* – đã được thay bằng bản 2030-05\.2$/)
    expect(named(demo(), '2030-05.2')).toMatch(/^Tháng 5\/2030, bản 2030-05\.2 – /)
    expect(named(demo(), '2030-10.1')).toMatch(/ – đã rút$/)
  })
})

test('what is replaced leads to what replaced it, what is withdrawn or older to the current state', () => {
  expect(currencyOf(demo('vi', '2030-05.1'))).toEqual({ text: 'SỐ LIỆU CŨ: đã được thay bằng bản 2030-05.2', instead: '2030-05.2' })
  expect(currencyOf(demo('vi', '2030-10.1'))).toEqual({ text: 'SỐ LIỆU ĐÃ RÚT, không dùng', note: 'một huyện nộp kế hoạch thay cho kết quả (minh họa)', instead: demoCatalogue().current })
  expect(currencyOf(demo())).toEqual({ text: '' })
})

describe('how fresh the data are', () => {
  test('is their age in words, where nobody states a rhythm', () => {
    expect(freshnessText(real(), snapshot.asOf, day)).toBe('Đến ngày 23/11/2026, số liệu hiện hành đã được 8 năm 2–3 tháng; chương trình không nêu kỳ cập nhật.')
    expect(freshnessText(real('en'), snapshot.asOf, day)).toBe('By 23 November 2026 the current data are 8 years 2–3 months old; the programme states no rhythm of updates.')
  })

  test.each([
    ['2031-03-15', 'Next data due: 31 March 2031. Updated every month, as set by the host of this site.'],
    ['2031-04-01', 'The next data were due (31 March 2031) and are 1 day overdue. Updated every month, as set by the host of this site.'],
    ['2032-04-15', 'These data are stale: the next were due (31 March 2031) and are 1 year overdue. Updated every month, as set by the host of this site.'],
  ])('is judged by the rhythm, and what the host set is called the host’s, on %s', (today, text) => {
    expect(freshnessText(demo('en'), '2031-02-28' as Moment, today as Moment)).toBe(text)
  })

  test('a rhythm that a source states cites its place', () => {
    const scene = real()
    const source = snapshot.sources[0]
    const rhythm = { everyMonths: 3, set: 'source', cites: [{ source: source?.id ?? '', paragraph: 4 }] } as const
    const programme: Programme = { ...snapshot.programme, rhythm }

    expect(freshnessText({ ...scene, snapshot: { ...snapshot, programme } }, snapshot.asOf, '2018-10-01' as Moment))
      .toBe(`Số liệu kế tiếp đến hạn: tháng 11/2018. Kỳ cập nhật: 3 tháng một lần (${source ? scene.voice.say(source.short) : ''}, đoạn 4).`)
  })

  test('an ended programme has ended', () => {
    const programme: Programme = { ...snapshot.programme, ended: { on: '2020' as Moment, cites: [] } }

    expect(freshnessText({ ...real(), snapshot: { ...snapshot, programme } }, snapshot.asOf, day)).toBe('Chương trình đã kết thúc: năm 2020.')
  })

  test.each([
    [0, 0, 'dưới 1 tháng', 'less than a month'],
    [0, 1, '0–1 tháng', '0–1 months'],
    [1, 1, '1 tháng', '1 month'],
    [12, 12, '1 năm', '1 year'],
    [24, 25, '2 năm 0–1 tháng', '2 years 0–1 months'],
    [118, 130, '9 năm 10 tháng đến 10 năm 10 tháng', '9 years 10 months to 10 years 10 months'],
  ])('%i to %i months are said', (atLeast, atMost, vi, en) => {
    expect([spanText(voiceOf('vi'), { atLeast, atMost }), spanText(voiceOf('en'), { atLeast, atMost })]).toEqual([vi, en])
  })
})
