import { describe, expect, test } from 'vitest'
import type { BeleidDocument } from '../../src/autorisatie/beleid-schema.ts'
import { compileBeleid } from '../../src/autorisatie/compile-beleid.ts'
import { VOORWAARDEN } from '../../src/domain/beleid.ts'
import { decide } from '../../src/domain/decide.ts'
import { AANSTELLINGEN, geldigOp, type Feit } from '../../src/domain/feiten.ts'
import { GRONDSLAG_VOORWAARDEN } from '../../src/domain/grondslag.ts'
import { BOVEN_DAT } from '../../src/domain/niveau.ts'
import { vrij, type Boek, type Stuk } from '../support/orakel.ts'

const POLICIES = 200
const REQUESTS = 500

/** The same numbers for the same seed (mulberry32). */
function random(seed: number) {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const one = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(next() * items.length)]
    if (item === undefined) throw new RangeError('nothing to choose from')
    return item
  }
  const chance = (share: number): boolean => next() < share
  const some = <Item>(items: readonly Item[], share = 0.5): Item[] => items.filter(() => chance(share))
  return { one, chance, some, upTo: (top: number) => Math.floor(next() * (top + 1)) }
}
type Random = ReturnType<typeof random>

const DOMEINEN = ['a', 'b', 'c']
const VAN = [...DOMEINEN, 'd']
const FUNCTIES = ['F_A', 'F_B', 'F_C', 'F_D']
const GRONDSLAGEN = ['G_A', 'G_B', 'G_C', 'G_D', 'G_E', 'G_F']
const DOELEN = ['D_A', 'D_B']
const REGIE = ['R_A', 'R_B', 'R_C']
const TEAMS = ['t', 'u']
/** Those that a record can meet come up often, or most requests would be refused for the same reason. */
const MEETABLE = ['GEEN', 'NOODZAAK', 'TOESTEMMING', 'GEEN_BEZWAAR', 'AANSTELLING', 'TOEKENNING', 'NOODGEVAL'] as const

function randomDocument({ one, chance, some }: Random): BeleidDocument {
  const cel = () => {
    const voorwaarde = one(VOORWAARDEN)
    return chance(0.3) ? { voorwaarde, regieniveaus: [one(REGIE), one(REGIE)] } : voorwaarde
  }
  const cellen = () =>
    Object.fromEntries(
      some(DOMEINEN, 0.9).map((domein) => [
        domein,
        Object.fromEntries(
          some(BOVEN_DAT, 0.9).map((niveau) => [niveau, Array.from({ length: chance(0.5) ? 2 : 1 }, cel)]),
        ),
      ]),
    )
  return {
    autorisatiematrix: {
      domeinen: Object.fromEntries(DOMEINEN.map((each) => [each, each])),
      functies: Object.fromEntries(
        FUNCTIES.map((code) => [
          code,
          {
            naam: code,
            organisatie: one(['GEMEENTE', 'EXTERN'] as const),
            rechten: chance(0.5) ? ['AFGESCHERMD_ZIEN' as const] : [],
            cellen: cellen(),
            ...(chance(0.9) ? { domein: one(VAN) } : {}),
            ...(chance(0.8) ? { aanstelling: one(AANSTELLINGEN) } : {}),
          },
        ]),
      ),
    },
    doelen: {
      doelen: Object.fromEntries(
        DOELEN.map((code) => [code, { naam: code, functies: some(FUNCTIES, 0.9), niveaus: some(BOVEN_DAT, 0.9) }]),
      ),
    },
    grondslagen: {
      vragers: { d: 'd' },
      grondslagen: Object.fromEntries(
        GRONDSLAGEN.map((code) => [
          code,
          {
            naam: code,
            artikel: '1',
            avg: [],
            voorwaarde: chance(0.9) ? one(MEETABLE) : one(GRONDSLAG_VOORWAARDEN),
            paren: Array.from({ length: chance(0.5) ? 2 : 1 }, () => ({
              van: chance(0.5) ? ['ELK'] : some(VAN, 0.6),
              naar: chance(0.5) ? ['ELK'] : some(DOMEINEN, 0.6),
            })),
            ...(chance(0.1) ? { ingeschakeld: false } : {}),
            ...(chance(0.2) ? { niveaus: some(BOVEN_DAT, 0.8) } : {}),
            ...(chance(0.2) ? { functies: some(FUNCTIES, 0.8) } : {}),
          },
        ]),
      ),
    },
    toegang: {
      regieniveaus: { standaard: one(REGIE), niveaus: Object.fromEntries(REGIE.map((each) => [each, each])) },
      noodgeval: { redenen: {}, feestdagen: [] },
    },
    teams: { procesregie: 'balie', teams: [] },
    quota: { professional: { minuut: 1, uur: 1, dag: 1 }, functiePerUur: 1, organisatiePerUur: 1 },
  }
}

const bookOf = ({ autorisatiematrix, doelen, grondslagen, toegang }: BeleidDocument): Boek => ({
  ...autorisatiematrix,
  ...doelen,
  grondslagen: grondslagen?.grondslagen ?? {},
  zonderRegieniveau: toegang?.regieniveaus.standaard ?? '',
})

