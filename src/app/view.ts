import { figureIds, type FigureId } from '#figures/figure.ts'
import { rollColumns, type RollColumn } from '#figures/roll.ts'
import { statuses, type Status } from '#figures/status.ts'
import type { Tongue } from '#i18n/voice.ts'
import type { Catalogue } from '#model/edition.ts'
import { isId } from '#model/id.ts'

/** `notes` and `dark` are of a presentation: the presenter's own window, and a dark ground. */
export const flags = ['table', 'percent', 'remaining', 'notes', 'dark'] as const
export type Flag = (typeof flags)[number]

export const pages = ['overview', 'changes', 'versions', 'sources', 'briefing', 'paper', 'present', 'desk'] as const
export type PageName = (typeof pages)[number]
/** The pages that the head of every page leads to; the others are reached from these. */
export const menu = ['overview', 'changes', 'briefing', 'versions', 'sources'] as const satisfies readonly PageName[]

/** Languages that a briefing speaks: one, or the one after the other. */
export const tongues = ['vi', 'en', 'both'] as const
export type Tongues = (typeof tongues)[number]

export const orientations = ['portrait', 'landscape'] as const
export type Orientation = (typeof orientations)[number]

export const facets = ['status', 'district', 'cohort', 'authority', 'step'] as const
export type Facet = (typeof facets)[number]

/** What of the list is shown; an empty part does not restrict. */
export interface Filter {
  readonly status: readonly Status[]
  readonly district: readonly string[]
  readonly cohort: readonly string[]
  readonly authority: readonly string[]
  readonly step: readonly string[]
}

export interface SortKey {
  readonly column: RollColumn
  readonly desc: boolean
}

/** Everything that the reader chose; the address bar holds it and nothing else does. */
export interface View {
  readonly page: PageName
  /** Left out: the current one. */
  readonly snapshot?: string
  /** The state that it is compared with; left out: the one before it in time. */
  readonly compare?: string
  readonly lang: Tongue
  /** Left out: the root of the tree of areas. */
  readonly area?: string
  /** Figures in focus; with the flag `table` they stand as tables. */
  readonly figure: readonly FigureId[]
  readonly view: readonly Flag[]
  /** Code of the unit whose details are open. */
  readonly unit?: string
  readonly q: string
  readonly filter: Filter
  readonly sort: readonly SortKey[]
  readonly columns: readonly RollColumn[]
  /** The number whose trail is open. */
  readonly trail?: TrailKey
  /** The figures of a briefing, in the reader's order; left out: those that are offered first; empty: none is chosen. */
  readonly parts?: readonly FigureId[]
  /** Left out: the page's own. */
  readonly tongues?: Tongues
  /** Which document the page made for paper shows: "summary", "briefing", "note", "letter-ub-593"; left out: the summary. */
  readonly paper?: string
  /** Left out: upright. */
  readonly sheet?: Orientation
  /** The slide that is shown, from 1; left out: the first. */
  readonly slide?: number
  /** A figure that stands alone, in the frame of another site. */
  readonly embed?: FigureId
}

/** A number by its place: a cell of a figure's grid. */
export interface TrailKey {
  readonly figure: FigureId
  readonly row: string
  readonly column: string
}

/** A part of the address that could not be used. */
export interface Notice {
  readonly key: string
  readonly value: string
}

export const noFilter: Filter = { status: [], district: [], cohort: [], authority: [], step: [] }

export const defaultView: View = {
  page: 'overview', lang: 'vi', figure: [], view: [], q: '', filter: noFilter, sort: [], columns: rollColumns,
}

/**
 * Reads the query string. Total: what cannot be used becomes the default and is named in a notice.
 * Without a catalogue the ids of snapshots are taken as they stand.
 */
