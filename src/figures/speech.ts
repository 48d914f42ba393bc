import type { Figure } from './figure.ts'

/** All that is said of a figure beside its finding, for the one who speaks: what is drawn, what is not stated, the rule, the source. */
export function speechOf({ subtitle, part, notes, source, stamp }: Figure): readonly string[] {
  return [subtitle, part?.text ?? '', ...notes, source, stamp.asOf, stamp.snapshot, stamp.product, stamp.publisher, stamp.generatedAt].filter(Boolean)
}
