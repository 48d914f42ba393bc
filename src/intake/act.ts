import { readDate, readDateText, type DateRead } from './dates.ts'
import type { Cell } from './workbook.ts'

/** What a cell says of a decision: "15/QĐ-UBND ngày 14/8/2018", either part alone, or the day first. */
export interface Act {
  readonly number?: string
  readonly date?: DateRead
}

export function readAct(cell: Cell | undefined): Act {
  const text = cell?.text.trim() ?? ''
  if (!cell || !/[\p{L}\d]/u.test(text)) return {}
  const whole = readDate(cell)
  if (whole.ok || cell.date !== undefined) return { date: whole }
  const worded = /^(?<number>.*?)[\s,;(]*(?:ngày|ngay|dated)\s+(?<day>[^()]+?)\s*\)?$/isu.exec(text)?.groups
  if (worded) return act(worded['number'] ?? '', readDateText(worded['day'] ?? ''))
  const pieces = text.split(/[,;\n()]|\s(?=\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$)/).map((piece) => piece.trim()).filter((piece) => piece !== '')
  const at = pieces.findLastIndex((piece) => /^\d{1,2}[-/.]/.test(piece) && /\d{4}$/.test(piece))
  const day = pieces[at]
  return day === undefined ? { number: text } : act(pieces.filter((_, i) => i !== at).join(', '), readDateText(day))
}

function act(number: string, date: DateRead): Act {
  return { ...(number.trim() === '' ? {} : { number: number.trim() }), date }
}
