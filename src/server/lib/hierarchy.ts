import type { WhereOf } from '../builder.ts'

/** These places and the places within them, three levels down: a country, its cities, their quarters. */
export const placeWithin = (ids: string[]): WhereOf<'Place'> => ({
  OR: [{ id: { in: ids } }, { parentId: { in: ids } }, { parent: { parentId: { in: ids } } }],
})

/** These topics and all narrower ones. */
export const topicWithin = (ids: string[]): WhereOf<'Topic'> => ({ ancestors: { some: { ancestorId: { in: ids } } } })
