import { describe, expect, test } from 'vitest'
import { voiceOf, type Voice } from '#i18n/voice.ts'
import type { Draft } from '#intake/draft.ts'
import type { GapEntry, UnitEntry } from '#intake/entries.ts'
import { draftRules, wordPublishIssue } from '#intake/publishIssue.ts'
import { suspicionCodes } from '#intake/suspicion.ts'
import { wordSuspicion } from '#intake/suspicionWords.ts'
import { languages } from '#model/words.ts'
import { edit, lines, type Texts } from '#test/compile/world.ts'
import { day, draft, group, published, real, row, world } from './drafts.ts'

/** A second state to come after, of sixty units in all, so that one of them is less than a fifth. */
function wide(texts: Texts): void {
  const more = Array.from({ length: 54 }, (_, i) => String(i + 7).padStart(3, '0'))
  texts['register-r1.csv'] += more.map((code) => `${code},B,xã,Xã ${code},\n`).join('')
  texts['2020-05.1/claims.csv'] = (texts['2020-05.1/claims.csv'] ?? '').replace(',6,66.7,x', ',,,x')
  edit(texts, 'programme.json', '"dueCites": []\n    }', '"dueCites": []\n    },\n    { "id": "second", "name": { "vi": "đợt hai", "en": "second cohort" }, "dueCites": [] }')
}

const calm = row('001', 'first', 'done', { reached: { done: day('2020-07-01') } })
type Case = readonly [what: string, units: readonly UnitEntry[], more: Partial<Draft>, said: readonly string[], gaps: readonly GapEntry[]]

const cases: readonly Case[] = [
  ['nothing where all goes on as it should', [calm, row('005', 'outside', 'none')], {}, [], []],
  ['that a unit goes back', [row('001', 'first', 'begun')], {}, [
    '[regress:001] Xã Long Hải (001) lùi bước: done → begun.',
    '[announcedFalls] Số đơn vị chắc chắn đã đến đích giảm: 1–4 → 0–3.',
  ], []],
  ['that unnamed units go back', [], {}, [
    '[regressGap:two] 2 đơn vị chưa nêu tên của nhóm "two" lùi bước: begun – done → none.',
  ], [group('first', 2, ['A', 'B'], { id: 'two', atLeast: 'none', atMost: 'none' })]],
  ['that more than a fifth changes', Array.from({ length: 13 }, (_, i) => row(String(i + 7).padStart(3, '0'), 'second', 'begun')), {}, ['[many] 13 trong 60 đơn vị thay đổi, quá một phần năm.'], []],
  ['nothing of the number where a fifth changes and no more', Array.from({ length: 12 }, (_, i) => row(String(i + 7).padStart(3, '0'), 'second', 'begun')), {}, [], []],
  ['what is given up where the step of silent units counts as not stated', [row('001', 'first', 'done')], { missing: 'unstated' }, [
    '[totalUntold:all] Vì bảng không nói đủ, bản mới không giữ được một tổng số đã nêu: Tất cả là 4 (nguồn: Thư, 5/2020, đoạn 1); theo bản mới chỉ biết là 4–60.',
    '[silenced] 58 đơn vị không được nhắc tới trong bảng không còn tình trạng, ngày và số quyết định như đã nêu; đơn vị thuộc đợt nào vẫn thuộc đợt đó.',
    '[many] 58 trong 60 đơn vị thay đổi, quá một phần năm.',
  ], []],
  ['that a group is left out and carried over', [row('001', 'first', 'done', { note: 'x' })], {}, [
    '[groupsKept] Bảng có ghi các nhóm chưa nêu tên nhưng không ghi: 2 đơn vị đợt đầu chưa nêu tên ở H. Phú Quý, H. Bắc (ký hiệu nhóm two); các nhóm này được giữ như bản trước. Nếu nay khác, ghi từng nhóm vào bảng với đúng ký hiệu nhóm và số đơn vị còn lại.',
  ], [group('second', 3, ['B'], { atMost: 'begun' })]],
  ['that a unit changes its cohort', [row('001', 'second', 'done')], {}, [
    '[cohortChanges:001] Xã Long Hải (001) đổi đợt: đợt đầu → đợt hai.',
    '[total:first] Bảng này trái với tổng số đã nêu: Đợt đầu là 4 (nguồn: Thư, 5/2020, đoạn 1), theo bảng là 3. Nếu xác nhận: tổng số này không còn được ghi trong bản mới.',
  ], []],
  ['that a unit is said to be in no cohort any more', [row('001', 'outside', 'done')], {}, [
    '[cohortChanges:001] Xã Long Hải (001) đổi đợt: đợt đầu → không thuộc đợt nào.',
    '[total:first] Bảng này trái với tổng số đã nêu: Đợt đầu là 4 (nguồn: Thư, 5/2020, đoạn 1), theo bảng là 3. Nếu xác nhận: tổng số này không còn được ghi trong bản mới.',
  ], []],
  ['nothing of the cohort where its cell is empty: a unit stays in it', [row('001', 'unstated', 'done')], {}, ['[nothing] Không có gì thay đổi so với bản trước (tháng 5/2020).'], []],
  ['that it is of an earlier moment than the newest state', [calm], { asOf: day('2020-03'), missing: 'unstated', entries: { units: [row('001', 'first', 'done')], gaps: [] } }, [
    '[beforeLast] Thời điểm của số liệu (tháng 3/2020) ở trước bản mới nhất (tháng 5/2020).',
  ], []],
  ['that a state of the moment holds already', [row('001', 'first', 'beyond')], { asOf: day('2020-05') }, [
    '[sameMoment] Đã có bản 2020-05.1 của cùng thời điểm (tháng 5/2020) còn hiệu lực; nếu bản đó sai, hãy lập bản đính chính.',
  ], []],
  ['nothing of the moment where it corrects the other', [row('001', 'first', 'beyond')], { asOf: day('2020-05'), reason: 'correction', supersedes: '2020-05.1' }, [], []],
  ['that a date may lie after the state', [row('001', 'first', 'done', { reached: { done: day('2020') } })], {}, [
    '[dateAfter] 1 đơn vị có ngày ghi không đủ rõ để biết là trước hay sau thời điểm của số liệu (tháng 7/2020).',
  ], []],
  ['that the document is older than the last report, and than what it reports on', [calm], { source: { ...draft([]).source, date: day('2020-05-31') } }, [
    '[sourceOlder] Văn bản nguồn (ngày 31/5/2020) cũ hơn lần báo cáo trước (tháng 6/2020).',
    '[sourceEarly] Văn bản nguồn (ngày 31/5/2020) có trước thời điểm mà nó báo cáo (tháng 7/2020).',
  ], []],
  ['that nothing changes', [row('001', 'first', 'done')], {}, ['[nothing] Không có gì thay đổi so với bản trước (tháng 5/2020).'], []],
]

