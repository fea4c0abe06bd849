/** One effect preview in a process of its own, so that its memory can be measured: told which concept, tells time and memory. */
import { createEffectberekening } from '../src/autorisatie/effectberekening.ts'
import type { Conceptbeeld } from '../src/autorisatie/matrixbeheer.ts'
import { createDatabase } from '../src/storage/database.ts'
import { createEffectStore } from '../src/storage/effect-store.ts'

const url = process.env['BENCH_DATABASE_URL'] ?? ''
await using database = createDatabase(url)
await using effect = createEffectberekening(createEffectStore(database, url), () => process.exit(1))

process.on('disconnect', () => process.exit(0))
process.on('message', (message: { beeld: Conceptbeeld; dagen: number }) => {
  void run(message.beeld, message.dagen).then((result) => process.send?.({ type: 'result', ...result }))
})
process.send?.({ type: 'ready' })

async function run(beeld: Conceptbeeld, dagen: number) {
  const start = performance.now()
  const id = await effect.begin('bench', beeld, dagen)
  const voortgang = new Set<number>()
  for (;;) {
    const staat = await effect.lees(id)
    if (staat === undefined) throw new Error('a replay that was begun is absent')
    voortgang.add(staat.voortgang)
    if (staat.fase !== 'BEZIG') {
      const seconds = (performance.now() - start) / 1000
      const rssMb = process.resourceUsage().maxRSS / 1024
      return { seconds, rssMb, voortgang: voortgang.size, effect: staat.fase === 'GEREED' ? staat.effect : undefined }
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
await new Promise(() => undefined)
