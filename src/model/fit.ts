import { addEdge, addNode, minCostFlow, network, SINK, SOURCE } from './flow.ts'
import type { Interval } from './interval.ts'
import type { Register } from './register.ts'
import type { Fact, Gap } from './snapshot.ts'

/** What spreading needs of a state: who is named, who is only counted, and where units are. */
export interface Spread {
  readonly register: Register
  readonly facts: readonly Fact[]
  readonly gaps: readonly Gap[]
}

/**
 * Whether the gaps can be spread over the unnamed units at all: whole numbers n[gap, district]
 * with Σ over districts = the gap's size, Σ over gaps ≤ the district's unnamed units, each within
 * the place's atLeast and atMost.
 */
export function fits(spread: Spread): boolean {
  return cheapest(spread, new Set(), () => 0) !== undefined
}

/**
 * Of the units in `scope` (codes), how many do gaps hold that are certainly counted (`sure`) at
 * least, and that may be counted (`possible`) at most? Exact: a minimum-cost flow for each end.
 * Throws where the gaps do not fit, which the check of a snapshot rules out.
 */
export function extent(
  spread: Spread,
  scope: ReadonlySet<string>,
  gaps: { readonly sure: (gap: Gap) => boolean; readonly possible: (gap: Gap) => boolean },
): Interval {
  // Most questions concern few gaps: where none counts there is nothing to spread.
  const least = spread.gaps.some(gaps.sure) ? cheapest(spread, scope, (gap) => (gaps.sure(gap) ? 1 : 0)) : 0
  const most = spread.gaps.some(gaps.possible) ? cheapest(spread, scope, (gap) => (gaps.possible(gap) ? -1 : 0)) : 0
  if (least === undefined || most === undefined) throw new Error('gaps that do not fit their districts')
  // `0 - most` so that nothing becomes 0, not −0.
  return { atLeast: least, atMost: 0 - most }
}

/** The least Σ cost(gap) over units in scope; undefined where the gaps do not fit. */
function cheapest(spread: Spread, scope: ReadonlySet<string>, cost: (gap: Gap) => number): number | undefined {
  const { gaps } = spread
  const places = openPlaces(spread, scope)
  const total = gaps.reduce((sum, gap) => sum + gap.size, 0)
  // What a place must hold is paid for so dearly that it is filled before anything else.
  const must = 2 * total + 1
  let required = 0
  const net = network()
  const cells = new Map(
    [...places].map(([district, open]) => {
      const [inside, outside] = [addNode(net), addNode(net)]
      addEdge(net, inside, SINK, open.inside, 0)
      addEdge(net, outside, SINK, open.outside, 0)
      return [district, { inside, outside }] as const
    }),
  )
  for (const gap of gaps) {
    const node = addNode(net)
    addEdge(net, SOURCE, node, gap.size, 0)
    for (const place of gap.places) {
      const cell = cells.get(place.district)
      if (!cell) {
        if (place.atLeast > 0) return undefined
        continue
      }
      const held = addNode(net)
      const most = place.atMost ?? gap.size
      addEdge(net, node, held, place.atLeast, -must)
      addEdge(net, node, held, most - place.atLeast, 0)
      addEdge(net, held, cell.inside, gap.size, cost(gap))
      addEdge(net, held, cell.outside, gap.size, 0)
      required += place.atLeast
    }
  }
  const flow = minCostFlow(net)
  // Full where every unit of every gap has a place, and every place has what it must hold.
  if (flow.amount !== total) return undefined
  const rest = flow.cost + must * required
  return rest > total ? undefined : rest
}

/** Unnamed units of each district, inside and outside the scope. */
function openPlaces(
  spread: Spread,
  scope: ReadonlySet<string>,
): Map<string, { inside: number; outside: number }> {
  const named = new Set(spread.facts.map((fact) => fact.unit))
  const places = new Map<string, { inside: number; outside: number }>()
  for (const unit of spread.register.units) {
    if (named.has(unit.code)) continue
    const open = places.get(unit.district) ?? { inside: 0, outside: 0 }
    if (scope.has(unit.code)) open.inside += 1
    else open.outside += 1
    places.set(unit.district, open)
  }
  return places
}
