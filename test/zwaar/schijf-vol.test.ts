/** PostgreSQL on a file system that is really full: not an error that a trigger raises, but every write that needs a page. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { controlesleutelsOf, readControlesleutel } from '../../src/logboek/controlepunt.ts'
import { verifieer } from '../../src/logboek/verificatie.ts'
import { readNotes } from '../../src/storage/bewaarplaats.ts'
import { readKeySeries } from '../../src/storage/key-files.ts'
import { openLogboekLezer } from '../../src/storage/logboek-lezer.ts'
import { testBsns } from '../support/bsns.ts'
import { startKleineSchijf, waaromGeenSchijf } from '../support/kleine-schijf.ts'
import { BEKEND, startPoortApart } from '../support/poort-apart.ts'

const MEGABYTES = 200
/** Persons per minute that the shipped policy allows one professional. */
const QUOTUM = 60
const reden = waaromGeenSchijf()

test.skipIf(reden !== undefined)(
  `F4 a file system that is full: refused, nothing leaves, no quota is used; with room again it answers by itself and the tree is whole${
    reden === undefined ? '' : ` (skipped: ${reden})`
  }`,
  async () => {
    await using schijf = await startKleineSchijf(MEGABYTES)
    await using apart = await startPoortApart({
      dataDir: join(schijf.map, 'data'),
      settings: { min_wal_size: '32MB', max_wal_size: '32MB' },
    })
    const { bron, database } = apart
    const poort = await apart.ready()
    const [plek] = await database.query<{ data_directory: string }>('show data_directory')
    expect(plek?.data_directory).toContain(schijf.map) // control: its data is there, and nowhere else
    const token = await poort.token('GENERALIST')
    const ask = (bsns: readonly string[] = [BEKEND]) => poort.ask('', bsns, { token })
    const before = await ask()
    expect(before.codes).toEqual([])

    await schijf.vul()
    const answered: string[] = [before.raadplegingId ?? '']
    // What has room in the pages there are is still answered; then no more.
    for (let left = 1000; left > 0; left--) {
      const reply = await ask()
      if (reply.codes.length > 0) break
      answered.push(reply.raadplegingId ?? '')
    }
    bron.requests.length = 0
    // More persons than the quota allows: were a refused one counted, nothing would be left afterwards.
    const bsns = testBsns(2 * QUOTUM)
    for (let at = 0; at < bsns.length; at += 20) {
      const reply = await ask(bsns.slice(at, at + 20))
      expect([reply.status, reply.codes]).toEqual([503, ['LOGBOEK_NIET_BESCHIKBAAR']])
      expect(reply.text).not.toMatch(/BEKEND|Gebiedsteam|raadplegingId/)
    }
    expect(bron.requests).toHaveLength(0)

    await schijf.maakRuimte()
    await expect.poll(async () => (await ask()).codes, { timeout: 30_000 }).toEqual([])
    expect((await ask(testBsns(20))).codes).toEqual([])
    expect((await fetch(`${poort.url}/health/ready`)).status).toBe(200)
    for (const id of answered) expect(await poort.kindsOf(id)).toEqual(['VOORNEMEN', 'UITKOMST'])

    apart.child.kill('SIGTERM') // the last head is kept elsewhere
    await new Promise((resolve) => apart.child.once('exit', resolve))
    const sleutels = controlesleutelsOf(await readKeySeries(apart.env['DATPOORT_SLEUTELS'] ?? '', 'controlepunt'))
    const notes = await readNotes(apart.env['DATPOORT_CONTROLEPUNTEN'] ?? '')
    await using lezer = await openLogboekLezer(database.url)
    const verslag = await verifieer(lezer, { notes, sleutels: sleutels.map(readControlesleutel) })
    expect(verslag.bevindingen).toEqual([])
    expect(verslag.bewezen).toBe(verslag.regels)
  },
)
