import type { Moment } from './moment.ts'
import type { Cite, Method, Programme } from './programme.ts'
import type { Register } from './register.ts'
import type { Words } from './words.ts'

/** How far along the road, in positions: at least here, at most there. Known where both agree. */
export interface Reach {
  readonly atLeast: number
  readonly atMost: number
}

/**
 * In which cohort: a stated one, certainly none, or not stated. A cohort has no date: who is in it, is in it in every
 * state. Where it is not stated of a gap, each of its units may be in another one, or in none.
 */
export type Membership =
  | { readonly kind: 'cohort'; readonly id: string }
  | { readonly kind: 'outside' }
  | { readonly kind: 'unstated' }

/** A membership as scopes, filters and tables write it: the cohort's id, `outside` or `unstated` (which no cohort may be called). */
export function membershipId(membership: Membership): string {
  return membership.kind === 'cohort' ? membership.id : membership.kind
}

/** Something beyond the goal or on the way that a source dates or numbers. */
export interface Milestone {
  readonly kind: string
  readonly on?: Moment
  readonly decisionNo?: string
}

/** What is known of one named unit. */
export interface Fact {
  readonly kind: 'fact'
  readonly unit: string
  readonly membership: Membership
  readonly reach: Reach
  readonly milestones: readonly Milestone[]
  /** What whoever reported it added, in that person's own words. */
  readonly note?: string
  readonly cites: readonly Cite[]
  readonly method: Method
}

/** How many of a gap's units a district holds; no `atMost` means as many as fit. */
export interface Place {
  readonly district: string
  readonly atLeast: number
  readonly atMost?: number
}

/** Units that a source counts and does not name. */
export interface Gap {
  readonly kind: 'gap'
  readonly id: string
  readonly size: number
  readonly places: readonly Place[]
  readonly membership: Membership
  readonly reach: Reach
  readonly cites: readonly Cite[]
  readonly method: Method
  /** True for what the compiler adds so that the state covers its whole register. */
  readonly rest: boolean
}

export type Entry = Fact | Gap

/** How a total came about: a source states it, or it is our own sum or difference of what sources state. */
export const claimMethods = ['stated', 'counted', 'subtracted'] as const satisfies readonly Method[]
export type ClaimMethod = (typeof claimMethods)[number]

/** A total that a source states, or that is checked as if one did. Never counted with, only reconciled. */
export interface Claim {
  readonly id: string
  readonly what: Words
  /** Id of the area that it is about. */
  readonly area: string
  /** Ids of the cohorts that it is about; empty means the whole area. */
  readonly cohorts: readonly string[]
  /** Positions on the road that it counts, both included. */
  readonly from: number
  readonly to: number
  readonly value: number
  /** What the source divides it by, and the percentage as printed there, where it does. */
  readonly of?: number
  readonly percent?: number
  /** True where it is said to be the complete total, so that nothing outside it counts. */
  readonly complete: boolean
  readonly cites: readonly Cite[]
  /** Stated where it is left out. A total of our own is never shown as what a source says. */
  readonly method?: ClaimMethod
}

export interface Paragraph {
  readonly n: number
  /** What the place states, in our own words. */
  readonly says: Words
}

export interface Source {
  readonly id: string
  readonly number?: string
  readonly issuer: Words
  readonly date: Moment
  readonly title: Words
  readonly url?: string
  /** A short name for a source line: "Sở KH&CN Bình Thuận, 8/2018". */
  readonly short: Words
  readonly paragraphs: readonly Paragraph[]
}

export interface Correction {
  readonly unit: string
  readonly note: Words
}

/** Codes of the units that corrections are about, each once. */
export function correctedIn(corrections: readonly Correction[]): string[] {
  return [...new Set(corrections.map(({ unit }) => unit))]
}

/** Where sources disagree: what each says, which is taken, and why. */
export interface Conflict {
  readonly id: string
  /** Code of the unit, or id of the gap or claim, that it is about; all left out: the whole state. */
  readonly unit?: string
  readonly gap?: string
  readonly claim?: string
  readonly what: Words
  /** Two or more; exactly one is chosen. */
  readonly values: readonly { readonly says: Words; readonly cites: readonly Cite[]; readonly chosen: boolean }[]
  readonly why: Words
}

/** One dated state of the rollout, decoded and checked, with the programme and register it stands on. */
export interface Snapshot {
  readonly id: string
  /** The moment for which it holds. */
  readonly asOf: Moment
  /** The moment at which it was reported; later than `asOf` where a state was rebuilt. */
  readonly reportedAt: Moment
  readonly publishedAt: Moment
  /** SHA-256 of its file, 64 hex digits. */
  readonly sha256: string
  readonly programme: Programme
  readonly register: Register
  readonly sources: readonly Source[]
  readonly facts: readonly Fact[]
  readonly gaps: readonly Gap[]
  readonly claims: readonly Claim[]
  readonly corrections: readonly Correction[]
  readonly conflicts?: readonly Conflict[]
}

/** How many units an entry stands for. */
export function weight(entry: Entry): number {
  return entry.kind === 'gap' ? entry.size : 1
}

/** Whether an entry has come at least as far as a position: certainly, certainly not, or not stated. */
export function reached(reach: Reach, position: number): 'yes' | 'no' | 'unstated' {
  if (reach.atLeast >= position) return 'yes'
  return reach.atMost < position ? 'no' : 'unstated'
}
