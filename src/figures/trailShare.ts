import type { Voice } from '#i18n/voice.ts'
import { isExact } from '#model/interval.ts'
import { countOf } from '#stats/answer.ts'
import type { AskOf } from '#stats/ask.ts'
import { derive } from '#stats/derive.ts'
import { gradeOf, weakest } from '#stats/grade.ts'
import { sharesStated } from '#stats/stated.ts'
import { step } from '#stats/step.ts'
import { supportOf } from '#stats/support.ts'
import type { Cell } from './figure.ts'
import type { Scene } from './scene.ts'
import { asOfText } from './terms.ts'
import type { Trail } from './trail.ts'
import { linesOf, type Line } from './trailArithmetic.ts'
import { evidence, proofOf, scopeCites, supportText } from './trailCount.ts'
import { entriesOf } from './trailEntries.ts'
import { fullTitle, meaningOf, scopeTitle, whatOf } from './trailWords.ts'

/** Where a share comes from: how its part and its whole are reckoned, and the one divided by the other. */
export function shareTrail(scene: Scene, { part, whole }: AskOf<'share'>, cell: Cell): Trail {
  const { voice, snapshot } = scene
  const [counted, of] = [countOf(snapshot, part), countOf(snapshot, whole)]
  const stated = sharesStated(snapshot, part, whole)
  const [inPart, inWhole] = [derive(snapshot, part), derive(snapshot, whole)]
  const claims = stated.map((claim) => step('stated', [claim.value], { claim }))
  const parts = evidence(scene, part)
  const grades = [part, whole].map((scope) => gradeOf(supportOf(snapshot, scope)))
  const name = (own: Scene): string => own.voice.t('trail.what.share', { what: scopeTitle(own, part) })
  const ends = isExact(counted)
    ? [{ label: voice.t('trail.step.sharePart'), text: division(voice, counted.atLeast, of.atMost) }]
    : (['atLeast', 'atMost'] as const).map((end) => ({ label: voice.t(end === 'atLeast' ? 'trail.step.shareLeast' : 'trail.step.shareMost'), text: division(voice, counted[end], of.atMost) }))
  return {
    title: name(scene),
    number: cell.text,
    lead: voice.t('trail.lead.share', { meaning: meaningOf(scene, part), asOf: asOfText(scene), part: voice.interval(counted), whole: voice.interval(of) }),
    arithmetic: [
      ...stated.map((claim): Line => ({ label: voice.t('trail.step.statedShare', { what: voice.say(claim.what) }), text: `${voice.decimal(claim.percent ?? 0)}%` })),
      ...linesOf(scene, inPart, whatOf(scene, part)),
      ...linesOf(scene, inWhole, whatOf(scene, whole)),
      ...ends,
    ],
    entries: entriesOf(scene, parts),
    method: voice.t(stated.length > 0 ? 'trail.method.stated' : isExact(counted) ? 'trail.method.reckoned' : 'trail.method.bounded'),
    support: supportText(scene, stated.length > 0 ? 'A' : weakest(grades)),
    ...proofOf(scene, { parts, steps: [...claims, ...inPart, ...inWhole], cites: [...scopeCites(scene, part, parts), ...scopeCites(scene, whole, [])] }, (own) => ({
      title: own.voice.t('trail.what.share', { what: fullTitle(own, part) }),
      number: own.voice.t('trail.shareOf', { percent: own.voice.percent(counted, of.atMost), part: own.voice.interval(counted), whole: own.voice.count(of.atMost) }),
    })),
  }
}

/** "73 ÷ 127 ≈ 57,48% ≈ 57,5%": equal where two decimals hold it, about where they do not. */
export function division(voice: Voice, part: number, whole: number): string {
  const percent = (part / whole) * 100
  const exact = Number.isInteger((part * 10_000) / whole)
  const [fine, coarse] = [`${voice.decimal(percent, exact ? 2 : digitsOf(percent))}%`, voice.percent(part, whole)]
  const shown = `${voice.count(part)} ÷ ${voice.count(whole)} ${exact ? '=' : '≈'} ${fine}`
  return fine === coarse ? shown : `${shown} ≈ ${coarse}`
}

/** Two decimals, and more where these read as a half that would be rounded the other way: 34,646%, not 34,65%. */
function digitsOf(percent: number): number {
  const enough = [2, 3, 4, 5].find((digits) => !/\.\d50*$/.test(percent.toFixed(digits)))
  return enough ?? 6
}
