/** The type of each argument, by its name; `*` stands for the type that its field leads to. */
export const argumentTypes: Record<string, string> = {
  "after": "String",
  "before": "String",
  "first": "Int",
  "last": "Int",
  "where": "*Filter",
  "orderBy": "*Order",
  "style": "CitationStyle!",
  "at": "String",
  "asOf": "DateTime",
  "ref": "String!",
  "since": "ID",
  "id": "ID!",
  "ids": "[ID!]!",
  "in": "[SearchKind!]",
  "text": "String!",
  "columns": "StatementDimension!",
  "measure": "StatementMeasure!",
  "rows": "StatementDimension!",
  "interval": "Interval!",
  "speaker": "String!"
}

/** The types that fields lead to whose name does not say it, by their name; `=` is the type itself. */
export const fieldTypes: Record<string, string> = {
  "children": "=",
  "sameAs": "=",
  "syndicated": "=",
  "mentionedIn": "Statement",
  "changes": "Revision",
  "narrower": "=",
  "parent": "=",
  "publisher": "Organization",
  "syndicatedFrom": "=",
  "convener": "Organization",
  "chair": "Person",
  "onBehalfOf": "Organization",
  "broader": "=",
  "related": "="
}

/** Fields that are instants. */
export const instants = ["at","createdAt","decidedAt","earliest","expiresAt","foundAt","importedAt","lastUsedAt","latest","openedAt","resolvedAt","retrievedAt","revokedAt","updatedAt"] as const