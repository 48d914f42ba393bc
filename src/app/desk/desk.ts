import { useEffect, useMemo, useState } from 'react'
import type { Fetch } from '#data/gate.ts'
import type { AdoptIssue } from '#intake/adopt.ts'
import { wordKey, type WordMeant } from '#intake/meanings.ts'
import type { Publication } from '#intake/publish.ts'
import type { CohortAsk } from '#intake/publishCohort.ts'
import type { Outcome } from '#intake/publishIssue.ts'
import type { Suspicion } from '#intake/suspicion.ts'
import type { Catalogue } from '#model/edition.ts'
import type { Moment } from '#model/moment.ts'
import { draftOf, lacksOf, momentIn, noAnswers, prefilled, type Answers, type Lack } from './answers.ts'
import { confirmation, warningsIn } from './confirmation.ts'
import { useGround, type Ground } from './ground.ts'
import { besides, laidIn, type Laid } from './laid.ts'
import { useBench, type Halted } from './running.ts'
import { useKeeping } from './keeping.ts'
import { begun, throwAway, type Begun } from './store.ts'
import { taken, type Refused } from './taking.ts'
import type { SheetFile, SheetRead } from '#intake/sheets.ts'
import type { Order } from './work.ts'

export interface Desk {
  readonly ground: Ground | undefined
  /** Why nothing can be built on what is published. */
  readonly lost: readonly AdoptIssue[]
  readonly files: readonly SheetFile[]
  readonly answers: Answers
  /** What words of the files mean. */
  readonly meant: readonly WordMeant[]
  readonly sheet: SheetRead | undefined
  /** Units of which the sheet says nothing. */
  readonly silent: number
  readonly lacks: readonly Lack[]
  /** When the state is of that is to be corrected, where one was chosen. */
  readonly corrected: Moment | undefined
  readonly made: Outcome<Publication> | undefined
  /** Units whose cohort the sheet does not say and that had to be asked about, also while what was answered is being tried. */
  readonly asks: readonly CohortAsk[]
  /** What is being worked at. */
  readonly busy: Order['kind'] | undefined
  /** What was broken off, or went wrong. */
  readonly halted: Halted | undefined
  /** Whether what was done survives a reload; undefined before anything was. */
  readonly kept: boolean | undefined
  /** How often the officer moved the work on since the page stands. */
  readonly moves: number
  /** Files that gave way to newer ones of their name, until that was read. */
  readonly replaced: readonly SheetFile[]
  /** Files that could not be taken, until that was read. */
  readonly refused: readonly Refused[]
  /** Whether every warning of the sheet was read. */
  readonly noted: boolean
  /** Takes the files that can be read, and tells of the others. */
  readonly take: (list: readonly File[]) => Promise<void>
  readonly remove: (name: string) => void
  /** Lays what gave way beside what took its place. */
  readonly keepBoth: () => void
  /** What was said of the files has been read. */
  readonly heard: () => void
  readonly note: () => void
  /** Says what a word means in every cell that has it. */
  readonly mean: (meant: WordMeant) => void
  readonly takeBack: (meant: WordMeant) => void
  readonly answer: (part: Partial<Answers>) => void
  /** Answers the cohort of units by their code. */
  readonly place: (by: Readonly<Record<string, string>>) => void
  readonly isConfirmed: (suspicion: Suspicion) => boolean
  readonly confirm: (suspicion: Suspicion, right: boolean) => void
  readonly check: () => void
  readonly cancel: () => void
  readonly again: () => void
  readonly clear: () => void
}

interface Asked {
  readonly fetch: Fetch
  readonly catalogue: Catalogue
  readonly today: Moment
}

const none: Readonly<Record<string, string>> = {}
const bare: Laid = { files: [], replaced: [] }

