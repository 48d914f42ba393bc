import type { Part } from '../dictionary.ts'

export const publish: Part<'publish'> = {}
