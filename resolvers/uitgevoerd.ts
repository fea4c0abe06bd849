/** The handeling of the request, once its intent is on record and a functie settled: what every resolver of one begins with. */
import { PoortError, type Fout } from '../src/errors.ts'
import type { Handeling } from '../src/handelingen/handeling.ts'
import type { VerzoekContext } from '../src/raadpleging/verzoek-context.ts'

/** @throws PoortError LOGBOEK_NIET_BESCHIKBAAR when nothing was recorded: then nothing may be done */
export function uitgevoerd({ handeling }: VerzoekContext): Handeling & { readonly functie: string } {
  if (handeling?.functie === undefined) throw new PoortError('LOGBOEK_NIET_BESCHIKBAAR')
  return { ...handeling, functie: handeling.functie }
}

/** What a mutation expects to go wrong is data, and on record as a refusal; anything else is thrown. */
export async function alsUitkomst<Uitkomst extends object>(
  context: VerzoekContext,
  act: (handeling: Handeling & { readonly functie: string }) => Promise<Uitkomst>,
): Promise<Uitkomst | { readonly fout: Fout }> {
  const handeling = uitgevoerd(context)
  try {
    return await act(handeling)
  } catch (error) {
    if (!(error instanceof PoortError) || error.status >= 500) throw error
    handeling.weiger(error.code)
    return { fout: { code: error.code, boodschap: error.message } }
  }
}
