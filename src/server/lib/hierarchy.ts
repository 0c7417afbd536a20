import type { WhereOf } from '../builder.ts'
import type { Identities } from './ref.ts'

/** Some places and the places within them, three levels down: a country, its cities, their quarters. */
export const placeWithin = ({ records }: Pick<Identities, 'records'>): WhereOf<'Place'> => ({
  OR: [{ id: { in: records } }, { parentId: { in: records } }, { parent: { parentId: { in: records } } }],
})

/** Some topics and all narrower ones. */
export const topicWithin = ({ identities }: Pick<Identities, 'identities'>): WhereOf<'Topic'> => ({
  ancestors: { some: { ancestorId: { in: identities } } },
})
