/** Says to whoever watches the page from outside how far it has come. */
export function markReady(stage: 'table' | 'figures'): void {
  const { dataset } = document.documentElement
  if (dataset['ready'] === stage || (stage === 'table' && dataset['ready'] === 'figures')) return
  dataset['ready'] = stage
  performance.mark(stage)
}

/** Says that what stood is no longer there, and that the page waits again for what it shows. */
export function unmarkReady(): void {
  delete document.documentElement.dataset['ready']
}
