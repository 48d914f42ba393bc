import type { Cite } from '#model/programme.ts'
import type { Register, Succession } from '#model/register.ts'
import type { Change } from '#stats/change.ts'
import type { ChangeReport } from '#stats/changeReport.ts'

/** The places in which both states say what a change compares, those of the second first; then where it is said which unit followed which. */
export function changeCites({ from, to }: ChangeReport, { unit, of, gaps }: Change): Cite[] {
  const before = unit === undefined ? [] : (of ?? [unit])
  const facts = [
    ...to.facts.filter((fact) => fact.unit === unit),
    ...from.facts.filter((fact) => before.includes(fact.unit)),
  ]
  const followed = of ? [...linesOf(to.register, from.register), ...linesOf(from.register, to.register)].filter((line) => {
    const codes = [...line.from, ...line.to]
    return codes.includes(unit ?? '') && of.some((code) => codes.includes(code))
  }) : []
  const held = [...to.gaps, ...from.gaps].filter(({ id }) => gaps.includes(id))
  const found = new Map<string, Cite>()
  for (const entry of [...facts, ...held, ...followed]) for (const cite of entry.cites) found.set(`${cite.source} ${String(cite.paragraph)}`, cite)
  return [...found.values()]
}

/** What a register says of its units against an earlier one. */
function linesOf({ origins = [] }: Register, earlier: Register): readonly Succession[] {
  return origins.find(({ register }) => register === earlier.id)?.units ?? []
}
