import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Seeds } from '#compile/table.ts'
import { loadCatalogue, type Fetch } from '#data/gate.ts'
import type { AdoptIssue } from '#intake/adopt.ts'
import type { Publication } from '#intake/publish.ts'
import type { Outcome } from '#intake/publishIssue.ts'
import type { Moment } from '#model/moment.ts'
import type { Programme } from '#model/programme.ts'
import { draftOf, lacksOf, momentIn, noAnswers, prefilled, type Answers, type Lack } from './answers.ts'
import { atBench } from './bench.ts'
import { begun, keep, throwAway } from './store.ts'
import type { Answer, Dropped, Order, SheetRead } from './work.ts'

/** What is published now, proved: what a new state is built on. */
export interface Ground {
  readonly seeds: Seeds
  /** SHA-256 of the index. */
  readonly base: string
  readonly files: ReadonlyMap<string, Uint8Array>
  /** When the newest of the published states is of. */
  readonly newest: Moment
}

export interface Desk {
  readonly ground: Ground | undefined
  /** Why nothing can be built on what is published. */
  readonly lost: readonly AdoptIssue[]
  readonly files: readonly Dropped[]
  readonly answers: Answers
  readonly confirmed: readonly string[]
  readonly sheet: SheetRead | undefined
  /** Units of which the sheet says nothing. */
  readonly silent: number
  readonly lacks: readonly Lack[]
  readonly made: Outcome<Publication> | undefined
  /** What is being worked at. */
  readonly busy: Order['kind'] | undefined
  /** What was broken off, or went wrong. */
  readonly halted: { readonly order: Order['kind']; readonly how: 'cancelled' | 'broken' } | undefined
  /** Whether what was done survives a reload; undefined before anything was. */
  readonly kept: boolean | undefined
  /** How often the officer moved the work on since the page stands. */
  readonly moves: number
  readonly add: (files: readonly Dropped[]) => void
  readonly remove: (name: string) => void
  readonly answer: (part: Partial<Answers>) => void
  readonly confirm: (id: string, right: boolean) => void
  readonly check: () => void
  readonly cancel: () => void
  readonly again: () => void
  readonly clear: () => void
}

interface Asked {
  readonly fetch: Fetch
  readonly programme: Programme
  readonly today: Moment
}

