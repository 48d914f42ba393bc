import type { Moment } from '#model/moment.ts'
import type { Figure, Stamp } from './figure.ts'

/**
 * A workbook, described: its sheets in order. Every cell is said here; a writer sets them and adds nothing. What its
 * sheets of units and of groups say is what the state says, so that a sheet can be given back.
 */
export interface Book {
  /** ASCII, in the name of its file: "so-so-lieu". */
  readonly slug: string
  /** What it is, among the properties of the file. */
  readonly title: string
  readonly stamp: Stamp
  /** At the head of every printed page: when it is of. A workbook that is to be filled in is of no day yet. */
  readonly running: string
  readonly sheets: readonly BookSheet[]
}

/** A table of the workbook's own, or that of a figure. */
export type BookSheet = BookTable | { readonly kind: 'figure'; readonly name: string; readonly figure: Figure }

export interface BookTable {
  readonly kind: 'table'
  readonly id: 'units' | 'unnamed' | 'state' | 'sources' | 'guide' | 'lists' | 'about'
  readonly name: string
  /** Over the table: what it is first, and what must be known before a line is read. */
  readonly above: readonly { readonly manner: 'title' | 'plain' | 'strong'; readonly text: string }[]
  readonly columns: readonly BookColumn[]
  /** A cell a column. */
  readonly rows: readonly (readonly BookCell[])[]
}

export interface BookColumn {
  readonly key: string
  readonly name: string
  /** What it is for: numbers of rows, what is given and not to be changed, what may be filled in, what is only read. */
  readonly role: 'serial' | 'given' | 'entry' | 'read'
  readonly kind: 'text' | 'count' | 'day'
  /** What may be filled in. */
  readonly check?: BookCheck
  /** How it is filled in, said beside the cell. */
  readonly hint?: string
  /** Its cells below the head are what lists of this name offer. */
  readonly list?: ListName
}

/** One of a list, a day from some day on, or a whole number of at least one. */
export type BookCheck = { readonly kind: 'list'; readonly of: ListName } | { readonly kind: 'day'; readonly from: Moment } | { readonly kind: 'whole' }

export type ListName = 'cohorts' | 'steps'

/** A day is a day of the calendar; a month or a year is a text. */
export type BookCell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'day'; readonly on: Moment }

export const blank: BookCell = { kind: 'blank' }

/** A text, or nothing where there is none. */
export function said(text: string | undefined): BookCell {
  return text ? { kind: 'text', text } : blank
}
