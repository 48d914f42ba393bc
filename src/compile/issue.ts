/** The rules that seeds may break; each is worded under `issue.rule` of the dictionaries. */
export const rules = [
  'fileMissing',
  'unreadable',
  'notUtf8',
  'notJson',
  'shape',
  'unknownId',
  'twice',
  'csvQuote',
  'csvWidth',
  'columnMissing',
  'columnUnknown',
  'columnTwice',
  'required',
  'empty',
  'decomposed',
  'misread',
  'duplicate',
  'unknownUnit',
  'nameMismatch',
  'unknownStep',
  'unknownCohort',
  'unknownArea',
  'unknownDistrict',
  'unknownKind',
  'unknownSource',
  'unknownCite',
  'badCite',
  'missingCite',
  'unknownMethod',
  'unknownReason',
  'unknownAbsence',
  'badDate',
  'badId',
  'reservedId',
  'badSnapshotId',
  'badNumber',
  'badMark',
  'percentStated',
  'badUrl',
  'badHash',
  'badPlace',
  'reachOrder',
  'parentOrder',
  'areaEmpty',
  'cellTaken',
  'cellFar',
  'roleOrder',
  'levelCount',
  'endedBefore',
  'lightOrder',
  'heldTwice',
  'afterState',
  'conflictUneven',
  'conflictAbout',
  'conflictSingle',
  'conflictChosen',
  'conflictSame',
  'partition',
  'infeasible',
  'claim',
  'unknownRegister',
  'registerNotValid',
  'registerOrder',
  'registerBackwards',
  'registerOverlap',
  'successionSame',
  'successionIndirect',
  'reportedBefore',
  'publishedBefore',
  'supersedesUnknown',
  'supersedesOther',
  'supersedesCircle',
  'correctionOfNothing',
  'noCurrent',
  'publishedMissing',
  'publishedChanged',
  'strayFolder',
] as const
export type Rule = (typeof rules)[number]

/** One thing wrong with the seeds, with its place. */
export interface Issue {
  /** Path inside the folder of seeds. */
  readonly file: string
  readonly line?: number
  /** Heading of the column. */
  readonly column?: string
  readonly rule: Rule
  readonly params: Readonly<Record<string, string | number>>
}

/** Takes an issue; compiling goes on, so that all are found in one run. */
export type Report = (issue: Issue) => void

/** By file, then by line, in the order found within a line. */
export function inOrder(issues: readonly Issue[]): Issue[] {
  const rank = (issue: Issue): number => issue.line ?? 0
  return issues.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : rank(a) - rank(b)))
}

/** `2018-08.1/units.csv:3 at_least [unknownStep] …`: place and rule, with a text in the reader's language. */
export function worded(issue: Issue, text: (rule: Rule, params: Issue['params']) => string): string {
  const { file, line, column, rule, params } = issue
  const place = `${file}${line === undefined ? '' : `:${line}`}${column === undefined ? '' : ` ${column}`}`
  return `${place} [${rule}] ${text(rule, params)}`
}
