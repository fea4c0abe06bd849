/** A municipality's own identity provider, as far as the poort sees it: metadata, keys, and tokens signed with them. */
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'

export interface TestIssuer extends AsyncDisposable {
  readonly url: string
  /** A token for one who is in these groups. A claim `iat` says when it was issued. @default now */
  token(groups: readonly string[], claims?: Readonly<Record<string, unknown>>): Promise<string>
}

export const CLIENT = 'testclient'

export async function startIssuer(): Promise<TestIssuer> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { modulusLength: 3072 })
  const jwk = { ...(await exportJWK(publicKey)), kid: 'sleutel-1', alg: 'RS256', use: 'sig' }
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json')
    if (request.url === '/jwks') response.end(JSON.stringify({ keys: [jwk] }))
    else
      response.end(
        JSON.stringify({
          issuer: url,
          jwks_uri: `${url}/jwks`,
          authorization_endpoint: `${url}/auth`,
          token_endpoint: `${url}/token`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
        }),
      )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    token: (groups, { iat, ...claims } = {}) => {
      const now = typeof iat === 'number' ? iat : Math.floor(Date.now() / 1000)
      return new SignJWT({ groups, organisatie: 'gemeente', azp: CLIENT, client_id: CLIENT, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: 'sleutel-1', typ: 'at+jwt' })
        .setIssuer(url)
        .setAudience('datpoort')
        .setSubject(typeof claims['sub'] === 'string' ? claims['sub'] : groups.join('+') || 'niemand')
        .setJti(randomUUID())
        .setIssuedAt(now)
        .setExpirationTime(now + 600)
        .sign(privateKey)
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
