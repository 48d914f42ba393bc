/** False on plain http and in browsers that cannot: the page then offers only the downloads. */
export function canCopy(): boolean {
  return globalThis.isSecureContext && typeof ClipboardItem !== 'undefined' && typeof navigator.clipboard?.write === 'function'
}
