/**
 * The YAML file that makes a bron out of views of a PostgreSQL database.
 * Promise: every name in it is checked against a strict pattern before it comes near SQL or SDL; an unknown key is refused.
 */
import { readFile } from 'node:fs/promises'
import { parseDocument } from 'yaml'
import { z } from 'zod'

const identifier = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/)
const relation = z.string().regex(/^[a-z][a-z0-9_]{0,62}\.[a-z][a-z0-9_]{0,62}$/, 'must be schema.view')
const fieldName = z.string().regex(/^[a-z][A-Za-z0-9]{0,62}$/)
const typeName = z.string().regex(/^[A-Z][A-Za-z0-9]{0,62}$/)
const fields = z.record(fieldName, z.string().regex(/^(\[[A-Z][A-Za-z0-9]*\]|[A-Z][A-Za-z0-9]*)$/))

/** Columns that the contract needs; each may have another name in the view. */
const CONTRACT_COLUMNS = {
  id: identifier.default('id'),
  bsn: identifier.default('bsn'),
  teamId: identifier.default('team_id'),
  afgeschermd: identifier.default('afgeschermd'),
  contactpersoon: identifier.default('contactpersoon'),
  regie: identifier.default('regie'),
  begin: identifier.default('begin'),
  einde: identifier.default('einde'),
}

const entitySchema = z.strictObject({ type: typeName, view: relation, velden: fields })

const configSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,62}$/),
  domein: z.string().regex(/^[a-z][a-z0-9-]{0,62}$/),
  /** Every type of this bron begins with it. */
  prefix: typeName,
  /** A closed involvement still counts this many months. */
  naloopMaanden: z.int().min(0).max(120).default(0),
  betrokkenheid: z.strictObject({ view: relation, kolommen: z.strictObject(CONTRACT_COLUMNS).prefault({}) }),
  wat: entitySchema.optional(),
  waarom: entitySchema.optional(),
  /** Field of wat, a text from a short list, that stands as the kind in a sample for the accountant. */
  steekproefSoort: fieldName.optional(),
  /** Value types below wat and waarom, from a json column: type name -> field -> scalar. */
  typen: z.record(typeName, fields).default({}),
})

export type SqlBronConfig = z.output<typeof configSchema>
export type EntityConfig = z.output<typeof entitySchema>

const SCALARS = new Set(['String', 'Int', 'Float', 'Boolean', 'ID'])

/** @throws Error that lists every problem */
export function parseSqlBronConfig(text: string): SqlBronConfig {
  const document = parseDocument(text, { uniqueKeys: true })
  if (document.errors.length > 0) throw new Error(document.errors.map((each) => each.message).join('; '))
  const parsed = configSchema.safeParse(document.toJS({ maxAliasCount: 0 }))
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error))
  const { prefix, wat, waarom, typen, steekproefSoort } = parsed.data
  const faults: string[] = []
  const own = [...[wat, waarom].flatMap((entity) => (entity ? [entity.type] : [])), ...Object.keys(typen)]
  for (const name of own) if (!name.startsWith(prefix)) faults.push(`${name} does not begin with ${prefix}`)
  if (new Set(own).size < own.length) faults.push('a type stands there twice')
  if ([wat, waarom].some((entity) => entity && Object.hasOwn(entity.velden, 'id'))) faults.push('id is a field already')
  if (steekproefSoort !== undefined && wat?.velden[steekproefSoort] !== 'String')
    faults.push('steekproefSoort is no text of wat')
  const known = new Set([...SCALARS, ...Object.keys(typen)])
  for (const [owner, velden] of [
    ...Object.entries(typen),
    ['wat', wat?.velden ?? {}],
    ['waarom', waarom?.velden ?? {}],
  ] as const)
    for (const type of Object.values(velden))
      if (!known.has(type.replace(/[[\]]/g, ''))) faults.push(`${owner}: unknown type ${type}`)
  if (faults.length > 0) throw new Error(faults.join('; '))
  return parsed.data
}

export const readSqlBronConfig = async (file: string | URL): Promise<SqlBronConfig> =>
  parseSqlBronConfig(await readFile(file, 'utf8'))
