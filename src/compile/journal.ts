import { promises } from 'node:fs'

const { readFile, rename, rm, writeFile } = promises

/** Whose run writes a folder, and since when. */
export interface Holder {
  readonly pid: number
  readonly host: string
  /** Instant at which it began, as ISO 8601 writes it. */
  readonly since: string
}

/** A folder, what is to take its place, and where what stood in it waits meanwhile. */
export interface Move {
  readonly target: string
  readonly fresh: string
  readonly old: string
  /** Whether anything stood there before. */
  readonly had: boolean
}

const phases = ['writing', 'moving', 'moved'] as const

/** How far a run has come: writing beside the folders; moving; all moved, with only the old ones to be taken away. */
export type Phase = (typeof phases)[number]

/** What a run says of itself in a file beside the last of its folders, so that the next one can mend what it left. */
export interface Journal extends Holder {
  readonly phase: Phase
  readonly moves: readonly Move[]
}

/** Writes it anew, never by half: a run that is broken off in the middle of it leaves what was said before. */
export async function writeJournal(path: string, journal: Journal): Promise<void> {
  const draft = `${path}-${process.pid}`
  try {
    await writeFile(draft, JSON.stringify(journal))
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** Who says that a folder is held; undefined where the file is gone or cannot be read. */
export async function holderAt(path: string): Promise<Holder | undefined> {
  return holderIn(await saidAt(path))
}

/** What a run wrote down, though the file at hand be the one beside another of its folders; undefined where that is another run's, or gone. */
export async function journalAt(path: string): Promise<Journal | undefined> {
  const said = await saidAt(path)
  const there = 'journal' in said && typeof said.journal === 'string' ? await saidAt(said.journal) : said
  const [holder, other] = [holderIn(said), holderIn(there)]
  if (!holder || holder.pid !== other?.pid || holder.since !== other.since) return undefined
  const phase = phases.find((each) => 'phase' in there && there.phase === each)
  const moves = 'moves' in there && Array.isArray(there.moves) ? there.moves.flatMap((each: unknown) => moveIn(each) ?? []) : []
  return phase && { ...holder, phase, moves }
}

async function saidAt(path: string): Promise<object> {
  try {
    const said: unknown = JSON.parse(await readFile(path, 'utf8'))
    return typeof said === 'object' && said !== null ? said : {}
  } catch {
    // It is gone, or was broken off while it was made, before anything else was written.
    return {}
  }
}

function holderIn(said: object): Holder | undefined {
  if (!('pid' in said) || !('host' in said) || !('since' in said)) return undefined
  const { pid, host, since } = said
  return typeof pid === 'number' && typeof host === 'string' && typeof since === 'string' ? { pid, host, since } : undefined
}

function moveIn(said: unknown): Move | undefined {
  if (typeof said !== 'object' || said === null || !('target' in said) || !('fresh' in said) || !('old' in said) || !('had' in said)) return undefined
  const { target, fresh, old, had } = said
  return typeof target === 'string' && typeof fresh === 'string' && typeof old === 'string' && typeof had === 'boolean' ? { target, fresh, old, had } : undefined
}
