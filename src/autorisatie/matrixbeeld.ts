/**
 * The policy and its concepts as the API shows them. What takes work (a difference, the checks, the files) is a function, and
 * costs only who selects it.
 */
import { NIVEAUS } from '../domain/niveau.ts'
import type { BeleidDocument } from './beleid-schema.ts'
import { compareBeleid, voorwaardeTekst } from './beleid-verschil.ts'
import { printBeleidsbestanden } from './beleid-yaml.ts'
import type { Conceptbeeld, Matrixbeheer, Uitkomst } from './matrixbeheer.ts'
import type { Matrixconcept } from './matrixconcept.ts'

export const toMatrixbeeld = (versie: number | undefined, sha256: string, document: BeleidDocument) => ({
  versie,
  sha256,
  domeinen: () => Object.entries(document.autorisatiematrix.domeinen).map(([code, naam]) => ({ code, naam })),
  functies: () =>
    Object.entries(document.autorisatiematrix.functies).map(
      ([code, { naam, organisatie, domein, rechten, cellen }]) => ({
        code,
        naam,
        organisatie,
        domein,
        rechten,
        cellen: Object.entries(cellen).flatMap(([naar, open]) =>
          NIVEAUS.flatMap((niveau) =>
            open[niveau] === undefined
              ? []
              : [{ domein: naar, niveau, voorwaarden: open[niveau].map(voorwaardeTekst) }],
          ),
        ),
      }),
    ),
  bestanden: () => printBeleidsbestanden(document),
})
export type Matrixbeeld = ReturnType<typeof toMatrixbeeld>

export function toConceptview(
  concept: Matrixconcept,
  beheer: Pick<Matrixbeheer, 'lees' | 'controle'>,
  known?: Conceptbeeld,
) {
  const { id, slot, staat, geldig, omschrijving, basis, sha256, gebeurtenissen } = concept
  let beeld: Promise<Conceptbeeld> | undefined
  const lees = (): Promise<Conceptbeeld> =>
    (beeld ??= known === undefined ? beheer.lees(id).then(present) : Promise.resolve(known))
  const uitkomst = staat.fase === 'GEPLAND' || staat.fase === 'GEACTIVEERD' ? staat : undefined
  return {
    id,
    slot,
    fase: staat.fase,
    geldig,
    omschrijving,
    basis,
    sha256,
    matrixversie: uitkomst?.matrixversie,
    vanaf: uitkomst?.vanaf,
    gebeurtenissen,
    verschil: async () => {
      const { basisDocument, document } = await lees()
      return compareBeleid(basisDocument, document)
    },
    bevindingen: async () => beheer.controle(await lees()),
    matrix: async () => toMatrixbeeld(uitkomst?.matrixversie, sha256, (await lees()).document),
  }
}
export type Conceptview = ReturnType<typeof toConceptview>

const present = (beeld: Conceptbeeld | undefined): Conceptbeeld => {
  if (beeld === undefined) throw new Error('a concept that was listed is absent')
  return beeld
}

export const toUitkomstview = ({ beeld, ...uitkomst }: Uitkomst, beheer: Pick<Matrixbeheer, 'lees' | 'controle'>) => ({
  ...uitkomst,
  concept: beeld && toConceptview(beeld.concept, beheer, beeld),
})
export type Uitkomstview = ReturnType<typeof toUitkomstview>
