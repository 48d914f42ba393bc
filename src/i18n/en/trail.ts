import type { Part } from '../dictionary.ts'

export const trail: Part<'trail'> = {}
