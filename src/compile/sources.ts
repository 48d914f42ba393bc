import type { SourceFile } from '#data/schema.ts'
import type { Cite } from '#model/programme.ts'
import type { Report } from './issue.ts'
import { momentIn } from './moments.ts'
import { distinct, readTable, wholeNumber, type Row, type Seeds } from './table.ts'

/** The documents by id, with the paragraphs that may be cited. */
export type Sources = ReadonlyMap<string, SourceFile>

export function readSources(seeds: Seeds, report: Report): Sources {
  const paragraphs = new Map<string, { n: number; says: { vi: string; en: string } }[]>()
  const rows = readTable(seeds, 'sources.csv', {
    needed: ['id', 'number', 'issuer_vi', 'issuer_en', 'date', 'title_vi', 'title_en', 'short_vi', 'short_en', 'url'],
    open: ['number', 'url'],
  }, report)
  const documents = distinct(rows, 'id')
  const known = new Set(documents.map(({ cells }) => cells.id))
  const seen = new Set<string>()
  for (const row of readTable(seeds, 'paragraphs.csv', { needed: ['source', 'paragraph', 'vi', 'en'] }, report)) {
    const { source, paragraph, vi, en } = row.cells
    if (source !== '' && !known.has(source)) row.wrong('source', 'unknownSource', { id: source })
    const key = `${source}:${paragraph}`
    if (seen.has(key)) row.wrong('paragraph', 'twice', { at: 'paragraph', id: key })
    seen.add(key)
    const n = wholeNumber(row, 'paragraph')
    if (n === 0) row.wrong('paragraph', 'badNumber', { text: paragraph })
    if (n) paragraphs.set(source, [...(paragraphs.get(source) ?? []), { n, says: { vi, en } }])
  }

  const sources = new Map<string, SourceFile>()
  for (const row of documents) {
    const { cells } = row
    if (cells.id !== '' && !/^[a-z0-9][a-z0-9.-]*$/.test(cells.id)) row.wrong('id', 'badId', { id: cells.id })
    const isUrl = /^https?:\/\/\S+$/.test(cells.url)
    if (cells.url !== '' && !isUrl) row.wrong('url', 'badUrl', { text: cells.url })
    const date = momentIn(row, 'date')
    if (!date) continue
    sources.set(cells.id, {
      id: cells.id,
      ...(cells.number === '' ? {} : { number: cells.number }),
      issuer: { vi: cells.issuer_vi, en: cells.issuer_en },
      date,
      title: { vi: cells.title_vi, en: cells.title_en },
      ...(isUrl ? { url: cells.url } : {}),
      short: { vi: cells.short_vi, en: cells.short_en },
      paragraphs: (paragraphs.get(cells.id) ?? []).toSorted((a, b) => a.n - b.n),
    })
  }
  return sources
}

/** Places in sources, `source:paragraph` apart by spaces; at least one. */
export function readCites<C extends string>(row: Row<C>, column: C, sources: Sources): Cite[] {
  const text = row.cells[column]
  if (text === '') return []
  return text.split(/\s+/).flatMap((place) => {
    const match = /^(.+):(\d+)$/.exec(place)
    const [id = '', paragraph] = [match?.[1], Number(match?.[2])]
    if (!match) row.wrong(column, 'badCite', { text: place })
    else if (!isKnown(sources, { source: id, paragraph })) row.wrong(column, 'unknownCite', { cite: place })
    else return [{ source: id, paragraph }]
    return []
  })
}

export function isKnown(sources: Sources, cite: Cite): boolean {
  return sources.get(cite.source)?.paragraphs.some(({ n }) => n === cite.paragraph) === true
}
