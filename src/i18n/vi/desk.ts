/** Words of the officer's desk: from a sheet to a published state. */
export const desk = {} as const
