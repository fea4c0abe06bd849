import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { testBsns } from '../support/bsns.ts'
import { merk, startFakeBron } from '../support/fake-bron.ts'
import { HOGER, startPoort, teamQuery } from '../support/poort.ts'
import { useBeleid, withoutQuota } from '../support/beleidsversie.ts'
import { shippedDocument } from '../support/beleid.ts'

const SWAPS = 100
const ASKERS = 8
const TEAM = 'gebiedsteam-midden'
const QUERY = teamQuery('wie { contactpersoon } wat { domein ... on WmoWat { soort details { omvang } } }')

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const heapMb = (): number => {
  collect()
  return process.memoryUsage().heapUsed / 1024 / 1024
}

test('D19 a hundred swaps under load, good and bad: no request lost or mixed, memory flat', async () => {
  await using running = new AsyncDisposableStack()
  const bsns = testBsns(ASKERS)
  const bekend = Object.fromEntries(bsns.map((bsn) => [bsn, [TEAM]]))
  const wmo = running.use(await startFakeBron({ domein: 'wmo', bekend }))
  const jeugd = running.use(await startFakeBron({ domein: 'jeugd' }))
  const options = { bronnen: [wmo, jeugd], deadlineMs: 5000, env: { DATPOORT_VERVERSEN_S: '0.02' } }
  const poort = running.use(await startPoort(options))
  await useBeleid(poort.database, withoutQuota(shippedDocument))

  const asking = new AbortController()
  let answered = 0
  const wrong: string[] = []
  const load = bsns.map(async (bsn) => {
    const token = await poort.issuer.token(['sd-functie-wmo-consulent', 'sd-team-gebiedsteam-midden'], { sub: bsn })
    const id = `wmo-${bsn.slice(-3)}-0`
    const own = ['soort', 'omvang'].map((veld) => merk('wmo', 'WAT', id, veld))
    while (!asking.signal.aborted) {
      const { status, codes, text } = await poort.ask('', [bsn], { query: QUERY, verantwoording: HOGER, token })
      const marks = [...text.matchAll(/MERK\/[^"]*/g)].map(([mark]) => mark)
      const expected = [...own, merk('wmo', 'WIE', id, 'contactpersoon')].toSorted()
      if (status !== 200 || codes.length > 0 || marks.toSorted().join() !== expected.join()) wrong.push(text)
      answered++
    }
  })

  const good = wmo.sdl
  const heaps: number[] = []
  for (let at = 1; at <= SWAPS; at++) {
    const bad = at % 10 === 0
    const event = poort.event(bad ? 'bronschema-geweigerd' : 'schema-gewisseld')
    // Another shape each time; every tenth is bad at the other bron, and refused while this one goes on.
    if (bad) jeugd.sdl = `${jeugd.sdl} scalar Jeugd${'x'.repeat(at)}`
    else wmo.sdl = good.replace('aantal: Int', `aantal: Int veld${at}: String`)
    await event
    wmo.requests.length = 0
    if (at === 20 || at === SWAPS) heaps.push(heapMb())
  }
  asking.abort()
  await Promise.all(load)

  expect(wrong.slice(0, 3)).toEqual([])
  expect(answered).toBeGreaterThan(SWAPS)
  const [early = 0, late = 0] = heaps
  console.log(
    `${answered} answers over ${SWAPS} changes; heap ${early.toFixed(0)} MB after 20, ${late.toFixed(0)} MB after ${SWAPS}`,
  )
  expect(late - early).toBeLessThan(15)
}, 120_000)
