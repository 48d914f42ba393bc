import { readMoment, type Moment } from '#model/moment.ts'
import type { Lang } from '#model/words.ts'
import type { SheetIssue } from './issue.ts'
import type { Params } from './rules.ts'

/** Who words an issue: a voice of the dictionaries. */
export interface Speaker {
  readonly lang: Lang
  t(key: string, params?: Params): string
  dated(moment: Moment): string
  count(n: number): string
}

/** An issue as a person reads it: "Đơn vị!C14", and what is wrong and how to mend it. */
export interface WordedIssue {
  readonly place: string
  readonly text: string
}

export function wordIssue(issue: SheetIssue, speaker: Speaker): WordedIssue {
  const { tab = '', cell = '', rule, value } = issue
  const key = rule.startsWith('file.') ? `sheet.${rule}` : `sheet.rule.${rule}`
  const params = { ...(value === undefined ? {} : { value }), ...paramsIn(issue.params, speaker) }
  return { place: [tab, cell].filter((part) => part !== '').join('!'), text: speaker.t(key, params) }
}

/** Texts of the data in the speaker's language, moments as it dates and large numbers as it counts them, headings as it has them; the rest as it is. */
function paramsIn(params: Params, speaker: Speaker): Params {
  const plain = Object.entries(params).flatMap(([name, value]): [string, string | number][] => {
    const [base = name, form] = name.split('.')
    if (form === undefined || form === speaker.lang) return [[base, value]]
    if (form === 'counted') return [[base, speaker.count(Number(value))]]
    const moment = form === 'dated' ? readMoment(String(value)) : undefined
    return moment ? [[base, speaker.dated(moment)]] : []
  })
  const known = Object.fromEntries(plain)
  const keyed = Object.entries(params).flatMap(([name, key]) => (name.endsWith('.key') ? [[name.slice(0, -4), speaker.t(String(key), known)] as const] : []))
  return { ...known, ...Object.fromEntries(keyed) }
}
