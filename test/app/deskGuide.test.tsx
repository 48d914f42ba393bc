import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { App } from '#app/App.tsx'
import { en } from '#i18n/en.ts'
import { vi } from '#i18n/vi.ts'
import { languages, type Lang } from '#model/words.ts'
import { files } from '#test/compile/world.ts'

const published = await files()
const words = { vi: vi.desk.guide, en: en.desk.guide } as const

async function open(lang: Lang): Promise<void> {
  window.history.replaceState(null, '', `/?page=desk&lang=${lang}`)
  render(
    <App
      base={new URL('http://localhost/data/')}
      fetch={async (file) => {
        const value = published.get(file)
        return value ? { ok: true, value } : { ok: false, faults: [{ code: 'missing', params: { file } }] }
      }}
    />,
  )
  await screen.findByText(words[lang].title)
}

test.each(languages)('the guide in %s shows a picture of each step once it is opened, and none before', async (lang) => {
  await open(lang)
  const shown = (): readonly HTMLElement[] => screen.queryAllByAltText((text) => Object.values<string>(words[lang].shows).includes(text))
  expect(shown()).toEqual([])

  await userEvent.click(screen.getByText(words[lang].title))

  await waitFor(() => expect(shown().map((picture) => picture.getAttribute('alt'))).toEqual(Object.values(words[lang].shows)))
  for (const picture of shown()) {
    expect(Number(picture.getAttribute('width')) * Number(picture.getAttribute('height'))).toBeGreaterThan(0)
    expect(picture.closest('a')?.getAttribute('href')).toBe(picture.getAttribute('src'))
  }
})
