import type { Gap } from '#model/snapshot.ts'

/**
 * How many units each gap has kept from one state to another. Where one unit has left a gap and another has come, as
 * many less have stayed: never more than the units that neither side names, taken from the gaps that units moved through.
 */
export function stayed(
  before: ReadonlyMap<string, Gap>,
  after: ReadonlyMap<string, Gap>,
  { silent, moved }: { readonly silent: number; readonly moved: ReadonlySet<string> },
): { readonly old: Gap; readonly gap: Gap; readonly weight: number }[] {
  const both = [...after.values()].flatMap((gap) => {
    const old = before.get(gap.id)
    return old ? [{ old, gap, weight: Math.min(old.size, gap.size) }] : []
  })
  let over = both.reduce((sum, { weight }) => sum + weight, 0) - silent
  const order = both.toSorted((a, b) => Number(moved.has(b.gap.id)) - Number(moved.has(a.gap.id)) || (a.gap.id < b.gap.id ? -1 : 1))
  return order
    .map((each) => {
      const less = Math.min(each.weight, Math.max(0, over))
      over -= less
      return { ...each, weight: each.weight - less }
    })
    .filter(({ weight }) => weight > 0)
}
