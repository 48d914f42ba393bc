import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { briefedIn } from '#app/briefing/briefed.ts'
import { PageContext, ViewContext, type Page } from '#app/page.ts'
import type { PageProps } from '#app/pageProps.ts'
import { PaperPage } from '#app/paper/PaperPage.tsx'
import { paperChoices } from '#app/paper/choices.ts'
import { defaultView, writeView, type View } from '#app/view.ts'
import { areaOf } from '#figures/terms.ts'
import type { Comparison, Scene } from '#figures/scene.ts'
import type { Moment } from '#model/moment.ts'
import { sceneOf } from '#test/demo/scenes.ts'
import { realCatalogue, realSnapshot } from '#test/figures/real.ts'

const files = vi.hoisted(() => ({ exportPaper: vi.fn<(format: unknown, scene: Scene) => Promise<void>>() }))
vi.mock('#export/papers.ts', () => files)

const catalogue = await realCatalogue()
const current = await realSnapshot(catalogue, '2018-08.1')
const from = await realSnapshot(catalogue, '2018-03-29.1')
const go = vi.fn()
const announce = vi.fn()

beforeEach(() => {
  go.mockReset()
  announce.mockReset()
  files.exportPaper.mockReset()
})

function show(asked: Partial<View>, scene: Scene = sceneOf(catalogue, current, asked.lang === 'en' ? 'en' : 'vi', asked.area), { compare, comparison, faults }: Pick<PageProps, 'compare' | 'comparison' | 'faults'> = { compare: undefined, comparison: undefined }): void {
  const view: View = { ...defaultView, page: 'paper', ...asked }
  const page: Page = { voice: scene.voice, today: '2031-03-15' as Moment, announce, go, href: (change) => writeView({ ...view, ...change } as View) }
  render(
    <PageContext value={page}>
      <ViewContext value={view}>
        <PaperPage scene={scene} area={areaOf(scene)} notices={[]} compare={compare} comparison={comparison} {...(faults ? { faults } : {})} fetch={vi.fn()} base={new URL('http://localhost/data/')} onRetry={() => undefined} onPreview={() => undefined} />
      </ViewContext>
    </PageContext>,
  )
}

const documents = (): HTMLElement[] => screen.getAllByRole('article')
const langs = (): (string | null)[] => documents().map((each) => each.getAttribute('lang'))

