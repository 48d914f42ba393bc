import type { Part } from '../dictionary.ts'

export const present: Part<'present'> = {}