/** The officer's work: files, answers and what was confirmed, and what is made of them. */
export function useDesk({ fetch, programme, today }: Asked): Desk {
  const [restored, setRestored] = useState(false)
  const [files, setFiles] = useState<readonly Dropped[]>([])
  const [answers, setAnswers] = useState<Answers>(noAnswers)
  const [confirmed, setConfirmed] = useState<readonly string[]>([])
  const [checked, setChecked] = useState(false)
  const [kept, setKept] = useState<boolean>()
  const [ground, setGround] = useState<Ground>()
  const [lost, setLost] = useState<readonly AdoptIssue[]>([])
  const [sheet, setSheet] = useState<SheetRead>()
  const [made, setMade] = useState<Outcome<Publication>>()
  const [attempt, setAttempt] = useState(0)
  const [moves, setMoves] = useState(0)
  const { busy, halted, run, cancel } = useBench()
  // What a sheet says of itself fills the fields once, when it comes; a field that is emptied stays empty.
  const fresh = useRef(false)

  useEffect(() => {
    let wanted = true
    void begun().then((before) => {
      if (!wanted) return
      if (before) {
        setFiles(before.files)
        setAnswers(before.answers)
        setConfirmed(before.confirmed)
        setChecked(before.checked)
      }
      setRestored(true)
    })
    return () => {
      wanted = false
    }
  }, [])

  useEffect(() => {
    if (!restored || (files.length === 0 && answers === noAnswers)) return
    let wanted = true
    const timer = window.setTimeout(() => void keep({ files, answers, confirmed, checked }).then((is) => wanted && setKept(is)), 150)
    return () => {
      wanted = false
      window.clearTimeout(timer)
    }
  }, [restored, files, answers, confirmed, checked])

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

  const asOf = momentIn(answers.asOf)
  useEffect(() => {
    if (!ground) return
    if (files.length === 0) {
      setSheet(undefined)
      return
    }
    let wanted = true
    void run({ kind: 'read', files, seeds: ground.seeds, newest: ground.newest, ...(asOf === undefined ? {} : { asOf }) }).then((answer) => {
      if (!wanted || answer?.kind !== 'read') return
      setSheet(answer.value)
      const { reading } = answer.value
      if (reading && fresh.current) {
        fresh.current = false
        setAnswers((before) => prefilled(before, reading))
      }
    })
    return () => {
      wanted = false
    }
  }, [ground, files, asOf, run, attempt])

  const reading = sheet?.reading
  const silent = useMemo(() => (sheet?.register && reading ? sheet.register.units.length - reading.entries.units.length : 0), [sheet, reading])
  const lacks = useMemo(() => lacksOf(answers, silent), [answers, silent])
  const draft = useMemo(() => (reading ? draftOf(answers, { reading, programme, today, silentUnits: silent }) : undefined), [answers, reading, programme, today, silent])
  useEffect(() => {
    if (!checked || !ground || !draft) return
    let wanted = true
    void run({ kind: 'publish', seeds: ground.seeds, draft }).then((answer) => {
      if (wanted && answer?.kind === 'publish') setMade(answer.value)
    })
    return () => {
      wanted = false
    }
  }, [checked, ground, draft, run, attempt])

  /** Another sheet or another answer makes another state, which must be looked at anew. */
  const changed = (): void => {
    setChecked(false)
    setMade(undefined)
    setConfirmed([])
  }
  return {
    ground, lost, files, answers, confirmed, sheet: files.length > 0 ? sheet : undefined, silent, lacks, made: checked ? made : undefined, busy, halted, kept, moves,
    add: (dropped) => {
      fresh.current = true
      changed()
      setMoves((before) => before + 1)
      setFiles((before) => [...before.filter(({ name }) => !dropped.some((each) => each.name === name)), ...dropped])
    },
    remove: (name) => {
      changed()
      setFiles((before) => before.filter((each) => each.name !== name))
    },
    answer: (part) => {
      changed()
      setAnswers((before) => ({ ...before, ...part }))
    },
    confirm: (id, right) => setConfirmed((before) => (right ? [...before.filter((each) => each !== id), id] : before.filter((each) => each !== id))),
    check: () => {
      setMade(undefined)
      setChecked(true)
      setMoves((before) => before + 1)
    },
    cancel: () => {
      if (busy === 'publish') setChecked(false)
      cancel()
    },
    again: () => setAttempt((before) => before + 1),
    clear: () => {
      cancel()
      changed()
      setFiles([])
      setAnswers(noAnswers)
      setSheet(undefined)
      setKept(undefined)
      void throwAway()
    },
  }
}

type Run = (order: Order) => Promise<Answer | undefined>

/** One order at a time; a new one ends the one before. Undefined where it was broken off or went wrong. */
export function useBench(): { readonly busy: Order['kind'] | undefined; readonly halted: Desk['halted']; readonly run: Run; readonly cancel: () => void } {
  const [busy, setBusy] = useState<Order['kind']>()
  const [halted, setHalted] = useState<Desk['halted']>()
  const running = useRef<{ readonly order: Order['kind']; readonly controller: AbortController } | undefined>(undefined)
  useEffect(() => () => running.current?.controller.abort(), [])
  const run = useCallback<Run>(async (order) => {
    running.current?.controller.abort()
    const own = { order: order.kind, controller: new AbortController() }
    running.current = own
    setBusy(order.kind)
    setHalted(undefined)
    try {
      return await atBench(order, own.controller.signal)
    } catch {
      if (!own.controller.signal.aborted) setHalted({ order: order.kind, how: 'broken' })
      return undefined
    } finally {
      if (running.current === own) {
        running.current = undefined
        setBusy(undefined)
      }
    }
  }, [])
  const cancel = useCallback(() => {
    const now = running.current
    if (!now) return
    now.controller.abort()
    setHalted({ order: now.order, how: 'cancelled' })
  }, [])
  return { busy, halted, run, cancel }
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
