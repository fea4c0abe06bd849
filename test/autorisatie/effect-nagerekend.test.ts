/** The effect preview beside a replay that takes no short cut: every line read, parsed and decided by itself. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { canonicalBeleid } from '../../src/autorisatie/beleid-document.ts'
import type { BeleidDocument } from '../../src/autorisatie/beleid-schema.ts'
import { compileBeleid } from '../../src/autorisatie/compile-beleid.ts'
import type { Effect, Effectregel } from '../../src/autorisatie/effect.ts'
import { createEffectberekening } from '../../src/autorisatie/effectberekening.ts'
import type { Conceptbeeld } from '../../src/autorisatie/matrixbeheer.ts'
import { GEEN_TOEGANG, type GeteldBesluit } from '../../src/autorisatie/toegang.ts'
import type { Beleid } from '../../src/domain/beleid.ts'
import { decide, type Toegangsvraag } from '../../src/domain/decide.ts'
import type { Feit } from '../../src/domain/feiten.ts'
import { BOVEN_DAT, NIVEAUS } from '../../src/domain/niveau.ts'
import { settleVerantwoording, type VerantwoordingUitkomst } from '../../src/domain/verantwoording.ts'
import { beginSpoor } from '../../src/logboek/spoor.ts'
import { uitkomstRegel } from '../../src/raadpleging/regels.ts'
import { createDatabase } from '../../src/storage/database.ts'
import { createEffectStore } from '../../src/storage/effect-store.ts'
import { shippedDocument } from '../support/beleid.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

const LINES = 8000
const DAGEN = 3
const SEED = 20_261_123

/** The same at every run: a failure can be repeated. */
let state = SEED
const below = (bound: number): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((state / 2 ** 32) * bound)
}
const oneOf = <Each>(all: readonly Each[]): Each => all[below(all.length)]!

interface Regel {
  readonly soort: string
  readonly beurt: number
  readonly klasse: string
  /** How many days ago. */
  readonly oud: number
  readonly inhoud: string
}

/** The shipped policy, with a grondslag that holds everywhere: else hardly anything above DAT is open. */
const basisDocument = structuredClone(shippedDocument)
const OVERAL = 'OVERAL'
basisDocument.grondslagen!.grondslagen[OVERAL] = {
  naam: 'Overal',
  artikel: 'geen',
  avg: ['6'],
  paren: [{ van: ['ELK'], naar: ['ELK'] }],
  voorwaarde: 'GEEN',
}
const basis = compileBeleid(1, basisDocument)
const functies = [...basis.functies.keys()]
/** Who asks most, so that some counts stay under ten and others do not. */
const VAAK = ['WMO_CONSULENT', 'GENERALIST', 'CASUSREGISSEUR']
const domeinen = [...basis.domeinen.keys()]
const doelen = [...basis.doelen.keys()]
const grondslagen = [...basis.grondslagen.keys()]

const randomFeit = (functie: string): Feit => {
  const id = String(below(20))
  const vast = { id, persoonlijk: true, geldigVan: new Date('2026-01-01'), geldigTot: new Date('2026-03-01') }
  return below(2) === 0
    ? { ...vast, soort: 'REGIENIVEAU', regieniveau: oneOf(['LICHT', 'ZWAAR']) }
    : {
        ...vast,
        soort: 'TOEKENNING',
        functie,
        domeinen: [oneOf(domeinen), oneOf(domeinen)],
        niveaus: [oneOf(BOVEN_DAT)],
        grondslag: oneOf(grondslagen),
      }
}

function randomBesluit(functie: string): GeteldBesluit {
  const niveau = oneOf(NIVEAUS)
  const regel = `${functie}/${oneOf(domeinen)}/${niveau}` as const
  const uitslag = below(2)
    ? ({ besluit: 'VRIJGEGEVEN', regel, matrixversie: 1 } as const)
    : ({ besluit: 'GEWEIGERD', reden: 'LEGE_CEL', regel, matrixversie: 1 } as const)
  // Now and then one that does not tell what it was about.
  if (niveau === 'DAT' || below(300) === 0) return { ...uitslag, betrokkenheden: 0 }
  const feiten = Array.from({ length: below(3) }, () => randomFeit(functie))
  const zaak = { eigenTeam: below(2) === 0, afgeschermd: below(5) === 0 }
  return { ...uitslag, zaak: feiten.length === 0 ? zaak : { ...zaak, feiten }, betrokkenheden: 1 + below(3) }
}

