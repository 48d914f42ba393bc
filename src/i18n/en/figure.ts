import type { Part } from '../dictionary.ts'

export const figure: Part<'figure'> = {}
