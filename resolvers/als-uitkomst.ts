/** What a mutation expects to go wrong is data, and on record as a refusal; anything else is thrown. */
import { PoortError, type Fout } from '../src/errors.ts'
import { begonnen, type Begonnen } from '../src/handelingen/diensten.ts'
import type { VerzoekContext } from '../src/raadpleging/verzoek-context.ts'

export async function alsUitkomst<Uitkomst extends object>(
  context: VerzoekContext,
  act: (handeling: Begonnen) => Promise<Uitkomst>,
): Promise<Uitkomst | { readonly fout: Fout }> {
  const handeling = begonnen(context)
  try {
    return await act(handeling)
  } catch (error) {
    if (!(error instanceof PoortError) || error.status >= 500) throw error
    handeling.weiger(error.code)
    return { fout: { code: error.code, boodschap: error.message } }
  }
}
