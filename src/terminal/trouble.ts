import { troubleOf, type Trouble } from '#compile/trouble.ts'
import type { Voice } from '#i18n/voice.ts'
import type { End, Mouth } from './mouth.ts'

/** What the machine says most often, each worded under `terminal.trouble` of the dictionaries; of the rest, its code. */
const known = {
  EACCES: 'denied', EPERM: 'denied', EROFS: 'readOnly', ENOENT: 'missing', ENOTDIR: 'noFolder', EISDIR: 'folder', EEXIST: 'noFolder', ENOTEMPTY: 'taken',
  ENOSPC: 'full', EDQUOT: 'full', EBUSY: 'busy', ETXTBSY: 'busy', ENAMETOOLONG: 'long',
} as const

export function troubleText(voice: Voice, { code, path }: Trouble): string {
  const found = Object.entries(known).find(([each]) => each === code)?.[1]
  if (path === '') return voice.t(found === 'full' ? 'terminal.trouble.fullSomewhere' : 'terminal.trouble.somewhere', { code })
  return voice.t(`terminal.trouble.${found ?? 'other'}`, { path, code })
}

/** A command to its end: what the machine refuses on the way is said in words. Our own faults go on as they are. */
export async function untroubled(voice: Voice, { refuse }: Mouth, command: () => Promise<End>): Promise<End> {
  try {
    return await command()
  } catch (error) {
    const trouble = troubleOf(error)
    if (!trouble) throw error
    return refuse(`${troubleText(voice, trouble)} ${voice.t('terminal.nothing')}`)
  }
}
