/**
 * Health for load balancers and application managers: alive, and ready with the reasons why not.
 * Promise: says nothing of a person, a key or an address, and never calls the poort ready while a lookup could not be recorded.
 */
import type { FastifyInstance } from 'fastify'

export interface Readiness {
  /** True once the self-test passed and everything was up; false again while stopping. */
  readonly open: boolean
  /** What stands in the way now; empty when ready. */
  reasons(): Promise<readonly string[]>
  /** What works, but not as it should. */
  degraded(): readonly string[]
}

export function addHealth(app: FastifyInstance, readiness: Readiness): void {
  app.get('/health/live', async (_request, reply) =>
    reply.type('application/json; charset=utf-8').send({ status: 'ok' }),
  )
  app.get('/health/ready', async (_request, reply) => {
    const redenen = await readiness.reasons()
    const beperkt = readiness.degraded()
    if (redenen.length === 0) return reply.type('application/json; charset=utf-8').send({ status: 'gereed', beperkt })
    const problem = { status: 503, title: 'Datpoort is niet gereed', detail: redenen.join('; '), redenen, beperkt }
    return reply.status(503).type('application/problem+json; charset=utf-8').send(problem)
  })
}
