/** A network with whole-number capacities and costs, for flows from node 0 to node 1. */
export interface Network {
  readonly to: number[]
  readonly capacity: number[]
  readonly cost: number[]
  /** Edges that leave each node; edge e and its reverse e ^ 1 are neighbours. */
  readonly leaving: number[][]
}

export const SOURCE = 0
export const SINK = 1

export function network(): Network {
  return { to: [], capacity: [], cost: [], leaving: [[], []] }
}

export function addNode(net: Network): number {
  return net.leaving.push([]) - 1
}

/** Adds an edge and its reverse; returns the edge's number. */
export function addEdge(net: Network, from: number, to: number, capacity: number, cost: number): number {
  const edge = net.to.push(to, from) - 2
  net.capacity.push(capacity, 0)
  net.cost.push(cost, -cost)
  net.leaving[from]?.push(edge)
  net.leaving[to]?.push(edge + 1)
  return edge
}

/**
 * Sends as much as fits from source to sink at least cost (successive shortest paths; the
 * network as built must have no cycle of negative cost). Leaves the rest in `capacity`.
 */
export function minCostFlow(net: Network): { readonly amount: number; readonly cost: number } {
  let amount = 0
  let cost = 0
  for (;;) {
    const path = cheapestPath(net)
    if (!path) return { amount, cost }
    const least = Math.min(...path.map((edge) => net.capacity[edge] ?? 0))
    for (const edge of path) {
      net.capacity[edge] = (net.capacity[edge] ?? 0) - least
      net.capacity[edge ^ 1] = (net.capacity[edge ^ 1] ?? 0) + least
      cost += least * (net.cost[edge] ?? 0)
    }
    amount += least
  }
}

/** Bellman and Ford with a queue: costs may be negative. */
function cheapestPath(net: Network): number[] | undefined {
  const size = net.leaving.length
  const distance = new Array<number>(size).fill(Infinity)
  const arrival = new Array<number>(size).fill(-1)
  const waiting = new Array<boolean>(size).fill(false)
  const queue = [SOURCE]
  distance[SOURCE] = 0
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head] ?? SOURCE
    waiting[node] = false
    const here = distance[node] ?? Infinity
    for (const edge of net.leaving[node] ?? []) {
      const next = net.to[edge] ?? SINK
      const reach = here + (net.cost[edge] ?? 0)
      if ((net.capacity[edge] ?? 0) <= 0 || reach >= (distance[next] ?? Infinity)) continue
      distance[next] = reach
      arrival[next] = edge
      if (waiting[next]) continue
      waiting[next] = true
      queue.push(next)
    }
  }
  if (distance[SINK] === Infinity) return undefined
  const path: number[] = []
  for (let node = SINK; node !== SOURCE; ) {
    const edge = arrival[node] ?? 0
    path.push(edge)
    node = net.to[edge ^ 1] ?? SOURCE
  }
  return path
}
