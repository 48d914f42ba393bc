/** Words of the briefing builder: what is chosen, previewed, made. */
export const briefing = {} as const
