/**
 * How long an effect preview takes: a concept beside a month of recorded raadplegingen, as a beheerder asks for it. The lines
 * are made by the code that writes them, for professionals of every functie and in some two thousand ways of being decided.
 */
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { canonicalBeleid } from '../src/autorisatie/beleid-document.ts'
import type { BeleidDocument } from '../src/autorisatie/beleid-schema.ts'
import { compileBeleid } from '../src/autorisatie/compile-beleid.ts'
import type { Effect } from '../src/autorisatie/effect.ts'
import type { Conceptbeeld } from '../src/autorisatie/matrixbeheer.ts'
import { createToegang } from '../src/autorisatie/toegang.ts'
import type { Beleid } from '../src/domain/beleid.ts'
import { BOVEN_DAT } from '../src/domain/niveau.ts'
import { settleVerantwoording } from '../src/domain/verantwoording.ts'
import { beginSpoor } from '../src/logboek/spoor.ts'
import { uitkomstRegel } from '../src/raadpleging/regels.ts'
import { benchBeleid, openHall, poortStart } from './datpoort.ts'
import { BenchFault, startChild } from './processes.ts'
import type { Goal } from './report.ts'

const DAGEN = 30
const KLASSE = 'P20Y'
const PROFESSIONALS = 1000
const WAYS_PER_FUNCTIE = 200
const PER_STATEMENT = 50_000

/** @param count recorded raadplegingen @throws BenchFault */
export async function measureEffect(count: number, tell: (text: string) => void): Promise<readonly Goal[]> {
  await using hall = await openHall({})
  const document = await benchBeleid()
  const lines = makeLines(compileBeleid(1, document))
  await fill(hall.databaseUrl, lines, count, tell)
  const { env, flags } = poortStart()
  await using child = await startChild<object>('./effect-run.ts', {
    flags,
    env: { ...env, BENCH_DATABASE_URL: hall.databaseUrl },
  })
  tell(`replaying ${count} raadplegingen under a concept`)
  const done = child.next<{ seconds: number; rssMb: number; voortgang: number; effect?: Effect }>('result')
  child.send({ beeld: changed(document), dagen: DAGEN + 1 })
  const { seconds, rssMb, voortgang, effect } = await done
  if (effect?.raadplegingen !== count || effect.onleesbaar > 0 || effect.regels.length === 0)
    throw new BenchFault(
      `the preview counted ${effect?.raadplegingen} of ${count} raadplegingen, ${effect?.onleesbaar} unreadable`,
    )
  tell(
    `${lines.length} ways of deciding, ${effect.regels.length} cells that would differ, ${voortgang} progress figures seen`,
  )
  return [
    { name: `effect preview of ${count} raadplegingen`, value: seconds, most: 10, unit: 's' },
    { name: 'memory of an effect preview', value: rssMb, most: 300, unit: 'MB' },
  ]
}

/** A concept that closes and narrows, so that every raadpleging is decided anew and many come out otherwise. */
function changed(basisDocument: BeleidDocument): Conceptbeeld {
  const document = structuredClone(basisDocument)
  const cellen = document.autorisatiematrix.functies['WMO_CONSULENT']?.cellen ?? {}
  cellen['wmo'] = { DAT: ['ALTIJD'], WIE: ['EIGEN_TEAM'] }
  delete cellen['werk']
  const { sha256 } = canonicalBeleid(document)
  const concept = {
    id: randomUUID(),
    slot: 1,
    basis: 1,
    sha256,
    geldig: true,
    omschrijving: 'bench',
    gebeurtenissen: [],
    staat: { fase: 'CONCEPT' },
  } as const
  return { concept, document, basisDocument }
}

