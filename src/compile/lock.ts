import { existsSync, promises } from 'node:fs'
import { hostname } from 'node:os'
import { holderAt, journalAt, writeJournal, type Holder, type Move, type Phase } from './journal.ts'
import { settled } from './settled.ts'

const { rename, rm, writeFile } = promises

/** A run that holds a folder, by the file beside it; without a holder where that file cannot be read. */
export interface Held {
  readonly path: string
  readonly holder?: Holder
}

/** A run that was broken off, and what became of its folders: they stand as before it, or as it was about to leave them. */
export interface Mended {
  readonly holder: Holder
  readonly how: 'back' | 'through'
  readonly folders: readonly string[]
}

/** Folders that nobody else can replace until they are let go. */
export interface Hold {
  /** The file beside them that says so. */
  readonly path: string
  readonly moves: readonly Move[]
  /** Says how far the run has come. */
  readonly reach: (phase: Phase) => Promise<void>
  readonly release: () => Promise<void>
}

/** Takes hold of folders for one run, or says who has them. */
export async function hold(targets: readonly string[]): Promise<{ readonly hold: Hold } | { readonly held: Held }> {
  const holder: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() }
  // The last of them says all; the file beside another only says where that is.
  const paths = targets.map(beside).toReversed()
  const [journal = ''] = paths
  const taken: string[] = []
  const release = async (): Promise<void> => {
    for (const path of taken.toReversed()) await rm(path, { force: true })
  }
  const reach = (phase: Phase, moves: readonly Move[]): Promise<void> => writeJournal(journal, { ...holder, phase, moves })
  try {
    for (const path of paths) {
      await writeFile(path, JSON.stringify(path === journal ? { ...holder, phase: 'writing', moves: [] } : { ...holder, journal }), { flag: 'wx' })
      taken.push(path)
    }
    const moves = targets.map((target) => ({ target, fresh: `${target}.new-${process.pid}`, old: `${target}.old-${process.pid}`, had: existsSync(target) }))
    await reach('writing', moves)
    return { hold: { path: journal, moves, release, reach: (phase) => reach(phase, moves) } }
  } catch (error) {
    await release()
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    return { held: await heldAt(paths[taken.length] ?? journal) }
  }
}

/**
 * Who still writes to folders. What a run that was broken off left there is mended first: had all its folders taken their
 * places, what stood there before goes; else all are as they were. `despite` also ends the hold of a run that cannot be
 * seen to have ended.
 */
export async function mended(folders: readonly string[], despite = false): Promise<{ readonly held?: Held; readonly mended: readonly Mended[] }> {
  const done: Mended[] = []
  for (const folder of folders) {
    const path = beside(await settled(folder))
    if (!existsSync(path)) continue
    const held = await heldAt(path)
    if (!despite && (!held.holder || isAlive(held.holder))) return { held, mended: done }
    const journal = await journalAt(path)
    if (journal) {
      const { phase, moves, pid, host, since } = journal
      await takeBack(phase, moves)
      done.push({ holder: { pid, host, since }, how: phase === 'moved' ? 'through' : 'back', folders: moves.map(({ target }) => target) })
      for (const each of [...moves.map(({ target }) => beside(target)), `${journalOf(moves) ?? path}-${pid}`]) await rm(each, { force: true })
    }
    await rm(path, { force: true })
  }
  return { mended: done }
}

/** Folders as they were before the moves; or, where all had moved, without what stood there before. */
export async function takeBack(phase: Phase, moves: readonly Move[]): Promise<void> {
  for (const { target, fresh, old, had } of moves.toReversed()) {
    if (phase === 'moved') {
      await rm(old, { recursive: true, force: true })
      continue
    }
    if (phase === 'moving' && (existsSync(old) || !had)) {
      // What had taken its place goes back, to be taken away with the rest.
      if (existsSync(target)) await rename(target, fresh)
      if (existsSync(old)) await rename(old, target)
    }
    await rm(fresh, { recursive: true, force: true })
  }
}

function journalOf(moves: readonly Move[]): string | undefined {
  const last = moves.at(-1)
  return last && beside(last.target)
}

function beside(target: string): string {
  return `${target}.lock`
}

async function heldAt(path: string): Promise<Held> {
  const holder = await holderAt(path)
  return { path, ...(holder ? { holder } : {}) }
}

/** Whether a run may still be at work; of another machine's nobody here can tell. */
function isAlive({ pid, host }: Holder): boolean {
  if (host !== hostname()) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It is there and somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
