import { capital, fullAreaName } from '#i18n/naming.ts'
import type { Briefing } from './briefing.ts'
import { leadOf } from './noteLead.ts'
import { bandsOf } from './paperMarks.ts'
import { alone } from './scene.ts'
import { areaOf } from './terms.ts'

/** What a briefing says before its first figure. */
export interface Cover {
  /** What must be known before a line is read: nothing of it is true, it no longer holds. */
  readonly bands: readonly string[]
  /** "Tài liệu họp". */
  readonly kind: string
  /** Title of the programme. */
  readonly title: string
  readonly area: string
  /** The finding, ready to be read out. */
  readonly lead: string
  /** For when it holds, in which state with which hash, and who publishes it. */
  readonly asOf: string
  readonly lines: readonly string[]
}

export function coverOf({ scene, stamp }: Briefing): Cover {
  const { voice, snapshot } = scene
  return {
    bands: bandsOf(scene),
    kind: voice.t('briefing.file.kind'),
    title: voice.say(snapshot.programme.title),
    area: capital(fullAreaName(areaOf(scene))),
    lead: leadOf(alone(scene)),
    asOf: stamp.asOf,
    lines: [stamp.snapshot, stamp.publisher, stamp.generatedAt],
  }
}

/** Title of a briefing among the properties of its files. */
export function briefingTitle({ scene, stamp }: Briefing): string {
  return scene.voice.t('briefing.file.title', { product: stamp.product })
}
