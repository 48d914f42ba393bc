import { useEffect, useState } from 'react'
import type { Seeds } from '#compile/table.ts'
import { loadCatalogue, type Fetch } from '#data/gate.ts'
import type { AdoptIssue } from '#intake/adopt.ts'
import type { Moment } from '#model/moment.ts'
import type { Run } from './running.ts'

/** What is published now, proved: what a new state is built on. */
export interface Ground {
  readonly seeds: Seeds
  /** SHA-256 of the index. */
  readonly base: string
  readonly files: ReadonlyMap<string, Uint8Array>
  /** When the newest of the published states is of. */
  readonly newest: Moment
}

type Found = { readonly ok: true; readonly value: Ground } | { readonly ok: false; readonly issues: readonly AdoptIssue[] }

/** What is published at this moment, past what was kept of it before. */
async function found(fetch: Fetch, run: Run): Promise<Found | undefined> {
  const again: Fetch = (path) => fetch(path, true)
  const catalogue = await loadCatalogue(again)
  if (!catalogue.ok) return { ok: false, issues: catalogue.faults.map((fault) => ({ kind: 'fault', fault })) }
  const { editions, seeds } = catalogue.value
  const held = new Map<string, Uint8Array>()
  for (const path of ['index.json', ...(seeds ? [seeds.path] : [])]) {
    const bytes = await again(path)
    if (!bytes.ok) return { ok: false, issues: bytes.faults.map((fault) => ({ kind: 'fault', fault })) }
    held.set(path, bytes.value)
  }
  const answer = await run({ kind: 'open', held })
  const newest = editions.at(-1)?.asOf
  if (answer?.kind !== 'open' || newest === undefined) return undefined
  const { value } = answer
  return value.ok ? { ok: true, value: { seeds: value.seeds, base: value.base, files: value.files, newest } } : { ok: false, issues: value.issues }
}

/** The ground, asked for again with every attempt; of one that cannot be had, why. */
export function useGround(fetch: Fetch, run: Run, attempt: number): { readonly ground: Ground | undefined; readonly lost: readonly AdoptIssue[] } {
  const [ground, setGround] = useState<Ground>()
  const [lost, setLost] = useState<readonly AdoptIssue[]>([])
  useEffect(() => {
    let wanted = true
    void found(fetch, run).then((it) => {
      if (!wanted || !it) return
      if (it.ok) setGround(it.value)
      setLost(it.ok ? [] : it.issues)
    })
    return () => {
      wanted = false
    }
  }, [fetch, run, attempt])
  return { ground, lost }
}
