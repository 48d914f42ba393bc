/**
 * How browsers, and the bundler for style sheets, word it that a part of the page could not be fetched: Chromium and
 * Firefox, Safari, any of them where a host answers with a page of its own. That a part was fetched and then failed is worded otherwise.
 */
const wordings = /dynamically imported module|Importing a module script failed|not a valid JavaScript MIME type|Unable to preload CSS/i

/** Whether something failed because a part of the page could not be fetched: the network is gone, or the site was renewed and its old parts taken away. */
export function isUnfetched(error: unknown): boolean {
  return error instanceof Error && wordings.test(error.message)
}
