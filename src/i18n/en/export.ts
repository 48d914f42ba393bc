import type { Part } from '../dictionary.ts'

export const exporting: Part<'export'> = {
  serial: 'No.',
  remark: 'Note',
  part: {
    slug: 'filtered',
    status: 'Status',
    chosen: '{{facet}}: {{names}}',
    sought: 'Search: “{{q}}”',
  },
  inWords: '{{name}} (in words)',
  pptx: {
    end: 'Words at the end of the bar (placed by the column of 0 to the left)',
    anchor: 'Place of the words at the end of the bar',
    continued: '{{title}} ({{n}}/{{of}})',
  },
  about: {
    sheet: 'About this table',
    watermark: 'Warning',
    title: 'Finding',
    subtitle: 'Content',
    part: 'Filtered part',
    product: 'Tracker',
    asOf: 'As of',
    note: 'Note',
    source: 'Source',
    snapshot: 'Snapshot',
    publisher: 'Publisher',
    generatedAt: 'Date',
  },
}
