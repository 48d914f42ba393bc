/** An id that an address can carry: letters, digits and a few marks, nothing that a link gives a meaning of its own. */
export function isId(text: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u.test(text)
}

/** Words with which tables and filters say "in no cohort" and "not stated"; no cohort and no step may be called so. */
export const reservedIds = ['outside', 'unstated'] as const

export function isReserved(id: string): boolean {
  return reservedIds.some((word) => word === id)
}
