import { readSeeds } from '#compile/folder.ts'
import type { Seeds } from '#compile/table.ts'
import { replaceFolders, type Replacement } from '#compile/write.ts'
import { indexPath } from '#data/gate.ts'
import { sha256 } from '#data/sha256.ts'
import type { Voice } from '#i18n/voice.ts'
import { changedSeeds } from '#intake/publishParcel.ts'
import type { End, Mouth } from './mouth.ts'
import { folder, heldText } from './place.ts'
import { troubleText } from './trouble.ts'

/** What a command read before it began to reckon. */
export interface Ground {
  readonly seeds: Seeds
  /** SHA-256 of the index that lies with the data; undefined where none does. */
  readonly index: string | undefined
}

export async function groundAt({ seeds, out }: { readonly seeds: string; readonly out: string }): Promise<Ground> {
  return { seeds: await readSeeds(seeds), index: await indexAt(out) }
}

/** Folders are replaced, all or none, unless what was reckoned from has changed meanwhile; undefined once they are. */
export async function written(list: readonly Replacement[], places: { readonly seeds: string; readonly out: string }, before: Ground, { voice, mouth: { refuse } }: { readonly voice: Voice; readonly mouth: Mouth }): Promise<End | undefined> {
  let moved = ''
  const replaced = await replaceFolders(list, async () => {
    const now = await groundAt(places)
    if (now.index !== before.index) moved = voice.t('publish.moved', { folder: places.out })
    else if (changedSeeds(now.seeds, before.seeds).length + changedSeeds(before.seeds, now.seeds).length > 0) moved = voice.t('terminal.seedsMoved', { folder: places.seeds })
    return moved === ''
  })
  switch (replaced.kind) {
    case 'written':
      return undefined
    case 'moved':
      return refuse(moved)
    case 'held':
      return refuse(heldText(voice, replaced))
    case 'link':
      return refuse(voice.t('terminal.link', { path: replaced.path }))
    case 'failed':
      return refuse(`${troubleText(voice, replaced.trouble)} ${replaced.open === undefined ? voice.t('terminal.nothing') : voice.t('terminal.open', { path: replaced.open })}`)
  }
}

async function indexAt(out: string): Promise<string | undefined> {
  const found = await folder(out)(indexPath)
  return found.ok ? sha256(found.value) : undefined
}
