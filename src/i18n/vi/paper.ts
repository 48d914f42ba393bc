/** Words of the pages made for paper. */
export const paper = {} as const
