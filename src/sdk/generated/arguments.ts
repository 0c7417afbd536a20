/** The type of each argument, by its name; `*` stands for the type that its field leads to. */
export const argumentTypes: Record<string, string> = {
  "after": "String",
  "before": "String",
  "first": "Int",
  "last": "Int",
  "where": "*Filter",
  "orderBy": "*Order",
  "at": "String",
  "ref": "String!",
  "id": "ID!",
  "ids": "[ID!]!"
}

/** The types that fields lead to whose name does not say it, by their name, or by their type's and their own; `=` is the type itself. */
export const fieldTypes: Record<string, string> = {
  "children": "=",
  "parent": "=",
  "Statement.topics": "StatementTopic",
  "publisher": "Organization",
  "syndicated": "=",
  "syndicatedFrom": "=",
  "convener": "Organization",
  "mentionedIn": "Statement",
  "chair": "Person",
  "onBehalfOf": "Organization",
  "relatedBy": "StatementRelation",
  "relations": "StatementRelation",
  "from": "Statement",
  "to": "Statement",
  "broader": "=",
  "narrower": "=",
  "related": "="
}

/** Fields that are instants. */
export const instants = ["createdAt","earliest","importedAt","latest","retrievedAt","updatedAt"] as const