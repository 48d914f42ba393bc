import type { Part } from '../dictionary.ts'

export const embed: Part<'embed'> = {}
