import { isExact, type Interval } from '#model/interval.ts'
import { parts, type Moment } from '#model/moment.ts'
import type { Lang, Words } from '#model/words.ts'
import type { Key } from './dictionary.ts'
import { tongues } from './tongues.ts'

export type Params = Readonly<Record<string, string | number>>

/** How one language says things: sentences, numbers, dates, order. The only place that words a number. */
export interface Voice {
  readonly lang: Lang
  /** A sentence of the dictionary with its places filled; `count` chooses the plural form. */
  t(key: Key, params?: Params): string
  /** A text of the data in this language. */
  say(words: Words): string
  /** A whole number: 1.234 / 1,234. */
  count(n: number): string
  /** A number with at most so many decimals: 2,5 / 2.5. */
  decimal(n: number, digits?: number): string
  /** 14, or 14–63 where the ends differ. */
  interval(interval: Interval): string
  /** Like `interval`, for ends with decimals: 2–2,5. */
  range(interval: Interval, digits?: number): string
  /** A share as a percentage with one decimal: 57,5% / 57.5%; an interval where numerator is one. */
  percent(numerator: number | Interval, denominator: number): string
  /** A moment in its own precision, alone: 8/2018, 29/3/2018 / August 2018, 29 March 2018. */
  date(moment: Moment): string
  /** A moment inside a sentence: "tháng 8/2018", "ngày 29/3/2018", "năm 2016". */
  dated(moment: Moment): string
  /** Items of a list as a sentence has them: "A, B và C". */
  list(items: readonly string[]): string
  /** Choices as a sentence has them: "A, B hoặc C". */
  either(items: readonly string[]): string
  /** Vietnamese alphabetical order with numbers by value, in both languages: the names are Vietnamese. */
  readonly compare: (a: string, b: string) => number
}

const locales: Readonly<Record<Lang, string>> = { vi: 'vi-VN', en: 'en-GB' }
const collator = new Intl.Collator('vi', { numeric: true })

/** Shows `[[key]]` for every text, so that a word outside the dictionaries stands out. */
export type Tongue = Lang | 'keys'

export function voiceOf(lang: Lang, tongue: Tongue = lang): Voice {
  const fixed = tongues.getFixedT(lang)
  const locale = locales[lang]
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const spoken = new Intl.ListFormat(locale, { type: 'conjunction' })
  const choice = new Intl.ListFormat(locale, { type: 'disjunction' })
  // A number below nothing has a minus, as sums have it, and no hyphen.
  const signed = (text: string): string => text.replace('-', '−')
  const number = (n: number): string => signed(whole.format(n))
  const decimal = (n: number, digits = 1): string =>
    signed(new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(n))
  const dash = ({ atLeast }: Interval): string => (atLeast < 0 ? ' – ' : '–')
  const between = (interval: Interval, word: (n: number) => string): string =>
    isExact(interval) ? word(interval.atLeast) : `${word(interval.atLeast)}${dash(interval)}${word(interval.atMost)}`

  return {
    lang,
    t: (key, params) => (tongue === 'keys' ? `[[${key}]]` : fixed(key as never, params as never) as unknown as string),
    say: (words) => words[lang],
    count: number,
    decimal,
    interval: (interval) => between(interval, number),
    range: (interval, digits = 1) => {
      const [low, high] = [decimal(interval.atLeast, digits), decimal(interval.atMost, digits)]
      return low === high ? low : `${low}${dash(interval)}${high}`
    },
    percent: (numerator, denominator) => {
      // A share of nothing is no number.
      if (denominator === 0) return '–'
      const share = (n: number): string => decimal((n / denominator) * 100)
      if (typeof numerator === 'number') return `${share(numerator)}%`
      return `${between(numerator, share)}%`
    },
    date: (moment) => (lang === 'vi' ? vietnameseDate(moment) : englishDate(moment)),
    dated: (moment) => {
      const { month, day } = parts(moment)
      if (lang === 'en') return englishDate(moment)
      const date = vietnameseDate(moment)
      return day !== undefined ? `ngày ${date}` : month !== undefined ? `tháng ${date}` : `năm ${date}`
    },
    list: (items) => spoken.format(items),
    either: (items) => choice.format(items),
    compare: (a, b) => collator.compare(a, b),
  }
}

const pens = new WeakMap<Voice, Voice>()

/**
 * A voice as running text of documents has it: ranges in words ("từ 05 đến 12 đơn vị"), where tables and labels have a
 * dash; and in Vietnamese a zero before every count under ten ("07 đơn vị"), at either end of a range too.
 */
export function written(voice: Voice): Voice {
  const known = pens.get(voice)
  if (known) return known
  const count = (n: number): string => (voice.lang === 'vi' && n > 0 && n < 10 ? `0${voice.count(n)}` : voice.count(n))
  const between = (from: string, to: string): string => (from === to ? from : voice.t('figure.common.fromTo', { from, to }))
  const pen: Voice = {
    ...voice,
    count,
    interval: ({ atLeast, atMost }) => between(count(atLeast), count(atMost)),
    range: ({ atLeast, atMost }, digits) => between(voice.decimal(atLeast, digits), voice.decimal(atMost, digits)),
  }
  pens.set(voice, pen)
  return pen
}

/** Administrative habit: a zero before days under 10, and before months 1 and 2 only. */
function vietnameseDate(moment: Moment): string {
  const { year, month, day } = parts(moment)
  if (month === undefined) return String(year)
  const m = month <= 2 ? `0${month}` : String(month)
  if (day === undefined) return `${m}/${year}`
  return `${day < 10 ? `0${day}` : day}/${m}/${year}`
}

function englishDate(moment: Moment): string {
  const { year, month, day } = parts(moment)
  if (month === undefined) return String(year)
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' }
  if (day !== undefined) options.day = 'numeric'
  return new Intl.DateTimeFormat('en-GB', options).format(Date.UTC(year, month - 1, day ?? 1))
}