describe('what should be looked at once more', () => {
  test.each(cases)('says %s', async (_what, units, more, said, gaps) => {
    const { suspicions } = await published(world(wide), draft(units, { entries: { units, gaps }, ...more }))

    const voice = voiceOf('vi')
    expect(suspicions.map((each) => `[${each.id}] ${wordSuspicion(each, voice)}`)).toEqual(said)
  })

  test('names the units of which days or decisions are no longer stated, where they no longer stand there', async () => {
    const dated = world((texts) => (texts['2020-05.1/units.csv'] = lines(
      'code,type,name,district,cohort,at_least,at_most,cites,method,begun_on,done_on,decision_no', '001,xã,Long Hải,Phú Quý,first,done,done,letter:1,stated,2019-01,2020-04-02,7/QĐ', '004,xã,Long Hải,Bắc,first,begun,beyond,letter:1,stated,,,',
    )))
    const { after, suspicions } = await published(dated, draft([row('001', 'first', 'begun')]))

    expect(suspicions.filter(({ code }) => code === 'datesLost').map((each) => [wordSuspicion(each, voiceOf('vi')), wordSuspicion(each, voiceOf('en'))])).toEqual([[
      '2 ngày hoặc số quyết định đã nêu trong bản trước nay không còn: Xã Long Hải (001).', '2 dates or decision numbers stated in the snapshot before are no longer stated: Xã Long Hải (001).',
    ]])
    expect(after.facts[0]).toMatchObject({ milestones: [{ kind: 'begun', on: '2019-01' }], cites: [{ source: '12-bc-ubnd', paragraph: 1 }, { source: 'letter', paragraph: 1 }] })
  })

  test('says that units of no cohort are named no more', async () => {
    const told = world((texts) => (texts['2020-05.1/units.csv'] += '005,xã,Năm,Bắc,outside,none,none,letter:1,stated\n'))
    const { suspicions } = await published(told, draft([row('001', 'first', 'done')], { missing: 'unstated' }))

    expect(suspicions.filter(({ code }) => code === 'unnamed').map((each) => wordSuspicion(each, voiceOf('vi')))).toEqual(['1 đơn vị có tên trong bản số liệu trước, nay không còn được nêu.'])
  })

  test('a unit of no cohort that goes on under another code, or in a merged unit, is still named', async () => {
    const told = world((texts) => {
      wide(texts)
      texts['2020-05.1/units.csv'] += '005,xã,Năm,Bắc,outside,none,none,letter:1,stated\n006,xã,Sáu,Bắc,outside,none,none,letter:1,stated\n'
      edit(texts, 'registers.csv', 'r1,2019,,letter', 'r1,2019,2020-06,letter\nr2,2020-07,,letter')
      texts['areas-r2.csv'] = texts['areas-r1.csv'] ?? ''
      texts['register-r2.csv'] = lines(...(texts['register-r1.csv'] ?? '').trim().split('\n').filter((line) => !/^00[56]/u.test(line)), '900,B,xã,Năm Sáu,')
      texts['succession-r2.csv'] = lines('register,from,to,cites', 'r1,005 006,900,letter:1')
    })
    const heir = row('900', 'outside', 'none')
    const ids = async (units: readonly UnitEntry[]): Promise<string[]> => (await published(told, draft(units, { missing: 'unstated' }))).suspicions.map(({ id }) => id)

    expect(await ids([calm, heir])).not.toContain('unnamed')
    expect(await ids([calm])).toContain('unnamed')
  })

  test('every suspicion is shown here, and worded in English as well', async () => {
    const english = voiceOf('en')
    const shown = new Set<string>()
    for (const [, units, more, , gaps] of cases) {
      const { suspicions } = await published(world(wide), draft(units, { entries: { units, gaps }, ...more }))
      for (const each of suspicions) {
        shown.add(each.code)
        expect(wordSuspicion(each, english)).not.toMatch(/\{\{|publish\./)
      }
    }

    // These have worlds of their own.
    expect(suspicionCodes.filter((code) => !shown.has(code))).toEqual(['unnamed', 'sourcesOlder', 'groupLess', 'groupOver', 'datesLost'])
  })

  test('a row too low moves totals that a source states: each is asked about, with what becomes of it', async () => {
    const seeds = await real()
    const later = { asOf: day('2018-11-30'), reportedAt: day('2018-12'), publishedAt: day('2026-12-01') }
    const source = { ...draft([]).source, date: day('2018-12-01') }
    // The first is one of the five left in its district; the other is of a district in which no place of the cohort is left.
    const { after, suspicions } = await published(seeds, draft([row('22921', '2017', 'documented'), row('23122', '2017', 'documented')], { ...later, source }))

    const told = (voice: Voice): string[] => suspicions.map((each) => `[${each.id}] ${wordSuspicion(each, voice)}`)
    expect(told(voiceOf('vi'))).toEqual([
      '[total:cohort-2017] Bảng này trái với tổng số đã nêu: Số đơn vị của đợt 2017 là 24 (nguồn: Sở KH&CN Bình Thuận, 8/2018, đoạn 1), theo bảng là 25. Bảng mới xếp thêm: Xã Hàm Thạnh (23122). ' +
        'Nếu xác nhận: tổng số này không còn được ghi trong bản mới; “Tổng số UBND cấp xã đã triển khai” được tính lại: 73 → 74.',
      // It may have been one of the other cohort, so that nobody is named.
      '[total:cohorts-2017-2018] Bảng này trái với tổng số đã nêu: Số đơn vị của hai đợt 2017 và 2018 là 53 (nguồn: Sở KH&CN Bình Thuận, 8/2018, đoạn 4), theo bảng là 54. ' +
        'Nếu xác nhận: tổng số này không còn được ghi trong bản mới; “Tổng số UBND cấp xã đã triển khai” được tính lại: 73 → 74.',
    ])
    expect(told(voiceOf('en'))[0]).toContain('Communes in cohort 2017: 24 (source: ')
    expect(told(voiceOf('en'))[0]).toContain('by the sheet 25. Newly placed by the sheet: Xã Hàm Thạnh (23122). If confirmed: this total is no longer in the new snapshot; “Communes rolled out in all” is counted anew: 73 → 74.')
    expect(after.claims.map(({ id }) => id)).toEqual(expect.not.arrayContaining(['cohort-2017', 'cohorts-2017-2018']))
  })

  test('steps back count among what is put right too', async () => {
    const units = [row('001', 'first', 'begun')]
    const { suspicions } = await published(world(wide), draft(units, { asOf: day('2020-05'), reason: 'correction', supersedes: '2020-05.1' }))

    expect(suspicions.map(({ id }) => id)).toEqual(['regress:001', 'announcedFalls'])
  })

  test('a unit of the sheet that only its note tells apart changes nothing', async () => {
    const plain = world((texts) => (texts['2020-05.1/units.csv'] = lines(
      'code,type,name,district,cohort,at_least,at_most,cites,method,note', '001,xã,Long Hải,Phú Quý,first,done,done,letter:1,stated,cũ', '004,xã,Long Hải,Bắc,first,begun,beyond,letter:1,stated,',
    )))
    const { after, suspicions } = await published(plain, draft([row('001', 'first', 'done', { note: 'mới' })]))

    expect([after.facts[0]?.note, after.facts[0]?.cites]).toEqual(['mới', [{ source: 'letter', paragraph: 1 }]])
    expect(suspicions.map(({ id }) => id)).toEqual(['nothing'])
  })
})

test.each(languages)('whatever keeps a draft from being published is worded in %s', (lang) => {
  const voice = voiceOf(lang)
  const texts = Object.fromEntries(['asOf', 'id', 'by', 'other', 'unit', 'units', 'group', 'groups', 'district', 'date', 'publishedAt', 'rows', 'kept', 'title'].map((key) => [key, key]))
  const params = { ...texts, size: 1, named: 2, most: 3, silent: 4, counted: 5, left: 6, lost: 7, room: 8, need: 9, stated: 10 }

  for (const rule of draftRules) {
    const text = wordPublishIssue({ kind: 'draft', rule, params, at: { tab: 'Xã', row: 7 } }, voice)
    expect(text, rule).toMatch(/^Xã:7 \p{L}/u)
    expect(text, rule).not.toMatch(/publish\.|\{\{/)
  }
})
