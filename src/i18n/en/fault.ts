import type { Part } from '../dictionary.ts'

export const fault: Part<'fault'> = {}
