import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readDateText } from '#intake/dates.ts'
import { absences, type Absence } from '#model/edition.ts'
import type { Moment } from '#model/moment.ts'
import { languages, type Lang } from '#model/words.ts'

/** A text that may be given in English too. */
export interface Given {
  readonly vi?: string
  readonly en?: string
}

/** A cohort that is answered of a unit by its code, or of all that are asked about. */
export interface CohortGiven {
  readonly unit: string
  readonly cohort: string
}

/** What is asked of the command that publishes: sheets as a new state, or a state to be withdrawn. */
export interface Asked {
  readonly seeds: string
  readonly out: string
  readonly dry: boolean
  /** Whether to write though another run cannot be seen to have ended. */
  readonly unlock: boolean
  readonly why: Given
  /** Sheets to be published as one state, as of a moment unless they say it themselves; or a state to be withdrawn. */
  readonly task: { readonly kind: 'sheets'; readonly sheets: readonly string[]; readonly asOf?: Moment } | { readonly kind: 'withdraw'; readonly id: string }
  readonly supersedes?: string
  /** Left out where nobody chose. */
  readonly missing?: Absence
  readonly cohorts: readonly CohortGiven[]
  /** What words of the sheets mean, each as it was typed: "Đang XD=…". */
  readonly words: readonly string[]
  /** Ids or codes of what was confirmed. */
  readonly confirmed: readonly string[]
  /** Whether everything was that needs no name of its own. */
  readonly yes: boolean
  readonly moments: Readonly<Partial<Record<'reported' | 'published' | 'sourceDate', Moment>>>
  readonly note: Given
  readonly source: Readonly<Record<'title' | 'issuer' | 'says', Given>> & { readonly number?: string; readonly url?: string }
}

/** What keeps a line from being understood; each is worded under `publish.wrong` of the dictionaries. */
const wrongs = ['noTask', 'noAsOf', 'noSource', 'noSourceOf', 'sourceNamed', 'noWhy', 'bothTasks', 'sheetTwice', 'unknownConfirm', 'nothingToConfirm', 'badLang', 'badMissing', 'noFolder', 'badOption', 'badMoment', 'badCohort', 'cohortNone', 'cohortUnasked', 'cohortOther', 'readBad', 'readAmbiguous', 'readTwice'] as const
export type Wrong = (typeof wrongs)[number]

export type Use =
  | { readonly ok: true; readonly lang: Lang; readonly asked: Asked }
  | { readonly ok: 'help'; readonly lang: Lang }
  | { readonly ok: false; readonly lang: Lang; readonly wrong: Wrong; readonly params?: Readonly<Record<string, string>> }

const text = { type: 'string' } as const
const mark = { type: 'boolean', default: false } as const
const dates = { asOf: 'as-of', reported: 'reported', published: 'published', sourceDate: 'source-date' } as const

