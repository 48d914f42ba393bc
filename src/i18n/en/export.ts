import type { Part } from '../dictionary.ts'

export const exporting: Part<'export'> = {
  inWords: '{{name}} (in words)',
  about: {
    sheet: 'About this table',
    title: 'Finding',
    subtitle: 'Content',
    product: 'Tracker',
    asOf: 'As of',
    note: 'Note',
    source: 'Source',
    snapshot: 'Snapshot',
    publisher: 'Publisher',
    generatedAt: 'Date',
  },
}
