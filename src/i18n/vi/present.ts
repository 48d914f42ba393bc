/** Words of the presentation. */
export const present = {} as const
