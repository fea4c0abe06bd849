/** Query.mijnRaadplegingen: when the professional asked, read back from the logboek. */
import { begonnen } from '../src/handelingen/diensten.ts'
import type { QueryResolvers } from './generated.ts'

export const mijnRaadplegingen: NonNullable<QueryResolvers['mijnRaadplegingen']> = (_parent, bladeren, context) => {
  const { professional, stand } = begonnen(context)
  return context.diensten.eigenRaadplegingen.read(professional.pseudoniem, bladeren, stand.nu)
}
