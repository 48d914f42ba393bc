import { capital } from '#i18n/naming.ts'
import type { Programme } from '#model/programme.ts'
import type { Light } from '#stats/light.ts'
import type { Pace } from '#stats/pace.ts'
import type { Look } from './figure.ts'
import { blank, lateLook, solid } from './look.ts'
import { reasonText, wordsOf } from './paceWords.ts'
import type { Comparison } from './scene.ts'

/** A light as a sample: filled and checked, striped, filled with a downward arrow, dotted; told apart without colour. */
export function lightLook(programme: Programme, light: Light | undefined, { verdict }: Pace): Look {
  if (light === 'green') return verdict === 'done' ? solid(programme, programme.goal) : { ink: 'goal', fill: 'solid', sign: 'up' }
  if (light === 'amber') return { ...lateLook(programme), fill: 'diagonal' }
  if (light === 'red') return { ink: 'back', fill: 'solid', sign: 'down' }
  return blank
}

/** "Đỏ: quá hạn"; where nobody set thresholds, the verdict alone. */
export function lightText({ voice }: Comparison, light: Light | undefined, pace: Pace): string {
  if (!light) return voice.t(`pace.verdict.${pace.verdict}`)
  if (light === 'open') return voice.t('pace.light.open')
  return voice.t(`pace.light.${light}`, { verdict: voice.t(`pace.light.verdictLight.${why(light, pace)}`) })
}

function why(light: Exclude<Light, 'open'>, { verdict }: Pace): 'done' | 'passed' | 'enough' | 'some' | 'little' | 'still' {
  if (verdict === 'done' || verdict === 'passed') return verdict
  if (light === 'green') return 'enough'
  if (light === 'red') return 'little'
  return verdict === 'onPace' ? 'still' : 'some'
}

/** Who set the thresholds and what they are, or that nobody did; and how far the last movement is known. */
export function lightNotes(scene: Comparison, whole: Pace, { assumed }: { readonly assumed: boolean }): string[] {
  const { voice, snapshot } = scene
  const words = wordsOf(scene, whole)
  const thresholds = snapshot.programme.stoplight
  const share = (part: number): string => voice.percent(part, 1)
  return [
    ...(thresholds ? [
      voice.t(thresholds.set === 'host' ? 'pace.light.noteHost' : 'pace.light.noteSource', { green: share(thresholds.green), amber: share(thresholds.amber) }),
      ...(thresholds.stillMonths === undefined ? [] : [voice.t('pace.light.noteStill', { n: voice.count(thresholds.stillMonths), count: thresholds.stillMonths })]),
      voice.t('pace.light.noteOpen'),
    ] : [voice.t('pace.light.noteNone')]),
    voice.t('pace.note.rule'),
    ...(whole.reason ? [capital(voice.t('pace.light.noteReason', { ...words, reason: reasonText(scene, whole) }))] : []),
    voice.t('pace.note.remaining', words),
    voice.t('pace.note.counts', words),
    voice.t('pace.light.noteLast', words),
    ...(assumed ? [voice.t('figure.authorities.noteAssumed')] : []),
  ]
}