/** The officer's work: files, answers and what was confirmed, and what is made of them. */
export function useDesk({ fetch, catalogue, today }: Asked): Desk {
  const { programme, editions } = catalogue
  const [restored, setRestored] = useState(false)
  const [{ files, replaced }, setLaid] = useState<Laid>(bare)
  const [answers, setAnswers] = useState<Answers>(noAnswers)
  const [meant, setMeant] = useState<readonly WordMeant[]>([])
  const [confirmed, setConfirmed] = useState<readonly string[]>([])
  const [noted, setNoted] = useState('')
  const [checked, setChecked] = useState(false)
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const [kept, setKept] = useState<boolean>()
  const [sheet, setSheet] = useState<SheetRead>()
  const [made, setMade] = useState<Outcome<Publication>>()
  const [asks, setAsks] = useState<readonly CohortAsk[]>([])
  const [attempt, setAttempt] = useState(0)
  const [moves, setMoves] = useState(0)
  const { busy, halted, run, cancel } = useBench()
  const { ground, lost } = useGround(fetch, run, attempt)
  useEffect(() => {
    let wanted = true
    void begun().then((before) => {
      if (!wanted) return
      if (before) {
        setLaid({ files: before.files, replaced: [] })
        setAnswers(before.answers)
        setMeant(before.meant)
        setConfirmed(before.confirmed)
        setNoted(before.noted)
        setChecked(before.checked)
      }
      setRestored(true)
    })
    return () => {
      wanted = false
    }
  }, [])

  const work = useMemo<Begun>(() => ({ files, answers, meant, confirmed, noted, checked }), [files, answers, meant, confirmed, noted, checked])
  useKeeping(restored && (files.length > 0 || answers !== noAnswers) ? work : undefined, setKept)

  const asOf = momentIn(answers.asOf)
  useEffect(() => {
    if (!ground) return
    if (files.length === 0) {
      setSheet(undefined)
      return
    }
    let wanted = true
    void run({ kind: 'read', files, seeds: ground.seeds, newest: ground.newest, meant, ...(asOf === undefined ? {} : { asOf }) }).then((answer) => {
      if (!wanted || answer?.kind !== 'read') return
      setSheet(answer.value)
      const { reading } = answer.value
      if (reading) setAnswers((before) => prefilled(before, reading))
    })
    return () => {
      wanted = false
    }
  }, [ground, files, asOf, meant, run, attempt])

  const reading = sheet?.reading
  const silent = useMemo(() => (sheet?.register && reading ? sheet.register.units.length - reading.entries.units.length : 0), [sheet, reading])
  const corrected = answers.reason === 'correction' ? editions.find(({ id }) => id === answers.supersedes)?.asOf : undefined
  const lacks = useMemo(() => lacksOf(answers, silent, corrected), [answers, silent, corrected])
  const draft = useMemo(() => (reading && lacks.length === 0 ? draftOf(answers, { reading, programme, today, silentUnits: silent }) : undefined), [answers, reading, lacks, programme, today, silent])
  const cohorts = answers.cohorts ?? none
  useEffect(() => {
    if (!checked || !ground || !draft) return
    let wanted = true
    void run({ kind: 'publish', seeds: ground.seeds, draft, cohorts }).then((answer) => {
      if (!wanted || answer?.kind !== 'publish') return
      const { value } = answer
      const asked = value.ok ? value.value.asks : (value.asks ?? [])
      setMade(value)
      setAsks(asked)
      // What the sheet no longer leaves open was answered for nothing, and is forgotten.
      if (value.ok || asked.length > 0) setAnswers((before) => onlyOf(before, asked))
    })
    return () => {
      wanted = false
    }
  }, [checked, ground, draft, cohorts, run, attempt])

  /** Another sheet or another answer makes another state, which must be looked at anew. */
  const changed = (): void => {
    setChecked(false)
    setMade(undefined)
    setAsks([])
    setConfirmed([])
  }
  const warnings = useMemo(() => warningsIn(sheet?.issues ?? [], sheet?.passed), [sheet])
  const outcome = checked ? made : undefined
  const base = outcome?.ok ? outcome.value.base : ''
  return {
    ground, lost, files, answers, meant, sheet: files.length > 0 ? sheet : undefined, silent, lacks, corrected, made: outcome, asks: checked ? asks : [], busy, halted, kept, moves, replaced, refused,
    noted: warnings === '' || warnings === noted,
    take: async (list) => {
      const { files: dropped, refused: not } = await taken(list)
      setRefused(not)
      if (dropped.length === 0) return
      changed()
      setMoves((before) => before + 1)
      setKept(undefined)
      setLaid((before) => laidIn(before.files, dropped))
    },
    remove: (name) => {
      changed()
      setLaid((before) => ({ files: before.files.filter((each) => each.name !== name), replaced: [] }))
    },
    keepBoth: () => {
      changed()
      setLaid((before) => ({ files: besides(before.files, before.replaced), replaced: [] }))
    },
    heard: () => {
      setLaid((before) => ({ ...before, replaced: [] }))
      setRefused([])
    },
    note: () => {
      setNoted(warnings)
      setMoves((before) => before + 1)
    },
    mean: (own) => {
      changed()
      setMeant((before) => [...others(before, own), own])
    },
    takeBack: (own) => {
      changed()
      setMeant((before) => others(before, own))
    },
    answer: (part) => {
      changed()
      setAnswers((before) => ({ ...before, ...part }))
    },
    place: (by) => {
      // Another state comes of it, at the same step: the question stays where it was answered.
      setMade(undefined)
      setConfirmed([])
      setAnswers((before) => ({ ...before, cohorts: { ...before.cohorts, ...by } }))
    },
    isConfirmed: (suspicion) => confirmed.includes(confirmation(base, suspicion)),
    confirm: (suspicion, right) => {
      const own = confirmation(base, suspicion)
      setConfirmed((before) => [...before.filter((each) => each !== own), ...(right ? [own] : [])])
    },
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
      setLaid(bare)
      setRefused([])
      setNoted('')
      setAnswers(noAnswers)
      setMeant([])
      setSheet(undefined)
      setKept(undefined)
      void throwAway()
    },
  }
}

/** What is said of all other words. */
function others(meant: readonly WordMeant[], { word, means }: WordMeant): readonly WordMeant[] {
  return meant.filter((each) => wordKey(each.means.kind, each.word) !== wordKey(means.kind, word))
}

/** Answers without the cohorts of units of which none is asked; the same ones where there are none. */
function onlyOf(answers: Answers, asks: readonly CohortAsk[]): Answers {
  const wanted = new Set(asks.map(({ unit }) => unit))
  const given = Object.entries(answers.cohorts ?? none)
  return given.every(([unit]) => wanted.has(unit)) ? answers : { ...answers, cohorts: Object.fromEntries(given.filter(([unit]) => wanted.has(unit))) }
}
