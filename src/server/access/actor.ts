/** What an actor may do, from the least to the most. */
export const roles = ['READER', 'CONTRIBUTOR', 'CURATOR', 'ADMIN'] as const
export type Role = (typeof roles)[number]

/** Who sends a request. */
export interface Actor {
  /** Identifies the actor in history, such as `key:01a2…` or `token:ann@example.org`. */
  id: string
  /** The name that history shows. */
  name: string
  role: Role
  /** The slugs of the datasets for which the role holds; elsewhere the actor is a READER. All datasets if it is not given. */
  datasets?: readonly string[]
  /** When its credentials expire, which ends its subscriptions. Never if it is not given. */
  expiresAt?: Date
}

/** Who sends a request without credentials. */
export const anonymous: Actor = { id: 'anonymous', name: 'Anonymous', role: 'READER' }

/** Whether an actor has a role, or more, for a dataset; without a dataset, for all of them. */
export const hasRole = ({ role, datasets }: Actor, least: Role, dataset?: string): boolean =>
  roles.indexOf(role) >= roles.indexOf(least) && (datasets === undefined || (dataset !== undefined && datasets.includes(dataset)))

/** Whether an actor has a role, or more, for each of some datasets. Of none of them only those have it who have it for all. */
export const hasRoleFor = (actor: Actor, least: Role, datasets: Iterable<string>): boolean => {
  const all = [...datasets]
  return hasRole(actor, least) || (all.length > 0 && all.every((dataset) => hasRole(actor, least, dataset)))
}

/** Checks an actor that an application gives. @throws TypeError */
export function assertActor(actor: Actor): Actor {
  const { id, name, role, datasets, expiresAt } = actor
  const areSlugs = datasets === undefined || (Array.isArray(datasets) && datasets.every((each) => typeof each === 'string'))
  const isTime = expiresAt === undefined || (expiresAt instanceof Date && !Number.isNaN(expiresAt.getTime()))
  if (!id || !name || !roles.includes(role) || !areSlugs || !isTime)
    throw new TypeError(
      `An actor needs an id, a name and a role (${roles.join(', ')}); \`datasets\` is a list of slugs, and \`expiresAt\` a Date; found ${JSON.stringify(actor)}`,
    )
  return actor
}
