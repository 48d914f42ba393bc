import { describe, expect, test } from 'vitest'
import { voiceOf } from '#i18n/voice.ts'
import type { Draft } from '#intake/draft.ts'
import { wordPublishIssue } from '#intake/publishIssue.ts'
import { wordSuspicion } from '#intake/suspicionWords.ts'
import type { Entry, Gap } from '#model/snapshot.ts'
import { languages } from '#model/words.ts'
import { randomOf } from '#scripts/demo/random.ts'
import { compile } from '#compile/compile.ts'
import { count } from '#model/count.ts'
import { changes } from '#stats/change.ts'
import { adopt } from '#intake/adopt.ts'
import { opened, publication, withDraft } from '#intake/publish.ts'
import { withWithdrawal } from '#intake/publishWithdraw.ts'
import { demoSeeds } from '#scripts/demo/seeds.ts'
import { lines } from '#test/compile/world.ts'
import { day, draft, entriesOf, group, must, obstacles, published, real, row, serving, sums, textOf, world } from './drafts.ts'

const byId = (a: Gap, b: Gap): number => (a.id < b.id ? -1 : 1)

describe('a draft', () => {
  test('becomes a state with an id of its own, a folder, and a document that it cites', async () => {
    const { id, seeds, after } = await published(world(), draft([row('002', 'outside', 'none', { note: 'x' }), row('001', 'first', 'beyond', { reached: { done: day('2020-06-30') }, decisionNo: '07/QĐ' })]))

    expect(id).toBe('2020-07.1')
    expect(textOf(seeds, '2020-07.1/units.csv')).toBe(lines(
      'code,type,name,district,cohort,at_least,at_most,cites,method,done_on,decision_no,note',
      '001,xã,Long Hải,Phú Quý,first,beyond,beyond,12-bc-ubnd:1,stated,2020-06-30,07/QĐ,',
      '002,xã,Tam Thanh,Phú Quý,outside,none,none,12-bc-ubnd:1,stated,,,x',
      '004,xã,Long Hải,Bắc,first,begun,beyond,letter:1 letter:2,stated,,,',
    ))
    expect(textOf(seeds, 'snapshots.csv').split('\n').slice(0, 3)).toEqual([
      'id,as_of,reported_at,published_at,register,supersedes,reason,note_vi,note_en,missing',
      '2020-05.1,2020-05,2020-06,2020-06-02,r1,,scheduled,báo cáo,reported,',
      '2020-07.1,2020-07,2020-08,2020-08-03,r1,,scheduled,theo báo cáo,as reported,carried',
    ])
    expect(textOf(seeds, 'sources.csv').split('\n').at(-2)).toBe('12-bc-ubnd,12/BC-UBND,Văn phòng,Office,2020-08-01,Báo cáo,Report,"Văn phòng, 2020","Office, 2020",')
    expect(after.sources.map((source) => source.id)).toEqual(['letter', '12-bc-ubnd'])
  })

  test('of which nothing is new keeps every place where it was stated, and its correction corrects nothing', async () => {
    for (const seeds of [world(), await real(), demoSeeds()]) {
      const now = must(await opened(seeds))
      const last = await now.snapshot(now.catalogue.current)
      for (const missing of ['carried', 'unstated'] as const) {
        const again = draft([], { asOf: last.asOf, reportedAt: last.reportedAt, publishedAt: last.publishedAt, reason: 'correction', supersedes: last.id, missing, entries: entriesOf(last) })
        const { after, suspicions } = await published(seeds, again)

        expect(after.facts).toEqual(last.facts)
        expect(after.gaps.filter(({ rest }) => !rest)).toEqual(last.gaps.filter(({ rest }) => !rest))
        expect(after.corrections).toEqual([])
        if (missing === 'carried') {
          expect([after.gaps, after.claims]).toEqual([last.gaps, last.claims])
          expect(changes(last, after).every(({ kind }) => kind === 'unchanged')).toBe(true)
          expect(suspicions.map(({ code }) => code)).toContain('nothing')
        }
      }
    }
  })

  test('leaves the bytes of every earlier state as they are', async () => {
    const seeds = await real()
    const now = must(await opened(seeds))
    const { files } = await published(seeds, draft([row('22921', '2017', 'announced')], { asOf: day('2018-11-30'), reportedAt: day('2018-12'), publishedAt: day('2026-12-01') }))

    for (const { path, register } of now.catalogue.editions) for (const each of [path, register.path]) expect(files.get(each), each).toEqual(now.files.get(each))
  })

  test('is listed with its sum: from then on it is corrected or withdrawn, never changed', async () => {
    const { id, seeds, after } = await published(world(), draft([row('001', 'first', 'beyond')]))
    const { base } = must(await opened(world()))

    expect(textOf(seeds, 'published.csv')).toBe(lines('id,sha256,base', `2020-07.1,${after.sha256},${base}`))
    const units = textOf(seeds, `${id}/units.csv`)
    const changed = await compile(new Map(seeds).set(`${id}/units.csv`, new TextEncoder().encode(units.replace('001,xã,Long Hải,Phú Quý,first,beyond,beyond', '001,xã,Long Hải,Phú Quý,first,done,done'))))
    expect(changed.ok ? [] : changed.issues.map(({ file, rule, params }) => [file, rule, params])).toEqual([['published.csv', 'publishedChanged', { id }]])

    const again = await published(seeds, draft([row('001', 'first', 'beyond'), row('002', 'first', 'done')], { reason: 'correction', supersedes: id }))
    expect(textOf(again.seeds, 'published.csv')).toBe(lines('id,sha256,base', `2020-07.1,${after.sha256},${base}`, `2020-07.2,${again.after.sha256},${again.base}`))
    const without = withWithdrawal(again.seeds, '2020-07.2', { vi: 'sai', en: 'wrong' })
    expect(must(await opened(must(without))).catalogue.current).toBe('2020-05.1')
  })

  test('never gets an id that any state had, though its line or its folder is gone', async () => {
    const used = world((texts) => {
      texts['published.csv'] = lines('id,sha256', `2020-07.3,${'0'.repeat(64)}`)
      texts['2020-07.7/units.csv'] = ''
    })

    expect(must(withDraft(world(), draft([]), undefined)).id).toBe('2020-07.1')
    expect(must(withDraft(used, draft([]), undefined)).id).toBe('2020-07.8')
    expect(must(withDraft(used, draft([], { asOf: day('2020') }), undefined)).id).toBe('2020.1')
  })

  test('typed again with less in it keeps what was stated of the very same step: an empty cell states nothing', async () => {
    const dated = row('001', 'first', 'beyond', { reached: { done: day('2020-06-30') }, decisionNo: '07/QĐ', note: 'x' })
    const first = await published(world(), draft([dated]))
    const later = { asOf: day('2020-09'), reportedAt: day('2020-09'), publishedAt: day('2020-09-30'), source: { ...draft([]).source, number: '13/BC', date: day('2020-09-30') } }
    const again = await published(first.seeds, draft([row('001', 'first', 'beyond')], later))
    const added = await published(first.seeds, draft([row('001', 'unstated', 'beyond', { decisionNo: '08/QĐ' })], later))

    expect(again.after.facts[0]).toEqual(first.after.facts[0])
    expect(again.suspicions.map(({ id }) => id)).toEqual(['nothing'])
    expect(added.after.facts[0]).toMatchObject({
      membership: { kind: 'cohort', id: 'first' }, milestones: [{ kind: 'done', on: '2020-06-30', decisionNo: '08/QĐ' }], note: 'x', cites: [{ source: '13-bc', paragraph: 1 }, { source: '12-bc-ubnd', paragraph: 1 }],
    })
  })

  test('cites a document that is there already, and another one of the same number beside it', async () => {
    const first = await published(world(), draft([row('001', 'first', 'beyond')]))
    const again = await published(first.seeds, draft([row('002', 'first', 'done')], { asOf: day('2020-09'), reportedAt: day('2020-09'), publishedAt: day('2020-09-30') }))
    const other = await published(first.seeds, draft([row('002', 'first', 'done')], {
      asOf: day('2020-09'), reportedAt: day('2020-09'), publishedAt: day('2020-09-30'), source: { ...draft([]).source, says: { vi: 'Bảng khác', en: 'Other table' } },
    }))

    expect(again.after.sources.map(({ id }) => id)).toEqual(['letter', '12-bc-ubnd'])
    expect(other.after.sources.map(({ id }) => id)).toEqual(['letter', '12-bc-ubnd', '12-bc-ubnd.2'])
  })

  test('that corrects names the units of which something else is said, and why', async () => {
    const why = { vi: 'ghi nhầm', en: 'typed wrongly' }
    const { after, catalogue } = await published(world(), draft([row('001', 'first', 'begun'), row('004', 'first', 'begun', { atMost: 'beyond' })], {
      asOf: day('2020-05'), reason: 'correction', supersedes: '2020-05.1', note: why,
    }))

    expect(after.corrections).toEqual([{ unit: '001', note: why }])
    expect(catalogue.current).toBe('2020-05.2')
  })

  test.each([
    ['an unknown state', draft([], { reason: 'correction', supersedes: '2019.1' }), ['supersedesUnknown 2019.1']],
    ['a correction of a state of another moment', draft([], { reason: 'correction', supersedes: '2020-05.1' }), ['supersedesOther 2020-05.1 | tháng 5/2020 | tháng 7/2020']],
    ['a publication before that of the state which it corrects', draft([], { asOf: day('2020-05'), reportedAt: day('2020-05'), publishedAt: day('2020-06-01'), reason: 'correction', supersedes: '2020-05.1' }), ['correctionEarly 2020-05.1 | ngày 02/6/2020 | ngày 01/6/2020']],
    ['a report before its moment', draft([], { reportedAt: day('2020-06') }), ['reportedBefore tháng 6/2020 | tháng 7/2020']],
    ['a publication before its moment', draft([], { publishedAt: day('2020-06-30') }), ['publishedBefore ngày 30/6/2020 | tháng 7/2020']],
    ['a time without a list of units', draft([], { asOf: day('2001') }), ['noGround 2001']],
    ['a unit that the list has not', draft([row('999', 'first', 'done')], { missing: 'unstated' }), ['2020-07.1/units.csv unknownUnit', ...['type', 'name', 'district'].map(() => '2020-07.1/units.csv required')]],
    ['a step dated after the state', draft([row('001', 'first', 'done', { reached: { done: day('2020-09') } })]), ['2020-07.1/units.csv afterState']],
  ])('is refused where it is of %s', async (_what, it, expected) => {
    expect((await obstacles(world(), it)).toSorted()).toEqual(expected.toSorted())
  })

  test('says of which row of the sheet the compiler complains', async () => {
    const outcome = await publication(world(), draft([row('004', 'first', 'done'), row('001', 'first', 'done', { reached: { done: day('2020-09') }, at: { tab: 'Xã', row: 9 } })]))

    expect(outcome.ok ? [] : outcome.issues.map(({ at }) => at)).toEqual([{ tab: 'Xã', row: 9 }])
  })

  test('that fits no list says so of its groups, districts and rows, and how to mend it', async () => {
    const units = ['002', '003'].map((code, i) => row(code, 'outside', 'none', { at: { tab: 'Xã', row: 5 + i } }))
    const telling = async (it: Draft): Promise<string[]> => {
      const outcome = await publication(world(), it)
      return outcome.ok ? [] : outcome.issues.flatMap((issue) => languages.map((lang) => wordPublishIssue(issue, voiceOf(lang))))
    }

    expect(await telling(draft(units))).toEqual([
      'Ở H. Phú Quý, số đơn vị chưa nêu tên là 0, mà các nhóm chưa nêu tên phải có ở đó ít nhất 1; nhóm không xếp được: 2 đơn vị đợt đầu chưa nêu tên ở H. Phú Quý, H. Bắc. Các dòng mới nêu tên đơn vị ở H. Phú Quý: Xã dòng 5, 6. ' +
        'Không có trong bảng nên giữ như bản số liệu trước: 2 đơn vị đợt đầu chưa nêu tên ở H. Phú Quý, H. Bắc (ký hiệu nhóm two); nếu nay khác, ghi nhóm này vào bảng với đúng ký hiệu nhóm và số đơn vị còn lại. Hãy xem lại đợt ở các dòng đó; nếu bảng đúng, ghi lại nhóm vào bảng với địa bàn đúng.',
      'Units still unnamed in H. Phú Quý: 0; the groups of unnamed units need at least 1 there; the group that does not fit: 2 unnamed units (đợt đầu) in H. Phú Quý, H. Bắc. Rows that newly name units in H. Phú Quý: Xã row 5, 6. ' +
        'Not in the sheet, so carried over from the snapshot before: 2 unnamed units (đợt đầu) in H. Phú Quý, H. Bắc (id two); if that is no longer so, put the group into the sheet with its id and the units that it still has. Look at the cohort in those rows again; if the sheet is right, put the group into the sheet with the right districts.',
    ])
    expect(await telling(draft([], {}, [group('first', 4, ['A', 'B'], { id: 'two', at: { tab: 'Nhóm', row: 3 } }), group('outside', 5, ['B'], { atLeast: 'none', atMost: 'none', at: { tab: 'Nhóm', row: 4 } })]))).toEqual([
      'Đơn vị có tên và các nhóm cộng lại là 11, danh sách chỉ có 6 đơn vị. Các nhóm ghi trong bảng: Nhóm dòng 3, 4. Đơn vị đã nêu tên thì không đếm lại trong nhóm; hãy sửa số đơn vị của nhóm.',
      'Named units and groups add up to 11; the list has only 6 units. Groups in the sheet: Nhóm row 3, 4. A unit that is named is not counted in a group as well; mend the size of the group.',
      'Nhóm:4 Nhóm không xếp được: 5 đơn vị không thuộc đợt nào chưa nêu tên ở H. Bắc; ở các địa bàn đó chỉ còn 2 đơn vị chưa nêu tên, tính cả chỗ của các nhóm khác. Các nhóm ghi trong bảng: Nhóm dòng 3, 4. Hãy xem lại số đơn vị và địa bàn của các nhóm, và đợt của các đơn vị có tên.',
      'Nhóm:4 A group does not fit: 5 unnamed units (in no cohort) in H. Bắc; units still unnamed in its districts, for all groups together: 2. Groups in the sheet: Nhóm row 3, 4. Look again at the sizes and districts of the groups, and at the cohort of the units that are named.',
    ])
  })

  test('a state that was replaced is not replaced twice', async () => {
    const again = draft([row('001', 'first', 'begun')], { asOf: day('2020-05'), reason: 'correction', supersedes: '2020-05.1' })
    const { seeds } = await published(world(), again)

    expect(await obstacles(seeds, again)).toEqual(['supersededAlready 2020-05.1 | 2020-05.2'])
  })

  test('text that a spreadsheet or a table could take for something else comes back as it was typed, on one line', async () => {
    const hostile = ['=HYPERLINK("http://x","y")', '"', 'a,b', '"a","b"\n004,xã,Long Hải,Bắc,first,none,none,letter:1,stated', '\uFEFF#', '‮abc', '𝕏 😀', "'; DROP", '<script>']
    for (const note of hostile) {
      const { after } = await published(world(), draft([row('001', 'first', 'done', { note, decisionNo: `${note} 1` })], { note: { vi: note, en: note } }))

      const clean = note.replace(/[\uFEFF\u202E]/g, '').replace(/\s+/g, ' ')
      expect(after.facts.map((fact) => [fact.unit, fact.note])).toEqual([['001', clean], ['004', undefined]])
      expect(after.facts[0]?.milestones).toEqual([{ kind: 'done', decisionNo: `${clean} 1` }])
    }
  })
})

