/** Words of figures in the frame of another site, and of the code to paste. */
export const embed = {} as const
