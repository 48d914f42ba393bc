import type { Voice } from '#i18n/voice.ts'
import { exactly, isExact, type Interval } from '#model/interval.ts'
import type { Moment } from '#model/moment.ts'
import type { Rhythm } from '#model/programme.ts'
import { freshness } from '#stats/freshness.ts'
import { citesText } from './cites.ts'
import type { Scene } from './scene.ts'

/** How fresh the data of a moment are on a day, and who set the rhythm by which it is judged; empty where nothing can be said. */
export function freshnessText(scene: Scene, asOf: Moment, today: Moment): string {
  const { voice, snapshot } = scene
  const found = freshness(snapshot.programme, asOf, today)
  if (!found) return ''
  if (found.kind === 'ended') {
    const cites = citesText(scene, found.ended.cites)
    return voice.t(cites === '' ? 'version.freshness.endedBare' : 'version.freshness.ended', { date: voice.dated(found.ended.on), cites })
  }
  if (found.kind === 'age') return voice.t('version.freshness.age', { today: voice.dated(today), span: spanText(voice, found.months) })
  const date = voice.dated(found.next)
  const set = setText(scene, found.rhythm)
  if (found.kind === 'due') return `${voice.t('version.freshness.due', { date })} ${set}`
  const span = found.months.atLeast > 0 ? spanText(voice, found.months) : voice.t('version.span.days', { count: found.days })
  return `${voice.t(`version.freshness.${found.kind}`, { date, span })} ${set}`
}

/** Whole months in words: "2–3 tháng", "8 năm 2–3 tháng", "9 năm 10 tháng đến 10 năm 10 tháng". */
export function spanText(voice: Voice, months: Interval): string {
  const [low, high] = [Math.floor(months.atLeast / 12), Math.floor(months.atMost / 12)]
  if (low !== high) return voice.t('version.span.between', { from: spanText(voice, exactly(months.atLeast)), to: spanText(voice, exactly(months.atMost)) })
  const rest = { atLeast: months.atLeast - low * 12, atMost: months.atMost - low * 12 }
  const years = low === 0 ? '' : voice.t('version.span.years', { count: low, n: voice.count(low) })
  if (rest.atMost === 0) return years || voice.t('version.span.underMonth')
  const count = isExact(rest) ? rest.atMost : 2
  const spoken = voice.t('version.span.months', { count, n: voice.interval(rest) })
  return years === '' ? spoken : voice.t('version.span.both', { years, months: spoken })
}

function setText(scene: Scene, { everyMonths, set, cites }: Rhythm): string {
  const every = everyMonths === 1 ? scene.voice.t('version.freshness.monthly') : scene.voice.t('version.freshness.every', { count: everyMonths })
  const places = citesText(scene, cites)
  return set === 'host' || places === '' ? scene.voice.t('version.freshness.host', { every }) : scene.voice.t('version.freshness.source', { every, cites: places })
}
