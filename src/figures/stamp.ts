import { capital, fullAreaName } from '#i18n/naming.ts'
import { bandOf } from './currency.ts'
import type { Stamp } from './figure.ts'
import type { Scene } from './scene.ts'
import { areaOf } from './terms.ts'

/** What every file of a scene carries, so that it can be traced without the site. */
export function stampOf(scene: Scene): Stamp {
  const { snapshot, voice, catalogue } = scene
  const { programme } = snapshot
  const edition = catalogue.editions.find((each) => each.id === snapshot.id)
  const hash10 = snapshot.sha256.slice(0, 10)
  const note = edition ? voice.say(edition.note) : ''
  const date = voice.dated(snapshot.asOf)
  return {
    lang: voice.lang,
    snapshotId: snapshot.id,
    hash10,
    // Every file has this line: what is out of date says so wherever it goes.
    asOf: [bandOf(scene), note ? voice.t('figure.common.asOfNote', { date, note }) : voice.t('figure.common.asOf', { date })].filter(Boolean).join(' · '),
    snapshot: voice.t('figure.common.snapshot', { id: snapshot.id, hash: hash10 }),
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
  }
}
