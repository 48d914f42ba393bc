import type { Paper } from '#figures/paper.ts'

/** `tien-do-htqlcl_2018-08.1_bao-cao-tom-tat_vi`; of two states both ids, the earlier one first. */
export function paperStem({ slug, stamp }: Pick<Paper, 'slug' | 'stamp'>): string {
  const states = [stamp.compared?.snapshotId, stamp.snapshotId].filter((id) => id !== undefined)
  return [stamp.fileSlug, ...states, slug, stamp.lang].join('_')
}
