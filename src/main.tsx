import '@fontsource/be-vietnam-pro/vietnamese-400.css'
import '@fontsource/be-vietnam-pro/vietnamese-600.css'
import '@fontsource/be-vietnam-pro/latin-400.css'
import '@fontsource/be-vietnam-pro/latin-600.css'
import 'virtual:theme.css'
import './app/page.css'
import './app/start.css'
import './app/madeUp.css'
import './app/figure/figure.css'
import './app/communes/roll.css'
import './app/trail/trailPanel.css'
import './app/versions/versions.css'
import './app/changes/changes.css'
import './app/print.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { fetchFrom } from './app/bytes.ts'
import { Printing } from './app/Printing.tsx'

const base = new URL('data/', document.baseURI)
const place = document.getElementById('root')
if (!place) throw new Error('index.html has no #root')
createRoot(place).render(<Printing><App fetch={fetchFrom(base)} base={base} /></Printing>)
