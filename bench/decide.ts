/** How long one decision takes: every functie x domein x niveau of the shipped policy, decided anew each time. */
import { fileURLToPath } from 'node:url'
import { compileBeleid } from '../src/autorisatie/compile-beleid.ts'
import { readBeleidFolder } from '../src/autorisatie/beleid-yaml.ts'
import { decide, type Toegangsvraag } from '../src/domain/decide.ts'
import { NIVEAUS } from '../src/domain/niveau.ts'

const TIMES = 500_000

/** @returns microseconds per decision */
export async function measureDecide(): Promise<number> {
  const beleid = compileBeleid(1, await readBeleidFolder(fileURLToPath(new URL('../beleid/', import.meta.url))))
  const vragen: Toegangsvraag[] = [...beleid.functies.keys()].flatMap((functie) =>
    [...beleid.domeinen.keys()].flatMap((domein) =>
      NIVEAUS.map((niveau): Toegangsvraag => {
        const vraag = { functie, domein, doel: 'AFSTEMMING_HULP' }
        if (niveau === 'DAT') return { ...vraag, niveau }
        return { ...vraag, niveau, grondslag: 'WMO_5_1_1_LID1', noodzaak: true, eigenTeam: true, afgeschermd: false }
      }),
    ),
  )
  let open = 0
  const run = (): void => {
    for (let at = 0; at < TIMES; at++) {
      const vraag = vragen[at % vragen.length]
      if (vraag !== undefined && decide(vraag, beleid).besluit === 'VRIJGEGEVEN') open++
    }
  }
  run() // the first round is for the compiler
  const start = performance.now()
  run()
  const us = ((performance.now() - start) * 1000) / TIMES
  if (open === 0) throw new Error('no decision released anything: nothing was measured')
  return us
}
