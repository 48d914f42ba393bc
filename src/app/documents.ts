import type { PaperFormat } from '#export/papers.ts'
import { addresseesOf } from '#figures/addressees.ts'
import { requestsOf } from '#figures/requests.ts'
import { isComparison, type Scene } from '#figures/scene.ts'
import { atRoot } from '#figures/terms.ts'

/** One document that a reader can take away of a scene. */
export interface Taking {
  readonly id: string
  readonly label: string
  readonly format: PaperFormat | { readonly kind: 'book' } | { readonly kind: 'requests' }
}

/**
 * The note; a letter for each authority that must be urged; and, where they are several, all of them in one file. Of the
 * whole register also its workbook, and what is asked of authorities where something is not stated.
 */
export function documentsOf(scene: Scene): Taking[] {
  const { voice } = scene
  // Of two states there is the note that says what changed; what one state alone gives stands on its own page.
  if (isComparison(scene)) return [{ id: 'note', label: voice.t('change.note'), format: { kind: 'note' } }]
  const addressees = addresseesOf(scene)
  return [
    { id: 'note', label: voice.t('menu.note'), format: { kind: 'note' } },
    ...addressees.map(({ authority: { id, name } }): Taking => ({
      id: `letter-${id}`, label: voice.t('menu.letter', { authority: voice.say(name) }), format: { kind: 'letter', authority: id },
    })),
    ...(addressees.length > 1
      ? [{ id: 'letters', label: voice.t('menu.letters', { n: voice.count(addressees.length), count: addressees.length }), format: { kind: 'letters' } } satisfies Taking]
      : []),
    ...(atRoot(scene) ? wholeTakings(scene) : []),
  ]
}

function wholeTakings(scene: Scene): Taking[] {
  const { voice } = scene
  const asked = requestsOf(scene).length
  return [
    { id: 'book', label: voice.t('menu.book'), format: { kind: 'book' } },
    ...(asked > 0 ? [{ id: 'requests', label: voice.t('menu.requests', { n: voice.count(asked), count: asked }), format: { kind: 'requests' } } satisfies Taking] : []),
  ]
}

const writers = () => import('#export/papers.ts')
const books = () => import('#export/book.ts')
const requests = () => import('#export/requests.ts')

/** Fetches the writers when the menu opens, so that a click finds them there. */
export function prepareDocuments(): void {
  for (const fetched of [writers(), books(), requests()]) fetched.catch(() => undefined)
}

/** Makes a document and saves it. */
export async function takeDocument({ format }: Taking, scene: Scene): Promise<void> {
  if (format.kind === 'book') return (await books()).exportBook(scene)
  if (format.kind === 'requests') return (await requests()).exportRequests(scene)
  const { exportPaper } = await writers()
  return exportPaper(format, scene)
}
