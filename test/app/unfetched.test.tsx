import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useMemo, useState, type ReactNode } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { Absent } from '#app/Absent.tsx'
import { Boundary } from '#app/Boundary.tsx'
import { Broken } from '#app/Broken.tsx'
import { PageContext } from '#app/page.ts'
import { isUnfetched } from '#app/unfetched.ts'
import { voiceOf } from '#i18n/voice.ts'
import type { Moment } from '#model/moment.ts'

const voice = voiceOf('vi')

afterEach(() => vi.unstubAllGlobals())

describe('a part of the page that could not be fetched', () => {
  test.each([
    'Failed to fetch dynamically imported module: https://a.vn/assets/PaperPage-1.js',
    'error loading dynamically imported module: https://a.vn/assets/PaperPage-1.js',
    'Importing a module script failed.',
    "'text/html' is not a valid JavaScript MIME type.",
    'Unable to preload CSS for /assets/PaperPage-1.css',
  ])('is told by what browsers say: %s', (words) => {
    expect(isUnfetched(new TypeError(words))).toBe(true)
  })

  test.each([new TypeError('Cannot read properties of undefined'), new Error('no bounds'), 'Importing a module script failed.', undefined])('is not a fault of the page: %s', (error) => {
    expect(isUnfetched(error)).toBe(false)
  })
})

function Page({ announced = [], children }: { readonly announced?: string[]; readonly children: ReactNode }): ReactNode {
  const page = useMemo(() => ({ go: () => {}, href: () => '', voice, announce: (text: string) => void announced.push(text), today: '2018-08-01' as Moment, area: undefined }), [announced])
  return <PageContext value={page}>{children}</PageContext>
}

const lost = new TypeError('Importing a module script failed.')

test('a page whose part could not be fetched says so in words and leads nowhere else', () => {
  render(<Page><Broken error={lost} /></Page>)

  expect(screen.getByRole('alert', { name: voice.t('app.unfetched.title') })).toHaveTextContent(voice.t('app.unfetched.text'))
  expect(screen.getByRole('alert')).not.toHaveTextContent(lost.message)
  expect(screen.queryByRole('link')).toBeNull()
})

test('a fault of the page itself is called one, with what it says', () => {
  render(<Page><Broken error={new Error('no bounds')} /></Page>)

  expect(screen.getByRole('alert', { name: voice.t('app.broken.title') })).toHaveTextContent('no bounds')
  expect(screen.getByRole('link')).toHaveAccessibleName(voice.t('app.broken.start'))
})

test('without a network the page stays where it is, and says that it tried', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  render(<Page><Broken error={lost} /></Page>)

  fireEvent.click(screen.getByRole('button', { name: voice.t('app.unfetched.reload') }))

  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(voice.t('app.unfetched.cutOff')))
  expect(screen.getByRole('button', { name: voice.t('app.unfetched.reload') })).toHaveAttribute('aria-disabled', 'false')
})

test('a part that was asked for on a page and did not come is announced, and the page around it stays', async () => {
  const announced: string[] = []
  const Lost = (): ReactNode => {
    throw lost
  }
  const Asking = (): ReactNode => {
    const [open, setOpen] = useState(true)
    return <>{open ? <Boundary fallback={(error) => <Absent error={error} onClose={() => setOpen(false)} />}><Lost /></Boundary> : null}<p>the page</p></>
  }
  vi.spyOn(console, 'error').mockImplementation(() => {})

  render(<Page announced={announced}><Asking /></Page>)

  await waitFor(() => expect(announced).toEqual([voice.t('app.unfetched.part')]))
  expect(screen.getByText('the page')).toBeVisible()
})
