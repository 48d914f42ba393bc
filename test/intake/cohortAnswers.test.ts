import { describe, expect, test } from 'vitest'
import { voiceOf } from '#i18n/voice.ts'
import type { Draft } from '#intake/draft.ts'
import { publication, type Publication } from '#intake/publish.ts'
import type { CohortAsk } from '#intake/publishCohort.ts'
import type { Outcome } from '#intake/publishIssue.ts'
import { membershipId } from '#model/snapshot.ts'
import { draft, must, row, world } from './drafts.ts'

const voices = { vi: voiceOf('vi'), en: voiceOf('en') }
const answered = (it: Draft, by: Readonly<Record<string, string>>, from = world()): Promise<Outcome<Publication>> => publication(from, it, { by, voices })
const silent = (code: string, row_ = 2) => row(code, 'unstated', 'done', { at: { tab: 'Xã', row: row_ } })
const rules = (outcome: Outcome<Publication>): readonly string[] => (outcome.ok ? [] : outcome.issues.flatMap((issue) => (issue.kind === 'draft' ? [issue.rule] : [])))
const told = (asks: readonly CohortAsk[] = []): readonly string[] => asks.map(({ unit, name, at, choices }) => `${unit} ${name} ${at?.tab ?? ''}:${at?.row ?? ''} ${choices.map(membershipId).join(' ')}`)

/** A second cohort in the programme, in which no group is counted. */
const second = world((texts) => {
  texts['programme.json'] = (texts['programme.json'] ?? '').replace('"dueCites": []\n    }', '"dueCites": []\n    },\n    { "id": "second", "name": { "vi": "đợt hai", "en": "second cohort" }, "dueCites": [] }')
})

describe('units without a cohort', () => {
  test('are asked about one by one, with their rows and the placings that their groups allow', async () => {
    const outcome = await publication(second, draft([silent('002', 4), silent('005', 5), row('001', 'first', 'done')]))

    expect(rules(outcome)).toEqual(['cohortNeeded'])
    expect(told(outcome.ok ? [] : outcome.asks)).toEqual(['002 Xã Tam Thanh Xã:4 first outside', '005 Xã Năm Xã:5 first outside'])
  })

  test('come out of the group that was answered, and the document says what was answered of whom, in both languages', async () => {
    const { after, asks } = must(await answered(draft([silent('002', 4), silent('005', 5)]), { '002': 'first', '005': 'outside' }))

    expect(after.facts.filter(({ unit }) => ['002', '005'].includes(unit)).map(({ unit, membership, cites }) => [unit, membershipId(membership), cites[0]?.source])).toEqual([['002', 'first', '12-bc-ubnd'], ['005', 'outside', '12-bc-ubnd']])
    expect(after.gaps.map(({ id, size }) => [id, size])).toEqual([['two', 1], ['rest', 1]])
    expect(after.sources.find(({ id }) => id === '12-bc-ubnd')?.paragraphs).toEqual([{
      n: 1,
      says: {
        vi: 'Bảng tổng hợp. Đợt của 1 đơn vị (Xã Tam Thanh) theo trả lời của người công bố: đợt đầu. Đợt của 1 đơn vị (Xã Năm) theo trả lời của người công bố: không thuộc đợt nào.',
        en: 'Table. The cohort of 1 unit (Xã Tam Thanh), as answered by whoever published this: đợt đầu. The cohort of 1 unit (Xã Năm), as answered by whoever published this: in no cohort.',
      },
    }])
    expect(told(asks)).toHaveLength(2)
  })

  test('are recorded with the document in whose tab each stands', async () => {
    const { source } = draft([])
    const other = { source: { ...source, number: '7/BC', title: { vi: 'Khác', en: 'Other' } }, tabs: ['B'] }
    const { after } = must(await answered(draft([silent('002', 4), row('005', 'unstated', 'done', { at: { tab: 'B', row: 2 } })], { others: [other] }), { '002': 'first', '005': 'outside' }))

    expect(after.sources.flatMap(({ id, paragraphs }) => paragraphs.map(({ says }) => `${id}: ${says.en}`)).slice(-2).toSorted()).toEqual([
      '12-bc-ubnd: Table. The cohort of 1 unit (Xã Tam Thanh), as answered by whoever published this: đợt đầu.',
      '7-bc: Table. The cohort of 1 unit (Xã Năm), as answered by whoever published this: in no cohort.',
    ])
  })

  test('of which only some are answered leave the others to be asked', async () => {
    const outcome = await answered(draft([silent('002', 4), silent('005', 5)]), { '002': 'first' })

    expect(rules(outcome)).toEqual(['cohortNeeded'])
    expect(told(outcome.ok ? [] : outcome.asks)).toHaveLength(2)
    expect(outcome.ok ? [] : outcome.issues.map((issue) => issue.kind === 'draft' && issue.params['named'])).toEqual([1])
  })

  test('are still asked about where more are answered into a group than it counts', async () => {
    const outcome = await answered(draft(['002', '003', '005'].map((code) => silent(code))), { '002': 'first', '003': 'first', '005': 'first' })

    expect(rules(outcome)).toEqual(['gapFull'])
    expect(told(outcome.ok ? [] : outcome.asks)).toHaveLength(3)
  })

  test.each([
    ['no cohort of the programme', 'third'],
    ['a cohort in which none of its groups is', 'second'],
    ['the name of something that every object has', 'constructor'],
  ])('are not answered by %s', async (_what, cohort) => {
    expect(rules(await answered(draft([silent('002')]), { '002': cohort }, second))).toEqual(['cohortNeeded'])
  })
})

describe('an answer', () => {
  test('that the sheet does not need changes nothing and is not recorded: what a sheet or the state before says of a cohort stands', async () => {
    const said = draft([row('001', 'unstated', 'beyond'), row('002', 'first', 'done'), silent('004')])

    const [without, within] = [must(await publication(world(), said)), must(await answered(said, { '001': 'outside', '002': 'outside', '004': 'outside', '006': 'first' }))]

    expect(within.files).toEqual(without.files)
    expect(within.asks).toEqual([])
  })

  test('says of a unit what the sheet would say with the cohort in its row, save for the record', async () => {
    const [asked, typed] = [must(await answered(draft([silent('002')]), { '002': 'first' })), must(await publication(world(), draft([{ ...silent('002'), cohort: { kind: 'cohort', id: 'first' } }])))]

    expect(asked.after.facts).toEqual(typed.after.facts)
    expect(asked.after.gaps).toEqual(typed.after.gaps)
    expect(asked.after.claims).toEqual(typed.after.claims)
    expect(asked.suspicions).toEqual(typed.suspicions)
    expect(asked.after.sources).not.toEqual(typed.after.sources)
  })

  test('may be any cohort where the unit may be of a group of which none is known', async () => {
    const open = world((texts) => {
      texts['2020-05.1/gaps.csv'] = (texts['2020-05.1/gaps.csv'] ?? '').replace('two,2,A:1 B:1,first,begun,done', 'two,1,A,first,begun,done') + 'odd,1,A,unstated,begun,done,letter:2,read\n'
      texts['2020-05.1/claims.csv'] = (texts['2020-05.1/claims.csv'] ?? '').split('\n')[0] ?? ''
    })
    const outcome = await publication(open, draft([silent('002')]))

    expect(told(outcome.ok ? [] : outcome.asks)).toEqual(['002 Xã Tam Thanh Xã:2 first outside'])
  })
})
