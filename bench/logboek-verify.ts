/** Reads a whole logboek in a process of its own and tells how long it took. */
import { randomBytes } from 'node:crypto'
import { controlesleutelsOf, createOndertekenaar, readControlesleutel } from '../src/logboek/controlepunt.ts'
import { verifieer } from '../src/logboek/verificatie.ts'
import { openLogboekLezer } from '../src/storage/logboek-lezer.ts'

export interface VerifyResult {
  readonly type: 'result'
  readonly regels: number
  readonly bewezen: number
  readonly bevindingen: number
  readonly seconds: number
}

const reeks = new Map([[1, randomBytes(32)]])
const ondertekenaar = createOndertekenaar(reeks)

process.on('message', (hoofden: readonly { schrijver: string; omvang: number; wortel: Uint8Array }[] | string) => {
  if (typeof hoofden === 'string') return
  void (async () => {
    const notes = hoofden.map((each) => ({
      naam: each.schrijver,
      note: ondertekenaar.sign({ ...each, wortel: Buffer.from(each.wortel) }),
    }))
    const start = performance.now()
    await using lezer = await openLogboekLezer(process.env['BENCH_URL'] ?? '')
    const onProgress = (done: number, total: number) => process.send?.({ type: 'progress', done, total })
    const { regels, bewezen, bevindingen } = await verifieer(lezer, {
      notes,
      sleutels: controlesleutelsOf(reeks).map(readControlesleutel),
      onProgress,
    })
    const seconds = (performance.now() - start) / 1000
    process.send?.({ type: 'result', regels, bewezen, bevindingen: bevindingen.length, seconds } satisfies VerifyResult)
  })()
})
process.on('disconnect', () => process.exit(0))
process.send?.({ type: 'ready' })
