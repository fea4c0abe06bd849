/** The federated graph of the others, composed once, of the same bronnen that Datpoort asks. */
import { composeServices } from '@apollo/composition'
import { parse } from 'graphql'
import { BenchFault } from './processes.ts'
import { peerSdl } from './subgraph.ts'

/** @throws BenchFault when the subgraphs do not compose */
export function composeSupergraph(urls: Readonly<Record<string, string>>): string {
  const services = Object.entries(urls).flatMap(([id, url]) => {
    const { dat, detail } = peerSdl(id)
    return [
      { name: id, typeDefs: parse(dat), url },
      { name: `${id}-detail`, typeDefs: parse(detail), url },
    ]
  })
  const { supergraphSdl, errors } = composeServices(services)
  if (supergraphSdl === undefined)
    throw new BenchFault(`the supergraph does not compose: ${errors?.map(({ message }) => message).join('; ')}`)
  return supergraphSdl
}
