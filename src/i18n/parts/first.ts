import { learn } from '#i18n/tongues.ts'
import { app } from '#i18n/vi/app.ts'
import { change } from '#i18n/vi/change.ts'
import { chart } from '#i18n/vi/chart.ts'
import { exporting } from '#i18n/vi/export.ts'
import { fault } from '#i18n/vi/fault.ts'
import { figure } from '#i18n/vi/figure.ts'
import { menu } from '#i18n/vi/menu.ts'
import { pace } from '#i18n/vi/pace.ts'
import { trail } from '#i18n/vi/trail.ts'
import { version } from '#i18n/vi/version.ts'

// What every page may say, in the master's language. English has the same parts (english.ts).
learn({ vi: { app, change, chart, export: exporting, fault, figure, menu, pace, trail, version } })
