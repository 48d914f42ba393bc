import { capital } from '#i18n/naming.ts'
import type { Voice } from '#i18n/voice.ts'
import { isExact, type Interval } from '#model/interval.ts'
import type { Programme } from '#model/programme.ts'
import { shareOf, type Light } from '#stats/light.ts'
import type { Overdue } from '#stats/overdue.ts'
import type { Pace } from '#stats/pace.ts'
import type { Look } from './figure.ts'
import { blank, lateLook, solid } from './look.ts'
import { overdueTexts } from './overdue.ts'
import { reasonText, rounded, toldNotes, wordsOf } from './paceWords.ts'
import type { Comparison } from './scene.ts'
import { inside } from './terms.ts'

/** What a light is said of: the pace, where the pressing deadline binds any of the units, and units overdue under others. */
export interface Lit {
  readonly light: Light | undefined
  readonly pace: Pace | undefined
  /** For certain nothing has moved for as long as the thresholds allow. */
  readonly still: boolean
  readonly overdue: readonly Overdue[]
}

/** A light as a sample: filled and checked, striped, filled with a downward arrow, dotted; told apart without colour. */
export function lightLook(programme: Programme, { light, pace }: Lit): Look {
  if (light === 'green') return pace?.verdict === 'done' ? solid(programme, programme.goal) : { ink: 'goal', fill: 'solid', sign: 'up' }
  if (light === 'amber') return { ...lateLook(programme), fill: 'diagonal' }
  if (light === 'red') return { ink: 'back', fill: 'solid', sign: 'down' }
  return blank
}

/** "Đỏ: quá hạn"; where nobody set thresholds, the verdict alone. What is overdue is said in any case. */
export function lightText(scene: Comparison, lit: Lit): string {
  const { voice } = scene
  const { light, pace, overdue } = lit
  const list = voice.list(overdue.map(({ cohort, remaining }) => voice.t('pace.light.overdueOf', { n: voice.interval(remaining), count: remaining.atMost, cohort: inside(voice.say(cohort.name)) })))
  if (light === 'open' || !light) {
    const verdict = light === 'open' ? voice.t('pace.light.open') : pace ? voice.t(`pace.verdict.${pace.verdict}`) : ''
    if (overdue.length === 0) return verdict
    return voice.t(verdict === '' ? 'pace.light.overdueOnly' : 'pace.light.withOverdue', { verdict, list })
  }
  return voice.t(`pace.light.${light}`, { verdict: overdue.length > 0 ? voice.t('pace.light.verdictLight.overdue', { list }) : pace ? why(scene, pace, lit.still) : '' })
}

/** By the share of the need, so that the words say what the thresholds were set against. */
function why({ voice }: Comparison, pace: Pace, still: boolean): string {
  const { verdict } = pace
  if (verdict === 'done' || verdict === 'passed') return voice.t(`pace.light.verdictLight.${verdict}`)
  const share = shareOf(pace)
  if (!share || share.atMost < 0) return voice.t('pace.light.verdictLight.back')
  return voice.t(still ? 'pace.light.verdictLight.still' : 'pace.light.verdictLight.share', { share: shareText(voice, share) })
}

/** "95%", "95–110%", "từ 95% trở lên"; never rounded up to a threshold that it does not reach. */
function shareText(voice: Voice, share: Interval): string {
  const percent = { atLeast: share.atLeast * 100, atMost: share.atMost * 100 }
  if (!Number.isFinite(percent.atMost)) return voice.t('pace.light.shareOrMore', { share: voice.percent(floor(percent.atLeast), 100) })
  return voice.percent(isExact(percent) ? floor(percent.atLeast) : rounded(percent, 1), 100)
}

function floor(percent: number): number {
  return Math.floor(percent * 10 + 1e-9) / 10
}

/** Who set the thresholds and what they are, or that nobody did; and how far the last movement is known. */
export function lightNotes(scene: Comparison, whole: Pace, { assumed, overdue }: { readonly assumed: boolean; readonly overdue: boolean }): string[] {
  const { voice, snapshot } = scene
  const words = wordsOf(scene, whole)
  const thresholds = snapshot.programme.stoplight
  const share = (part: number): string => voice.percent(part, 1)
  return [
    ...overdueTexts(scene),
    ...(thresholds ? [
      voice.t(thresholds.set === 'host' ? 'pace.light.noteHost' : 'pace.light.noteSource', { green: share(thresholds.green), amber: share(thresholds.amber) }),
      ...(thresholds.stillMonths === undefined ? [] : [voice.t('pace.light.noteStill', { n: voice.count(thresholds.stillMonths), count: thresholds.stillMonths })]),
      voice.t('pace.light.noteOpen'),
      ...(overdue ? [voice.t('pace.light.noteOverdue')] : []),
    ] : [voice.t('pace.light.noteNone')]),
    voice.t('pace.note.rule'),
    ...(whole.reason ? [capital(voice.t('pace.light.noteReason', { ...words, reason: reasonText(scene, whole) }))] : []),
    voice.t('pace.note.remaining', words),
    voice.t('pace.note.counts', words),
    ...toldNotes(scene, whole),
    voice.t('pace.light.noteLast', words),
    ...(assumed ? [voice.t('figure.authorities.noteAssumed')] : []),
  ]
}
