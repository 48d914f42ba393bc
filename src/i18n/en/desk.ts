import type { Part } from '../dictionary.ts'

export const desk: Part<'desk'> = {}
