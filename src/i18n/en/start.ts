import type { Part } from '../dictionary.ts'

export const start: Part<'start'> = {
  title: 'The page could not be opened yet',
  text: 'The code of the page could not be fetched: the network is slow or cut off, or the site has just been updated. Reload the page; the address keeps what you were looking at.',
  reload: 'Reload the page',
  data: 'List of the data (JSON, for machines)',
  script: 'This page needs JavaScript to show the figures. Turn on JavaScript in the browser and reload the page.',
}
