export const pace = {} as const
