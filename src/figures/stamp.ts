import { capital, fullAreaName } from '#i18n/naming.ts'
import { bandOf } from './currency.ts'
import type { Stamp } from './figure.ts'
import { isComparison, type Scene } from './scene.ts'
import { areaOf } from './terms.ts'

/** What every file of a scene carries, so that it can be traced without the site. */
export function stampOf(scene: Scene): Stamp {
  const { snapshot, voice } = scene
  const { programme } = snapshot
  const hash10 = snapshot.sha256.slice(0, 10)
  const earlier = isComparison(scene) ? { ...scene, snapshot: scene.from } : undefined
  // What is out of date says so wherever it goes.
  const bands = [bandOf(scene), ...(earlier && isReplaced(earlier) ? [bandOf(earlier)] : [])]
  const joined = (...parts: readonly string[]): string => parts.filter(Boolean).join(' · ')
  const compared = earlier && {
    snapshotId: earlier.snapshot.id, hash10: earlier.snapshot.sha256.slice(0, 10),
    dates: joined(...bands, [earlier, scene].map((each) => voice.date(each.snapshot.asOf)).join(' → ')),
  }
  const trace = (id: string, hash: string): string => voice.t('figure.common.trace', { id, hash })
  return {
    lang: voice.lang,
    snapshotId: snapshot.id,
    hash10,
    ...(compared ? { compared } : {}),
    asOf: joined(...bands, earlier ? voice.t('figure.common.asOfBoth', { from: dateOf(earlier), to: dateOf(scene) }) : voice.t('figure.common.asOf', { date: dateOf(scene) })),
    snapshot: compared
      ? voice.t('figure.common.snapshots', { from: trace(compared.snapshotId, compared.hash10), to: trace(snapshot.id, hash10) })
      : voice.t('figure.common.snapshot', { id: snapshot.id, hash: hash10 }),
    product: voice.t('figure.common.product', {
      title: voice.say(programme.title),
      area: capital(fullAreaName(areaOf(scene))),
    }),
    publisher: programme.office
      ? voice.t('figure.common.publisher', { office: voice.say(programme.office) })
      : voice.t('figure.common.unofficial'),
    generatedAt: voice.t('figure.common.published', { date: voice.date(snapshot.publishedAt) }),
    fileSlug: scene.area === areaOf(scene).id && areaOf(scene).parent !== undefined
      ? `${programme.slug}-${scene.area}`
      : programme.slug,
    ...(programme.demonstration ? { watermark: voice.say(programme.demonstration) } : {}),
  }
}

function dateOf({ snapshot, catalogue, voice }: Scene): string {
  const edition = catalogue.editions.find((each) => each.id === snapshot.id)
  const note = edition ? voice.say(edition.note) : ''
  const date = voice.dated(snapshot.asOf)
  return note ? voice.t('figure.common.noted', { date, note }) : date
}

/** An earlier state is older than a later one, which is no news; that it no longer holds is. */
function isReplaced({ snapshot, catalogue }: Scene): boolean {
  return catalogue.editions.some(({ id, supersedes, reason }) => supersedes === snapshot.id || (id === snapshot.id && reason === 'withdrawn'))
}
