import { existsSync, promises } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Phase } from './journal.ts'
import { hold, takeBack, type Held, type Hold } from './lock.ts'
import { settled } from './settled.ts'
import { troubleOf, type Trouble } from './trouble.ts'

const { cp, lstat, mkdir, readdir, rename, writeFile } = promises

/** A folder and what it is to hold; with `keep`, beside what it holds already and these files do not name. */
export interface Replacement {
  readonly out: string
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly keep?: boolean
}

/** Whether folders were replaced; where not, all are as they were. */
export type Replaced =
  | { readonly kind: 'written' }
  /** What was there is no longer what it was when all began. */
  | { readonly kind: 'moved' }
  /** Another run holds them. */
  | ({ readonly kind: 'held' } & Held)
  /** A file to be written lies behind a link: it would be written elsewhere. */
  | { readonly kind: 'link'; readonly path: string }
  /** The machine refused; where it also refused to put things back, the file from which the next run does. */
  | { readonly kind: 'failed'; readonly trouble: Trouble; readonly open?: string }

/** Replaces a folder by these files, all or none: they are written beside it and take its place in one move. */
export function replaceFolder(out: string, files: ReadonlyMap<string, Uint8Array>): Promise<Replaced> {
  return replaceFolders([{ out, files }])
}

/**
 * The same for several folders, which no other run can replace meanwhile: should one of them refuse, all are as they were.
 * `still` is asked when all is written and nothing has moved; false where it says that what was there has changed.
 */
export async function replaceFolders(list: readonly Replacement[], still: () => Promise<boolean> = () => Promise.resolve(true)): Promise<Replaced> {
  try {
    for (const each of list) {
      const path = await linkIn(each)
      if (path !== undefined) return { kind: 'link', path }
    }
    const targets = await Promise.all(list.map(({ out }) => settled(out)))
    for (const target of targets) await mkdir(dirname(target), { recursive: true })
    const got = await hold(targets)
    return 'held' in got ? { kind: 'held', ...got.held } : await replacing(list, got.hold, still)
  } catch (error) {
    return failed(error)
  }
}

/** 1. All is written beside the folders. 2. It is asked whether they still are what they were. 3. All move. 4. What was there goes. */
async function replacing(list: readonly Replacement[], { path, moves, reach, release }: Hold, still: () => Promise<boolean>): Promise<Replaced> {
  let phase: Phase = 'writing'
  try {
    for (const [i, { target, fresh }] of moves.entries()) {
      const { files, keep } = list[i] ?? { files: new Map() }
      if (keep && existsSync(target)) await cp(target, fresh, { recursive: true, verbatimSymlinks: true })
      for (const [path, bytes] of files) {
        const file = join(fresh, path)
        await mkdir(dirname(file), { recursive: true })
        await writeFile(file, bytes)
      }
    }
    if (await still()) {
      await reach((phase = 'moving'))
      for (const { target, fresh, old } of moves) {
        if (existsSync(target)) await rename(target, old)
        await rename(fresh, target)
      }
      await reach('moved')
      phase = 'moved'
    }
  } catch (error) {
    try {
      await takeBack(phase, moves)
      await release()
    } catch (again) {
      // The file beside the folders stays, and tells the next run what is to be put back.
      return failed(again, path)
    }
    return failed(error)
  }
  try {
    await takeBack(phase, moves)
    await release()
  } catch (error) {
    // Nothing more is to be moved: what is left over is taken away by the next run.
    if (!troubleOf(error)) throw error
  }
  return { kind: phase === 'moved' ? 'written' : 'moved' }
}

/** What a run left behind of which no file beside the folder tells: what was to take its place (`.new-`), or had stood in it (`.old-`). */
export async function leftovers(folder: string): Promise<readonly string[]> {
  const target = await settled(folder)
  const left = /^\.(new|old)-\d+$/
  const names = await readdir(dirname(target)).catch(() => [])
  return names.filter((name) => name.startsWith(basename(target)) && left.test(name.slice(basename(target).length))).toSorted().map((name) => join(dirname(target), name))
}

/** The link on the way to a file that is to be written among others that stay; the folder itself may be one. */
async function linkIn({ out, files, keep }: Replacement): Promise<string | undefined> {
  if (!keep) return undefined
  for (const path of files.keys()) {
    const names = path.split('/')
    for (let n = 1; n <= names.length; n++) {
      const way = join(out, ...names.slice(0, n))
      if ((await lstat(way).catch(() => undefined))?.isSymbolicLink()) return way
    }
  }
  return undefined
}

function failed(error: unknown, open?: string): Replaced {
  const trouble = troubleOf(error)
  if (!trouble) throw error
  return { kind: 'failed', trouble, ...(open === undefined ? {} : { open }) }
}
