import { expect, test } from 'vitest'
import { canonicalBeleid } from '../../src/autorisatie/beleid-document.ts'
import { shippedDocument } from '../support/beleid.ts'
import { startFakeBron } from '../support/fake-bron.ts'
import { startPoort } from '../support/poort.ts'

const KNOWN = '999900432'
const UNKNOWN = '999900857'

test('D7 D10 a domein the matrix closes is not asked, at any person, and makes the answer undecided', async () => {
  await using wmo = await startFakeBron({ domein: 'wmo', bekend: { '999900067': ['team-thuis'] } })
  await using schuldhulp = await startFakeBron({ domein: 'schuldhulp', bekend: { [KNOWN]: ['team-meedoen'] } })
  await using poort = await startPoort({ bronnen: [wmo, schuldhulp] })
  const control = await poort.ask('WMO_CONSULENT', [KNOWN, UNKNOWN])
  expect(control.antwoorden.map((each) => each.bekendheid)).toEqual(['BEKEND', 'NIET_BEKEND'])

  const narrowed = structuredClone(shippedDocument)
  delete narrowed.autorisatiematrix.functies['WMO_CONSULENT']?.cellen['schuldhulp']
  const { inhoud, sha256 } = canonicalBeleid(narrowed)
  await poort.database.query('insert into beleid.matrixversie (versie, inhoud, sha256) values (2, $1, $2)', [
    inhoud,
    sha256,
  ])
  await poort.database.query(
    'begin; select beleid.verhoog_epoch(); update beleid.toestand set matrixversie = 2; commit',
  )
  schuldhulp.requests.length = 0

  const { antwoorden, raadplegingId } = await poort.ask('WMO_CONSULENT', [KNOWN, UNKNOWN, '999900067'])
  expect(schuldhulp.requests).toHaveLength(0)
  expect(antwoorden.map(({ bekendheid, volledig, bronnen }) => [bekendheid, volledig, bronnen])).toEqual([
    ['ONBEPAALD', false, { gevraagd: 1, beantwoord: 1 }],
    ['ONBEPAALD', false, { gevraagd: 1, beantwoord: 1 }],
    ['BEKEND', false, { gevraagd: 1, beantwoord: 1 }],
  ])
  const [line] = await poort.database.query<{ inhoud: string }>(
    "select inhoud from logboek.regel where raadpleging = $1 and soort = 'UITKOMST'",
    [raadplegingId],
  )
  expect(JSON.parse(line?.inhoud ?? '')).toMatchObject({
    matrixversie: 2,
    bronnen: [
      { bron: 'wmo', uitkomst: 'BEANTWOORD' },
      { bron: 'schuldhulp', uitkomst: 'NIET_GEVRAAGD', reden: 'MATRIX' },
    ],
  })
  // Another functie keeps its own cells.
  expect((await poort.ask('SCHULDHULPVERLENER', [KNOWN])).antwoorden[0]?.bekendheid).toBe('BEKEND')
})
