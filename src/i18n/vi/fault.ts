export const fault = {} as const
