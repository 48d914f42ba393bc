import type { Cite } from '#model/programme.ts'
import type { Change } from '#stats/change.ts'
import type { ChangeReport } from '#stats/changeReport.ts'

/** The places in which both states say what a change compares; those of the second first. */
export function changeCites({ from, to }: ChangeReport, { unit, of, gaps }: Change): Cite[] {
  const before = unit === undefined ? [] : (of ?? [unit])
  const facts = [
    ...to.facts.filter((fact) => fact.unit === unit),
    ...from.facts.filter((fact) => before.includes(fact.unit)),
  ]
  const held = [...to.gaps, ...from.gaps].filter(({ id }) => gaps.includes(id))
  const found = new Map<string, Cite>()
  for (const entry of [...facts, ...held]) for (const cite of entry.cites) found.set(`${cite.source} ${String(cite.paragraph)}`, cite)
  return [...found.values()]
}
