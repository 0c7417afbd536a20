// Generated from prisma/schema.prisma by scripts/gen-datamodel.mjs.
export interface Field {
  name: string
  /** The column. */
  dbName: string
  kind: 'scalar' | 'enum' | 'object'
  type: string
  nativeType: string | null
  isList: boolean
  isRequired: boolean
  isId: boolean
  isUnique: boolean
  relation: { name: string; from: string[]; to: string[] } | null
}

export interface Key {
  name: string
  fields: string[]
}

export interface Model {
  name: string
  /** The table. */
  dbName: string
  fields: Field[]
  /** What identifies a row, in any model. */
  key: Key
  /** Unique indexes of several columns. */
  uniques: Key[]
}

export interface Enum {
  name: string
  dbName: string
  values: { name: string; dbName: string }[]
}

export interface Datamodel {
  models: Model[]
  enums: Enum[]
}

export const datamodel: Datamodel = {
  "models": [
    {
      "name": "Dataset",
      "dbName": "Dataset",
      "fields": [
        {
          "name": "id",
          "dbName": "id",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": true,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "slug",
          "dbName": "slug",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": true,
          "relation": null
        },
        {
          "name": "title",
          "dbName": "title",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "licence",
          "dbName": "licence",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "homepage",
          "dbName": "homepage",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "version",
          "dbName": "version",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "digest",
          "dbName": "digest",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "importedAt",
          "dbName": "importedAt",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "persons",
          "dbName": "persons",
          "kind": "object",
          "type": "Person",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "DatasetToPerson",
            "from": [],
            "to": []
          }
        },
        {
          "name": "organizations",
          "dbName": "organizations",
          "kind": "object",
          "type": "Organization",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "DatasetToOrganization",
            "from": [],
            "to": []
          }
        },
        {
          "name": "positions",
          "dbName": "positions",
          "kind": "object",
          "type": "Position",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "DatasetToPosition",
            "from": [],
            "to": []
          }
        },
        {
          "name": "places",
          "dbName": "places",
          "kind": "object",
          "type": "Place",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "DatasetToPlace",
            "from": [],
            "to": []
          }
        },
        {
          "name": "meetings",
          "dbName": "meetings",
          "kind": "object",
          "type": "Meeting",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "DatasetToMeeting",
            "from": [],
            "to": []
          }
        },
        {
          "name": "sessions",
          "dbName": "sessions",
          "kind": "object",
          "type": "Session",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "DatasetToSession",
            "from": [],
            "to": []
          }
        },
        {
          "name": "agendaItems",
          "dbName": "agendaItems",
          "kind": "object",
          "type": "AgendaItem",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "AgendaItemToDataset",
            "from": [],
            "to": []
          }
        },
        {
          "name": "topics",
          "dbName": "topics",
          "kind": "object",
          "type": "Topic",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "DatasetToTopic",
            "from": [],
            "to": []
          }
        },
        {
          "name": "documents",
          "dbName": "documents",
          "kind": "object",
          "type": "Document",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "DatasetToDocument",
            "from": [],
            "to": []
          }
        },
        {
          "name": "statements",
          "dbName": "statements",
          "kind": "object",
          "type": "Statement",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "DatasetToStatement",
            "from": [],
            "to": []
          }
        },
        {
          "name": "refKeys",
          "dbName": "refKeys",
          "kind": "object",
          "type": "RefKey",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "DatasetToRefKey",
            "from": [],
            "to": []
          }
        }
      ],
      "key": {
        "name": "id",
        "fields": [
          "id"
        ]
      },
      "uniques": []
    },
    {
      "name": "Person",
      "dbName": "Person",
      "fields": [
        {
          "name": "id",
          "dbName": "id",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": true,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "slug",
          "dbName": "slug",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": true,
          "relation": null
        },
        {
          "name": "identifiers",
          "dbName": "identifiers",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "dataset",
          "dbName": "dataset",
          "kind": "object",
          "type": "Dataset",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "DatasetToPerson",
            "from": [
              "datasetId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "datasetId",
          "dbName": "datasetId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "createdAt",
          "dbName": "createdAt",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "updatedAt",
          "dbName": "updatedAt",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "digest",
          "dbName": "digest",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "name",
          "dbName": "name",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "sortName",
          "dbName": "sortName",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "nationality",
          "dbName": "nationality",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "summary",
          "dbName": "summary",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "names",
          "dbName": "names",
          "kind": "object",
          "type": "Name",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "NameToPerson",
            "from": [],
            "to": []
          }
        },
        {
          "name": "positions",
          "dbName": "positions",
          "kind": "object",
          "type": "Position",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "PersonToPosition",
            "from": [],
            "to": []
          }
        },
        {
          "name": "speakers",
          "dbName": "speakers",
          "kind": "object",
          "type": "Speaker",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "PersonToSpeaker",
            "from": [],
            "to": []
          }
        },
        {
          "name": "participations",
          "dbName": "participations",
          "kind": "object",
          "type": "Participation",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "ParticipationToPerson",
            "from": [],
            "to": []
          }
        },
        {
          "name": "mentions",
          "dbName": "mentions",
          "kind": "object",
          "type": "Mention",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "MentionToPerson",
            "from": [],
            "to": []
          }
        },
        {
          "name": "chaired",
          "dbName": "chaired",
          "kind": "object",
          "type": "Session",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "PersonToSession",
            "from": [],
            "to": []
          }
        }
      ],
      "key": {
        "name": "id",
        "fields": [
          "id"
        ]
      },
      "uniques": []
    },
    {
      "name": "Organization",
      "dbName": "Organization",
      "fields": [
        {
          "name": "id",
          "dbName": "id",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": true,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "slug",
          "dbName": "slug",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": true,
          "relation": null
        },
        {
          "name": "identifiers",
          "dbName": "identifiers",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "dataset",
          "dbName": "dataset",
          "kind": "object",
          "type": "Dataset",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "DatasetToOrganization",
            "from": [
              "datasetId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "datasetId",
          "dbName": "datasetId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "createdAt",
          "dbName": "createdAt",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "updatedAt",
          "dbName": "updatedAt",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "digest",
          "dbName": "digest",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "name",
          "dbName": "name",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "acronym",
          "dbName": "acronym",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "classification",
          "dbName": "classification",
          "kind": "enum",
          "type": "OrganizationClassification",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "country",
          "dbName": "country",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "parent",
          "dbName": "parent",
          "kind": "object",
          "type": "Organization",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "OrganizationParent",
            "from": [
              "parentId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "parentId",
          "dbName": "parentId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "children",
          "dbName": "children",
          "kind": "object",
          "type": "Organization",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "OrganizationParent",
            "from": [],
            "to": []
          }
        },
        {
          "name": "names",
          "dbName": "names",
          "kind": "object",
          "type": "Name",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "NameToOrganization",
            "from": [],
            "to": []
          }
        },
        {
          "name": "positions",
          "dbName": "positions",
          "kind": "object",
          "type": "Position",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "OrganizationToPosition",
            "from": [],
            "to": []
          }
        },
        {
          "name": "convened",
          "dbName": "convened",
          "kind": "object",
          "type": "Meeting",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "MeetingToOrganization",
            "from": [],
            "to": []
          }
        },
        {
          "name": "participations",
          "dbName": "participations",
          "kind": "object",
          "type": "Participation",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "OrganizationToParticipation",
            "from": [],
            "to": []
          }
        },
        {
          "name": "documents",
          "dbName": "documents",
          "kind": "object",
          "type": "Document",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "DocumentToOrganization",
            "from": [],
            "to": []
          }
        },
        {
          "name": "speakers",
          "dbName": "speakers",
          "kind": "object",
          "type": "Speaker",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "SpeakerOrganization",
            "from": [],
            "to": []
          }
        },
        {
          "name": "represented",
          "dbName": "represented",
          "kind": "object",
          "type": "Speaker",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "SpeakerOnBehalfOf",
            "from": [],
            "to": []
          }
        },
        {
          "name": "mentions",
          "dbName": "mentions",
          "kind": "object",
          "type": "Mention",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "MentionToOrganization",
            "from": [],
            "to": []
          }
        },
        {
          "name": "statementIndex",
          "dbName": "statementIndex",
          "kind": "object",
          "type": "StatementOrganization",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "OrganizationToStatementOrganization",
            "from": [],
            "to": []
          }
        }
      ],
      "key": {
        "name": "id",
        "fields": [
          "id"
        ]
      },
      "uniques": []
    },
    {
      "name": "Position",
      "dbName": "Position",
      "fields": [
        {
          "name": "id",
          "dbName": "id",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": true,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "slug",
          "dbName": "slug",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": true,
          "relation": null
        },
        {
          "name": "identifiers",
          "dbName": "identifiers",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "dataset",
          "dbName": "dataset",
          "kind": "object",
          "type": "Dataset",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "DatasetToPosition",
            "from": [
              "datasetId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "datasetId",
          "dbName": "datasetId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "createdAt",
          "dbName": "createdAt",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "updatedAt",
          "dbName": "updatedAt",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "digest",
          "dbName": "digest",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "person",
          "dbName": "person",
          "kind": "object",
          "type": "Person",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "PersonToPosition",
            "from": [
              "personId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "personId",
          "dbName": "personId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "organization",
          "dbName": "organization",
          "kind": "object",
          "type": "Organization",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "OrganizationToPosition",
            "from": [
              "organizationId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "organizationId",
          "dbName": "organizationId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "title",
          "dbName": "title",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "role",
          "dbName": "role",
          "kind": "enum",
          "type": "PositionRole",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "startEdtf",
          "dbName": "startEdtf",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "startEarliest",
          "dbName": "startEarliest",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "startLatest",
          "dbName": "startLatest",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "startText",
          "dbName": "startText",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "endEdtf",
          "dbName": "endEdtf",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "endEarliest",
          "dbName": "endEarliest",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "endLatest",
          "dbName": "endLatest",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "endText",
          "dbName": "endText",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "speakers",
          "dbName": "speakers",
          "kind": "object",
          "type": "Speaker",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "PositionToSpeaker",
            "from": [],
            "to": []
          }
        },
        {
          "name": "participations",
          "dbName": "participations",
          "kind": "object",
          "type": "Participation",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "ParticipationToPosition",
            "from": [],
            "to": []
          }
        }
      ],
      "key": {
        "name": "id",
        "fields": [
          "id"
        ]
      },
      "uniques": []
    },
    {
      "name": "Place",
      "dbName": "Place",
      "fields": [
        {
          "name": "id",
          "dbName": "id",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": true,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "slug",
          "dbName": "slug",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": true,
          "relation": null
        },
        {
          "name": "identifiers",
          "dbName": "identifiers",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "dataset",
          "dbName": "dataset",
          "kind": "object",
          "type": "Dataset",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "DatasetToPlace",
            "from": [
              "datasetId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "datasetId",
          "dbName": "datasetId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "createdAt",
          "dbName": "createdAt",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "updatedAt",
          "dbName": "updatedAt",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "digest",
          "dbName": "digest",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "name",
          "dbName": "name",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "country",
          "dbName": "country",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "parent",
          "dbName": "parent",
          "kind": "object",
          "type": "Place",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "PlaceParent",
            "from": [
              "parentId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "parentId",
          "dbName": "parentId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "children",
          "dbName": "children",
          "kind": "object",
          "type": "Place",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "PlaceParent",
            "from": [],
            "to": []
          }
        },
        {
          "name": "latitude",
          "dbName": "latitude",
          "kind": "scalar",
          "type": "Float",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "longitude",
          "dbName": "longitude",
          "kind": "scalar",
          "type": "Float",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "names",
          "dbName": "names",
          "kind": "object",
          "type": "Name",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "NameToPlace",
            "from": [],
            "to": []
          }
        },
        {
          "name": "meetings",
          "dbName": "meetings",
          "kind": "object",
          "type": "Meeting",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "MeetingToPlace",
            "from": [],
            "to": []
          }
        },
        {
          "name": "mentions",
          "dbName": "mentions",
          "kind": "object",
          "type": "Mention",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "MentionToPlace",
            "from": [],
            "to": []
          }
        }
      ],
      "key": {
        "name": "id",
        "fields": [
          "id"
        ]
      },
      "uniques": []
    },
    {
      "name": "Name",
      "dbName": "Name",
      "fields": [
        {
          "name": "id",
          "dbName": "id",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": true,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "value",
          "dbName": "value",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "language",
          "dbName": "language",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "kind",
          "dbName": "kind",
          "kind": "enum",
          "type": "NameKind",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "person",
          "dbName": "person",
          "kind": "object",
          "type": "Person",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "NameToPerson",
            "from": [
              "personId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "personId",
          "dbName": "personId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "organization",
          "dbName": "organization",
          "kind": "object",
          "type": "Organization",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "NameToOrganization",
            "from": [
              "organizationId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "organizationId",
          "dbName": "organizationId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "place",
          "dbName": "place",
          "kind": "object",
          "type": "Place",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "NameToPlace",
            "from": [
              "placeId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "placeId",
          "dbName": "placeId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "ordinal",
          "dbName": "ordinal",
          "kind": "scalar",
          "type": "Int",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        }
      ],
      "key": {
        "name": "id",
        "fields": [
          "id"
        ]
      },
      "uniques": []
    },
    {
      "name": "Meeting",
      "dbName": "Meeting",
      "fields": [
        {
          "name": "id",
          "dbName": "id",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": true,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "slug",
          "dbName": "slug",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": true,
          "relation": null
        },
        {
          "name": "identifiers",
          "dbName": "identifiers",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "dataset",
          "dbName": "dataset",
          "kind": "object",
          "type": "Dataset",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "DatasetToMeeting",
            "from": [
              "datasetId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "datasetId",
          "dbName": "datasetId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "createdAt",
          "dbName": "createdAt",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "updatedAt",
          "dbName": "updatedAt",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "digest",
          "dbName": "digest",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "title",
          "dbName": "title",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "kind",
          "dbName": "kind",
          "kind": "enum",
          "type": "MeetingKind",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "convener",
          "dbName": "convener",
          "kind": "object",
          "type": "Organization",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "MeetingToOrganization",
            "from": [
              "convenerId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "convenerId",
          "dbName": "convenerId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "level",
          "dbName": "level",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "startEdtf",
          "dbName": "startEdtf",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "startEarliest",
          "dbName": "startEarliest",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "startLatest",
          "dbName": "startLatest",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "startText",
          "dbName": "startText",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "endEdtf",
          "dbName": "endEdtf",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "endEarliest",
          "dbName": "endEarliest",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "endLatest",
          "dbName": "endLatest",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "endText",
          "dbName": "endText",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "place",
          "dbName": "place",
          "kind": "object",
          "type": "Place",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "MeetingToPlace",
            "from": [
              "placeId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "placeId",
          "dbName": "placeId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "status",
          "dbName": "status",
          "kind": "enum",
          "type": "MeetingStatus",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "parent",
          "dbName": "parent",
          "kind": "object",
          "type": "Meeting",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "MeetingParent",
            "from": [
              "parentId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "parentId",
          "dbName": "parentId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "children",
          "dbName": "children",
          "kind": "object",
          "type": "Meeting",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "MeetingParent",
            "from": [],
            "to": []
          }
        },
        {
          "name": "sessions",
          "dbName": "sessions",
          "kind": "object",
          "type": "Session",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "MeetingToSession",
            "from": [],
            "to": []
          }
        },
        {
          "name": "agendaItems",
          "dbName": "agendaItems",
          "kind": "object",
          "type": "AgendaItem",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "AgendaItemToMeeting",
            "from": [],
            "to": []
          }
        },
        {
          "name": "participations",
          "dbName": "participations",
          "kind": "object",
          "type": "Participation",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "MeetingToParticipation",
            "from": [],
            "to": []
          }
        },
        {
          "name": "statements",
          "dbName": "statements",
          "kind": "object",
          "type": "Statement",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "MeetingToStatement",
            "from": [],
            "to": []
          }
        },
        {
          "name": "mentions",
          "dbName": "mentions",
          "kind": "object",
          "type": "Mention",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "MeetingToMention",
            "from": [],
            "to": []
          }
        },
        {
          "name": "evidence",
          "dbName": "evidence",
          "kind": "object",
          "type": "Evidence",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "EvidenceToMeeting",
            "from": [],
            "to": []
          }
        }
      ],
      "key": {
        "name": "id",
        "fields": [
          "id"
        ]
      },
      "uniques": []
    },
    {
      "name": "Session",
      "dbName": "Session",
      "fields": [
        {
          "name": "id",
          "dbName": "id",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": true,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "slug",
          "dbName": "slug",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": true,
          "relation": null
        },
        {
          "name": "identifiers",
          "dbName": "identifiers",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "dataset",
          "dbName": "dataset",
          "kind": "object",
          "type": "Dataset",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "DatasetToSession",
            "from": [
              "datasetId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "datasetId",
          "dbName": "datasetId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "createdAt",
          "dbName": "createdAt",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "updatedAt",
          "dbName": "updatedAt",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "digest",
          "dbName": "digest",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "meeting",
          "dbName": "meeting",
          "kind": "object",
          "type": "Meeting",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "MeetingToSession",
            "from": [
              "meetingId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "meetingId",
          "dbName": "meetingId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "ordinal",
          "dbName": "ordinal",
          "kind": "scalar",
          "type": "Int",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "title",
          "dbName": "title",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "kind",
          "dbName": "kind",
          "kind": "enum",
          "type": "SessionKind",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "startEdtf",
          "dbName": "startEdtf",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "startEarliest",
          "dbName": "startEarliest",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "startLatest",
          "dbName": "startLatest",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "startText",
          "dbName": "startText",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "endEdtf",
          "dbName": "endEdtf",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "endEarliest",
          "dbName": "endEarliest",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "endLatest",
          "dbName": "endLatest",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "endText",
          "dbName": "endText",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "chair",
          "dbName": "chair",
          "kind": "object",
          "type": "Person",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "PersonToSession",
            "from": [
              "chairId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "chairId",
          "dbName": "chairId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "agendaItems",
          "dbName": "agendaItems",
          "kind": "object",
          "type": "AgendaItem",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "AgendaItemToSession",
            "from": [],
            "to": []
          }
        },
        {
          "name": "participations",
          "dbName": "participations",
          "kind": "object",
          "type": "Participation",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "ParticipationToSession",
            "from": [],
            "to": []
          }
        },
        {
          "name": "statements",
          "dbName": "statements",
          "kind": "object",
          "type": "Statement",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "SessionToStatement",
            "from": [],
            "to": []
          }
        }
      ],
      "key": {
        "name": "id",
        "fields": [
          "id"
        ]
      },
      "uniques": []
    },
    {
      "name": "AgendaItem",
      "dbName": "AgendaItem",
      "fields": [
        {
          "name": "id",
          "dbName": "id",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": true,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "slug",
          "dbName": "slug",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": true,
          "relation": null
        },
        {
          "name": "identifiers",
          "dbName": "identifiers",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "dataset",
          "dbName": "dataset",
          "kind": "object",
          "type": "Dataset",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "AgendaItemToDataset",
            "from": [
              "datasetId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "datasetId",
          "dbName": "datasetId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "createdAt",
          "dbName": "createdAt",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "updatedAt",
          "dbName": "updatedAt",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "digest",
          "dbName": "digest",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "meeting",
          "dbName": "meeting",
          "kind": "object",
          "type": "Meeting",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "AgendaItemToMeeting",
            "from": [
              "meetingId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "meetingId",
          "dbName": "meetingId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "session",
          "dbName": "session",
          "kind": "object",
          "type": "Session",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "AgendaItemToSession",
            "from": [
              "sessionId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "sessionId",
          "dbName": "sessionId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "ordinal",
          "dbName": "ordinal",
          "kind": "scalar",
          "type": "Int",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "number",
          "dbName": "number",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "title",
          "dbName": "title",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "status",
          "dbName": "status",
          "kind": "enum",
          "type": "AgendaItemStatus",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "outcome",
          "dbName": "outcome",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "parent",
          "dbName": "parent",
          "kind": "object",
          "type": "AgendaItem",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "AgendaItemParent",
            "from": [
              "parentId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "parentId",
          "dbName": "parentId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "children",
          "dbName": "children",
          "kind": "object",
          "type": "AgendaItem",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "AgendaItemParent",
            "from": [],
            "to": []
          }
        },
        {
          "name": "topics",
          "dbName": "topics",
          "kind": "object",
          "type": "Topic",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "AgendaItemToTopic",
            "from": [],
            "to": []
          }
        },
        {
          "name": "evidence",
          "dbName": "evidence",
          "kind": "object",
          "type": "Evidence",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "AgendaItemToEvidence",
            "from": [],
            "to": []
          }
        },
        {
          "name": "statements",
          "dbName": "statements",
          "kind": "object",
          "type": "Statement",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "AgendaItemToStatement",
            "from": [],
            "to": []
          }
        }
      ],
      "key": {
        "name": "id",
        "fields": [
          "id"
        ]
      },
      "uniques": []
    },
    {
      "name": "Participation",
      "dbName": "Participation",
      "fields": [
        {
          "name": "id",
          "dbName": "id",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": true,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "meeting",
          "dbName": "meeting",
          "kind": "object",
          "type": "Meeting",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "MeetingToParticipation",
            "from": [
              "meetingId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "meetingId",
          "dbName": "meetingId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "session",
          "dbName": "session",
          "kind": "object",
          "type": "Session",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "ParticipationToSession",
            "from": [
              "sessionId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "sessionId",
          "dbName": "sessionId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "person",
          "dbName": "person",
          "kind": "object",
          "type": "Person",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "ParticipationToPerson",
            "from": [
              "personId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "personId",
          "dbName": "personId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "organization",
          "dbName": "organization",
          "kind": "object",
          "type": "Organization",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "OrganizationToParticipation",
            "from": [
              "organizationId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "organizationId",
          "dbName": "organizationId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "position",
          "dbName": "position",
          "kind": "object",
          "type": "Position",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "ParticipationToPosition",
            "from": [
              "positionId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "positionId",
          "dbName": "positionId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "role",
          "dbName": "role",
          "kind": "enum",
          "type": "ParticipationRole",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "attendance",
          "dbName": "attendance",
          "kind": "enum",
          "type": "Attendance",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "evidence",
          "dbName": "evidence",
          "kind": "object",
          "type": "Evidence",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "EvidenceToParticipation",
            "from": [],
            "to": []
          }
        },
        {
          "name": "ordinal",
          "dbName": "ordinal",
          "kind": "scalar",
          "type": "Int",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        }
      ],
      "key": {
        "name": "id",
        "fields": [
          "id"
        ]
      },
      "uniques": []
    },
    {
      "name": "Topic",
      "dbName": "Topic",
      "fields": [
        {
          "name": "id",
          "dbName": "id",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": true,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "slug",
          "dbName": "slug",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": true,
          "relation": null
        },
        {
          "name": "identifiers",
          "dbName": "identifiers",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "dataset",
          "dbName": "dataset",
          "kind": "object",
          "type": "Dataset",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "DatasetToTopic",
            "from": [
              "datasetId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "datasetId",
          "dbName": "datasetId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "createdAt",
          "dbName": "createdAt",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "updatedAt",
          "dbName": "updatedAt",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "digest",
          "dbName": "digest",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "label",
          "dbName": "label",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "scopeNote",
          "dbName": "scopeNote",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "labels",
          "dbName": "labels",
          "kind": "object",
          "type": "TopicLabel",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "TopicToTopicLabel",
            "from": [],
            "to": []
          }
        },
        {
          "name": "broader",
          "dbName": "broader",
          "kind": "object",
          "type": "Topic",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "TopicBroader",
            "from": [],
            "to": []
          }
        },
        {
          "name": "narrower",
          "dbName": "narrower",
          "kind": "object",
          "type": "Topic",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "TopicBroader",
            "from": [],
            "to": []
          }
        },
        {
          "name": "related",
          "dbName": "related",
          "kind": "object",
          "type": "Topic",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "TopicRelated",
            "from": [],
            "to": []
          }
        },
        {
          "name": "relatedOf",
          "dbName": "relatedOf",
          "kind": "object",
          "type": "Topic",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "TopicRelated",
            "from": [],
            "to": []
          }
        },
        {
          "name": "agendaItems",
          "dbName": "agendaItems",
          "kind": "object",
          "type": "AgendaItem",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "AgendaItemToTopic",
            "from": [],
            "to": []
          }
        },
        {
          "name": "statements",
          "dbName": "statements",
          "kind": "object",
          "type": "StatementTopic",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "StatementTopicToTopic",
            "from": [],
            "to": []
          }
        },
        {
          "name": "ancestors",
          "dbName": "ancestors",
          "kind": "object",
          "type": "TopicClosure",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "TopicAncestors",
            "from": [],
            "to": []
          }
        },
        {
          "name": "descendants",
          "dbName": "descendants",
          "kind": "object",
          "type": "TopicClosure",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "TopicDescendants",
            "from": [],
            "to": []
          }
        },
        {
          "name": "statementIndex",
          "dbName": "statementIndex",
          "kind": "object",
          "type": "StatementTopicIndex",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "StatementTopicIndexToTopic",
            "from": [],
            "to": []
          }
        }
      ],
      "key": {
        "name": "id",
        "fields": [
          "id"
        ]
      },
      "uniques": []
    },
    {
      "name": "TopicLabel",
      "dbName": "TopicLabel",
      "fields": [
        {
          "name": "id",
          "dbName": "id",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": true,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "value",
          "dbName": "value",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "language",
          "dbName": "language",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "kind",
          "dbName": "kind",
          "kind": "enum",
          "type": "LabelKind",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "topic",
          "dbName": "topic",
          "kind": "object",
          "type": "Topic",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "TopicToTopicLabel",
            "from": [
              "topicId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "topicId",
          "dbName": "topicId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "ordinal",
          "dbName": "ordinal",
          "kind": "scalar",
          "type": "Int",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        }
      ],
      "key": {
        "name": "id",
        "fields": [
          "id"
        ]
      },
      "uniques": []
    },
    {
      "name": "Document",
      "dbName": "Document",
      "fields": [
        {
          "name": "id",
          "dbName": "id",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": true,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "slug",
          "dbName": "slug",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": true,
          "relation": null
        },
        {
          "name": "identifiers",
          "dbName": "identifiers",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "dataset",
          "dbName": "dataset",
          "kind": "object",
          "type": "Dataset",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "DatasetToDocument",
            "from": [
              "datasetId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "datasetId",
          "dbName": "datasetId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "createdAt",
          "dbName": "createdAt",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "updatedAt",
          "dbName": "updatedAt",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "digest",
          "dbName": "digest",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "title",
          "dbName": "title",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "kind",
          "dbName": "kind",
          "kind": "enum",
          "type": "DocumentKind",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "publisher",
          "dbName": "publisher",
          "kind": "object",
          "type": "Organization",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "DocumentToOrganization",
            "from": [
              "publisherId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "publisherId",
          "dbName": "publisherId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "authors",
          "dbName": "authors",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "url",
          "dbName": "url",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "archiveUrl",
          "dbName": "archiveUrl",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "publishedEdtf",
          "dbName": "publishedEdtf",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "publishedEarliest",
          "dbName": "publishedEarliest",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "publishedLatest",
          "dbName": "publishedLatest",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "publishedText",
          "dbName": "publishedText",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "retrievedAt",
          "dbName": "retrievedAt",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "language",
          "dbName": "language",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "licence",
          "dbName": "licence",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "textAccess",
          "dbName": "textAccess",
          "kind": "enum",
          "type": "TextAccess",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "text",
          "dbName": "text",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "sha256",
          "dbName": "sha256",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "syndicatedFrom",
          "dbName": "syndicatedFrom",
          "kind": "object",
          "type": "Document",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "DocumentSyndication",
            "from": [
              "syndicatedFromId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "syndicatedFromId",
          "dbName": "syndicatedFromId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "syndicated",
          "dbName": "syndicated",
          "kind": "object",
          "type": "Document",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "DocumentSyndication",
            "from": [],
            "to": []
          }
        },
        {
          "name": "evidence",
          "dbName": "evidence",
          "kind": "object",
          "type": "Evidence",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "DocumentToEvidence",
            "from": [],
            "to": []
          }
        }
      ],
      "key": {
        "name": "id",
        "fields": [
          "id"
        ]
      },
      "uniques": []
    },
    {
      "name": "Statement",
      "dbName": "Statement",
      "fields": [
        {
          "name": "id",
          "dbName": "id",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": true,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "slug",
          "dbName": "slug",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": true,
          "relation": null
        },
        {
          "name": "identifiers",
          "dbName": "identifiers",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "dataset",
          "dbName": "dataset",
          "kind": "object",
          "type": "Dataset",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "DatasetToStatement",
            "from": [
              "datasetId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "datasetId",
          "dbName": "datasetId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "createdAt",
          "dbName": "createdAt",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "updatedAt",
          "dbName": "updatedAt",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "digest",
          "dbName": "digest",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "text",
          "dbName": "text",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "language",
          "dbName": "language",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "reporting",
          "dbName": "reporting",
          "kind": "enum",
          "type": "Reporting",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "kind",
          "dbName": "kind",
          "kind": "enum",
          "type": "StatementKind",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "saidOnEdtf",
          "dbName": "saidOnEdtf",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "saidOnEarliest",
          "dbName": "saidOnEarliest",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "saidOnLatest",
          "dbName": "saidOnLatest",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "saidOnText",
          "dbName": "saidOnText",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "meeting",
          "dbName": "meeting",
          "kind": "object",
          "type": "Meeting",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "MeetingToStatement",
            "from": [
              "meetingId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "meetingId",
          "dbName": "meetingId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "session",
          "dbName": "session",
          "kind": "object",
          "type": "Session",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "SessionToStatement",
            "from": [
              "sessionId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "sessionId",
          "dbName": "sessionId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "agendaItem",
          "dbName": "agendaItem",
          "kind": "object",
          "type": "AgendaItem",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "AgendaItemToStatement",
            "from": [
              "agendaItemId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "agendaItemId",
          "dbName": "agendaItemId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "occasion",
          "dbName": "occasion",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "ordinal",
          "dbName": "ordinal",
          "kind": "scalar",
          "type": "Int",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "procedural",
          "dbName": "procedural",
          "kind": "scalar",
          "type": "Boolean",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "verification",
          "dbName": "verification",
          "kind": "enum",
          "type": "Verification",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "method",
          "dbName": "method",
          "kind": "enum",
          "type": "Method",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "agent",
          "dbName": "agent",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "independentSources",
          "dbName": "independentSources",
          "kind": "scalar",
          "type": "Int",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "speakers",
          "dbName": "speakers",
          "kind": "object",
          "type": "Speaker",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "SpeakerToStatement",
            "from": [],
            "to": []
          }
        },
        {
          "name": "topics",
          "dbName": "topics",
          "kind": "object",
          "type": "StatementTopic",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "StatementToStatementTopic",
            "from": [],
            "to": []
          }
        },
        {
          "name": "topicIndex",
          "dbName": "topicIndex",
          "kind": "object",
          "type": "StatementTopicIndex",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "StatementToStatementTopicIndex",
            "from": [],
            "to": []
          }
        },
        {
          "name": "organizationIndex",
          "dbName": "organizationIndex",
          "kind": "object",
          "type": "StatementOrganization",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "StatementToStatementOrganization",
            "from": [],
            "to": []
          }
        },
        {
          "name": "mentions",
          "dbName": "mentions",
          "kind": "object",
          "type": "Mention",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "MentionToStatement",
            "from": [],
            "to": []
          }
        },
        {
          "name": "evidence",
          "dbName": "evidence",
          "kind": "object",
          "type": "Evidence",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "EvidenceToStatement",
            "from": [],
            "to": []
          }
        },
        {
          "name": "translations",
          "dbName": "translations",
          "kind": "object",
          "type": "Translation",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "StatementToTranslation",
            "from": [],
            "to": []
          }
        },
        {
          "name": "relations",
          "dbName": "relations",
          "kind": "object",
          "type": "StatementRelation",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "RelationFrom",
            "from": [],
            "to": []
          }
        },
        {
          "name": "relatedBy",
          "dbName": "relatedBy",
          "kind": "object",
          "type": "StatementRelation",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "RelationTo",
            "from": [],
            "to": []
          }
        }
      ],
      "key": {
        "name": "id",
        "fields": [
          "id"
        ]
      },
      "uniques": []
    },
    {
      "name": "Speaker",
      "dbName": "Speaker",
      "fields": [
        {
          "name": "id",
          "dbName": "id",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": true,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "statement",
          "dbName": "statement",
          "kind": "object",
          "type": "Statement",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "SpeakerToStatement",
            "from": [
              "statementId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "statementId",
          "dbName": "statementId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "ordinal",
          "dbName": "ordinal",
          "kind": "scalar",
          "type": "Int",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "kind",
          "dbName": "kind",
          "kind": "enum",
          "type": "SpeakerKind",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "person",
          "dbName": "person",
          "kind": "object",
          "type": "Person",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "PersonToSpeaker",
            "from": [
              "personId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "personId",
          "dbName": "personId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "organization",
          "dbName": "organization",
          "kind": "object",
          "type": "Organization",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "SpeakerOrganization",
            "from": [
              "organizationId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "organizationId",
          "dbName": "organizationId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "position",
          "dbName": "position",
          "kind": "object",
          "type": "Position",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "PositionToSpeaker",
            "from": [
              "positionId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "positionId",
          "dbName": "positionId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "onBehalfOf",
          "dbName": "onBehalfOf",
          "kind": "object",
          "type": "Organization",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "SpeakerOnBehalfOf",
            "from": [
              "onBehalfOfId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "onBehalfOfId",
          "dbName": "onBehalfOfId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "description",
          "dbName": "description",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        }
      ],
      "key": {
        "name": "id",
        "fields": [
          "id"
        ]
      },
      "uniques": [
        {
          "name": "statementId_ordinal",
          "fields": [
            "statementId",
            "ordinal"
          ]
        },
        {
          "name": "personId_statementId",
          "fields": [
            "personId",
            "statementId"
          ]
        }
      ]
    },
    {
      "name": "StatementTopic",
      "dbName": "StatementTopic",
      "fields": [
        {
          "name": "statement",
          "dbName": "statement",
          "kind": "object",
          "type": "Statement",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "StatementToStatementTopic",
            "from": [
              "statementId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "statementId",
          "dbName": "statementId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "topic",
          "dbName": "topic",
          "kind": "object",
          "type": "Topic",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "StatementTopicToTopic",
            "from": [
              "topicId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "topicId",
          "dbName": "topicId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "stance",
          "dbName": "stance",
          "kind": "enum",
          "type": "Stance",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "ordinal",
          "dbName": "ordinal",
          "kind": "scalar",
          "type": "Int",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        }
      ],
      "key": {
        "name": "statementId_topicId",
        "fields": [
          "statementId",
          "topicId"
        ]
      },
      "uniques": []
    },
    {
      "name": "TopicClosure",
      "dbName": "TopicClosure",
      "fields": [
        {
          "name": "ancestor",
          "dbName": "ancestor",
          "kind": "object",
          "type": "Topic",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "TopicDescendants",
            "from": [
              "ancestorId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "ancestorId",
          "dbName": "ancestorId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "topic",
          "dbName": "topic",
          "kind": "object",
          "type": "Topic",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "TopicAncestors",
            "from": [
              "topicId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "topicId",
          "dbName": "topicId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        }
      ],
      "key": {
        "name": "topicId_ancestorId",
        "fields": [
          "topicId",
          "ancestorId"
        ]
      },
      "uniques": []
    },
    {
      "name": "StatementTopicIndex",
      "dbName": "StatementTopicIndex",
      "fields": [
        {
          "name": "topic",
          "dbName": "topic",
          "kind": "object",
          "type": "Topic",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "StatementTopicIndexToTopic",
            "from": [
              "topicId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "topicId",
          "dbName": "topicId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "statement",
          "dbName": "statement",
          "kind": "object",
          "type": "Statement",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "StatementToStatementTopicIndex",
            "from": [
              "statementId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "statementId",
          "dbName": "statementId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        }
      ],
      "key": {
        "name": "topicId_statementId",
        "fields": [
          "topicId",
          "statementId"
        ]
      },
      "uniques": []
    },
    {
      "name": "StatementOrganization",
      "dbName": "StatementOrganization",
      "fields": [
        {
          "name": "organization",
          "dbName": "organization",
          "kind": "object",
          "type": "Organization",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "OrganizationToStatementOrganization",
            "from": [
              "organizationId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "organizationId",
          "dbName": "organizationId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "statement",
          "dbName": "statement",
          "kind": "object",
          "type": "Statement",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "StatementToStatementOrganization",
            "from": [
              "statementId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "statementId",
          "dbName": "statementId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        }
      ],
      "key": {
        "name": "organizationId_statementId",
        "fields": [
          "organizationId",
          "statementId"
        ]
      },
      "uniques": []
    },
    {
      "name": "Evidence",
      "dbName": "Evidence",
      "fields": [
        {
          "name": "id",
          "dbName": "id",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": true,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "document",
          "dbName": "document",
          "kind": "object",
          "type": "Document",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "DocumentToEvidence",
            "from": [
              "documentId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "documentId",
          "dbName": "documentId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "ordinal",
          "dbName": "ordinal",
          "kind": "scalar",
          "type": "Int",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "statement",
          "dbName": "statement",
          "kind": "object",
          "type": "Statement",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "EvidenceToStatement",
            "from": [
              "statementId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "statementId",
          "dbName": "statementId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "meeting",
          "dbName": "meeting",
          "kind": "object",
          "type": "Meeting",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "EvidenceToMeeting",
            "from": [
              "meetingId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "meetingId",
          "dbName": "meetingId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "agendaItem",
          "dbName": "agendaItem",
          "kind": "object",
          "type": "AgendaItem",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "AgendaItemToEvidence",
            "from": [
              "agendaItemId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "agendaItemId",
          "dbName": "agendaItemId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "participation",
          "dbName": "participation",
          "kind": "object",
          "type": "Participation",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "EvidenceToParticipation",
            "from": [
              "participationId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "participationId",
          "dbName": "participationId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "reporting",
          "dbName": "reporting",
          "kind": "enum",
          "type": "Reporting",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "wording",
          "dbName": "wording",
          "kind": "enum",
          "type": "Wording",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "attribution",
          "dbName": "attribution",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "status",
          "dbName": "status",
          "kind": "enum",
          "type": "AgendaItemStatus",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "note",
          "dbName": "note",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "anchor",
          "dbName": "anchor",
          "kind": "enum",
          "type": "Anchor",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "spans",
          "dbName": "spans",
          "kind": "object",
          "type": "Span",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "EvidenceToSpan",
            "from": [],
            "to": []
          }
        }
      ],
      "key": {
        "name": "id",
        "fields": [
          "id"
        ]
      },
      "uniques": [
        {
          "name": "statementId_documentId",
          "fields": [
            "statementId",
            "documentId"
          ]
        }
      ]
    },
    {
      "name": "Span",
      "dbName": "Span",
      "fields": [
        {
          "name": "evidence",
          "dbName": "evidence",
          "kind": "object",
          "type": "Evidence",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "EvidenceToSpan",
            "from": [
              "evidenceId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "evidenceId",
          "dbName": "evidenceId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "ordinal",
          "dbName": "ordinal",
          "kind": "scalar",
          "type": "Int",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "start",
          "dbName": "start",
          "kind": "scalar",
          "type": "Int",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "end",
          "dbName": "end",
          "kind": "scalar",
          "type": "Int",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "exact",
          "dbName": "exact",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "role",
          "dbName": "role",
          "kind": "enum",
          "type": "SpanRole",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        }
      ],
      "key": {
        "name": "evidenceId_ordinal",
        "fields": [
          "evidenceId",
          "ordinal"
        ]
      },
      "uniques": []
    },
    {
      "name": "Mention",
      "dbName": "Mention",
      "fields": [
        {
          "name": "id",
          "dbName": "id",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": true,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "statement",
          "dbName": "statement",
          "kind": "object",
          "type": "Statement",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "MentionToStatement",
            "from": [
              "statementId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "statementId",
          "dbName": "statementId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "person",
          "dbName": "person",
          "kind": "object",
          "type": "Person",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "MentionToPerson",
            "from": [
              "personId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "personId",
          "dbName": "personId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "organization",
          "dbName": "organization",
          "kind": "object",
          "type": "Organization",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "MentionToOrganization",
            "from": [
              "organizationId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "organizationId",
          "dbName": "organizationId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "meeting",
          "dbName": "meeting",
          "kind": "object",
          "type": "Meeting",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "MeetingToMention",
            "from": [
              "meetingId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "meetingId",
          "dbName": "meetingId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "place",
          "dbName": "place",
          "kind": "object",
          "type": "Place",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "MentionToPlace",
            "from": [
              "placeId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "placeId",
          "dbName": "placeId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "ordinal",
          "dbName": "ordinal",
          "kind": "scalar",
          "type": "Int",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        }
      ],
      "key": {
        "name": "id",
        "fields": [
          "id"
        ]
      },
      "uniques": []
    },
    {
      "name": "StatementRelation",
      "dbName": "StatementRelation",
      "fields": [
        {
          "name": "from",
          "dbName": "from",
          "kind": "object",
          "type": "Statement",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "RelationFrom",
            "from": [
              "fromId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "fromId",
          "dbName": "fromId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "to",
          "dbName": "to",
          "kind": "object",
          "type": "Statement",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "RelationTo",
            "from": [
              "toId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "toId",
          "dbName": "toId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "kind",
          "dbName": "kind",
          "kind": "enum",
          "type": "RelationKind",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "ordinal",
          "dbName": "ordinal",
          "kind": "scalar",
          "type": "Int",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        }
      ],
      "key": {
        "name": "fromId_toId_kind",
        "fields": [
          "fromId",
          "toId",
          "kind"
        ]
      },
      "uniques": []
    },
    {
      "name": "Translation",
      "dbName": "Translation",
      "fields": [
        {
          "name": "statement",
          "dbName": "statement",
          "kind": "object",
          "type": "Statement",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "StatementToTranslation",
            "from": [
              "statementId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "statementId",
          "dbName": "statementId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "language",
          "dbName": "language",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "text",
          "dbName": "text",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "ordinal",
          "dbName": "ordinal",
          "kind": "scalar",
          "type": "Int",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        }
      ],
      "key": {
        "name": "statementId_language",
        "fields": [
          "statementId",
          "language"
        ]
      },
      "uniques": []
    },
    {
      "name": "RefKey",
      "dbName": "RefKey",
      "fields": [
        {
          "name": "kind",
          "dbName": "kind",
          "kind": "enum",
          "type": "RecordKind",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "key",
          "dbName": "key",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "recordId",
          "dbName": "recordId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "rank",
          "dbName": "rank",
          "kind": "scalar",
          "type": "Int",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "label",
          "dbName": "label",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "slug",
          "dbName": "slug",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "dataset",
          "dbName": "dataset",
          "kind": "object",
          "type": "Dataset",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "DatasetToRefKey",
            "from": [
              "datasetId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "datasetId",
          "dbName": "datasetId",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        }
      ],
      "key": {
        "name": "kind_key_recordId",
        "fields": [
          "kind",
          "key",
          "recordId"
        ]
      },
      "uniques": []
    }
  ],
  "enums": [
    {
      "name": "NameKind",
      "dbName": "NameKind",
      "values": [
        {
          "name": "PREFERRED",
          "dbName": "PREFERRED"
        },
        {
          "name": "ALTERNATE",
          "dbName": "ALTERNATE"
        },
        {
          "name": "TRANSLITERATION",
          "dbName": "TRANSLITERATION"
        },
        {
          "name": "FORMER",
          "dbName": "FORMER"
        },
        {
          "name": "MISSPELLING",
          "dbName": "MISSPELLING"
        }
      ]
    },
    {
      "name": "LabelKind",
      "dbName": "LabelKind",
      "values": [
        {
          "name": "PREFERRED",
          "dbName": "PREFERRED"
        },
        {
          "name": "ALTERNATE",
          "dbName": "ALTERNATE"
        },
        {
          "name": "HIDDEN",
          "dbName": "HIDDEN"
        }
      ]
    },
    {
      "name": "OrganizationClassification",
      "dbName": "OrganizationClassification",
      "values": [
        {
          "name": "STATE",
          "dbName": "STATE"
        },
        {
          "name": "IGO",
          "dbName": "IGO"
        },
        {
          "name": "ALLIANCE",
          "dbName": "ALLIANCE"
        },
        {
          "name": "COUNCIL",
          "dbName": "COUNCIL"
        },
        {
          "name": "MINISTRY",
          "dbName": "MINISTRY"
        },
        {
          "name": "PARLIAMENT",
          "dbName": "PARLIAMENT"
        },
        {
          "name": "PARTY",
          "dbName": "PARTY"
        },
        {
          "name": "ARMED_GROUP",
          "dbName": "ARMED_GROUP"
        },
        {
          "name": "COMPANY",
          "dbName": "COMPANY"
        },
        {
          "name": "MEDIA",
          "dbName": "MEDIA"
        },
        {
          "name": "THINK_TANK",
          "dbName": "THINK_TANK"
        },
        {
          "name": "OTHER",
          "dbName": "OTHER"
        }
      ]
    },
    {
      "name": "PositionRole",
      "dbName": "PositionRole",
      "values": [
        {
          "name": "HEAD_OF_STATE",
          "dbName": "HEAD_OF_STATE"
        },
        {
          "name": "HEAD_OF_GOVERNMENT",
          "dbName": "HEAD_OF_GOVERNMENT"
        },
        {
          "name": "FOREIGN_MINISTER",
          "dbName": "FOREIGN_MINISTER"
        },
        {
          "name": "DEFENCE_MINISTER",
          "dbName": "DEFENCE_MINISTER"
        },
        {
          "name": "MINISTER",
          "dbName": "MINISTER"
        },
        {
          "name": "SECRETARY_GENERAL",
          "dbName": "SECRETARY_GENERAL"
        },
        {
          "name": "AMBASSADOR",
          "dbName": "AMBASSADOR"
        },
        {
          "name": "SPOKESPERSON",
          "dbName": "SPOKESPERSON"
        },
        {
          "name": "MEMBER_OF_PARLIAMENT",
          "dbName": "MEMBER_OF_PARLIAMENT"
        },
        {
          "name": "OFFICIAL",
          "dbName": "OFFICIAL"
        },
        {
          "name": "ANALYST",
          "dbName": "ANALYST"
        },
        {
          "name": "JOURNALIST",
          "dbName": "JOURNALIST"
        },
        {
          "name": "OTHER",
          "dbName": "OTHER"
        }
      ]
    },
    {
      "name": "MeetingKind",
      "dbName": "MeetingKind",
      "values": [
        {
          "name": "MINISTERIAL",
          "dbName": "MINISTERIAL"
        },
        {
          "name": "SUMMIT",
          "dbName": "SUMMIT"
        },
        {
          "name": "BILATERAL",
          "dbName": "BILATERAL"
        },
        {
          "name": "COUNCIL",
          "dbName": "COUNCIL"
        },
        {
          "name": "VISIT",
          "dbName": "VISIT"
        },
        {
          "name": "PRESS_CONFERENCE",
          "dbName": "PRESS_CONFERENCE"
        },
        {
          "name": "PARLIAMENTARY_SITTING",
          "dbName": "PARLIAMENTARY_SITTING"
        },
        {
          "name": "BRIEFING",
          "dbName": "BRIEFING"
        },
        {
          "name": "OTHER",
          "dbName": "OTHER"
        }
      ]
    },
    {
      "name": "MeetingStatus",
      "dbName": "MeetingStatus",
      "values": [
        {
          "name": "SCHEDULED",
          "dbName": "SCHEDULED"
        },
        {
          "name": "HELD",
          "dbName": "HELD"
        },
        {
          "name": "CANCELLED",
          "dbName": "CANCELLED"
        },
        {
          "name": "POSTPONED",
          "dbName": "POSTPONED"
        }
      ]
    },
    {
      "name": "SessionKind",
      "dbName": "SessionKind",
      "values": [
        {
          "name": "PLENARY",
          "dbName": "PLENARY"
        },
        {
          "name": "RESTRICTED",
          "dbName": "RESTRICTED"
        },
        {
          "name": "WORKING_LUNCH",
          "dbName": "WORKING_LUNCH"
        },
        {
          "name": "BILATERAL",
          "dbName": "BILATERAL"
        },
        {
          "name": "PRESS_CONFERENCE",
          "dbName": "PRESS_CONFERENCE"
        },
        {
          "name": "BRIEFING",
          "dbName": "BRIEFING"
        },
        {
          "name": "OTHER",
          "dbName": "OTHER"
        }
      ]
    },
    {
      "name": "AgendaItemStatus",
      "dbName": "AgendaItemStatus",
      "values": [
        {
          "name": "EXPECTED",
          "dbName": "EXPECTED"
        },
        {
          "name": "DISCUSSED",
          "dbName": "DISCUSSED"
        },
        {
          "name": "AGREED",
          "dbName": "AGREED"
        },
        {
          "name": "APPROVED",
          "dbName": "APPROVED"
        },
        {
          "name": "DEFERRED",
          "dbName": "DEFERRED"
        },
        {
          "name": "NOT_TAKEN",
          "dbName": "NOT_TAKEN"
        }
      ]
    },
    {
      "name": "ParticipationRole",
      "dbName": "ParticipationRole",
      "values": [
        {
          "name": "CHAIR",
          "dbName": "CHAIR"
        },
        {
          "name": "MEMBER",
          "dbName": "MEMBER"
        },
        {
          "name": "GUEST",
          "dbName": "GUEST"
        },
        {
          "name": "HOST",
          "dbName": "HOST"
        },
        {
          "name": "OBSERVER",
          "dbName": "OBSERVER"
        }
      ]
    },
    {
      "name": "Attendance",
      "dbName": "Attendance",
      "values": [
        {
          "name": "EXPECTED",
          "dbName": "EXPECTED"
        },
        {
          "name": "REPORTED",
          "dbName": "REPORTED"
        },
        {
          "name": "CONFIRMED",
          "dbName": "CONFIRMED"
        },
        {
          "name": "ABSENT",
          "dbName": "ABSENT"
        }
      ]
    },
    {
      "name": "DocumentKind",
      "dbName": "DocumentKind",
      "values": [
        {
          "name": "NEWS_ARTICLE",
          "dbName": "NEWS_ARTICLE"
        },
        {
          "name": "PRESS_RELEASE",
          "dbName": "PRESS_RELEASE"
        },
        {
          "name": "TRANSCRIPT",
          "dbName": "TRANSCRIPT"
        },
        {
          "name": "RESOLUTION",
          "dbName": "RESOLUTION"
        },
        {
          "name": "COMMUNIQUE",
          "dbName": "COMMUNIQUE"
        },
        {
          "name": "OFFICIAL_RECORD",
          "dbName": "OFFICIAL_RECORD"
        },
        {
          "name": "OTHER",
          "dbName": "OTHER"
        }
      ]
    },
    {
      "name": "TextAccess",
      "dbName": "TextAccess",
      "values": [
        {
          "name": "FULL",
          "dbName": "FULL"
        },
        {
          "name": "EXCERPT",
          "dbName": "EXCERPT"
        },
        {
          "name": "METADATA",
          "dbName": "METADATA"
        }
      ]
    },
    {
      "name": "Reporting",
      "dbName": "Reporting",
      "values": [
        {
          "name": "DIRECT",
          "dbName": "DIRECT"
        },
        {
          "name": "INDIRECT",
          "dbName": "INDIRECT"
        },
        {
          "name": "MIXED",
          "dbName": "MIXED"
        }
      ]
    },
    {
      "name": "StatementKind",
      "dbName": "StatementKind",
      "values": [
        {
          "name": "SPEECH",
          "dbName": "SPEECH"
        },
        {
          "name": "REMARK",
          "dbName": "REMARK"
        },
        {
          "name": "ANSWER",
          "dbName": "ANSWER"
        },
        {
          "name": "QUESTION",
          "dbName": "QUESTION"
        },
        {
          "name": "JOINT_STATEMENT",
          "dbName": "JOINT_STATEMENT"
        },
        {
          "name": "WRITTEN",
          "dbName": "WRITTEN"
        },
        {
          "name": "READOUT",
          "dbName": "READOUT"
        },
        {
          "name": "INTERVIEW",
          "dbName": "INTERVIEW"
        }
      ]
    },
    {
      "name": "SpeakerKind",
      "dbName": "SpeakerKind",
      "values": [
        {
          "name": "PERSON",
          "dbName": "PERSON"
        },
        {
          "name": "ORGANIZATION",
          "dbName": "ORGANIZATION"
        },
        {
          "name": "COLLECTIVE",
          "dbName": "COLLECTIVE"
        },
        {
          "name": "ANONYMOUS",
          "dbName": "ANONYMOUS"
        },
        {
          "name": "UNKNOWN",
          "dbName": "UNKNOWN"
        }
      ]
    },
    {
      "name": "Stance",
      "dbName": "Stance",
      "values": [
        {
          "name": "SUPPORTS",
          "dbName": "SUPPORTS"
        },
        {
          "name": "OPPOSES",
          "dbName": "OPPOSES"
        },
        {
          "name": "CONDITIONAL",
          "dbName": "CONDITIONAL"
        },
        {
          "name": "NEUTRAL",
          "dbName": "NEUTRAL"
        },
        {
          "name": "UNSTATED",
          "dbName": "UNSTATED"
        }
      ]
    },
    {
      "name": "Wording",
      "dbName": "Wording",
      "values": [
        {
          "name": "VERBATIM",
          "dbName": "VERBATIM"
        },
        {
          "name": "VARIANT",
          "dbName": "VARIANT"
        },
        {
          "name": "PARAPHRASE",
          "dbName": "PARAPHRASE"
        },
        {
          "name": "TRANSLATION",
          "dbName": "TRANSLATION"
        }
      ]
    },
    {
      "name": "SpanRole",
      "dbName": "SpanRole",
      "values": [
        {
          "name": "CONTENT",
          "dbName": "CONTENT"
        },
        {
          "name": "CUE",
          "dbName": "CUE"
        },
        {
          "name": "SOURCE",
          "dbName": "SOURCE"
        }
      ]
    },
    {
      "name": "Anchor",
      "dbName": "Anchor",
      "values": [
        {
          "name": "EXACT",
          "dbName": "EXACT"
        },
        {
          "name": "SHIFTED",
          "dbName": "SHIFTED"
        },
        {
          "name": "ORPHANED",
          "dbName": "ORPHANED"
        }
      ]
    },
    {
      "name": "Verification",
      "dbName": "Verification",
      "values": [
        {
          "name": "UNREVIEWED",
          "dbName": "UNREVIEWED"
        },
        {
          "name": "VERIFIED",
          "dbName": "VERIFIED"
        },
        {
          "name": "DISPUTED",
          "dbName": "DISPUTED"
        },
        {
          "name": "RETRACTED",
          "dbName": "RETRACTED"
        }
      ]
    },
    {
      "name": "Method",
      "dbName": "Method",
      "values": [
        {
          "name": "MANUAL",
          "dbName": "MANUAL"
        },
        {
          "name": "IMPORT",
          "dbName": "IMPORT"
        },
        {
          "name": "RULE",
          "dbName": "RULE"
        },
        {
          "name": "MODEL",
          "dbName": "MODEL"
        }
      ]
    },
    {
      "name": "RelationKind",
      "dbName": "RelationKind",
      "values": [
        {
          "name": "REPEATS",
          "dbName": "REPEATS"
        },
        {
          "name": "REPLIES_TO",
          "dbName": "REPLIES_TO"
        },
        {
          "name": "QUOTES",
          "dbName": "QUOTES"
        },
        {
          "name": "CONTRADICTS",
          "dbName": "CONTRADICTS"
        },
        {
          "name": "CORRECTS",
          "dbName": "CORRECTS"
        },
        {
          "name": "RETRACTS",
          "dbName": "RETRACTS"
        }
      ]
    },
    {
      "name": "RecordKind",
      "dbName": "RecordKind",
      "values": [
        {
          "name": "DATASET",
          "dbName": "DATASET"
        },
        {
          "name": "PERSON",
          "dbName": "PERSON"
        },
        {
          "name": "ORGANIZATION",
          "dbName": "ORGANIZATION"
        },
        {
          "name": "POSITION",
          "dbName": "POSITION"
        },
        {
          "name": "PLACE",
          "dbName": "PLACE"
        },
        {
          "name": "MEETING",
          "dbName": "MEETING"
        },
        {
          "name": "SESSION",
          "dbName": "SESSION"
        },
        {
          "name": "AGENDA_ITEM",
          "dbName": "AGENDA_ITEM"
        },
        {
          "name": "TOPIC",
          "dbName": "TOPIC"
        },
        {
          "name": "DOCUMENT",
          "dbName": "DOCUMENT"
        },
        {
          "name": "STATEMENT",
          "dbName": "STATEMENT"
        }
      ]
    }
  ]
}
