import { writeCsv } from '#compile/csv.ts'
import { textOf } from './calendar.ts'
import { districtName, districts } from './districts.ts'
import { documents, reportOf, totalsPlace } from './documents.ts'
import { steps } from './road.ts'
import type { DemoState, Said } from './states.ts'
import { disputed, mistaken, understated } from './story.ts'

const columns = [
  'code', 'type', 'name', 'district', 'cohort', 'at_least', 'at_most', 'cites', 'method', 'started_on', 'drafted_on', 'running_on', 'declared_on', 'decision_no',
]

/** The tables of one state's folder by file name: complete names, so no unit stands in a gap. */
export function stateTables(state: DemoState, newest: boolean): Map<string, string> {
  const tables = new Map([
    ['units.csv', writeCsv([columns, ...state.said.map((said) => unitRow(said, state))])],
    ['gaps.csv', writeCsv([['id', 'size', 'places', 'cohort', 'at_least', 'at_most', 'cites', 'method']])],
    ['claims.csv', writeCsv(claimRows(state))],
  ])
  if (state.reason === 'correction') tables.set('corrections.csv', writeCsv(correctionRows()))
  if (newest) tables.set('conflicts.csv', writeCsv(conflictRows(state)))
  return tables
}

function unitRow({ unit, cohort, step, dates }: Said, state: DemoState): string[] {
  const on = steps.slice(1).map((each) => { const day = dates.get(each); return day === undefined ? '' : textOf(day) })
  const declared = step === 'declared' && dates.has('declared')
  const decision = declared ? `${100 + Number(unit.code.slice(1))}/QĐ-UBND-MH` : ''
  return [unit.code, unit.kind, unit.name, districtName(unit.district), cohort, step, step, citeOf(unit.code, unit.district.id, state), 'stated', ...on, decision]
}

/** The report's list of the district; of a corrected unit, the paper that puts the report right. */
function citeOf(code: string, district: string, state: DemoState): string {
  const place = 1 + districts.findIndex(({ id }) => id === district)
  if (state.reason !== 'correction' || mistaken.said.has(code)) return `${reportOf(state)}:${place}`
  return `${reportOf({ ...state, reason: 'scheduled' })}:${place}`
}

function claimRows(state: DemoState): string[][] {
  const { month, said } = state
  const of = said.length
  const from = (step: Said['step']): number => said.filter((each) => steps.indexOf(each.step) >= steps.indexOf(step)).length
  const row = (id: string, vi: string, en: string, at: Said['step'], complete: string): string[] =>
    [id, vi, en, 'MH', '', at, 'declared', String(from(at)), String(of), percent(from(at), of), complete, `${reportOf(state)}:${totalsPlace}`]
  return [
    ['id', 'what_vi', 'what_en', 'area', 'cohorts', 'from', 'to', 'value', 'of', 'percent', 'complete', 'cites'],
    row('started', `Đã triển khai đến hết ${month.vi} (minh họa)`, `Rolled out by the end of ${month.en} (made up)`, 'started', 'x'),
    row('declared', `Đã công bố đến hết ${month.vi} (minh họa)`, `Announced by the end of ${month.en} (made up)`, 'declared', ''),
  ]
}

function percent(value: number, of: number): string {
  return (Math.round((1000 * value) / of) / 10).toFixed(1)
}

function correctionRows(): string[][] {
  return [
    ['code', 'note_vi', 'note_en'],
    ...[...mistaken.said.keys()].map((code) => code === understated
      ? [code, 'Báo cáo trước ghi đang áp dụng; thực ra đã công bố (minh họa).', 'The report had it as in use; it had announced (made up).']
      : [code, 'Báo cáo trước ghi đã công bố; thực ra mới áp dụng (minh họa).', 'The report had it as announced; it was only in use (made up).']),
  ]
}

function conflictRows(state: DemoState): string[][] {
  const line = (vi: string, en: string, cites: string, chosen: string): string[] => [
    'vi-du', disputed, '', '', 'Xã này đứng ở bước nào', 'At which step this commune stands', vi, en, cites, chosen,
    'Báo cáo có kèm danh sách quyết định, công văn thì không (minh họa).', 'The report comes with a list of decisions, the letter does not (made up).',
  ]
  return [
    ['id', 'unit', 'gap', 'claim', 'what_vi', 'what_en', 'says_vi', 'says_en', 'cites', 'chosen', 'why_vi', 'why_en'],
    line('Đang áp dụng, chưa công bố', 'In use, not announced', citeOf(disputed, 'MH03', state), 'x'),
    line('Đã công bố', 'Announced', `${documents.letter}:1`, ''),
  ]
}
