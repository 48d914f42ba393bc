// A test names words of any room, whichever of them has been fetched.
import '#i18n/parts/every.ts'
