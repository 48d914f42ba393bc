import type { Part } from '../dictionary.ts'

export const version: Part<'version'> = {}
