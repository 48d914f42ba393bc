import type { PaperFormat } from '#export/papers.ts'
import { addresseesOf } from '#figures/addressees.ts'
import type { Scene } from '#figures/scene.ts'

/** One document that a reader can take away of a scene. */
export interface Taking {
  readonly id: string
  readonly label: string
  readonly format: PaperFormat
}

/** The note; a letter for each authority that must be urged; and, where they are several, all of them in one file. */
export function documentsOf(scene: Scene): Taking[] {
  const { voice } = scene
  const addressees = addresseesOf(scene)
  return [
    { id: 'note', label: voice.t('document.menu.note'), format: { kind: 'note' } },
    ...addressees.map(({ id, name }): Taking => ({
      id: `letter-${id}`, label: voice.t('document.menu.letter', { authority: voice.say(name) }), format: { kind: 'letter', authority: id },
    })),
    ...(addressees.length > 1
      ? [{ id: 'letters', label: voice.t('document.menu.letters', { n: voice.count(addressees.length), count: addressees.length }), format: { kind: 'letters' } } satisfies Taking]
      : []),
  ]
}

const writers = () => import('#export/papers.ts')

/** Fetches the writers when the menu opens, so that a click finds them there. */
export function prepareDocuments(): void {
  writers().catch(() => undefined)
}

/** Makes a document and saves it. */
export async function takeDocument({ format }: Taking, scene: Scene): Promise<void> {
  const { exportPaper } = await writers()
  return exportPaper(format, scene)
}
