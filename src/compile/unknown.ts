/** Ids of states that one index lists and another does not: whoever writes the other over it loses them. */
export function unknownStates(held: Uint8Array | undefined, index: Uint8Array | undefined): readonly string[] {
  const known = new Set(idsIn(index))
  return idsIn(held).filter((id) => !known.has(id))
}

function idsIn(index: Uint8Array | undefined): string[] {
  try {
    const { snapshots }: { snapshots?: unknown } = JSON.parse(new TextDecoder().decode(index)) ?? {}
    if (!Array.isArray(snapshots)) return []
    return snapshots.flatMap((each: unknown) => (typeof each === 'object' && each !== null && 'id' in each && typeof each.id === 'string' ? [each.id] : []))
  } catch {
    // A damaged index lists nothing that could be lost.
    return []
  }
}