describe('units of which the sheet does not speak', () => {
  test('are in their cohort also where their step is not stated: who is in one has no date, and its source stays', async () => {
    const { before, after, catalogue } = await published(world(), draft([row('001', 'first', 'done')], { missing: 'unstated' }))

    expect(after.facts).toEqual(before?.facts)
    expect(after.gaps.map(({ id, size, places, membership, reach, cites }) => ({ id, size, places, membership, reach, cites }))).toEqual([
      { id: 'two', size: 2, places: before?.gaps[0]?.places, membership: { kind: 'cohort', id: 'first' }, reach: { atLeast: 1, atMost: 3 }, cites: [{ source: 'letter', paragraph: 2 }] },
      { id: 'rest', size: 2, places: before?.gaps[1]?.places, membership: { kind: 'unstated' }, reach: { atLeast: 0, atMost: 2 }, cites: [] },
    ])
    expect(after.claims.map(({ id, value }) => [id, value])).toEqual([['first', 4]])
    expect(catalogue.editions.map(({ missing }) => missing)).toEqual([undefined, 'unstated'])
  })

  test('lose their days, decision and remark with their step, and units of no cohort are left over', async () => {
    const told = world((texts) => (texts['2020-05.1/units.csv'] = lines(
      'code,type,name,district,cohort,at_least,at_most,cites,method,done_on,decision_no,note', '001,xã,Long Hải,Phú Quý,first,done,done,letter:1,stated,2020-04-02,7/QĐ,x', '004,xã,Long Hải,Bắc,first,begun,beyond,letter:1,stated,,,', '005,xã,Năm,Bắc,outside,none,none,letter:1,stated,,,',
    )))
    const { after } = await published(told, draft([row('004', 'first', 'done')], { missing: 'unstated' }))

    expect(after.facts[0]).toEqual({ kind: 'fact', unit: '001', membership: { kind: 'cohort', id: 'first' }, reach: { atLeast: 1, atMost: 3 }, milestones: [], cites: [{ source: 'letter', paragraph: 1 }], method: 'stated' })
    expect(after.facts.map(({ unit }) => unit)).toEqual(['001', '004'])
    expect(after.gaps.map(({ id, size }) => [id, size])).toEqual([['two', 2], ['rest', 2]])
  })

  test('of a cohort that had not begun may have come nowhere', async () => {
    const early = world((texts) => {
      texts['2020-05.1/gaps.csv'] = lines('id,size,places,cohort,at_least,at_most,cites,method', 'two,2,A:1 B:1,first,none,none,letter:2,read')
      texts['2020-05.1/claims.csv'] = lines('id,what_vi,what_en,area,cohorts,from,to,value,of,percent,complete,cites', 'all,Tất cả,All,N,,begun,beyond,2,6,33.3,x,letter:1')
    })
    const { after } = await published(early, draft([row('001', 'first', 'done')], { missing: 'unstated' }))

    expect(after.gaps[0]).toMatchObject({ id: 'two', size: 2, reach: { atLeast: 0, atMost: 3 } })
  })

  test('a sheet that is silent of members can never say that a whole cohort is done', async () => {
    const seeds = await real()
    const now = must(await opened(seeds))
    const last = await now.snapshot('2018-08.1')
    const later = { asOf: day('2018-11-30'), reportedAt: day('2018-12'), publishedAt: day('2026-12-01'), missing: 'unstated' } as const
    const named = new Set(last.facts.map(({ unit }) => unit))
    const late = last.register.units.filter(({ code, district }) => district === '593' && !named.has(code)).slice(0, 5)
    const known = last.facts.filter(({ unit }) => last.register.units.find(({ code }) => code === unit)?.district === '593')
    const { after, suspicions } = await published(seeds, draft([...known.map(({ unit }) => row(unit, '2017', 'announced')), ...late.map(({ code }) => row(code, '2017', 'announced'))], later))

    const entry = ({ membership }: Entry): boolean => membership.kind === 'cohort' && membership.id === '2017'
    expect([count(after, { entry }), count(after, { entry, from: 4 })]).toEqual([{ atLeast: 24, atMost: 24 }, { atLeast: 16, atMost: 24 }])
    expect(after.claims.map(({ id }) => id)).toEqual(last.claims.filter(({ from, to }) => from === 0 && to === 4).map(({ id }) => id))
    expect(suspicions.map(({ id }) => id)).toEqual(['totalUntold:rolled-out', 'silenced', 'many'])
  })

  test('whichever rows a sheet has, silence takes no unit out of a cohort and puts none into it', async () => {
    const seeds = await real()
    const now = must(await opened(seeds))
    const last = await now.snapshot('2018-08.1')
    const random = randomOf(20181130)
    const whole = entriesOf(last)
    for (let n = 0; n < 12; n++) {
      const units = whole.units.filter(() => random() < 0.5)
      const gaps = whole.gaps.filter(() => random() < 0.5)
      const { after } = await published(seeds, draft([], { asOf: day('2018-11-30'), reportedAt: day('2018-12'), publishedAt: day('2026-12-01'), missing: 'unstated', entries: { units, gaps } }))

      for (const [id, value] of [['2014-2016', 20], ['2017', 24], ['2018', 29]] as const)
        expect(count(after, { entry: ({ membership }) => membership.kind === 'cohort' && membership.id === id })).toEqual({ atLeast: value, atMost: value })
      // What the sheet says stands as it did; of the others less is said, and nothing else.
      expect(changes(last, after).every(({ kind }) => kind === 'unchanged' || kind === 'newlyUnknown')).toBe(true)
      for (const unit of units) expect(after.facts.find((fact) => fact.unit === unit.code)).toEqual(last.facts.find((fact) => fact.unit === unit.code))
      const rest = after.gaps.find((gap) => gap.rest)
      expect(rest?.membership.kind).toBe(gaps.some(({ id }) => id === 'rest') ? 'outside' : 'unstated')
    }
  })

  test('a unit that may be of several silent groups of its cohort leaves each as small as it may have become, and what can no longer be told is given up', async () => {
    const several = world((texts) => {
      texts['2020-05.1/gaps.csv'] = lines('id,size,places,cohort,at_least,at_most,cites,method', 'p,1,A,first,begun,begun,letter:2,stated', 'q,1,A B,first,begun,done,letter:2,stated')
    })
    const { after, suspicions } = await published(several, draft([row('002', 'first', 'done')], { missing: 'unstated' }))

    expect(after.gaps.map(({ id, size, membership }) => [id, size, membership.kind])).toEqual([['rest', 3, 'unstated']])
    expect(after.claims).toEqual([])
    expect(suspicions.filter(({ code }) => code === 'totalUntold').map((each) => wordSuspicion(each, voiceOf('vi')))).toEqual([
      'Vì bảng không nói đủ, bản mới không giữ được một tổng số đã nêu: Tất cả là 4 (nguồn: Thư, 5/2020, đoạn 1); theo bản mới chỉ biết là 3–6.',
      'Vì bảng không nói đủ, bản mới không giữ được một tổng số đã nêu: Đợt đầu là 4 (nguồn: Thư, 5/2020, đoạn 1); theo bản mới chỉ biết là 3–4.',
    ])
  })

  test('must be chosen about where it makes a difference, and need not be where it makes none', async () => {
    const { missing: _, ...silent } = draft([row('001', 'first', 'beyond')])
    expect(await obstacles(world(), silent)).toEqual(['missingNeeded 2020-05.1 | 5 | 1 | 2 | 2 | 4'])

    const last = await must(await opened(world())).snapshot('2020-05.1')
    const { missing: _none, ...whole } = draft([], { entries: entriesOf(last) })
    const { after, catalogue } = await published(world(), whole)
    expect([after.facts, after.gaps, after.claims]).toEqual([last.facts, last.gaps, last.claims.map((claim) => (claim.id === 'all' ? { ...after.claims[0] } : claim))])
    expect(catalogue.editions[1]).not.toHaveProperty('missing')
  })

  test.each(['carried', 'unstated'] as const)('a cohort that the sheet divides into groups anew is not counted twice (%s)', async (missing) => {
    const seeds = await real()
    const parts = [['598', 8], ['599', 7], ['600', 7], ['601', 7]] as const
    const gaps = parts.map(([district, size]) => group('2018', size, [district], { atLeast: 'documented', atMost: 'applied' }))
    const { after } = await published(seeds, draft([], { asOf: day('2018-11-30'), reportedAt: day('2018-12'), publishedAt: day('2026-12-01'), missing }, gaps))

    const entry = ({ membership }: Entry): boolean => membership.kind === 'cohort' && membership.id === '2018'
    expect(after.gaps.filter(entry).map(({ size }) => size)).toEqual([8, 7, 7, 7])
    expect(after.claims.map(({ id }) => id)).toContain('cohort-2018')
  })

  test('of a cohort that the sheet divides in part, the others stay as they were', async () => {
    const seeds = await real()
    const { after } = await published(seeds, draft([], { asOf: day('2018-11-30'), reportedAt: day('2018-12'), publishedAt: day('2026-12-01') }, [group('2018', 8, ['598'], { atLeast: 'documented', atMost: 'applied' })]))

    expect(after.gaps.filter(({ membership }) => membership.kind === 'cohort' && membership.id === '2018').map(({ id, size, places }) => [id, size, places.map(({ district, atLeast }) => `${district}:${atLeast}`).join(' ')])).toEqual([
      ['2018-1', 8, '598:0'], ['2018', 21, '598:0 599:1 600:1 601:1'],
    ])
  })

  test('stand as in the state before where so chosen, with the places where that was stated', async () => {
    const { before, after, catalogue } = await published(world(), draft([row('001', 'first', 'beyond')]))

    expect(after.facts[1]).toEqual(before?.facts[1])
    expect(after.gaps).toEqual(before?.gaps)
    expect(catalogue.editions[1]?.missing).toBe('carried')
  })

  test('a unit named out of a group makes it smaller, there and in all, and the total is counted anew', async () => {
    const { after } = await published(world(), draft([row('002', 'first', 'done'), row('003', 'outside', 'none')]))

    expect(after.gaps.map(({ id, size, places, method }) => ({ id, size, places, method }))).toEqual([
      { id: 'two', size: 1, places: [{ district: 'A', atLeast: 0 }, { district: 'B', atLeast: 1 }], method: 'read' },
      { id: 'rest', size: 1, places: [{ district: 'B', atLeast: 0 }], method: 'subtracted' },
    ])
    expect(after.gaps[0]?.cites).toEqual([{ source: 'letter', paragraph: 2 }, { source: '12-bc-ubnd', paragraph: 1 }])
    expect(after.claims.map(({ id, value, percent, method }) => [id, value, percent, method])).toEqual([['all', 4, undefined, 'counted'], ['first', 4, undefined, undefined]])
  })

  test('the complete total grows by what joins the rollout, and is then our own sum', async () => {
    const joined = world((texts) => {
      texts['programme.json'] = (texts['programme.json'] ?? '').replace('"dueCites": []\n    }', '"dueCites": []\n    },\n    { "id": "second", "name": { "vi": "hai", "en": "two" }, "dueCites": [] }')
    })
    const { after } = await published(joined, draft([row('002', 'second', 'begun')]))

    expect(after.claims).toMatchObject([{ id: 'all', value: 5, method: 'counted', complete: true }, { id: 'first', value: 4 }])
    expect(after.claims[0]).not.toHaveProperty('percent')
    expect(after.gaps.map(({ id, size }) => [id, size])).toEqual([['two', 2], ['rest', 1]])
  })

  test('a group that the sheet counts itself is as the sheet says; under no id it keeps the one that it had', async () => {
    const { after } = await published(world(), draft([row('002', 'first', 'done')], {}, [group('first', 1, ['A', 'B'], { atLeast: 'begun' })]))

    expect(after.gaps.map(({ id, size, cites }) => [id, size, cites[0]?.source])).toEqual([['two', 1, '12-bc-ubnd'], ['rest', 2, 'letter']])
  })

  test.each([
    ['more are named than the group counts', [row('002', 'first', 'done'), row('003', 'first', 'done'), row('005', 'first', 'done')], ['gapFull 2 đơn vị đợt đầu chưa nêu tên ở H. Phú Quý, H. Bắc | 2 | 3 | Xã Tam Thanh (002); Phường Hòa (003); Xã Năm (005)']],
    ['its cohort is not said, and it may have been of either', [row('002', 'unstated', 'begun')], ['cohortNeeded 1 | Xã Tam Thanh (Sheet dòng 2) | 2 đơn vị đợt đầu chưa nêu tên ở H. Phú Quý, H. Bắc; 2 đơn vị không thuộc đợt nào chưa nêu tên ở H. Phú Quý, H. Bắc']],
  ])('nothing is guessed where %s', async (_what, units, expected) => {
    expect(await obstacles(world(), draft(units))).toEqual(expected)
  })

  test('units without a cohort that may come out of a group are told at once, by name and row, whatever becomes of the silent ones', async () => {
    const units = ['002', '005'].map((code, i) => row(code, 'unstated', 'done', { at: { tab: 'Xã', row: 4 + i } }))
    for (const missing of ['carried', 'unstated'] as const) {
      const outcome = await publication(world(), draft(units, { missing }))

      expect(outcome.ok ? [] : outcome.issues.flatMap((issue) => languages.map((lang) => wordPublishIssue(issue, voiceOf(lang))))).toEqual([
        'Chưa ghi đợt triển khai, 2 đơn vị: Xã Tam Thanh (Xã dòng 4); Xã Năm (Xã dòng 5). Không ghi đợt thì không biết mỗi đơn vị này thuộc nhóm nào đang được đếm: ' +
          '2 đơn vị đợt đầu chưa nêu tên ở H. Phú Quý, H. Bắc; 2 đơn vị không thuộc đợt nào chưa nêu tên ở H. Phú Quý, H. Bắc. Hãy ghi đợt ở từng dòng; đơn vị không thuộc đợt nào thì ghi “Không thuộc đợt nào”.',
        'Units without a cohort: 2. Xã Tam Thanh (Xã row 4); Xã Năm (Xã row 5). Without it, it is not known in which of these groups each was counted: ' +
          '2 unnamed units (đợt đầu) in H. Phú Quý, H. Bắc; 2 unnamed units (in no cohort) in H. Phú Quý, H. Bắc. Fill in the cohort in each row; for a unit of no cohort write “In no cohort”.',
      ])
    }
  })

  const two = (size: number, atMost = 'done') => group('first', size, [], { id: 'two', places: ['A', 'B'].map((district) => ({ district, atLeast: 1 })), atMost, at: { tab: 'Nhóm', row: 6 } })

  test.each(['carried', 'unstated'] as const)('a group whose row stands as it was counts the units no more that are named out of it, and that is asked about: %s', async (missing) => {
    const { after, suspicions } = await published(world(), draft([row('002', 'first', 'done')], { missing }, [two(2)]))

    expect(after.gaps.find(({ id }) => id === 'two')).toMatchObject({
      size: 1, places: [{ district: 'A', atLeast: 0 }, { district: 'B', atLeast: 1 }], cites: [{ source: 'letter', paragraph: 2 }, { source: '12-bc-ubnd', paragraph: 1 }],
    })
    expect(suspicions.filter(({ code }) => code === 'groupLess').flatMap((each) => languages.map((lang) => wordSuspicion(each, voiceOf(lang))))).toEqual([
      'Bảng đã nêu tên Xã Tam Thanh (002), mà dòng của nhóm vẫn ghi 2 như bản trước (Nhóm dòng 6: 2 đơn vị đợt đầu chưa nêu tên ở H. Phú Quý, H. Bắc); để không tính hai lần, bản mới ghi nhóm này còn 1. Nếu ngoài các đơn vị vừa nêu tên vẫn còn 2, ghi nhóm với một ký hiệu nhóm mới.',
      'The sheet now names Xã Tam Thanh (002), and the row of the group still says 2 as in the snapshot before (Nhóm row 6: 2 unnamed units (đợt đầu) in H. Phú Quý, H. Bắc); so that nothing is counted twice, the new snapshot counts 1 in it. If there are still 2 beside those that are named, give the group a new id.',
    ])
    expect(count(after, { entry: ({ membership }) => membership.kind === 'cohort' })).toEqual({ atLeast: 4, atMost: 4 })
  })

  test('a group is gone once all of it is named, and no more can be named out of it', async () => {
    const all = ['002', '005'].map((code) => row(code, 'first', 'done'))

    expect((await published(world(), draft(all, {}, [two(2)]))).after.gaps.map(({ id, size }) => [id, size])).toEqual([['rest', 2]])
    expect(await obstacles(world(), draft([...all, row('003', 'first', 'done')], {}, [two(2)]))).toEqual([expect.stringMatching(/^gapFull /)])
  })

  test('a group whose row was changed is as it says; where that is more than is left, it is asked about', async () => {
    const unit = row('002', 'first', 'done')
    const less = await published(world(), draft([unit], {}, [group('first', 1, [], { id: 'two', places: [{ district: 'B', atLeast: 1 }] })]))
    const same = await published(world(), draft([unit], {}, [two(2, 'begun')]))

    expect(less.suspicions.filter(({ code }) => code.startsWith('group'))).toEqual([])
    expect(same.after.gaps.map(({ id, size }) => [id, size])).toEqual([['two', 2], ['rest', 1]])
    expect(same.suspicions.filter(({ code }) => code.startsWith('group')).flatMap((each) => languages.map((lang) => wordSuspicion(each, voiceOf(lang))))).toEqual([
      'Nhóm ghi 2 (Nhóm dòng 6), trong khi bản trước là 2 (2 đơn vị đợt đầu chưa nêu tên ở H. Phú Quý, H. Bắc) và bảng nay đã nêu tên Xã Tam Thanh (002), tức còn 1. Nếu xác nhận, bản mới ghi 2 như trong bảng; nếu đã tính cả đơn vị có tên, sửa thành 1.',
      'A group is said to have 2 (Nhóm row 6); in the snapshot before it has 2 (2 unnamed units (đợt đầu) in H. Phú Quý, H. Bắc), and the sheet now names Xã Tam Thanh (002), which leaves 1. If confirmed, the new snapshot says 2 as the sheet does; if the named units are counted in it, change it to 1.',
    ])
  })

  test('where two groups may have held it, the sheet must say how many each still has', async () => {
    const two = world((texts) => {
      texts['2020-05.1/gaps.csv'] = lines('id,size,places,cohort,at_least,at_most,cites,method', 'p,1,A,first,begun,begun,letter:2,stated', 'q,1,A B,first,begun,done,letter:2,stated')
    })
    const unit = row('002', 'first', 'done')

    expect(await obstacles(two, draft([unit]))).toEqual(['gapAmbiguous Xã Tam Thanh (002) | 1 đơn vị đợt đầu chưa nêu tên ở H. Phú Quý; 1 đơn vị đợt đầu chưa nêu tên ở H. Phú Quý, H. Bắc'])
    const { after } = await published(two, draft([unit], {}, [group('first', 1, ['A'], { id: 'p', atMost: 'begun' }), group('first', 1, ['B'], { id: 'q' })]))
    expect(after.gaps.map(({ id, size }) => [id, size])).toEqual([['p', 1], ['q', 1], ['rest', 1]])
    const [p, q] = [group('first', 1, ['A'], { id: 'p', atMost: 'begun', at: { tab: 'Nhóm', row: 6 } }), group('first', 1, ['A', 'B'], { id: 'q', at: { tab: 'Nhóm', row: 7 } })]
    for (const missing of ['carried', 'unstated'] as const) {
      expect(await obstacles(two, draft([unit], { missing }, [p, q]))).toEqual([
        'groupStands Xã Tam Thanh (002) | 1 đơn vị đợt đầu chưa nêu tên ở H. Phú Quý (ở Nhóm dòng 6); 1 đơn vị đợt đầu chưa nêu tên ở H. Phú Quý, H. Bắc (ở Nhóm dòng 7)',
      ])
      expect(await obstacles(two, draft([unit], { missing }, [p]))).toEqual([expect.stringMatching(/^gapAmbiguous /)])
    }
  })

  test('a step is never carried back to an earlier day', async () => {
    const early = { reportedAt: day('2020-08'), publishedAt: day('2020-08-03') }

    for (const asOf of ['2020-03', '2020-05-14'])
      expect((await published(world(), draft([row('001', 'first', 'begun')], { ...early, asOf: day(asOf) }))).before).toBeUndefined()
    expect((await published(world(), draft([row('001', 'first', 'begun')], { ...early, asOf: day('2020-05-31') }))).before?.id).toBe('2020-05.1')
  })

  test('whichever units of the real groups are named, what is carried adds up to the register and to the totals of the source', async () => {
    const seeds = await real()
    const now = must(await opened(seeds))
    const last = await now.snapshot('2018-08.1')
    const later = { asOf: day('2018-11-30'), reportedAt: day('2018-12'), publishedAt: day('2026-12-01') }
    const named = new Set(last.facts.map(({ unit }) => unit))
    // Of each cohort some that may be of it; the rest of 2017 in Phan Thiết and La Gi can be named whole.
    const pool = last.register.units.filter(({ code }) => !named.has(code))
    const inDistricts = (...ids: readonly string[]) => pool.filter(({ district }) => ids.includes(district)).map(({ code }) => code)
    const choices = [
      inDistricts('593').slice(0, 5).map((code) => row(code, '2017', 'announced')),
      inDistricts('598', '601').slice(0, 8).map((code) => row(code, '2018', 'documented')),
      inDistricts('595', '596', '597').slice(0, 10).map((code) => row(code, '2014-2016', 'applied')),
      [...inDistricts('602').map((code) => row(code, 'outside', 'not-assigned')).slice(0, 1), ...inDistricts('594').slice(0, 2).map((code) => row(code, '2017', 'applied'))],
    ]
    for (const units of [...choices, choices.flat()]) {
      const { after, suspicions } = await published(seeds, draft(units, later))
      const whole = entriesOf(last)
      const given = await published(seeds, draft([], { ...later, entries: { ...whole, units: [...whole.units, ...units] } }))

      // The whole sheet given back with some rows filled in says the same as those rows alone.
      expect([given.after.gaps.toSorted(byId), given.after.claims, count(given.after, {})]).toEqual([after.gaps.toSorted(byId), after.claims, count(after, {})])
      expect(given.suspicions.filter(({ code }) => code !== 'groupLess').map(({ id }) => id)).toEqual(suspicions.map(({ id }) => id))
      expect(suspicions.filter(({ code }) => code === 'total')).toEqual([])
      const rolledOut = count(after, { from: 1 })
      expect(after.facts.length + after.gaps.reduce((sum, { size }) => sum + size, 0)).toBe(127)
      expect(rolledOut).toEqual({ atLeast: 73, atMost: 73 })
      for (const [id, value] of [['2014-2016', 20], ['2017', 24], ['2018', 29]] as const)
        expect(count(after, { entry: ({ membership }) => membership.kind === 'cohort' && membership.id === id })).toEqual({ atLeast: value, atMost: value })
      expect(changes(last, after).every(({ kind }) => kind !== 'regress' && kind !== 'newlyUnknown')).toBe(true)
    }
  })
})

