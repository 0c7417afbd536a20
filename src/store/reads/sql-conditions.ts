// Conditions as SQL. Conditions that are always true or always false are simplified.

export const exists = (from: string, conditions: string[]): string => {
  const where = and(conditions)
  return where === 'FALSE' ? 'FALSE' : `EXISTS (SELECT FROM ${from}${clause('WHERE', where)})`
}

export const and = (conditions: readonly string[]): string => joined(conditions, 'AND', 'TRUE', 'FALSE')
export const or = (conditions: readonly string[]): string => joined(conditions, 'OR', 'FALSE', 'TRUE')
export const not = (condition: string): string => (condition === 'TRUE' ? 'FALSE' : condition === 'FALSE' ? 'TRUE' : `NOT (${condition})`)

function joined(conditions: readonly string[], word: string, neutral: string, decisive: string): string {
  if (conditions.includes(decisive)) return decisive
  const rest = conditions.filter((condition) => condition !== neutral)
  return rest.length > 1 ? `(${rest.join(` ${word} `)})` : (rest[0] ?? neutral)
}

export const notFalse = (condition: string): string =>
  condition === 'TRUE' || condition === 'FALSE' ? condition : `(${condition}) IS NOT FALSE`

export const clause = (word: string, content: string): string => (content && content !== 'TRUE' ? ` ${word} ${content}` : '')

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
