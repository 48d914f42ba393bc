import { vi } from '#i18n/vi.ts'
import { drawn, expect, test } from '#test/browser.ts'
import { compiled, dataFolder, type DataFolder } from './world.ts'

test('another data folder in place of the built one needs no new build', async ({ page, another }) => {
  const other = compiled((file, text) => (file === 'programme.json' ? text.replace('"vi": "Theo dõi triển khai HTQLCL"', '"vi": "Chương trình khác"') : text))
  const site = await another({ data: other.path })

  await page.goto(site.url)
  await drawn(page)

  await expect(page).toHaveTitle(/Chương trình khác/)
  await expect(page.getByRole('banner')).toContainText('Chương trình khác')
  other.remove()
})

/** Ways in which a folder goes wrong, and the file that the page must name. */
const harms: Readonly<Record<string, (data: DataFolder) => string>> = {
  'one digit of the snapshot is changed': (data) => {
    data.change(data.current.path, (text) => text.replace(/"size":\s*\d+/, (size) => size.replace(/\d+/, '6')))
    return data.current.path
  },
  'the snapshot is missing': (data) => {
    data.change(data.current.path, () => undefined)
    return data.current.path
  },
  'the snapshot is cut off': (data) => {
    data.change(data.current.path, (text) => text.slice(0, text.length / 2))
    return data.current.path
  },
  'the snapshot is another file': (data) => {
    data.change(data.current.path, () => '<!doctype html><title>Đăng nhập</title>')
    return data.current.path
  },
}

test.describe('a file that cannot be trusted is refused and named, and the rest goes on', () => {
  test.use({ provoked: [/status of 404/] })
  for (const [harm, does] of Object.entries(harms)) {
    for (const subtle of [true, false]) {
      test(`${harm}${subtle ? '' : ', on plain http'}`, async ({ page, another, context }) => {
        const data = dataFolder()
        const file = does(data)
        if (!subtle) await context.addInitScript(withoutSubtle)
        const site = await another({ data: data.path })

        await page.goto(site.url)
        const alert = page.getByRole('alert')
        await expect(alert).toContainText(data.current.id)
        await expect(alert).toContainText(file)
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)

        await alert.getByRole('button', { name: said(vi.app.failed.open) }).first().click()
        await drawn(page)
        await expect(page.getByRole('alert')).toHaveCount(0)
        await expect(page.getByRole('table').first()).toBeVisible()
        expect(new URL(page.url()).searchParams.get('snapshot')).not.toBeNull()
        data.remove()
      })
    }
  }

  test('a register that was changed is named, whichever snapshot is opened', async ({ page, another }) => {
    const data = dataFolder()
    data.change(data.current.register.path, (text) => text.replace('Phan Thi', 'Phan  Thi'))
    const site = await another({ data: data.path })

    for (const query of ['', `?snapshot=${data.older.id}`]) {
      await page.goto(site.url + query)
      await expect(page.getByRole('alert')).toContainText(data.current.register.path)
    }
    data.remove()
  })

  for (const [harm, to] of [
    ['changed', (text: string) => text.replace(/"bytes":\s*\d/, (bytes) => bytes.replace(/\d$/, (digit) => String(Number(digit) % 9 + 1)))],
    ['missing', () => undefined],
  ] as const) {
    test(`an index that is ${harm} is named, and no number is shown`, async ({ page, another }) => {
      const data = dataFolder()
      data.change('index.json', to)
      const site = await another({ data: data.path })

      await page.goto(site.url)
      const alert = page.getByRole('alert')
      await expect(alert).toContainText('index.json')
      await expect(alert.getByRole('button', { name: vi.app.failed.retry })).toBeVisible()
      await expect(page.getByRole('table')).toHaveCount(0)
      data.remove()
    })
  }

  test('a file that comes right is read on the next try, without a reload', async ({ page, another }) => {
    const data = dataFolder()
    let whole = ''
    data.change(data.current.path, (text) => {
      whole = text
      return '{}'
    })
    const site = await another({ data: data.path })
    await page.route(`**/${data.current.path}`, async (route) => route.fallback())
    await page.goto(site.url)
    await expect(page.getByRole('alert')).toContainText(data.current.path)

    data.change(data.current.path, () => whole)
    await page.getByRole('alert').getByRole('button', { name: vi.app.failed.retry }).click()

    await drawn(page)
    data.remove()
  })
})

test('hashes are proved on plain http as well, where the browser offers none', async ({ page, context, open }) => {
  await context.addInitScript(withoutSubtle)

  await open()

  expect(await page.evaluate(() => typeof crypto.subtle)).toBe('undefined')
})

test('every dated state opens', async ({ page, open }) => {
  const data = dataFolder()
  for (const { id } of [data.current, data.older]) {
    await open(`?snapshot=${id}`)
    await expect(page.getByRole('alert')).toHaveCount(0)
  }
  data.remove()
})

function withoutSubtle(): void {
  Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined })
}

/** A sentence of the dictionary, whatever stands in its places. */
function said(sentence: string): RegExp {
  return new RegExp(sentence.split(/\{\{\w+\}\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('.*'))
}