describe('published data taken back', () => {
  test('give the seeds from which the very same data are made', async () => {
    for (const seeds of [world(), await real(), demoSeeds()]) {
      const first = await compile(seeds)
      const taken = first.ok ? await adopt(serving(first.files)) : undefined
      const second = taken?.ok ? await compile(taken.seeds) : undefined

      expect(second?.ok && sums(second.files)).toEqual(first.ok && sums(first.files))
    }
  })

  test('are drafted upon as the seeds are, byte for byte', async () => {
    const it = draft([row('001', 'first', 'beyond', { note: 'a, "b"' })])
    const typed = world((texts) => (texts['snapshots.csv'] = `\uFEFF${texts['snapshots.csv']?.replaceAll('\n', '\r\n')}`))
    const first = await compile(typed)
    const taken = first.ok ? await adopt(serving(first.files), 'index') : undefined

    const [page, terminal] = [await published(taken?.ok ? taken.seeds : new Map(), it), await published(typed, it)]

    expect(sums(page.files)).toEqual(sums(terminal.files))
    expect(page.base).toBe(terminal.base)
  })

  test('are refused where a file is other than what the seeds give, and named', async () => {
    const first = await compile(world())
    const files = new Map(first.ok ? first.files : [])
    files.set('snapshots/2020-05.1/gaps.csv', new Uint8Array())
    files.delete('snapshots/2020-05.1/README.md')

    const taken = await adopt(serving(files))

    expect(taken.ok ? [] : taken.issues).toEqual([
      { kind: 'differs', file: 'snapshots/2020-05.1/gaps.csv' },
      { kind: 'fault', fault: { code: 'missing', params: { file: 'snapshots/2020-05.1/README.md' } } },
    ])
  })
})

