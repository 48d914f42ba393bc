import { isSameUnit, type Register } from '#model/register.ts'
import { predecessors } from '#model/succession.ts'
import type { Line } from './succession.ts'

/**
 * What a register says of an early one, where it speaks of one between them and that speaks of the early one:
 * a unit stands for whatever those that it stands for stood for.
 */
export function compose(early: Register, between: Register, late: Register): Line[] {
  const [first, second] = [predecessors(early, between), predecessors(between, late)]
  const [firstTo, secondTo] = [linesBy('to', between, early), linesBy('to', late, between)]
  const codes = early.units.map(({ code }) => code)
  const order = new Map(codes.map((code, i) => [code, i]))
  const lines: Line[] = []
  const plain = new Map<string, Line['cites']>()
  const gone = new Set(codes)
  for (const { code } of late.units) {
    const through = second.of.get(code) ?? []
    const reached = new Set(through.flatMap((each) => first.of.get(each) ?? []))
    const from = [...reached].toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
    for (const each of from) gone.delete(each)
    const itself = from.length === 1 && from[0] === code
    const cites = citesOf([...(secondTo.get(code) ?? []), ...through.flatMap((each) => firstTo.get(each) ?? [])])
    // What no list says is as reading takes it: the same code is the same unit, and any other is new.
    const silent = cites.length === 0 || (itself && isSameUnit(early, late, code))
    if (silent && (itself || (from.length === 0 && !order.has(code)))) plain.set(code, cites)
    else add(lines, { from, to: [code], cites })
  }
  // A code that a line takes up is the same unit no more, unless a line says so.
  const taken = new Set(lines.flatMap(({ from }) => from))
  for (const [code, cites] of plain) if (taken.has(code)) add(lines, { from: [code], to: [code], cites })
  return [...lines, ...ended([...gone], early, between, late)]
}

/** Units that ended on the way, where a list says so. */
function ended(gone: readonly string[], early: Register, between: Register, late: Register): Line[] {
  const heirs = predecessors(between, early).of
  const [firstFrom, secondFrom] = [linesBy('from', between, early), linesBy('from', late, between)]
  return gone.flatMap((code) => {
    const through = (heirs.get(code) ?? []).flatMap((each) => secondFrom.get(each) ?? [])
    const cites = citesOf([...(firstFrom.get(code) ?? []), ...through])
    return cites.length === 0 ? [] : [{ from: [code], to: [], cites }]
  })
}

/** Units that stand for the same ones share a line. */
function add(lines: Line[], line: Line): void {
  const at = lines.findIndex(({ from }) => from.join(' ') === line.from.join(' '))
  const same = lines[at]
  if (same) lines[at] = { from: same.from, to: [...same.to, ...line.to], cites: citesOf([same, line]) }
  else lines.push(line)
}

function citesOf(lines: readonly Pick<Line, 'cites'>[]): Line['cites'] {
  const byPlace = new Map(lines.flatMap(({ cites }) => cites).map((cite) => [`${cite.source}:${cite.paragraph}`, cite]))
  return [...byPlace.values()]
}

function linesBy(side: 'from' | 'to', register: Register, earlier: Register): ReadonlyMap<string, Pick<Line, 'cites'>[]> {
  const by = new Map<string, Pick<Line, 'cites'>[]>()
  for (const line of register.origins?.find((each) => each.register === earlier.id)?.units ?? [])
    for (const code of line[side]) by.set(code, [...(by.get(code) ?? []), { cites: [...line.cites] }])
  return by
}
