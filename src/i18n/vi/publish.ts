/** Words of publishing from a terminal or a page: what was written, what changed, what must be confirmed. */
export const publish = {} as const
