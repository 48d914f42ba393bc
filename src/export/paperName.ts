import { statesOf, type Stamp } from '#figures/figure.ts'

/** `tien-do-htqlcl_2018-08.1_bao-cao-tom-tat_vi`, as every file is called: ASCII, sorted by snapshot; of two states both ids, the earlier one first; its languages last. */
export function paperStem({ slug, stamp }: { readonly slug: string; readonly stamp: Stamp }, langs: readonly string[] = [stamp.lang]): string {
  return [stamp.fileSlug, statesOf(stamp), slug, langs.join('-')].join('_')
}
