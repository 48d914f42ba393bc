import type { SheetIssue } from './issue.ts'

/** What may be said of a file as a whole before its cells are understood; each is worded under `sheet.file` of the dictionaries. */
export const fileRules = [
  'empty',
  'tooBig',
  'inflated',
  'parts',
  'cancelled',
  'xls',
  'xlsb',
  'password',
  'ods',
  'numbers',
  'xml2003',
  'web',
  'word',
  'slides',
  'pdf',
  'picture',
  'archive',
  'unknown',
  'damaged',
  'partMissing',
  'overlap',
  'twice',
  'doctype',
  'nested',
  'tabs',
  'rows',
  'columns',
  'cells',
  'strings',
  'merges',
  'formats',
  'longText',
  'noTabs',
  'blank',
  'quote',
  'encoding',
  'mixedEncodings',
  'macros',
  'covered',
  'windows1258',
  'tcvn3',
  'vni',
  'twiceEncoded',
] as const
export type FileRule = (typeof fileRules)[number]

type Place = Pick<SheetIssue, 'tab' | 'cell' | 'value'>

/** Ends the reading of a file; caught where a file is opened, and nowhere else. */
export class Refusal extends Error {
  readonly issue: SheetIssue

  constructor(rule: FileRule, params: SheetIssue['params'] = {}, place: Place = {}) {
    super(rule)
    this.issue = { kind: 'error', rule: `file.${rule}`, params, ...place }
  }
}

/** Something that must be known of a file that was read. */
export function warning(rule: FileRule, params: SheetIssue['params'] = {}, place: Place = {}): SheetIssue {
  return { kind: 'warning', rule: `file.${rule}`, params, ...place }
}
