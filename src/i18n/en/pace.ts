import type { Part } from '../dictionary.ts'

export const pace: Part<'pace'> = {}
