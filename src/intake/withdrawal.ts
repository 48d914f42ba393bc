import type { Seeds } from '#compile/table.ts'
import type { Catalogue } from '#model/edition.ts'
import type { Snapshot } from '#model/snapshot.ts'
import type { Words } from '#model/words.ts'
import { opened } from './publish.ts'
import type { Outcome } from './publishIssue.ts'
import { withWithdrawal } from './publishWithdraw.ts'

/** The seeds without a state that no longer holds, and the data made of them. */
export interface Withdrawal {
  readonly id: string
  /** SHA-256 of the index on which it is based. */
  readonly base: string
  /** The newest state that still holds. */
  readonly current: string
  readonly seeds: Seeds
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly catalogue: Catalogue
  /** The state that is current until then, and the one that will be. */
  readonly before: Snapshot
  readonly after: Snapshot
}

export async function withdrawal(seeds: Seeds, id: string, why: Words): Promise<Outcome<Withdrawal>> {
  const now = await opened(seeds)
  if (!now.ok) return now
  const without = withWithdrawal(seeds, id, why)
  if (!without.ok) return without
  const then = await opened(without.value)
  if (!then.ok) return then
  const { files, catalogue } = then.value
  const [before, after] = [await now.value.snapshot(now.value.catalogue.current), await then.value.snapshot(catalogue.current)]
  return { ok: true, value: { id, base: now.value.base, current: catalogue.current, seeds: without.value, files, catalogue, before, after } }
}