/** Something on record, mostly about what is asked; it holds from some moments before `nu` to some after, or just not. */
function randomStuk(
  { one, chance, some, upTo }: Random,
  asked: { readonly functie: string; readonly grondslag: string },
): Stuk {
  const vanaf = upTo(6)
  const times = { vanaf, tot: vanaf + 1 + upTo(6) }
  switch (one(['TOEKENNING', 'TOESTEMMING', 'TOESTEMMING', 'REGIENIVEAU', 'AANSTELLING', 'NOODGEVAL'])) {
    case 'TOEKENNING':
      return {
        soort: 'TOEKENNING',
        ...times,
        functie: chance(0.9) ? asked.functie : one(FUNCTIES),
        domeinen: some(DOMEINEN, 0.7),
        niveaus: some(BOVEN_DAT, 0.7),
        grondslag: chance(0.5) ? asked.grondslag : one(GRONDSLAGEN),
      }
    case 'TOESTEMMING':
      return {
        soort: 'TOESTEMMING',
        ...times,
        toestemming: one(['TOESTEMMING', 'GEEN_BEZWAAR']),
        van: one(VAN),
        naar: one(DOMEINEN),
        doel: one(DOELEN),
      }
    case 'REGIENIVEAU':
      return { soort: 'REGIENIVEAU', ...times, regieniveau: one(REGIE) }
    case 'AANSTELLING':
      return { soort: 'AANSTELLING', ...times, aanstelling: one(AANSTELLINGEN), persoonlijk: chance(0.5) }
    default:
      return {
        soort: 'NOODGEVAL',
        ...times,
        functie: chance(0.9) ? asked.functie : one(FUNCTIES),
        niveau: one(BOVEN_DAT),
      }
  }
}

const toFeit = ({ vanaf, tot, ...stuk }: Stuk, at: number): Feit =>
  ({
    persoonlijk: true,
    ...stuk,
    id: String(at),
    geldigVan: new Date(vanaf * 1000),
    geldigTot: new Date(tot * 1000),
  }) as Feit

describe('D12 D2 an oracle that was written apart agrees with the engine', () => {
  const seen = { vrij: 0, asked: 0 }
  const leaned = new Set<string>()

  test('on 100,000 random requests about random records under random policies', () => {
    const seed = Date.now() % 1_000_000
    const chosen = random(seed)
    for (let policy = 0; policy < POLICIES; policy++) {
      const document = randomDocument(chosen)
      const [boek, beleid] = [bookOf(document), compileBeleid(1, document)]
      for (let request = 0; request < REQUESTS; request++) {
        const asked = { functie: chosen.one(FUNCTIES), grondslag: chosen.one(GRONDSLAGEN) }
        const vrager = { ...asked, teams: ['t'], doel: chosen.one(DOELEN), noodzaak: chosen.chance(0.5) }
        const zaak = { domein: chosen.one(DOMEINEN), team: chosen.one(TEAMS), afgeschermd: chosen.chance(0.1) }
        const niveau = chosen.one(BOVEN_DAT)
        const all = Array.from({ length: chosen.upTo(12) }, () => randomStuk(chosen, asked))
        // One regieniveau at a time, as the database keeps it.
        const stukken = all.filter(
          (each, at) => each.soort !== 'REGIENIVEAU' || all.findIndex((one) => one.soort === each.soort) === at,
        )
        const nu = chosen.upTo(10)
        const besluit = decide(
          {
            ...asked,
            doel: vrager.doel,
            noodzaak: vrager.noodzaak,
            domein: zaak.domein,
            niveau,
            eigenTeam: zaak.team === 't',
            afgeschermd: zaak.afgeschermd,
            feiten: geldigOp(stukken.map(toFeit), new Date(nu * 1000)),
          },
          beleid,
        )
        const expected = vrij(vrager, niveau, zaak, { stukken, nu }, boek)
        if ((besluit.besluit === 'VRIJGEGEVEN') !== expected)
          throw new Error(
            `seed ${seed}: ${JSON.stringify({ vrager, zaak, niveau, stukken, nu, besluit, expected, cel: boek.functies[asked.functie], grondslagen: boek.grondslagen })}`,
          )
        seen.asked++
        if (besluit.besluit === 'VRIJGEGEVEN') {
          seen.vrij++
          for (const { soort } of besluit.steunt ?? []) leaned.add(soort)
        }
      }
    }
    expect(seen.asked).toBe(POLICIES * REQUESTS)
  })

  test('control: many were released and many refused, leaning on every kind of record', () => {
    expect(seen.vrij).toBeGreaterThan(seen.asked / 40)
    expect(seen.vrij).toBeLessThan(seen.asked / 2)
    expect([...leaned].toSorted()).toEqual(['AANSTELLING', 'NOODGEVAL', 'REGIENIVEAU', 'TOEKENNING', 'TOESTEMMING'])
  })
})
