import { app } from '#i18n/en/app.ts'
import { change } from '#i18n/en/change.ts'
import { chart } from '#i18n/en/chart.ts'
import { exporting } from '#i18n/en/export.ts'
import { fault } from '#i18n/en/fault.ts'
import { figure } from '#i18n/en/figure.ts'
import { menu } from '#i18n/en/menu.ts'
import { pace } from '#i18n/en/pace.ts'
import { trail } from '#i18n/en/trail.ts'
import { version } from '#i18n/en/version.ts'
import { learn } from '#i18n/tongues.ts'

// What every page may say, in English.
learn({ en: { app, change, chart, export: exporting, fault, figure, menu, pace, trail, version } })
