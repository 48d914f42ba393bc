import { dayAt, firstDay, readMoment, type Moment } from '#model/moment.ts'
import { inTime, type Params, type SheetRule } from './rules.ts'
import { vocabulary } from './vocabulary.ts'
import type { Cell } from './workbook.ts'

/** The moment that a cell holds, or the rule that it breaks. */
export type DateRead =
  | { readonly ok: true; readonly moment: Moment; readonly rule?: SheetRule }
  | { readonly ok: false; readonly rule: SheetRule; readonly params?: Params }

/** A date as people type it, as precisely as it stands there: day, month or year. */
export function readDate({ text, number, date, counted }: Pick<Cell, 'text' | 'number' | 'date' | 'counted'>): DateRead {
  if (date !== undefined) return shown(date, number)
  if (number !== undefined && Number.isInteger(number)) {
    if (number >= 1900 && number <= 2100) return known(readMoment(String(number)))
    if (isSerial(number)) return { ...known(counted === undefined ? dayAt(number + serialZero) : readMoment(counted)), rule: 'dateSerial' }
  }
  return readDateText(text)
}

const [firstSerial, lastSerial] = [20_000, 80_000]

/** Days of 1954 to 2119 as Excel counts them: a smaller number is more likely something else. */
export function isSerial(number: number): boolean {
  return number >= firstSerial && number <= lastSerial
}

const serialZero = firstDay(readMoment('1899-12-30') ?? dayAt(-25_569))

/** A cell that is formatted as a date shows a day of long ago where a year or a 1 was typed into it. */
function shown(date: string, number: number | undefined): DateRead {
  const moment = readMoment(date)
  if (!moment || isLikely(Number(date.slice(0, 4)))) return known(moment)
  return number === undefined ? { ok: false, rule: 'dateFar' } : { ok: false, rule: 'dateTyped', params: { number, ...inTime('date', moment) } }
}

/** Nothing of what a sheet reports on was before or will be after. */
function isLikely(year: number): boolean {
  return year >= 1954 && year <= 2119
}

export function readDateText(typed: string): DateRead {
  const text = plain(typed)
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(text)
  if (iso) return dated(iso[1], iso[2], iso[3])
  if (/^\d{4}$/.test(text)) return dated(text)
  if (/^\d{8}$/.test(text)) return dated(text.slice(0, 4), text.slice(4, 6), text.slice(6))
  const day = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text)
  if (day) return dated(day[3], day[2], day[1])
  const month = /^(\d{1,2})[-/.](\d{4})$/.exec(text)
  if (month) return dated(month[2], month[1])
  const short = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2})$/.exec(text)
  if (short) {
    const full = dated(`20${short[3] ?? ''}`, short[2], short[1])
    return full.ok ? { ok: false, rule: 'dateShortYear', params: inTime('near', full.moment) } : full
  }
  return { ok: false, rule: 'badDate' }
}

/** "ngày 14 tháng 8 năm 2018", "T8/2018", "14 August 2018" as figures with strokes between. */
function plain(typed: string): string {
  const text = typed.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase().trim()
  const timeless = text.replace(/[t ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?z?$/, '')
  const numbered = timeless.replace(/\p{L}+/gu, (word) => {
    const at = word.length < 3 ? -1 : vocabulary.months.findIndex((name) => name.startsWith(word))
    return at < 0 ? word : ` ${at + 1} `
  })
  // "August 14, 2018": the one order in which the month comes first, and is a word.
  const turned = timeless === numbered ? numbered : numbered.trim().replace(/^(\d+) +(\d+)(?:st|nd|rd|th)?,? +(\d{4})$/, /^\p{L}/u.test(timeless) ? '$2 $1 $3' : '$&')
  return turned
    .replace(/\b(ngay|thang|thg|nam|t)\b[\s.]*/g, ' ')
    .replace(/\bt(?=\d)/g, ' ')
    .replace(/(\d)(st|nd|rd|th)\b/g, '$1')
    .replace(/,/g, ' ')
    .trim()
    .replace(/\s*([-/.])\s*/g, '$1')
    .replace(/\s+/g, '/')
}

function dated(year = '', month?: string, day?: string): DateRead {
  const [m, d] = [Number(month ?? 1), Number(day ?? 1)]
  if (day !== undefined && m > 12 && m <= 31 && d <= 12) return { ok: false, rule: 'dateUsOrder' }
  const moment = readMoment([year, month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-'))
  if (moment && isLikely(Number(year))) return { ok: true, moment }
  return { ok: false, rule: !moment && (isLikely(Number(year)) || day !== undefined) ? 'dateImpossible' : month === undefined ? 'badDate' : 'dateFar' }
}

function known(moment: Moment | undefined): { readonly ok: true; readonly moment: Moment } | { readonly ok: false; readonly rule: SheetRule } {
  return moment ? { ok: true, moment } : { ok: false, rule: 'badDate' }
}
