/** Says to whoever watches the page from outside how far it has come. */
export function markReady(stage: 'table' | 'figures'): void {
  const { dataset } = document.documentElement
  if (dataset['ready'] === stage || (stage === 'table' && dataset['ready'] === 'figures')) return
  dataset['ready'] = stage
  performance.mark(stage)
}
