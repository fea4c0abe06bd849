/**
 * Configuration: the only reader of the environment.
 * Promise: the whole of it is checked before anything starts, all problems come at once and none prints a value; nothing
 * that weakens safety has a silent default, and a DATPOORT_ variable nobody knows is a problem too.
 */
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const url = (protocols: RegExp) => z.url({ protocol: protocols, error: 'is no valid address' })
const path = z.string().min(1)

const environmentSchema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test'], { error: 'must be production, development or test' }),
  /** Address to listen on. */
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  /** Connection of the poort's own role: member of datpoort_poort and of nothing else. */
  DATABASE_URL: url(/^postgres(ql)?$/),
  /** Redis for quota over more than one replica; without it the counts are this process's own. */
  REDIS_URL: url(/^rediss?$/).optional(),
  DATPOORT_REDIS_PREFIX: z
    .string()
    .regex(/^[a-z0-9:_-]{1,40}$/)
    .default('datpoort:'),
  /** Name of this replica in the logboek: each replica one of its own, the same at every start. */
  DATPOORT_REPLICA: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,64}$/)
    .default('poort'),
  /**
   * Folder with the keys: pseudoniem-N.key, versleuteling-N.key, persoonsleutel-N.key, controlepunt-N.key, professional-1.key (32 bytes in base64).
   * A key may also stand in the environment: DATPOORT_SLEUTEL_PSEUDONIEM_1 and so on.
   */
  DATPOORT_SLEUTELS: path,
  /**
   * The second place, where signed checkpoints of the logboek are kept: a folder on other storage, or an https address that
   * takes them by PUT. Required in production: what is only in the database can be rewritten there.
   */
  DATPOORT_CONTROLEPUNTEN: path.optional(),
  /** YAML with how long lines of the logboek are kept. */
  DATPOORT_BEWAARTERMIJNEN: path.default(fileURLToPath(new URL('../beleid/bewaartermijnen.yaml', import.meta.url))),
  /** YAML with the register of bronnen. */
  DATPOORT_BRONNEN: path,
  /** YAML that says how the person registry (BRP-API) is reached; without it nobody can be searched by name. */
  DATPOORT_PERSONEN: path.optional(),
  /** Seconds between two looks at the register and the schemas of the bronnen. */
  DATPOORT_VERVERSEN_S: z.coerce.number().min(0.02).max(3600).default(15),
  /** YAML that maps groups to functies and teams, for policy versions of before the mapping was part of them. */
  DATPOORT_FUNCTIEMAPPING: path.optional(),
  /** YAML with office hours, holidays and thresholds of the signals; the shipped one otherwise. They decide nothing. */
  DATPOORT_SIGNALEN: path.optional(),
  /** Takes the notice of a noodgeval (POST, JSON, answers 2xx). Without it no noodgeval can be reported. */
  DATPOORT_MELDADRES: url(/^https?$/).optional(),
  OIDC_ISSUER: url(/^https?$/),
  OIDC_AUDIENCE: z.string().min(1).default('datpoort'),
  /** Clients whose tokens are taken, separated by commas. */
  OIDC_CLIENTS: z
    .string()
    .min(1)
    .transform((value) => value.split(',').map((each) => each.trim())),
  /** System clients whose `traceparent` is taken over, as client=address, separated by commas. */
  DATPOORT_SYSTEEMCLIENTS: z
    .string()
    .default('')
    .transform((value, context) => {
      const clients = value.split(',').flatMap((each) => (each.trim() === '' ? [] : [each.trim().split('=')]))
      for (const [naam = '', adres = '', ...rest] of clients)
        if (naam === '' || rest.length > 0 || !/^https?:\/\/[^\s@?#]+$/.test(adres) || !URL.canParse(adres))
          context.addIssue({ code: 'custom', message: 'must be client=https://address, separated by commas' })
      return new Map(clients.map(([naam = '', adres = '']) => [naam, adres]))
    }),
})

/** Read elsewhere than by the poort: by the migration and the demo. */
const OTHERS = new Set(['DATPOORT_DATA'])

/** Keys that stand in the environment: their kind and number. */
const SLEUTEL = /^DATPOORT_SLEUTEL_(PSEUDONIEM|VERSLEUTELING|PROFESSIONAL|CONTROLEPUNT)_([1-9][0-9]{0,3})$/

export interface Config extends z.output<typeof environmentSchema> {
  /** Keys of the environment, by the name their file would have. */
  readonly sleutelwaarden: ReadonlyMap<string, string>
}

export type ConfigResult =
  { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly problems: readonly string[] }

export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigResult {
  const parsed = environmentSchema.safeParse(env)
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issueText(issue)}`)
  const sleutelwaarden = new Map<string, string>()
  for (const [name, value] of Object.entries(env)) {
    const [, soort, nummer] = SLEUTEL.exec(name) ?? []
    if (soort !== undefined) sleutelwaarden.set(`${soort.toLowerCase()}-${nummer}.key`, value ?? '')
    else if (name.startsWith('DATPOORT_') && !(name in environmentSchema.shape) && !OTHERS.has(name))
      problems.push(`${name}: is not a setting`)
  }
  if (env['NODE_ENV'] === 'production') {
    if (env['DEMO'] !== undefined) problems.push('DEMO: is refused in production')
    if (parsed.success && !parsed.data.OIDC_ISSUER.startsWith('https:'))
      problems.push('OIDC_ISSUER: must be https in production')
    if (parsed.success && parsed.data.DATPOORT_MELDADRES?.startsWith('http:'))
      problems.push('DATPOORT_MELDADRES: must be https in production')
    const elders = env['DATPOORT_CONTROLEPUNTEN']
    if (elders === undefined) problems.push('DATPOORT_CONTROLEPUNTEN: is required in production')
    else if (elders.startsWith('http:')) problems.push('DATPOORT_CONTROLEPUNTEN: must be https in production')
  }
  return parsed.success && problems.length === 0
    ? { ok: true, config: { ...parsed.data, sleutelwaarden } }
    : { ok: false, problems }
}

/** Zod's own texts may quote what was given; these never do. */
const issueText = (issue: z.core.$ZodIssue): string =>
  issue.code === 'invalid_type'
    ? 'is missing or of the wrong kind'
    : issue.code === 'invalid_format'
      ? 'has the wrong form'
      : issue.code === 'custom'
        ? issue.message
        : 'has a value that is not allowed'
