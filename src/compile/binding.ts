import type { Cite } from '#model/programme.ts'
import { firstDay, lastDay } from '#model/moment.ts'
import { childrenOf, rootOf, within, type Register } from '#model/register.ts'
import type { EditionSeed } from './editions.ts'
import type { Issue, Report, Rule } from './issue.ts'
import { programmePath, type ProgrammeSeed } from './programme.ts'
import type { RegisterSeed } from './registers.ts'
import { isKnown, type Sources } from './sources.ts'

/** The programme speaks of places in sources and of areas that must be there, and of areas as their tree is. */
export function bindProgramme(
  { programme, lineOf, lineAt }: ProgrammeSeed,
  sources: Sources,
  registers: ReadonlyMap<string, RegisterSeed>,
  report: Report,
): void {
  const { cohorts, authorities, levels, acts = [], rhythm, stoplight, ended } = programme
  const wrong = (rule: Rule, params: Issue['params'], line: number | undefined): void => {
    report({ file: programmePath, ...(line === undefined ? {} : { line }), rule, params })
  }

  const bindCites = (line: number | undefined, cites: readonly Cite[], needed: boolean): void => {
    for (const cite of cites)
      if (!isKnown(sources, cite)) wrong('unknownCite', { cite: `${cite.source}:${cite.paragraph}` }, line)
    if (needed && cites.length === 0) wrong('missingCite', {}, line)
  }
  for (const { id, dueBefore, dueCites } of cohorts) bindCites(lineOf(id), dueCites, dueBefore !== undefined)
  for (const { id, method, cites } of authorities) bindCites(lineOf(id), cites, method !== 'assumed')
  for (const { id, cites } of acts) bindCites(lineOf(id), cites, true)
  // What the host sets is the host's word; what a source sets, and that a programme has ended, is to be read there.
  for (const [key, rule] of Object.entries({ rhythm, stoplight })) if (rule) bindCites(lineAt(key), rule.cites, rule.set === 'source')
  if (ended) bindCites(lineAt('ended'), ended.cites, true)

  if (registers.size === 0) return
  const trees = [...registers.values()].map(({ register }) => register)
  const known = new Set(trees.flatMap(({ areas }) => areas.map(({ id }) => id)))
  for (const { id, areas } of authorities)
    for (const area of areas) if (!known.has(area)) wrong('unknownArea', { id: area }, lineOf(id))

  const told = new Set<string>()
  for (const register of trees) {
    const depth = depthOf(register, rootOf(register).id)
    if (levels.length !== depth + 1)
      wrong('levelCount', { found: levels.length, register: register.id, expected: depth + 1 }, lineAt('levels'))
    // No unit has two that answer for it. What is wrong in several registers is said once.
    const held = new Map<string, string>()
    for (const { id, areas } of authorities)
      for (const area of new Set(areas.flatMap((each) => [...within(register, each)]))) {
        const other = held.get(area)
        const pair = `${id} ${area}`
        if (other !== undefined && !told.has(pair)) wrong('heldTwice', { area, id, other }, lineOf(id))
        if (other === undefined) held.set(area, id)
        else told.add(pair)
      }
  }
}

/** A programme that had ended before anything was stated of it is a slip of the pen. */
export function bindEnd({ programme: { ended }, lineAt }: ProgrammeSeed, editions: readonly EditionSeed[], report: Report): void {
  const [first] = editions
  if (!ended || !first || lastDay(ended.on) >= firstDay(first.asOf)) return
  const line = lineAt('ended.on')
  report({ file: programmePath, ...(line === undefined ? {} : { line }), rule: 'endedBefore', params: { text: ended.on, asOf: first.asOf } })
}

/** How many levels of areas there are from this one down: 1 where it holds no other. */
function depthOf(register: Register, area: string): number {
  return 1 + Math.max(0, ...childrenOf(register, area).map(({ id }) => depthOf(register, id)))
}
