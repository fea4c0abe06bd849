/**
 * A person registry that speaks the Haal Centraal BRP-API (`POST /haalcentraal/api/brp/personen`) over a list of persons.
 * Promise: a list is never cut short, and an error says which parameter is wrong, never what stood in it. Its journal counts.
 */
import { timingSafeEqual } from 'node:crypto'
import Fastify, { type FastifyError, type FastifyReply } from 'fastify'
import { z } from 'zod'
import { selectVelden, VELDEN } from './velden.ts'
import { zoekOpBsn, zoekOpNaam, type RegisterPersoon } from './zoeken.ts'

export const PAD = '/haalcentraal/api/brp/personen'

export interface BrpOptions {
  readonly personen: readonly RegisterPersoon[]
  /** What a caller must send as X-API-KEY. */
  readonly sleutel: string
  /** @default a free port */
  readonly port?: number
  /** One line per call: kind of search and counts, never a person or a criterion. */
  readonly journal?: (line: Readonly<Record<string, unknown>>) => void
}

export interface Brp extends AsyncDisposable {
  readonly url: string
}

const MAX_PERSONEN = 10

const fields = z
  .array(z.string())
  .min(1)
  .max(130)
  .refine((given) => given.every((each) => VELDEN.has(each)))
const naam = z.string().regex(/^[\p{L}\p{M} .\-']{1,200}$|^[\p{L}\p{M} .\-']{3,199}\*$/u)
const vraagSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('RaadpleegMetBurgerservicenummer'),
    burgerservicenummer: z
      .array(z.string().regex(/^[0-9]{9}$/))
      .min(1)
      .max(20),
    gemeenteVanInschrijving: z.string().optional(),
    fields,
  }),
  z.strictObject({
    type: z.literal('ZoekMetGeslachtsnaamEnGeboortedatum'),
    geslachtsnaam: naam,
    geboortedatum: z.iso.date(),
    voornamen: naam.optional(),
    voorvoegsel: naam.optional(),
    inclusiefOverledenPersonen: z.boolean().optional(),
    fields,
  }),
])

interface Problem {
  readonly status: number
  readonly title: string
  readonly code: string
  readonly detail?: string
  readonly invalidParams?: readonly { readonly name: string; readonly code: string; readonly reason: string }[]
}

const problem = (reply: FastifyReply, body: Problem): FastifyReply =>
  reply
    .status(body.status)
    .type('application/problem+json')
    .send(JSON.stringify({ type: 'about:blank', instance: PAD, ...body }))

const wrongParams = (names: readonly string[]): Problem => ({
  status: 400,
  title: 'Een of meerdere parameters zijn niet correct.',
  code: 'paramsValidation',
  detail: `De foutieve parameter(s) zijn: ${names.join(', ')}.`,
  invalidParams: names.map((name) => ({ name, code: 'pattern', reason: 'Waarde is niet toegestaan.' })),
})

export async function startBrp({ personen, sleutel, port = 0, journal }: BrpOptions): Promise<Brp> {
  const expected = Buffer.from(sleutel)
  const isCaller = (given: unknown): boolean => {
    const bytes = Buffer.from(typeof given === 'string' ? given : '')
    return bytes.length === expected.length && timingSafeEqual(bytes, expected)
  }
  const app = Fastify({ logger: false, bodyLimit: 64 * 1024 })
  app.setErrorHandler(({ statusCode = 500 }: FastifyError, _request, reply) =>
    statusCode < 500
      ? problem(reply, { status: statusCode, title: 'De vraag is niet leesbaar.', code: 'paramsValidation' })
      : problem(reply, { status: 500, title: 'Interne fout.', code: 'serverError' }),
  )
  app.get('/health', async () => ({ status: 'ok' }))
  app.post(PAD, async (request, reply) => {
    if (!isCaller(request.headers['x-api-key']))
      return problem(reply, { status: 401, title: 'Niet geauthenticeerd.', code: 'unauthorized' })
    const vraag = vraagSchema.safeParse(request.body)
    if (!vraag.success) {
      const names = new Set(vraag.error.issues.map(({ path }) => String(path[0] ?? 'body')))
      journal?.({ uitkomst: 'ONGELDIG' })
      return problem(reply, wrongParams([...names]))
    }
    const { type } = vraag.data
    const gevonden =
      vraag.data.type === 'RaadpleegMetBurgerservicenummer'
        ? zoekOpBsn(personen, vraag.data.burgerservicenummer)
        : zoekOpNaam(personen, vraag.data)
    if (type !== 'RaadpleegMetBurgerservicenummer' && gevonden.length > MAX_PERSONEN) {
      journal?.({ type, uitkomst: 'TE_VEEL' })
      const detail = `Meer dan maximum van ${MAX_PERSONEN} gevonden resultaten.`
      return problem(reply, { status: 400, title: 'Teveel zoekresultaten.', code: 'tooManyResults', detail })
    }
    journal?.({ type, uitkomst: 'BEANTWOORD', aantal: gevonden.length })
    return { type, personen: gevonden.map((each) => selectVelden(each, vraag.data.fields)) }
  })
  await app.listen({ host: '127.0.0.1', port })
  const address = app.server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { url: `http://127.0.0.1:${address.port}${PAD}`, [Symbol.asyncDispose]: () => app.close() }
}
