import type { Part } from '../dictionary.ts'

export const change: Part<'change'> = {}
