import { expect, test } from 'vitest'
import type { Handeling } from '../../src/handelingen/handeling.ts'
import { createPersoonSleutels } from '../../src/logboek/sleutels.ts'
import type { StoreUitkomst, ToegangStore } from '../../src/toekenningen/toegang-store.ts'
import { createVastlegger } from '../../src/toekenningen/vastlegger.ts'
import { shippedBeleid } from '../support/beleid.ts'

const ID = '3f6c1a52-9d0e-4b7a-8c11-5e2f7a9b0d43'
const sleutels = createPersoonSleutels(new Map([[1, Buffer.alloc(32)]]), new Map([[1, Buffer.alloc(32)]]))

/** Under which epochs the outcome is to be recorded, when the database says this of a change. */
async function epochsAfter(uitkomst: StoreUitkomst['uitkomst']): Promise<readonly bigint[]> {
  const epochs: bigint[] = []
  const answer = async (): Promise<StoreUitkomst> => ({ uitkomst, id: ID, geldigTot: undefined, epoch: 9n })
  const store: Pick<ToegangStore, 'beeindig'> = { beeindig: answer }
  const handeling: Pick<Handeling, 'professional' | 'beleid' | 'noteer' | 'weiger' | 'vastgelegd'> = {
    professional: {
      pseudoniem: 'p',
      collega: 'c',
      groepen: [],
      functies: ['CASUSREGISSEUR'],
      teams: [],
      organisatie: 'o',
      client: 'c',
      token: { iss: 'i', jti: 'j', exp: 0 },
    },
    beleid: shippedBeleid,
    noteer: () => undefined,
    weiger: () => undefined,
    vastgelegd: (epoch) => void epochs.push(epoch),
  }
  const vastlegger = createVastlegger(store as ToegangStore, sleutels)
  await vastlegger.beeindig(handeling as Handeling, ID, 'TOEKENNING', ID, false)
  return epochs
}

test('M2 a change is recorded under the epoch it made', async () => {
  expect(await epochsAfter('NIEUW')).toEqual([9n])
})

test('M2 what was done before moved nothing now: rights that moved meanwhile are still found out', async () => {
  expect(await epochsAfter('HERHAALD')).toEqual([])
})
