import { addEdge, addNode, minCostFlow, network, SINK, SOURCE } from './flow.ts'
import type { Interval } from './interval.ts'
import { groundOf, type Spread } from './ground.ts'
import type { Gap } from './snapshot.ts'

/**
 * Whether the gaps can be spread over the unnamed units at all: whole numbers n[gap, district]
 * with Σ over districts = the gap's size, Σ over gaps ≤ the district's unnamed units, each within
 * the place's atLeast and atMost.
 */
export function fits(spread: Spread): boolean {
  return cheapest(spread, { scope: new Set(), gaps: spread.gaps, cost: () => 0 }) !== undefined
}

/**
 * Of the units in `scope` (codes), how many do gaps hold that are certainly counted (`sure`) at
 * least, and that may be counted (`possible`) at most? Exact: a minimum-cost flow for each end.
 * Throws where the gaps do not fit, which the check of a snapshot rules out.
 */
export function extent(
  spread: Spread,
  scope: ReadonlySet<string>,
  gaps: { readonly sure: Counts; readonly possible: Counts },
): Interval {
  // `0 - …` so that nothing becomes 0, not −0.
  return { atLeast: least(spread, scope, gaps.sure, 1), atMost: 0 - least(spread, scope, gaps.possible, -1) }
}

/** Whether units of a gap that lie in a district are counted. */
type Counts = (gap: Gap, district: string) => boolean

/** The least Σ `price` over units in scope that counted gaps hold. */
function least(spread: Spread, scope: ReadonlySet<string>, counts: Counts, price: 1 | -1): number {
  // Most questions concern few gaps: where none counts there is nothing to spread.
  if (!spread.gaps.some((gap) => gap.places.some(({ district }) => counts(gap, district)))) return 0
  const ground = groundOf(spread)
  const { filler } = ground
  const inside = spread.register.units.filter((unit) => scope.has(unit.code) && !ground.named.has(unit.code))
  // The filler takes whatever the others leave, so its price is paid everywhere and given back where another gap stands.
  const base = (district: string): number => (filler && counts(filler, district) ? price : 0)
  const cost = (gap: Gap, district: string): number => (counts(gap, district) ? price : 0) - base(district)
  let sum = inside.reduce((all, { district }) => all + base(district), 0)
  // No unit of one island can go to another, so each is spread by itself.
  for (const island of new Set(inside.map((unit) => ground.island.get(unit.district)))) {
    const gaps = island === undefined ? [] : (ground.tied.get(island) ?? [])
    if (gaps.every((gap) => gap.places.every(({ district }) => cost(gap, district) === 0))) continue
    const found = cheapest(spread, { scope, gaps, cost })
    if (found === undefined) throw new Error('gaps that do not fit their districts')
    sum += found
  }
  return sum
}

interface Task {
  readonly scope: ReadonlySet<string>
  readonly gaps: readonly Gap[]
  readonly cost: (gap: Gap, district: string) => number
}

/** The least Σ cost(gap, district) over units in scope, with these gaps placed whole; undefined where they do not fit. */
function cheapest(spread: Spread, { scope, gaps, cost }: Task): number | undefined {
  const total = gaps.reduce((sum, gap) => sum + gap.size, 0)
  // What a place must hold is paid for so dearly that it is filled before anything else.
  const must = 4 * total + 1
  let required = 0
  const net = network()
  const cells = new Map<string, { inside: number; outside: number }>()
  const ground = groundOf(spread)
  for (const gap of gaps) {
    const node = addNode(net)
    addEdge(net, SOURCE, node, gap.size, 0)
    for (const place of gap.places) {
      const units = ground.open.get(place.district)
      if (!units) {
        if (place.atLeast > 0) return undefined
        continue
      }
      let cell = cells.get(place.district)
      if (!cell) {
        const within = units.filter((code) => scope.has(code)).length
        cell = { inside: addNode(net), outside: addNode(net) }
        addEdge(net, cell.inside, SINK, within, 0)
        addEdge(net, cell.outside, SINK, units.length - within, 0)
        cells.set(place.district, cell)
      }
      const held = addNode(net)
      const most = place.atMost ?? gap.size
      addEdge(net, node, held, place.atLeast, -must)
      addEdge(net, node, held, most - place.atLeast, 0)
      addEdge(net, held, cell.inside, gap.size, cost(gap, place.district))
      addEdge(net, held, cell.outside, gap.size, 0)
      required += place.atLeast
    }
  }
  const flow = minCostFlow(net)
  // Full where every unit of every gap has a place, and every place has what it must hold.
  if (flow.amount !== total) return undefined
  const rest = flow.cost + must * required
  return rest > 2 * total ? undefined : rest
}
