import { escaped } from './escaped.ts'

/** What may be filled into a column of a sheet, what is said where it is, and what where something else is typed. */
export interface Check {
  readonly column: number
  /** A name of a column of choices, a day (as Excel counts them), or a whole number. */
  readonly rule: { readonly kind: 'list'; readonly of: string } | { readonly kind: 'day' | 'whole'; readonly from: number }
  /** Anything else is refused; or it is kept once the person who types it says so. */
  readonly strict: boolean
  readonly title: string
  readonly text: string
}

/** Checks of the columns of a sheet; `areaOf` says which cells of a column they are of. */
export function checksXml(checks: readonly Check[], areaOf: (column: number) => string): string {
  if (checks.length === 0) return ''
  return `<dataValidations count="${checks.length}">${checks.map((check) => checkXml(check, areaOf(check.column))).join('')}</dataValidations>`
}

function checkXml({ rule, strict, title, text }: Check, area: string): string {
  const kind = rule.kind === 'list' ? 'type="list"' : `type="${rule.kind === 'day' ? 'date' : 'whole'}" operator="greaterThanOrEqual"`
  const style = strict ? '' : ' errorStyle="warning"'
  const said = (name: string, most: number, words: string): string => ` ${name}="${escaped(cut(words, most))}"`
  const words = `${said('errorTitle', mostTitle, title)}${said('error', mostText, text)}${said('promptTitle', mostTitle, title)}${said('prompt', mostText, text)}`
  return `<dataValidation ${kind}${style} allowBlank="1" showInputMessage="1" showErrorMessage="1"${words} sqref="${area}"><formula1>${rule.kind === 'list' ? rule.of : rule.from}</formula1></dataValidation>`
}

/** Excel takes a file for broken where these are longer. */
const mostTitle = 32
const mostText = 225

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`
}
