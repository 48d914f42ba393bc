import type { Part } from '../dictionary.ts'

export const book: Part<'book'> = {
  column: {
    serial: 'No.',
    code: 'Unit code',
    kind: 'Kind of unit',
    name: 'Name of unit',
    district: 'District',
    cohort: 'Cohort',
    step: 'Step',
    atLeast: 'Step at least',
    atMost: 'Step at most',
    on: 'Date: {{step}}',
    decisionNo: 'Decision number',
    note: 'Note',
    source: 'Source',
    chances: 'May belong to',
    id: 'Group mark',
    size: 'Number of units',
    districts: 'In which districts',
  },
  place: {
    exactly: '{{place}}: {{n}}',
    between: '{{place}}: from {{from}} to {{to}}',
    atLeast: '{{place}}: at least {{n}}',
    open: '{{place}}',
  },
  choice: {
    outside: 'In no cohort',
    unstated: 'Not stated',
  },
  state: {
    asOf: 'The data are as of',
    number: 'Document number',
    issuer: 'Issued by',
    date: 'Date of the document',
    title: 'Title of the document',
  },
}
