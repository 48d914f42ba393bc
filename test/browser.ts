import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test as base, type Page } from '@playwright/test'
import { dist, serve, type Serving, type Site } from '#scripts/serve.mjs'
import '#test/words.ts'

export { expect }

interface Own {
  /** What this test provokes: console errors that match are passed over, all others fail it. */
  readonly provoked: readonly RegExp[]
  /** Serves the built site another way (sub-path, other data) until the test ends. */
  readonly another: (serving: Serving) => Promise<Site>
  /** Opens a page of the site by its query and waits until all its charts are drawn. */
  readonly open: (query?: string, page?: Page) => Promise<void>
  /** Origins that the pages may ask. */
  readonly origins: Set<string>
  /** What went wrong on the pages so far. */
  readonly troubles: string[]
}

/**
 * Every spec runs against the built site, on a free port of its own worker, and fails on
 * a console error, an uncaught error, a CSP violation or a request to another origin.
 */
export const test = base.extend<Own, { readonly site: Site }>({
  site: [
    async ({ browserName: _ }, hand) => {
      if (!existsSync(join(dist, 'index.html'))) throw new Error('dist/ holds no page: npm run build makes it')
      const site = await serve()
      await hand(site)
      await site.close()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, hand) => hand(site.url),
  provoked: [[], { option: true }],
  origins: async ({ site }, hand) => hand(new Set([new URL(site.url).origin])),
  another: async ({ origins }, hand) => {
    const sites: Site[] = []
    await hand(async (serving) => {
      const site = await serve(serving)
      sites.push(site)
      origins.add(new URL(site.url).origin)
      return site
    })
    await Promise.all(sites.map((site) => site.close()))
  },
  troubles: async ({ provoked }, hand) => {
    const troubles: string[] = []
    await hand(troubles)
    expect(troubles.filter((trouble) => !provoked.some((each) => each.test(trouble))), 'a page without trouble').toEqual([])
  },
  // Watched at the context, so that a page opened by a test is watched as well.
  context: async ({ context, origins, troubles }, hand) => {
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (violation) => {
        console.error(`CSP violation: ${violation.effectiveDirective} ${violation.blockedURI} ${violation.sourceFile}:${violation.lineNumber}`)
      })
    })
    context.on('console', (message) => {
      if (message.type() === 'error') troubles.push(`console: ${message.text()} (${message.location().url})`)
    })
    context.on('weberror', (error) => troubles.push(`uncaught: ${error.error().stack ?? error.error().message}`))
    context.on('request', (request) => {
      const url = new URL(request.url())
      if (url.protocol.startsWith('http') && !origins.has(url.origin)) troubles.push(`request to another origin: ${request.url()}`)
    })
    await hand(context)
  },
  open: async ({ page }, hand) => {
    await hand(async (query = '', other = page) => {
      await other.goto(query)
      await drawn(other)
    })
  },
})

/** Waits until the sentence, the table and every chart are on the page. */
export async function drawn(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'figures', { timeout: 30_000 })
}