export function readUse(args: readonly string[]): Use {
  const lang = askedLang(args)
  const wrong = (what: Wrong, params?: Readonly<Record<string, string>>): Use => ({ ok: false, lang, wrong: what, ...(params ? { params } : {}) })
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'as-of': text, reported: text, published: text, note: text, 'note-en': text,
        'source-title': text, 'source-title-en': text, 'source-issuer': text, 'source-issuer-en': text, 'source-says': text, 'source-says-en': text,
        'source-number': text, 'source-date': text, 'source-url': text,
        supersedes: text, withdraw: text, why: text, 'why-en': text, missing: text, cohort: { ...text, multiple: true }, read: { ...text, multiple: true }, confirm: text, yes: mark, 'dry-run': mark, unlock: mark, help: { ...mark, short: 'h' },
        seeds: { ...text, default: 'seeds' }, out: { ...text, default: 'public/data' }, lang: { ...text, default: lang },
      },
    })
    const twice = positionals.find((each, i) => positionals.findIndex((other) => resolve(other) === resolve(each)) < i)
    const missing = absences.find((each) => each === values.missing)
    if (values.help) return { ok: 'help', lang }
    if (values.lang !== lang) return wrong('badLang', { text: values.lang })
    if (twice !== undefined) return wrong('sheetTwice', { text: twice })
    if (values.missing !== undefined && !missing) return wrong('badMissing', { text: values.missing })
    const cohorts = (values.cohort ?? []).map((typed) => ({ typed, given: cohortIn(typed) }))
    const strange = cohorts.find(({ given }) => !given)
    if (strange) return wrong('badCohort', { text: strange.typed })
    if (!filled(values.seeds) || !filled(values.out)) return wrong('noFolder', { option: filled(values.seeds) ? '--out' : '--seeds' })
    if (values.withdraw !== undefined && positionals.length > 0) return wrong('bothTasks', { text: positionals.join(' ') })
    const all: Partial<Record<keyof typeof dates, Moment>> = {}
    for (const key of ['asOf', 'reported', 'published', 'sourceDate'] as const) {
      const typed = values[dates[key]]
      const moment = typed === undefined ? undefined : momentIn(typed)
      if (typed !== undefined && !moment) return wrong('badMoment', { option: `--${dates[key]}`, text: typed })
      if (moment) all[key] = moment
    }
    const { asOf, ...moments } = all
    const task = taskOf(positionals, asOf, values.withdraw)
    if (!task) return wrong('noTask')
    for (const key of ['supersedes', 'withdraw'] as const) if (values[key] !== undefined && !filled(values.why)) return wrong('noWhy', { option: `--${key}` })
    const given = (key: 'note' | 'why' | 'source-title' | 'source-issuer' | 'source-says'): Given => {
      const [vi, en] = [values[key], values[`${key}-en`]]
      return { ...(filled(vi) ? { vi } : {}), ...(filled(en) ? { en } : {}) }
    }
    return {
      ok: true, lang,
      asked: {
        seeds: values.seeds, out: values.out, dry: values['dry-run'], unlock: values.unlock, moments, ...(missing ? { missing } : {}), cohorts: cohorts.flatMap(({ given }) => given ?? []), words: values.read ?? [], why: given('why'), note: given('note'),
        yes: values.yes, confirmed: (values.confirm ?? '').split(',').map((each) => each.trim()).filter((each) => each !== ''),
        task, ...(values.supersedes === undefined ? {} : { supersedes: values.supersedes }),
        source: {
          title: given('source-title'), issuer: given('source-issuer'), says: given('source-says'),
          ...(filled(values['source-number']) ? { number: values['source-number'] } : {}), ...(filled(values['source-url']) ? { url: values['source-url'] } : {}),
        },
      },
    }
  } catch (error) {
    return wrong('badOption', { text: optionIn(error) })
  }
}

/** The option of which the reader of options complains; it quotes it. */
function optionIn(error: unknown): string {
  return error instanceof Error ? (/'(-[^' =]*)/.exec(error.message)?.[1] ?? '') : ''
}

/** Sheets, or a state to be withdrawn, and not both. */
function taskOf(sheets: readonly string[], asOf: Moment | undefined, id: string | undefined): Asked['task'] | undefined {
  if (id !== undefined) return { kind: 'withdraw', id }
  return sheets.length > 0 ? { kind: 'sheets', sheets, ...(asOf ? { asOf } : {}) } : undefined
}

/** A moment as a sheet may hold it too: 14/8/2018, 8/2018, 2018, 2018-08-14. */
function momentIn(typed: string): Moment | undefined {
  const read = readDateText(typed)
  return read.ok ? read.moment : undefined
}

/** "23=c1": a unit and its cohort. */
function cohortIn(typed: string): CohortGiven | undefined {
  const [unit = '', ...rest] = typed.split('=')
  const cohort = rest.join('=')
  return filled(unit) && filled(cohort) ? { unit: unit.trim(), cohort: cohort.trim() } : undefined
}

/** The language asked for, though the rest of the line may be wrong: that too must be said in it. */
export function askedLang(args: readonly string[]): Lang {
  const asked = args.flatMap((arg, i) => (arg === '--lang' ? [args[i + 1]] : arg.startsWith('--lang=') ? [arg.slice(7)] : []))
  return languages.find((each) => each === asked.at(-1)) ?? 'vi'
}

function filled(value: string | undefined): value is string {
  return value !== undefined && value.trim() !== ''
}
