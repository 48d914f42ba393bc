/** Hands a file to the reader under a name. */
export function save(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  // The browser has taken the blob over by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