function randomLine(): Regel {
  const functie = oneOf(below(4) === 0 ? functies : VAAK)
  const grondslag = below(4) === 0 ? undefined : below(2) ? OVERAL : oneOf(grondslagen)
  const doel = below(4) === 0 ? oneOf(doelen) : 'AFSTEMMING_HULP'
  const verantwoording: VerantwoordingUitkomst =
    below(10) === 0
      ? { uitkomst: 'GEWEIGERD', reden: 'GEEN_DAT', functie }
      : { uitkomst: 'AANVAARD', verantwoording: { doel, functie, grondslag, noodzaak: below(3) === 0 } }
  const besluiten = Array.from({ length: below(5) }, () => randomBesluit(functie))
  const { inhoud } = uitkomstRegel(
    { raadpleging: '', klasse: 'P20Y', ...beginSpoor(1, undefined) },
    {
      pseudoniem: Buffer.from(`professional ${functie} ${below(40)}`).toString('base64'),
      groepen: [],
      collega: '',
      functies: [functie],
      teams: [],
      organisatie: '',
      client: '',
      token: { iss: '', jti: '', exp: 0 },
    },
    new Set(below(2) ? ['DAT'] : ['DAT', 'WIE']),
    1,
    {
      fout: undefined,
      deelfouten: [],
      verantwoording,
      toegang: { ...GEEN_TOEGANG, matrixversie: 1, besluiten: () => besluiten },
      epoch: 1n,
      geldigTot: undefined,
      uitkomsten: [{ bron: 'een', domein: 'wmo', uitkomst: 'GEEN_ANTWOORD', reden: 'TE_LAAT' }],
      oproepen: [],
      signalen: {},
    },
  )
  return {
    soort: below(8) === 0 ? 'VOORNEMEN' : 'UITKOMST',
    beurt: below(12) === 0 ? 2 : 1,
    klasse: oneOf(['P20Y', 'P5Y', 'BLIJVEND']),
    // Never near the ends of the period: what is there may fall on either side of them.
    oud: below(6) === 0 ? DAGEN + 0.1 + below(100) / 10 : 0.1 + (below(1000) / 1000) * (DAGEN - 0.2),
    inhoud: below(12) === 0 ? inhoud.replace('"RAADPLEGEN_', '"ZOEKEN_') : inhoud,
  }
}

function randomConcept(): BeleidDocument {
  const document = structuredClone(basisDocument)
  for (let at = 0; at < 40; at++) {
    const functie = document.autorisatiematrix.functies[oneOf(below(4) === 0 ? functies : VAAK)]!
    const cellen = (functie.cellen[oneOf(domeinen)] ??= {})
    const niveau = oneOf(NIVEAUS)
    if (below(2)) delete cellen[niveau]
    else cellen[niveau] = niveau === 'DAT' ? ['ALTIJD'] : [oneOf(['ALTIJD', 'EIGEN_TEAM', 'MET_TOEKENNING'])]
  }
  return document
}

interface Gelezen {
  readonly actie: string
  readonly professional: string
  readonly verantwoording: VerantwoordingUitkomst
  readonly besluiten: readonly (GeteldBesluit & { readonly zaak?: { readonly feiten?: readonly Feit[] } })[]
}

