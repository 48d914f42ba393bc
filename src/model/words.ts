/** The languages of the product, the master first. */
export const languages = ['vi', 'en'] as const
export type Lang = (typeof languages)[number]

/** One text in every language. */
export type Words = Readonly<Record<Lang, string>>