describe('the page made for paper', () => {
  test('shows the summary of the area where nothing else is asked for', () => {
    show({ area: '593' })

    expect(documents()).toHaveLength(1)
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Theo dõi triển khai HTQLCL · Thành phố Phan Thiết')
    expect(screen.getByRole('table', { name: 'Các con số chính' })).toHaveTextContent('11 đến 13 trong 18 đơn vị')
  })

  test('sets every document in its own languages, Vietnamese first, whatever the page speaks', () => {
    show({ lang: 'en', tongues: 'both', paper: 'summaries' })

    expect(langs()).toEqual([...Array.from({ length: 11 }, () => 'vi'), ...Array.from({ length: 11 }, () => 'en')])
  })

  test('marks Vietnamese names in an English document as such', () => {
    show({ lang: 'en' })
    const cell = screen.getByRole('rowheader', { name: 'Bắc Bình' })

    expect(cell).toHaveAttribute('lang', 'vi')
    expect(screen.getByRole('rowheader', { name: 'Rolled out, whole province' })).not.toHaveAttribute('lang')
  })

  test('has a row for each of the 127 units in the note, under a head that can be repeated', () => {
    show({ paper: 'note' })
    const tables = screen.getAllByRole('table')
    const rows = [...(tables.at(-1)?.querySelectorAll('tbody tr.row-plain') ?? [])]

    expect(new Set(rows.map((row) => row.children[1]?.textContent)).size).toBe(127)
    for (const table of tables) expect(table.querySelectorAll('thead th[scope=col]').length).toBeGreaterThan(1)
  })

  test('begins a sheet at every page break: a briefing has one for each figure, in the order that was chosen', () => {
    show({ paper: 'briefing', parts: ['cohorts', 'communes', 'headline'] })

    expect(screen.getAllByRole('region', { name: /, tờ \d+$/ })).toHaveLength(3)
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent?.slice(0, 12))).toEqual(['Đợt 2017: 14', 'Danh sách UB', '73 trong 127'])
  })

  test('says which figures a briefing cannot have here', () => {
    show({ paper: 'briefing', parts: ['cohorts', 'moves'] })

    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(1)
    expect(screen.getByText('parts: “moves”')).toBeInTheDocument()
  })

  test('highlights in a letter what is to be filled in, and has a heading for it', () => {
    show({ paper: 'letter-ubnd-la-gi' })

    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Công văn đôn đốc: UBND TX. La Gi')
    expect([...document.querySelectorAll('mark')].map(({ textContent }) => textContent)).toContain('[Họ và tên]')
    for (const mark of document.querySelectorAll('mark')) expect(mark.textContent).toMatch(/^\[.*\]$/)
  })

  test('names the documents there are where another is asked for, with the way to them', () => {
    show({ paper: 'letter-nobody' })
    const said = screen.getByText(/^Không có tài liệu “letter-nobody”/).closest('div')

    expect(within(said ?? document.body).getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Tóm tắt một trang', '?page=paper&paper=summary'],
      ['Tóm tắt từng địa bàn (mỗi địa bàn một trang)', '?page=paper&paper=summaries'],
      ['Tài liệu họp đã soạn', '?page=paper&paper=briefing'],
      ['Báo cáo tóm tắt', '?page=paper&paper=note'],
      ['Công văn đôn đốc: UBND TP. Phan Thiết', '?page=paper&paper=letter-ubnd-phan-thiet'],
      ['Công văn đôn đốc: UBND TX. La Gi', '?page=paper&paper=letter-ubnd-la-gi'],
    ])
    expect(documents()).toHaveLength(1)
  })

  test('offers a district no summaries of areas that it does not have, and the letter of its own authority alone', () => {
    show({ area: '594' })

    expect(within(screen.getByRole('combobox', { name: 'Tài liệu' })).getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      'Tóm tắt một trang', 'Tài liệu họp đã soạn', 'Báo cáo tóm tắt', 'Công văn đôn đốc: UBND TX. La Gi',
    ])
  })

  test('bears the band of a state that is not the newest on every sheet', async () => {
    const old = await realSnapshot(catalogue, '2017.1')
    show({ paper: 'note', snapshot: '2017.1' }, sceneOf(catalogue, old, 'vi'))
    const sheets = screen.getAllByRole('region', { name: /, tờ \d+$/ })

    expect(sheets.length).toBeGreaterThan(1)
    for (const sheet of sheets) expect(sheet).toHaveTextContent(/SỐ LIỆU CŨ: đã có số liệu tháng 8\/2018/)
  })

  test('is printed once its drawings are there', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined)
    show({})

    expect(screen.getByRole('button', { name: 'Đang vẽ hình…' })).toBeDisabled()
    const button = await screen.findByRole('button', { name: 'In / lưu PDF' }, { timeout: 10_000 })
    await userEvent.click(button)

    expect(screen.getByRole('img', { name: /^Những gì đã biết về 127 đơn vị/ })).toBeInTheDocument()
    expect(print).toHaveBeenCalledOnce()
  })

  test('says that a file of Word could not be made', async () => {
    files.exportPaper.mockRejectedValue(new Error('no room'))
    show({ paper: 'note' })

    await userEvent.click(screen.getByRole('button', { name: 'Tải tệp Word' }))

    await waitFor(() => expect(announce).toHaveBeenLastCalledWith(expect.stringMatching(/^Không tạo được tệp: Báo cáo tóm tắt\./), 'failed'))
  })

  test('bears the name of a file while it is printed, and its own again after', () => {
    document.title = 'Trang'
    show({ paper: 'note' })

    window.dispatchEvent(new Event('beforeprint'))
    expect(document.title).toBe('tien-do-htqlcl_2018-08.1_bao-cao-tom-tat_vi')
    window.dispatchEvent(new Event('afterprint'))
    expect(document.title).toBe('Trang')
  })

  test('leads by the address to another document, sheet or language', async () => {
    show({})
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Tài liệu' }), 'Báo cáo tóm tắt')
    await userEvent.click(screen.getByRole('button', { name: 'Ngang' }))
    await userEvent.click(screen.getByRole('button', { name: 'Cả hai' }))
    await userEvent.click(screen.getByRole('button', { name: 'Tiếng Việt' }))

    expect(go.mock.calls.map(([change]) => change as unknown)).toEqual([{ paper: 'note' }, { sheet: 'landscape' }, { tongues: 'both' }, { tongues: undefined }])
  })

  test('gives the note as a file of Word in each language that is chosen', async () => {
    files.exportPaper.mockResolvedValue(undefined)
    show({ paper: 'note', tongues: 'both' })

    await userEvent.click(screen.getByRole('button', { name: 'Tải tệp Word' }))

    await waitFor(() => expect(announce).toHaveBeenLastCalledWith('Đã tạo tệp: Báo cáo tóm tắt'))
    expect(files.exportPaper.mock.calls.map(([format, scene]) => [format, scene.voice.lang])).toEqual([[{ kind: 'note' }, 'vi'], [{ kind: 'note' }, 'en']])
  })

  describe('of two states', () => {
    const comparison: Comparison = { ...sceneOf(catalogue, current, 'vi'), from }
    const compare = from.id
    const changed = (): HTMLElement | null => screen.queryByRole('heading', { name: /^[IVX]+\. Thay đổi/ })

    test('says in the note what changed where the address names the other state, and in its file of Word alike', async () => {
      files.exportPaper.mockResolvedValue(undefined)
      show({ paper: 'note', compare, tongues: 'both' }, comparison, { compare, comparison })

      expect(changed()).toBeInTheDocument()
      await userEvent.click(screen.getByRole('button', { name: 'Tải tệp Word' }))
      await waitFor(() => expect(files.exportPaper).toHaveBeenCalledTimes(2))
      expect(files.exportPaper.mock.calls.map(([, scene]) => [scene.voice.lang, 'from' in scene && scene.from])).toEqual([['vi', from], ['en', from]])
    })

    test('keeps to one in the note where the address names no other, and in all that is of one state', () => {
      const scene = sceneOf(catalogue, current, 'vi')
      const briefed = briefedIn({ lang: 'vi' }, comparison)
      const compared = paperChoices({ scene, comparison, compared: true, briefed })

      expect(paperChoices({ scene, comparison, compared: false, briefed }).flatMap(({ papers }) => papers()).filter(({ stamp }) => stamp.compared)).toEqual([])
      expect(compared.filter(({ papers }) => papers().some(({ stamp }) => stamp.compared)).map(({ id }) => id)).toEqual(['note'])
      expect(compared.filter(({ word }) => word && 'from' in word.scene).map(({ id }) => id)).toEqual(['note'])
    })

    test('waits with the note until the other has come; where it does not come, says so and is of one', () => {
      show({ paper: 'note', compare }, undefined, { compare, comparison: undefined })
      expect(screen.queryByRole('article')).toBeNull()
      expect(screen.getByText('Đang tải số liệu để so sánh…')).toBeInTheDocument()

      cleanup()
      show({ paper: 'note', compare }, undefined, { compare, comparison: undefined, faults: [] })
      expect(screen.getByText(/^Không tải được số liệu để so sánh/)).toBeInTheDocument()
      expect(documents()).toHaveLength(1)
      expect(changed()).toBeNull()
    })

    test('waits for nothing where the other is the same', () => {
      show({ paper: 'note', compare: current.id }, undefined, { compare: current.id, comparison: undefined })

      expect(documents()).toHaveLength(1)
    })
  })
})