/** Line by line, from the whole of each. */
function replay(lines: readonly Regel[], concept: Beleid): Effect {
  const read = lines
    .filter(({ soort, beurt, oud }) => soort === 'UITKOMST' && beurt === 1 && oud < DAGEN)
    .map(({ inhoud }) => JSON.parse(inhoud) as Gelezen)
    .filter(({ actie, verantwoording }) => actie.startsWith('RAADPLEGEN') && verantwoording.uitkomst === 'AANVAARD')
  let onleesbaar = 0
  const geteld = new Map<string, { raadplegingen: number; professionals: Set<string> }>()
  for (const { professional, verantwoording, besluiten } of read) {
    if (besluiten.some(({ regel, zaak }) => !regel.endsWith('/DAT') && zaak === undefined)) {
      onleesbaar++
      continue
    }
    if (verantwoording.uitkomst !== 'AANVAARD') continue
    const anders = new Set<string>()
    for (const { regel, zaak } of besluiten) {
      const [, domein = '', naam] = regel.split('/')
      const niveau = NIVEAUS.find((each) => each === naam)!
      const { functie, doel } = verantwoording.verantwoording
      const feiten = (zaak?.feiten ?? []).map((each) => ({ ...each, geldigTot: new Date(each.geldigTot) }))
      const vraag = {
        ...verantwoording.verantwoording,
        ...(zaak ?? { eigenTeam: false, afgeschermd: false }),
        feiten,
        domein,
        niveau,
      } as Toegangsvraag
      const isOpen = (beleid: Beleid): boolean =>
        (['BSN_ZOEKEN', 'PERSOON_ZOEKEN'] as const).some((recht) => {
          const gevraagd = { recht, niveaus: new Set(['DAT'] as const) }
          return settleVerantwoording([functie], { functie, doel }, gevraagd, beleid).uitkomst === 'AANVAARD'
        }) && decide(vraag, beleid).besluit === 'VRIJGEGEVEN'
      const [was, wordt] = [isOpen(basis), isOpen(concept)]
      if (was !== wordt) anders.add(`${functie}/${domein}/${niveau} ${wordt ? 'meer' : 'minder'}`)
    }
    for (const each of anders) {
      const counts = geteld.get(each) ?? { raadplegingen: 0, professionals: new Set() }
      geteld.set(each, counts)
      counts.raadplegingen++
      counts.professionals.add(professional)
    }
  }
  const told = (count: number): number | null => (count > 0 && count < 10 ? null : count)
  const side = (key: string): Effectregel['meer'] => {
    const counts = geteld.get(key)
    return { raadplegingen: told(counts?.raadplegingen ?? 0), professionals: told(counts?.professionals.size ?? 0) }
  }
  const cellen = [...new Set([...geteld.keys()].map((each) => each.split(' ')[0]!))]
  const regels = cellen
    .toSorted((one, other) => one.localeCompare(other))
    .map((cel): Effectregel => {
      const [functie = '', domein = '', naam] = cel.split('/')
      const niveau = NIVEAUS.find((each) => each === naam)!
      return { functie, domein, niveau, meer: side(`${cel} meer`), minder: side(`${cel} minder`) }
    })
  return { raadplegingen: read.length, onleesbaar, regels }
}

let database: TestDatabase
const lines = Array.from({ length: LINES }, randomLine)
beforeAll(async () => {
  database = await createTestDatabase()
  await database.query(
    `insert into logboek.regel (volgnummer, raadpleging, vastgelegd_op, beurt, soort, klasse, inhoud)
      select (9::bigint << 32) + nr, gen_random_uuid(), now() - interval '1 day' * oud, beurt, soort, klasse, inhoud
      from unnest($1::text[], $2::smallint[], $3::text[], $4::float8[], $5::text[])
        with ordinality as l (soort, beurt, klasse, oud, inhoud, nr)`,
    [
      lines.map(({ soort }) => soort),
      lines.map(({ beurt }) => beurt),
      lines.map(({ klasse }) => klasse),
      lines.map(({ oud }) => oud),
      lines.map(({ inhoud }) => inhoud),
    ],
  )
})
afterAll(() => database[Symbol.asyncDispose]())

test.each([1, 2, 3])('L16 a preview of random lines is what reading every line would tell (concept %i)', async () => {
  const document = randomConcept()
  const expected = replay(lines, compileBeleid(2, document))
  // Something of everything, or equal would say little.
  const told = expected.regels.flatMap(({ meer, minder }) => [meer.raadplegingen, minder.raadplegingen])
  expect(told).toContain(null)
  expect(expected.regels.filter(({ meer }) => Number(meer.professionals) >= 10).length).toBeGreaterThan(0)
  expect(expected.regels.filter(({ minder }) => Number(minder.professionals) >= 10).length).toBeGreaterThan(0)
  expect(expected.onleesbaar).toBeGreaterThan(0)

  const beeld: Conceptbeeld = {
    concept: {
      id: '00000000-0000-4000-8000-000000000001',
      slot: 1,
      staat: { fase: 'CONCEPT' },
      omschrijving: '',
      basis: 1,
      geldig: true,
      sha256: canonicalBeleid(document).sha256,
      gebeurtenissen: [],
    },
    document,
    basisDocument,
  }
  const failures: number[] = []
  await using own = createDatabase(database.poortUrl)
  await using berekening = createEffectberekening(createEffectStore(own, database.poortUrl), () => failures.push(1))
  const id = await berekening.begin('iemand', beeld, DAGEN)
  let staat = await berekening.lees(id)
  while (staat?.fase === 'BEZIG' && failures.length === 0) staat = await berekening.lees(id)
  expect(staat).toEqual({ fase: 'GEREED', voortgang: 1, effect: expected })
})
