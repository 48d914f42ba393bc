/** Words of what is wrong with an officer's sheet, cell by cell. */
export const sheet = {} as const
