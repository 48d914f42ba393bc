import './book.ts'
import './briefing.ts'
import './desk.ts'
import './embed.ts'
import './english.ts'
import './first.ts'
import './papers.ts'
import './present.ts'
import './start.ts'
import './terminal.ts'

// All words: whoever reads from the disk waits for none of them.
