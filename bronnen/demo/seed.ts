/**
 * Fills the database of the demo: a schema and a role per bron, its tables behind views, and the person list.
 * Promise: all of it or none of it, in one transaction; run again it changes nothing. A role reads its own views and no more.
 */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { createDossiers, DOMEINEN, type Domein } from './dossiers.ts'
import { createPersonen } from './personen.ts'

/** Raised when the data below changes: an older seed is then replaced. */
const SEED_VERSION = 3
const DATABASE = 'bronnen'

/** What each bron's views show of the stored case: column -> SQL type of the json value. */
const VIEWS: Readonly<
  Record<
    Domein,
    {
      readonly wat?: Readonly<Record<string, 'text' | 'jsonb'>>
      readonly waarom?: Readonly<Record<string, 'text' | 'jsonb'>>
    }
  >
> = {
  jeugd: {
    wat: { jeugdhulpvorm: 'text', aanbieder: 'text', inzet: 'jsonb' },
    waarom: { hulpvraag: 'text', gezinsplan: 'jsonb' },
  },
  wmo: {
    wat: { voorziening: 'text', levering: 'text', indicatie: 'jsonb' },
    waarom: { hulpvraag: 'text', resultaten: 'jsonb' },
  },
  welzijn: {},
  wonen: {},
  werk: { wat: { regeling: 'text', traject: 'jsonb' }, waarom: { aanleiding: 'text', plan: 'text' } },
  schuldhulp: { wat: { traject: 'text', fase: 'text' }, waarom: { hulpvraag: 'text', schulden: 'jsonb' } },
  leerplicht: { wat: { maatregel: 'text', school: 'text' }, waarom: { melding: 'text', schooladvies: 'text' } },
}

/**
 * @param adminUrl connection of a superuser of the cluster
 * @returns per domein the connection of its own read-only role, with a password made just now
 */
export async function seedDemo(adminUrl: string): Promise<ReadonlyMap<Domein, string>> {
  await withClient(adminUrl, async (admin) => {
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [DATABASE])
    if (rowCount === 0) await admin.query(`create database ${DATABASE}`)
    for (const domein of DOMEINEN) {
      const { rowCount: roles } = await admin.query('select from pg_roles where rolname = $1', [roleOf(domein)])
      if (roles === 0) await admin.query(`create role ${roleOf(domein)} login`)
    }
  })
  const url = new URL(adminUrl)
  url.pathname = `/${DATABASE}`
  return withClient(url.href, async (client) => {
    await client.query('begin')
    await client.query("select pg_advisory_xact_lock(hashtext('bronnen.zaad'))")
    if ((await seededVersion(client)) !== SEED_VERSION) await fill(client)
    const urls = new Map<Domein, string>()
    for (const domein of DOMEINEN) {
      const password = randomBytes(24).toString('base64url')
      await client.query(`alter role ${roleOf(domein)} password '${password}'`)
      const own = new URL(url)
      own.username = roleOf(domein)
      own.password = password
      urls.set(domein, own.href)
    }
    await client.query('commit')
    return urls
  })
}

const roleOf = (domein: Domein): string => `bron_${domein}`

async function withClient<Result>(url: string, use: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

async function seededVersion(client: pg.Client): Promise<number | undefined> {
  const { rows } = await client.query<{ present: boolean }>("select to_regclass('brp.zaad') is not null as present")
  if (rows[0]?.present !== true) return undefined
  return (await client.query<{ versie: number }>('select versie from brp.zaad')).rows[0]?.versie
}

async function fill(client: pg.Client): Promise<void> {
  const personen = createPersonen()
  const dossiers = createDossiers(personen)
  await client.query(
    `drop schema if exists brp, ${DOMEINEN.flatMap((each) => [each, `${each}_systeem`]).join(', ')} cascade`,
  )
  await client.query(`revoke all on schema public from public; revoke all on database ${DATABASE} from public; create schema brp;
    create table brp.zaad (versie integer not null constraint zaad_pk primary key);
    create table brp.persoon (
      id bigint generated always as identity constraint persoon_pk primary key,
      huishouden integer not null, bsn text constraint persoon_bsn_uniek unique, voornamen text not null, voorvoegsel text,
      geslachtsnaam text not null, geboortedatum text not null, straat text not null, huisnummer integer not null,
      postcode text not null, geheimhouding boolean not null, opschorting text);`)
  await insertJson(
    client,
    'brp.persoon (huishouden, bsn, voornamen, voorvoegsel, geslachtsnaam, geboortedatum, straat, huisnummer, postcode, geheimhouding, opschorting)',
    'huishouden integer, bsn text, voornamen text, voorvoegsel text, geslachtsnaam text, geboortedatum text, straat text, huisnummer integer, postcode text, geheimhouding boolean, opschorting text',
    personen,
  )
  for (const domein of DOMEINEN) {
    await client.query(createTables(domein))
    const own = dossiers.filter((each) => each.domein === domein)
    await insertJson(
      client,
      `${domein}_systeem.dossier (id, bsn, team_id, afgeschermd, begin, einde, contactpersoon, regie, wat, waarom)`,
      'id text, bsn text, "teamId" text, afgeschermd boolean, begin date, einde date, contactpersoon text, regie text, wat jsonb, waarom jsonb',
      own,
    )
  }
  await client.query('insert into brp.zaad (versie) values ($1)', [SEED_VERSION])
}

/** One statement for all rows of a table. */
async function insertJson(client: pg.Client, target: string, columns: string, rows: readonly object[]): Promise<void> {
  await client.query(`insert into ${target} select * from json_to_recordset($1::json) as r (${columns})`, [
    JSON.stringify(rows),
  ])
}

function createTables(domein: Domein): string {
  const schema = `${domein}_systeem`
  const view = (name: 'wat' | 'waarom'): string => {
    const columns = VIEWS[domein][name]
    if (columns === undefined) return ''
    const list = Object.entries(columns).map(([column, type]) =>
      type === 'text' ? `${name} ->> '${column}' as ${column}` : `${name} -> '${column}' as ${column}`,
    )
    return `create view ${domein}.${name} as select id, ${list.join(', ')} from ${schema}.dossier;`
  }
  return `create schema ${schema}; create schema ${domein};
    create table ${schema}.dossier (
      id text not null constraint dossier_pk primary key, bsn text not null, team_id text not null, afgeschermd boolean not null,
      begin date not null, einde date, contactpersoon text not null, regie text not null, wat jsonb not null, waarom jsonb not null,
      constraint dossier_periode check (einde is null or einde >= begin));
    create index dossier_bsn on ${schema}.dossier (bsn);
    create view ${domein}.betrokkenheid as
      select id, bsn, team_id, afgeschermd, begin, einde, contactpersoon, regie from ${schema}.dossier;
    ${view('wat')} ${view('waarom')}
    grant connect on database ${DATABASE} to ${roleOf(domein)};
    grant usage on schema ${domein} to ${roleOf(domein)};
    grant select on all tables in schema ${domein} to ${roleOf(domein)};`
}
