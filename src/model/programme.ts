import type { Moment } from './moment.ts'
import type { Words } from './words.ts'

/** A place in a source: the id of a document and the number of a paragraph in it. */
export interface Cite {
  readonly source: string
  readonly paragraph: number
}

/** How a figure came about: written in the source, or by what arithmetic on it. */
export const methods = ['stated', 'counted', 'subtracted', 'read', 'assumed'] as const
export type Method = (typeof methods)[number]

/** Roles that the theme knows how to colour, from the goal down to outside the rollout. */
export const inks = ['goal', 'near', 'halfway', 'begun', 'outside'] as const
export type Ink = (typeof inks)[number]

/** Roles for what became of a unit between two states: further on, further back, put right. */
export const changeInks = ['forward', 'back', 'mended'] as const
export type ChangeInk = (typeof changeInks)[number]

/** Kinds of hatching, told apart without colour. */
export const patterns = ['diagonal', 'cross', 'dots', 'vertical', 'horizontal'] as const
export type Pattern = (typeof patterns)[number]

/** One step of the road. Code knows its position (0 is the beginning) and its roles, never its id. */
export interface Step {
  readonly id: string
  readonly name: Words
  /** What is said of units that stand exactly here: "mới hoàn thành bộ tài liệu". */
  readonly clause: Words
  readonly meaning: Words
  readonly ink: Ink
  readonly pattern: Pattern
}

export interface Cohort {
  readonly id: string
  readonly name: Words
  /** The deadline that binds this cohort: *before* this day. */
  readonly dueBefore?: Moment
  readonly dueCites: readonly Cite[]
}

/** An official act under which cohorts were rolled out: what a letter that urges them cites as its ground. */
export interface Act {
  readonly id: string
  /** As an act is cited: "Kế hoạch số … ngày … của …". */
  readonly text: Words
  /** When it was issued: a state before it does not know it. */
  readonly on: Moment
  /** Ids of the cohorts that it binds; left out, all of them. */
  readonly cohorts?: readonly string[]
  readonly cites: readonly Cite[]
}

/** Who answers for the units of some districts. `areas` is empty for one that answers for none. */
export interface Authority {
  readonly id: string
  readonly name: Words
  /** Without abbreviations, as a letter addresses it: "Ủy ban nhân dân thành phố A". */
  readonly full?: Words
  readonly areas: readonly string[]
  readonly method: Method
  readonly cites: readonly Cite[]
  readonly note?: Words
}

/** A kind of area or unit ("thành phố", "xã"): how it is shortened and what it is in English. */
export interface AreaKind {
  readonly id: string
  /** Before a name, in running Vietnamese: "TP." */
  readonly short: string
  readonly name: Words
}

/** Who set a rule of the programme: a source that is cited, or the host of the site, who is named as such. */
export const setters = ['source', 'host'] as const
export type Setter = (typeof setters)[number]

/** How often a new state is due. */
export interface Rhythm {
  readonly everyMonths: number
  readonly set: Setter
  readonly cites: readonly Cite[]
}

/**
 * Thresholds of the stoplight, as shares of the pace that is needed: at least `green` of it is green, at least
 * `amber` is amber, less is red. Without movement for `stillMonths` a light is amber at best.
 * 0 < `amber` < `green` ≤ `greenLimit`.
 */
export interface Stoplight {
  readonly green: number
  readonly amber: number
  readonly stillMonths?: number
  readonly set: Setter
  readonly cites: readonly Cite[]
}

/** The most that a programme may ask of its pace: beyond it, a threshold is a slip of the pen. */
export const greenLimit = 10

/** Words of the programme that sentences of the dictionaries take as placeholders. */
export interface Glossary {
  /** "UBND cấp xã" / "commune-level People's Committees", plural. */
  readonly units: Words
  readonly unit: Words
  /** "HTQLCL" / "QMS". */
  readonly system: Words
  readonly systemLong: Words
  /** Past participle of reaching the goal: "công bố" / "announced". */
  readonly announced: Words
  /** Infinitive of reaching the goal: "công bố" / "announce". */
  readonly announce: Words
  /** Noun: "công bố" / "announcement". */
  readonly announcement: Words
}

export interface Programme {
  readonly id: string
  /** ASCII, begins the name of every exported file. */
  readonly slug: string
  readonly title: Words
  readonly subtitle: Words
  /** One line above the headline: the acts on which the programme rests. */
  readonly basis: Words
  readonly road: readonly Step[]
  /** Position on the road from which a unit counts as rolled out. */
  readonly rolledOut: number
  /** Position on the road that is the goal. */
  readonly goal: number
  readonly cohorts: readonly Cohort[]
  readonly authorities: readonly Authority[]
  readonly kinds: readonly AreaKind[]
  /** Names of the levels of the tree of areas, root first, units last: "tỉnh", "huyện, thị xã, thành phố", "đơn vị". */
  readonly levels: readonly Words[]
  readonly glossary: Glossary
  /** Publishing office; unset, the page says "unofficial". */
  readonly office?: Words
  readonly contact?: string
  readonly reportErrorsTo?: string
  /** Left out where neither a source nor the host states one: then only the age of the data is said. */
  readonly rhythm?: Rhythm
  /** Left out where nobody set thresholds: then remaining and words, and no lights. */
  readonly stoplight?: Stoplight
  /** The acts that bind its cohorts, as far as sources name them. */
  readonly acts?: readonly Act[]
  /** Set once the programme has ended. */
  readonly ended?: { readonly on: Moment; readonly cites: readonly Cite[] }
  /** Set where nothing of it is true: "Số liệu minh họa, không có thật". Stands on every page and in every file. */
  readonly demonstration?: Words
  /** What cannot be known from the sources, said on the method page. */
  readonly unknowns: readonly Words[]
  readonly dataLicence: Words
}

/** Every place in a source that the programme rests on. */
export function programmeCites({ cohorts, authorities, rhythm, stoplight, ended, acts = [] }: Programme): readonly Cite[] {
  const ruled = [rhythm, stoplight, ended].flatMap((it) => it?.cites ?? [])
  return [...cohorts.flatMap(({ dueCites }) => dueCites), ...authorities.flatMap(({ cites }) => cites), ...acts.flatMap(({ cites }) => cites), ...ruled]
}