describe('a withdrawal', () => {
  const why = { vi: 'sai, "nhầm"', en: 'wrong' }

  test('keeps the file, says why, and makes the newest state that holds the current one again', async () => {
    const { seeds, files, catalogue } = await published(world(), draft([row('001', 'first', 'beyond')]))

    const after = must(await opened(must(withWithdrawal(seeds, '2020-07.1', why))))

    expect([catalogue.current, after.catalogue.current]).toEqual(['2020-07.1', '2020-05.1'])
    expect(after.catalogue.editions[1]).toMatchObject({ reason: 'withdrawn', note: why, sha256: catalogue.editions[1]?.sha256 })
    expect(after.files.get(catalogue.editions[1]?.path ?? '')).toEqual(files.get(catalogue.editions[1]?.path ?? ''))
  })

  test.each([
    ['2019.1', 'withdrawUnknown'],
    ['2020-05.1', 'withdrawReplaced'],
    ['2020-05.2', 'withdrawnAlready'],
  ])('of %s is refused: %s', async (id, rule) => {
    const { seeds } = await published(world(), draft([row('001', 'first', 'begun')], { asOf: day('2020-05'), reason: 'correction', supersedes: '2020-05.1' }))
    const once = must(withWithdrawal(seeds, '2020-05.2', why))

    expect(withWithdrawal(id === '2020-05.2' ? once : seeds, id, why)).toMatchObject({ ok: false, issues: [{ rule }] })
  })
})