/** An outcome of each way, as the poort writes it, with a mark where the professional goes. */
function makeLines(beleid: Beleid): readonly string[] {
  const domeinen = [...beleid.domeinen.keys()]
  return [
    'WMO_CONSULENT',
    'GENERALIST',
    'JEUGDCONSULENT',
    'SCHULDHULPVERLENER',
    'KLANTMANAGER_WERK',
    'LEERPLICHTAMBTENAAR',
    'CASUSREGISSEUR',
    'PROCESREGISSEUR',
    'TOEZICHTHOUDER',
    'JEUGDCONSULENT_VEILIGHEID',
  ].flatMap((functie) =>
    Array.from({ length: WAYS_PER_FUNCTIE }, (_, way) => {
      const verantwoording = settleVerantwoording(
        [functie],
        {
          doel: 'AFSTEMMING_HULP',
          grondslag: way % 2 ? 'BENCH' : 'WMO_5_1_1_LID1',
          kenmerk: 'ZAAK-2026-1',
          geinformeerd: { ja: true },
        },
        { recht: 'BSN_ZOEKEN', niveaus: new Set(['DAT', 'WIE']) },
        beleid,
      )
      const toegang = createToegang(verantwoording, ['eigen'], beleid)
      // The way says of how many betrokkenheden, where, and which niveaus were asked.
      for (let at = 0; at <= way % 5; at++) {
        const zaak = { id: `${at}`, teamId: (way + at) % 3 ? 'ander' : 'eigen', afgeschermd: (way + at) % 11 === 0 }
        const domein = domeinen[(way * 3 + at) % domeinen.length] ?? ''
        const team = {
          team: { naam: '', telefoon: '', email: '' },
          betrokkenheden: [{ ...zaak, bron: domein, domein, plaats: 0 }],
        }
        for (const niveau of BOVEN_DAT.slice(0, 1 + (way % 4))) toegang.judgeTeam(team, niveau)
      }
      const kenmerk = { raadpleging: randomUUID(), klasse: KLASSE, ...beginSpoor(1, undefined) }
      const professional = {
        pseudoniem: 'PROFESSIONAL',
        groepen: [],
        collega: 'collega',
        functies: [functie],
        teams: [],
        organisatie: 'bench',
        client: 'bench',
        token: { iss: '', jti: '', exp: 0 },
      }
      const uitkomst = {
        fout: undefined,
        deelfouten: [],
        verantwoording,
        toegang,
        epoch: 1n,
        geldigTot: undefined,
        uitkomsten: domeinen.map((domein) => ({
          bron: domein,
          domein,
          uitkomst: 'BEANTWOORD' as const,
          perPersoon: [],
        })),
        oproepen: [],
        signalen: {},
      }
      return uitkomstRegel(kenmerk, professional, new Set(['DAT', 'WIE']), 1, uitkomst).inhoud
    }),
  )
}

/** Of the length of an intent: the replay passes it by. */
const VOORNEMEN = JSON.stringify({
  actie: 'RAADPLEGEN_HOGER',
  ...beginSpoor(1, undefined),
  professional: 'PROFESSIONAL',
  opvulling: 'x'.repeat(500),
})

async function fill(url: string, lines: readonly string[], count: number, tell: (text: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query("insert into logboek.schrijver (id, replica) values (gen_random_uuid(), 'bench')")
    await client.query(
      'create temporary table manier as select nr - 1 as nr, inhoud from unnest($1::text[]) with ordinality as m (inhoud, nr)',
      [lines],
    )
    for (let done = 0; done < count; done += PER_STATEMENT) {
      tell(`filling the logboek: ${done} of ${count} raadplegingen`)
      await client.query(FILL, [done, Math.min(PER_STATEMENT, count - done), count, lines.length])
    }
    await client.query('vacuum analyze logboek.regel')
    await client.query('checkpoint')
  } finally {
    await client.end()
  }
}

/** In the order of time, each professional in one functie, and each outcome behind its intent. */
const FILL = `insert into logboek.regel (volgnummer, raadpleging, vastgelegd_op, beurt, soort, klasse, inhoud)
  select ((select nummer from logboek.schrijver where replica = 'bench' limit 1) << 32) + 2 * n + s.at, g.id,
    now() - interval '${DAGEN} days' * (1 - n / $3::float8), 1, s.soort, '${KLASSE}',
    replace(case s.at when 0 then '${VOORNEMEN}' else m.inhoud end, 'PROFESSIONAL', encode(sha256((p.nr)::text::bytea), 'base64'))
  from generate_series($1::int, $1::int + $2::int - 1) n
    cross join lateral (select (hashint4(n) & 2147483647) % ${PROFESSIONALS} as nr) p
    join manier m on m.nr = (p.nr % 10) * ($4::int / 10) + (hashint4(n + 7) & 2147483647) % ($4::int / 10)
    cross join lateral (select uuidv7() as id, n as nr) g
    cross join (values (0, 'VOORNEMEN'), (1, 'UITKOMST')) s (at, soort)
  order by n, s.at`
