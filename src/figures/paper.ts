import type { Figure, Row, Stamp } from './figure.ts'

/**
 * A document for the desk, described: its blocks in order. Words come from the dictionary and numbers from the same
 * counts as the page's; a writer sets them and adds nothing.
 */
export interface Paper {
  /** ASCII, in the name of its file: "cong-van-don-doc-ubnd-a". */
  readonly slug: string
  /** What it is, in a list of documents and among its properties. */
  readonly title: string
  readonly blocks: readonly Block[]
  /** What stands over every page where something must be known before a line is read: nothing of it is true, it no longer holds. */
  readonly bands: readonly string[]
  /** At the foot of every page: snapshot, hash, as of; empty where it goes out under another's name, as a letter does. */
  readonly footer: string
  readonly stamp: Stamp
  /**
   * `one`: made to stand on one sheet, set as small as that takes, and in two columns on a broad one.
   * `each`: what stands between two page breaks belongs on one sheet, where it is still well read so.
   */
  readonly fit?: 'one' | 'each'
}

export type Block = Heading | Paragraph | PaperTable | Picture | Sides | PageBreak

export interface Heading {
  readonly kind: 'heading'
  readonly level: 1 | 2
  readonly text: string
}

/** What a paragraph is; how it looks is the writer's. */
const manners = ['title', 'subtitle', 'text', 'item', 'small', 'warning', 'centred', 'slanted', 'left', 'rule'] as const
export type Manner = (typeof manners)[number]

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly manner: Manner
  readonly runs: readonly Run[]
  /** Stays on the page of what follows it. */
  readonly next?: true
}

export interface Run {
  readonly text: string
  readonly bold?: true
  /** To be filled in by whoever sends it: in square brackets, and highlighted. */
  readonly blank?: true
}

export interface PaperTable {
  readonly kind: 'table'
  /** What it holds, for readers who do not see it. */
  readonly name: string
  readonly columns: readonly PaperColumn[]
  readonly rows: readonly PaperRow[]
}

export interface PaperColumn {
  readonly name: string
  /** Of the width of the page. */
  readonly share: number
  readonly align: 'start' | 'centre'
  /** Set where it holds names that are never translated. */
  readonly lang?: 'vi'
}

/** A row of a table; a `group` has one cell, which stands over the rows under it. */
export interface PaperRow {
  readonly kind: Row['kind'] | 'group'
  readonly cells: readonly string[]
}

export interface Picture {
  readonly kind: 'picture'
  readonly figure: Figure
  /** What is to be seen on it, for readers who do not see it. */
  readonly says: string
  /** Of a headline, its bar to scale alone: the numbers stand beside it as text. */
  readonly strip?: true
}

/** Two columns without lines between them, as the head and the foot of a letter have. */
export interface Sides {
  readonly kind: 'sides'
  readonly left: readonly Paragraph[]
  readonly right: readonly Paragraph[]
  /** Of the width of the page, that of the left one. */
  readonly share: number
}

export interface PageBreak {
  readonly kind: 'pageBreak'
}

/** A part of a document under a heading. */
export interface Section {
  readonly name: string
  readonly blocks: readonly Block[]
}

/** A paragraph; what stands in square brackets is to be filled in. */
export function paragraph(manner: Manner, text: string, bold = false): Paragraph {
  const runs = text.split(/(\[[^\]]+\])/).filter(Boolean).map((part): Run => ({
    text: part,
    ...(bold ? { bold } : {}),
    ...(part.startsWith('[') && part.endsWith(']') ? { blank: true } : {}),
  }))
  return { kind: 'paragraph', manner, runs }
}

/** A block as plain text, line by line: what a reader of the document reads. */
export function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return [block.runs.map(({ text }) => text).join('')]
    case 'table':
      return [block.columns.map(({ name }) => name).join(' | '), ...block.rows.map(({ cells }) => cells.join(' | '))]
    case 'picture':
      return [block.says]
    case 'sides':
      return [...block.left, ...block.right].flatMap(linesOf)
    case 'pageBreak':
      return []
  }
}
