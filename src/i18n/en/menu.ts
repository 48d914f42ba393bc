import type { Part } from '../dictionary.ts'

export const menu: Part<'menu'> = {
  label: 'Word, Excel documents',
  name: 'Word, Excel documents: note, letters, data book',
  note: 'Briefing note (Word)',
  letter: 'Urging letter: {{authority}} (Word)',
  letters_one: 'Urging letters ({{n}} file, zip)',
  letters_other: 'All urging letters ({{n}} files, zip)',
  book: 'Data book (Excel): every unit, area, cohort, source',
  requests_one: 'Request for information: {{n}} authority (Word and Excel, zip)',
  requests_other: 'Requests for information: {{n}} authorities (Word and Excel, zip)',
  making: 'Making: {{name}}…',
  saved: 'File made: {{name}}',
  failed: 'The file could not be made: {{name}}. Reload the page and try again, or print this page.',
  paper: 'One-page summary (print / PDF)',
  embed: 'Code to embed…',
}