export function readView(search: string, catalogue?: Catalogue, dev: boolean = import.meta.env.DEV): { view: View; notices: readonly Notice[] } {
  const query = pairs(search)
  const notices: Notice[] = []
  const value = (key: string): string | undefined => query.get(key) || undefined
  const refuse = (key: string, what: string): undefined => void notices.push({ key, value: what })

  const one = <T extends string>(key: string, choices: readonly T[]): T | undefined => {
    const text = value(key)
    return text === undefined ? undefined : (choices.find((each) => each === text) ?? refuse(key, text))
  }
  const several = <T extends string>(key: string, texts: readonly string[], choices: readonly T[]): T[] => {
    for (const text of new Set(texts)) if (!choices.some((each) => each === text)) refuse(key, text)
    return choices.filter((each) => texts.includes(each))
  }
  const id = (key: string): string | undefined => {
    const text = value(key)
    return text === undefined ? undefined : isId(text) ? text : refuse(key, text)
  }
  const edition = (key: string): string | undefined => {
    const text = id(key)
    if (text === undefined || !catalogue || catalogue.editions.some((each) => each.id === text)) return text
    return refuse(key, text)
  }

  const columns = value('columns') === undefined ? rollColumns : several('columns', atoms(value('columns')), rollColumns)
  const snapshot = edition('snapshot')
  const compare = edition('compare')
  const area = id('area')
  const unit = id('unit')
  const trail = readTrail(value('trail'), refuse)
  const spoken: readonly Tongue[] = dev ? ['vi', 'en', 'keys'] : ['vi', 'en']
  const parts = query.has('parts') ? readParts(value('parts') ?? nothing, refuse) : undefined
  const both = one('tongues', tongues)
  const paper = id('paper')
  const sheet = one('sheet', orientations)
  const slide = readSlide(value('slide'), refuse)
  const embed = one('embed', figureIds)
  const view: View = {
    page: one('page', pages) ?? 'overview',
    ...(snapshot === undefined ? {} : { snapshot }),
    ...(compare === undefined ? {} : { compare }),
    lang: one('lang', spoken) ?? 'vi',
    ...(area === undefined ? {} : { area }),
    figure: several('figure', atoms(value('figure')), figureIds),
    view: several('view', atoms(value('view')), flags),
    ...(unit === undefined ? {} : { unit }),
    q: wellFormed((query.get('q') ?? '').slice(0, longest)),
    filter: readFilter(value('filter'), several, refuse),
    sort: readSort(value('sort'), refuse),
    // The name is what tells the rows apart, so it always stands.
    columns: columns.length === 0 ? rollColumns : rollColumns.filter((each) => each === 'name' || columns.includes(each)),
    ...(trail === undefined ? {} : { trail }),
    ...(parts === undefined || (parts.length === 0 && (value('parts') ?? nothing) !== nothing) ? {} : { parts }),
    ...(both === undefined ? {} : { tongues: both }),
    ...(paper === undefined ? {} : { paper }),
    ...(sheet === undefined || sheet === 'portrait' ? {} : { sheet }),
    ...(slide === undefined || slide === 1 ? {} : { slide }),
    ...(embed === undefined ? {} : { embed }),
  }
  return { view, notices }
}

/** The figures that stand as tables. */
export function tablesIn({ view, figure }: View): readonly FigureId[] {
  if (!view.includes('table')) return []
  return figure.length > 0 ? figure : figureIds
}

/** A view with the parts of the one before wherever they say the same. */
export function kept(before: View, next: View): View {
  return {
    ...next,
    figure: same(before.figure, next.figure),
    view: same(before.view, next.view),
    filter: same(before.filter, next.filter),
    sort: same(before.sort, next.sort),
    columns: same(before.columns, next.columns),
    ...(next.trail === undefined ? {} : { trail: same<TrailKey>(before.trail ?? next.trail, next.trail) }),
    ...(next.parts === undefined ? {} : { parts: same<readonly FigureId[]>(before.parts ?? next.parts, next.parts) }),
  }
}

function same<T>(before: T, next: T): T {
  return JSON.stringify(before) === JSON.stringify(next) ? before : next
}

