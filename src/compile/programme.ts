import { decodeProgramme } from '#data/decode.ts'
import { publishing, type ProgrammeFile } from '#data/schema.ts'
import { readShape } from '#data/shape.ts'
import { isId, isReserved } from '#model/id.ts'
import { greenLimit, type Programme } from '#model/programme.ts'
import type { Issue, Report, Rule } from './issue.ts'
import { jsonLines } from './jsonLines.ts'
import { misspelt } from './spelling.ts'
import { readText, type Seeds } from './table.ts'

export const programmePath = 'programme.json'

/** The programme as it will be published, and as the code reads it. */
export interface ProgrammeSeed {
  readonly file: ProgrammeFile
  readonly programme: Programme
  /** Line on which a text first stands in the file; as an id, where it is one. */
  readonly lineOf: (text: string) => number | undefined
  /** Line on which a place stands in the file: `acts[0].cites`. */
  readonly lineAt: (place: string) => number | undefined
}

export function readProgramme(seeds: Seeds, report: Report): ProgrammeSeed | undefined {
  const file = programmePath
  const text = readText(seeds, file, report)
  if (text === undefined) return undefined
  const lines = text.split('\n')
  for (const [i, line] of lines.entries()) {
    const fault = misspelt(line.replace(/\s+$/, '').replaceAll('\t', ' '))
    if (fault) report({ file, line: i + 1, rule: fault, params: { text: line.trim().normalize('NFC') } })
  }
  const lineOf = (needle: string): number | undefined => {
    const quoted = JSON.stringify(needle)
    const borne = lines.findIndex((line) => line.includes(`"id": ${quoted}`))
    const found = borne < 0 ? lines.findIndex((line) => line.includes(quoted)) : borne
    return found < 0 ? undefined : found + 1
  }
  const { lineAt, broken } = jsonLines(text)
  if (broken !== undefined) {
    report({ file, line: broken, rule: 'notJson', params: {} })
    return undefined
  }
  const read = readShape(publishing.programme, JSON.parse(text))
  if (!read.ok) {
    for (const at of read.places) report({ file, ...placed(lineAt(at)), rule: 'shape', params: { at } })
    return undefined
  }
  const decoded = decodeProgramme(read.value, file)
  if (decoded.ok) {
    const { road, cohorts, authorities, acts = [], rolledOut, goal } = decoded.value
    const wrong = (rule: Rule, params: Issue['params'], line: number | undefined): void =>
      report({ file, ...placed(line), rule, params })
    for (const { id } of [...road, ...cohorts, ...authorities, ...acts]) if (!isId(id)) wrong('badId', { id }, lineOf(id))
    for (const { id } of [...road, ...cohorts]) if (isReserved(id)) wrong('reservedId', { id }, lineOf(id))
    // A road on which every unit is rolled out from the start, or before it is at the goal, counts nothing.
    if (rolledOut < 1 || rolledOut > goal)
      wrong('roleOrder', { rolledOut: read.value.rolledOut, goal: read.value.goal }, lineAt('rolledOut'))
    return { file: read.value, programme: decoded.value, lineOf, lineAt }
  }
  for (const { code, params } of decoded.faults) {
    if (code === 'lights') {
      const { amber = 0, green = 0 } = read.value.stoplight ?? {}
      report({ file, ...placed(lineAt('stoplight')), rule: 'lightOrder', params: { amber, green, limit: greenLimit } })
      continue
    }
    const id = String(params['id'] ?? '')
    const at = String(params['at'] ?? '')
    // An id that there is none of may stand as a word before.
    const from = lineAt(at) ?? 1
    const found = lines.findIndex((each, i) => i + 1 >= from && each.includes(JSON.stringify(id)))
    const line = code === 'duplicate' ? lineOf(id) : found < 0 ? from : found + 1
    report({ file, ...placed(line), rule: code === 'duplicate' ? 'twice' : 'unknownId', params: { at, id } })
  }
  return undefined
}

function placed(line: number | undefined): { line?: number } {
  return line === undefined ? {} : { line }
}