/** The view as a query string with its `?`; empty for the default. Keys in canonical order, defaults not written. */
export function writeView(view: View): string {
  const filter = facets
    .filter((facet) => view.filter[facet].length > 0)
    .map((facet) => `${facet}:${list(view.filter[facet])}`)
    .join('~')
  const written: readonly (readonly [string, string])[] = [
    ['page', view.page === 'overview' ? '' : view.page],
    ['snapshot', view.snapshot ?? ''],
    ['compare', view.compare ?? ''],
    ['lang', view.lang === 'vi' ? '' : view.lang],
    ['area', view.area ?? ''],
    ['figure', list(view.figure)],
    ['view', list(view.view)],
    ['unit', view.unit ?? ''],
    ['q', view.q],
    ['filter', filter],
    ['sort', list(view.sort.map(({ column, desc }) => (desc ? `-${column}` : column)))],
    ['columns', view.columns.length === rollColumns.length ? '' : list(view.columns)],
    ['trail', view.trail ? `${view.trail.figure}:${view.trail.row}:${view.trail.column}` : ''],
    ['parts', view.parts?.length === 0 ? nothing : list(view.parts ?? [])],
    ['tongues', view.tongues ?? ''],
    ['paper', view.paper ?? ''],
    ['sheet', view.sheet === 'landscape' ? view.sheet : ''],
    ['slide', view.slide === undefined || view.slide === 1 ? '' : String(view.slide)],
    ['embed', view.embed ?? ''],
  ]
  const query = written.filter(([, text]) => text !== '').map(([key, text]) => `${key}=${escape(text)}`).join('&')
  return query === '' ? '' : `?${query}`
}

const longest = 200

/** How an address says that no figure is chosen, as an empty list does; not to speak of figures is to have those that are offered first. */
const nothing = 'none'

function readFilter(
  text: string | undefined,
  several: <T extends string>(key: string, texts: readonly string[], choices: readonly T[]) => T[],
  refuse: (key: string, what: string) => undefined,
): Filter {
  const found: Record<Facet, readonly string[]> = { ...noFilter }
  for (const part of text?.split('~') ?? []) {
    const at = part.indexOf(':')
    const facet = facets.find((each) => each === part.slice(0, at))
    if (at < 0 || !facet) {
      if (part !== '') refuse('filter', part)
      continue
    }
    const ids = [...new Set(atoms(part.slice(at + 1)))]
    for (const each of ids) if (!isId(each)) refuse('filter', each)
    found[facet] = ids.filter(isId)
  }
  return { ...found, status: several('filter', found.status, statuses) }
}

function readSort(text: string | undefined, refuse: (key: string, what: string) => undefined): SortKey[] {
  const keys: SortKey[] = []
  for (const atom of atoms(text)) {
    const column = rollColumns.find((each) => each === atom.replace(/^-/, ''))
    if (!column || keys.some((key) => key.column === column)) refuse('sort', atom)
    else keys.push({ column, desc: atom.startsWith('-') })
  }
  return keys
}

function readTrail(text: string | undefined, refuse: (key: string, what: string) => undefined): TrailKey | undefined {
  if (text === undefined) return undefined
  const [id = '', row = '', column = '', ...more] = text.split(':')
  const figure = figureIds.find((each) => each === id)
  return figure && isRow(row) && isId(column) && more.length === 0 ? { figure, row, column } : refuse('trail', text)
}

/** The reader's order counts, so it stands as it was written; a second of the same is passed over. */
function readParts(text: string, refuse: (key: string, what: string) => undefined): FigureId[] {
  if (text === nothing) return []
  return [...new Set(atoms(text))].flatMap((atom) => figureIds.find((each) => each === atom) ?? refuse('parts', atom) ?? [])
}

function readSlide(text: string | undefined, refuse: (key: string, what: string) => undefined): number | undefined {
  if (text === undefined) return undefined
  return /^[1-9]\d{0,2}$/.test(text) ? Number(text) : refuse('slide', text)
}

/** Rows are named after what they show, so that a kind of unit of two words, or an id after a prefix, stands in them. */
function isRow(text: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}._ -]{0,127}$/u.test(text)
}

function atoms(text: string | undefined): string[] {
  return (text ?? '').split(',').filter((atom) => atom !== '')
}

function list(ids: readonly string[]): string {
  return ids.join(',')
}

/** The first of each key counts; broken percent signs are taken as they stand. */
function pairs(search: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const part of search.replace(/^\?/, '').split('&')) {
    const at = part.indexOf('=')
    const [key, text] = at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)]
    if (!found.has(key)) found.set(key, unescape(text))
  }
  return found
}

/** Commas, colons and tildes stay readable; a link that some program escapes again still reads the same. */
function escape(text: string): string {
  return encodeURIComponent(wellFormed(text)).replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%20/g, '+')
}

function unescape(text: string): string {
  const spaced = text.replace(/\+/g, ' ')
  try {
    return wellFormed(decodeURIComponent(spaced))
  } catch {
    return wellFormed(spaced)
  }
}

/** Halves of surrogate pairs cannot stand in an address. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '')
}
