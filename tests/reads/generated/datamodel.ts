// Generated from tests/reads/types.prisma by scripts/gen-datamodel.mjs.
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
      "name": "Kinds",
      "dbName": "all kinds",
      "fields": [
        {
          "name": "id",
          "dbName": "kind id",
          "kind": "scalar",
          "type": "Int",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": true,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "string",
          "dbName": "string",
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
          "name": "boolean",
          "dbName": "boolean",
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
          "name": "int",
          "dbName": "int",
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
          "name": "bigInt",
          "dbName": "bigInt",
          "kind": "scalar",
          "type": "BigInt",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "float",
          "dbName": "float",
          "kind": "scalar",
          "type": "Float",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "decimal",
          "dbName": "decimal",
          "kind": "scalar",
          "type": "Decimal",
          "nativeType": "Decimal",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "dateTime",
          "dbName": "dateTime",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "bytes",
          "dbName": "bytes",
          "kind": "scalar",
          "type": "Bytes",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "json",
          "dbName": "json",
          "kind": "scalar",
          "type": "Json",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "mood",
          "dbName": "mood",
          "kind": "enum",
          "type": "Mood",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "plain",
          "dbName": "plain",
          "kind": "enum",
          "type": "Plain",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "stringN",
          "dbName": "string or null",
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
          "name": "booleanN",
          "dbName": "booleanN",
          "kind": "scalar",
          "type": "Boolean",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "intN",
          "dbName": "intN",
          "kind": "scalar",
          "type": "Int",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "bigIntN",
          "dbName": "bigIntN",
          "kind": "scalar",
          "type": "BigInt",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "floatN",
          "dbName": "floatN",
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
          "name": "decimalN",
          "dbName": "decimalN",
          "kind": "scalar",
          "type": "Decimal",
          "nativeType": "Decimal",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "dateTimeN",
          "dbName": "dateTimeN",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "bytesN",
          "dbName": "bytesN",
          "kind": "scalar",
          "type": "Bytes",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "jsonN",
          "dbName": "jsonN",
          "kind": "scalar",
          "type": "Json",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "moodN",
          "dbName": "quote\"d mood",
          "kind": "enum",
          "type": "Mood",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "plainN",
          "dbName": "plainN",
          "kind": "enum",
          "type": "Plain",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "stringL",
          "dbName": "stringL",
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
          "name": "booleanL",
          "dbName": "booleanL",
          "kind": "scalar",
          "type": "Boolean",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "intL",
          "dbName": "intL",
          "kind": "scalar",
          "type": "Int",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "bigIntL",
          "dbName": "bigIntL",
          "kind": "scalar",
          "type": "BigInt",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "floatL",
          "dbName": "floatL",
          "kind": "scalar",
          "type": "Float",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "decimalL",
          "dbName": "decimalL",
          "kind": "scalar",
          "type": "Decimal",
          "nativeType": "Decimal",
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "dateTimeL",
          "dbName": "dateTimeL",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "bytesL",
          "dbName": "bytesL",
          "kind": "scalar",
          "type": "Bytes",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "jsonL",
          "dbName": "jsonL",
          "kind": "scalar",
          "type": "Json",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "moodL",
          "dbName": "moods",
          "kind": "enum",
          "type": "Mood",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "plainL",
          "dbName": "plainL",
          "kind": "enum",
          "type": "Plain",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "natives",
          "dbName": "natives",
          "kind": "object",
          "type": "Natives",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "KindsToNatives",
            "from": [],
            "to": []
          }
        },
        {
          "name": "tags",
          "dbName": "tags",
          "kind": "object",
          "type": "Tag",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "KindsToTag",
            "from": [],
            "to": []
          }
        },
        {
          "name": "pairs",
          "dbName": "pairs",
          "kind": "object",
          "type": "Pair",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "KindsToPair",
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
      "name": "Natives",
      "dbName": "natives",
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
          "name": "kinds",
          "dbName": "kinds",
          "kind": "object",
          "type": "Kinds",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "KindsToNatives",
            "from": [
              "kindsId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "kindsId",
          "dbName": "kinds_id",
          "kind": "scalar",
          "type": "Int",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "char",
          "dbName": "char",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Char",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "varChar",
          "dbName": "varChar",
          "kind": "scalar",
          "type": "String",
          "nativeType": "VarChar",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "text",
          "dbName": "text",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Text",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "uuid",
          "dbName": "uuid",
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
          "name": "inet",
          "dbName": "inet",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Inet",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "xml",
          "dbName": "xml",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Xml",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "bit",
          "dbName": "bit",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Bit",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "varBit",
          "dbName": "varBit",
          "kind": "scalar",
          "type": "String",
          "nativeType": "VarBit",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "smallInt",
          "dbName": "smallInt",
          "kind": "scalar",
          "type": "Int",
          "nativeType": "SmallInt",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "oid",
          "dbName": "oid",
          "kind": "scalar",
          "type": "Int",
          "nativeType": "Oid",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "real",
          "dbName": "real",
          "kind": "scalar",
          "type": "Float",
          "nativeType": "Real",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "double",
          "dbName": "double",
          "kind": "scalar",
          "type": "Float",
          "nativeType": "DoublePrecision",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "decimal",
          "dbName": "decimal",
          "kind": "scalar",
          "type": "Decimal",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "money",
          "dbName": "money",
          "kind": "scalar",
          "type": "Decimal",
          "nativeType": "Money",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "json",
          "dbName": "json",
          "kind": "scalar",
          "type": "Json",
          "nativeType": "Json",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "date",
          "dbName": "date",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Date",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "time",
          "dbName": "time",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Time",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "timetz",
          "dbName": "timetz",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timetz",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "timestamp",
          "dbName": "timestamp",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamp",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "timestamptz",
          "dbName": "timestamptz",
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
          "name": "timestamp0",
          "dbName": "timestamp0",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamp",
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "uuidL",
          "dbName": "uuidL",
          "kind": "scalar",
          "type": "String",
          "nativeType": "Uuid",
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "dateL",
          "dbName": "dateL",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Date",
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "timeL",
          "dbName": "timeL",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Time",
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "timestamptzL",
          "dbName": "timestamptzL",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Timestamptz",
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "smallIntL",
          "dbName": "smallIntL",
          "kind": "scalar",
          "type": "Int",
          "nativeType": "SmallInt",
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "realL",
          "dbName": "realL",
          "kind": "scalar",
          "type": "Float",
          "nativeType": "Real",
          "isList": true,
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
      "name": "Pair",
      "dbName": "pairs; DROP TABLE pairs",
      "fields": [
        {
          "name": "right",
          "dbName": "right",
          "kind": "scalar",
          "type": "BigInt",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "left",
          "dbName": "left \"column\"",
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
          "name": "kinds",
          "dbName": "kinds",
          "kind": "object",
          "type": "Kinds",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "KindsToPair",
            "from": [
              "kindsId"
            ],
            "to": [
              "id"
            ]
          }
        },
        {
          "name": "kindsId",
          "dbName": "kindsId",
          "kind": "scalar",
          "type": "Int",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "upper",
          "dbName": "upper",
          "kind": "object",
          "type": "Pair",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "Upper",
            "from": [
              "upperLeft",
              "upperRight"
            ],
            "to": [
              "left",
              "right"
            ]
          }
        },
        {
          "name": "upperLeft",
          "dbName": "upperLeft",
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
          "name": "upperRight",
          "dbName": "upper right",
          "kind": "scalar",
          "type": "BigInt",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "lower",
          "dbName": "lower",
          "kind": "object",
          "type": "Pair",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "Upper",
            "from": [],
            "to": []
          }
        },
        {
          "name": "profile",
          "dbName": "profile",
          "kind": "object",
          "type": "Profile",
          "nativeType": null,
          "isList": false,
          "isRequired": false,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "PairToProfile",
            "from": [],
            "to": []
          }
        },
        {
          "name": "on",
          "dbName": "on",
          "kind": "scalar",
          "type": "DateTime",
          "nativeType": "Date",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "amount",
          "dbName": "amount",
          "kind": "scalar",
          "type": "Decimal",
          "nativeType": "Decimal",
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": null
        }
      ],
      "key": {
        "name": "key",
        "fields": [
          "left",
          "right"
        ]
      },
      "uniques": [
        {
          "name": "on_amount",
          "fields": [
            "on",
            "amount"
          ]
        }
      ]
    },
    {
      "name": "Profile",
      "dbName": "Profile",
      "fields": [
        {
          "name": "pair",
          "dbName": "pair",
          "kind": "object",
          "type": "Pair",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "PairToProfile",
            "from": [
              "pairLeft",
              "pairRight"
            ],
            "to": [
              "left",
              "right"
            ]
          }
        },
        {
          "name": "pairLeft",
          "dbName": "pairLeft",
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
          "name": "pairRight",
          "dbName": "pairRight",
          "kind": "scalar",
          "type": "BigInt",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
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
        }
      ],
      "key": {
        "name": "pairLeft_pairRight",
        "fields": [
          "pairLeft",
          "pairRight"
        ]
      },
      "uniques": []
    },
    {
      "name": "Tag",
      "dbName": "tags",
      "fields": [
        {
          "name": "word",
          "dbName": "a word",
          "kind": "scalar",
          "type": "String",
          "nativeType": null,
          "isList": false,
          "isRequired": true,
          "isId": true,
          "isUnique": false,
          "relation": null
        },
        {
          "name": "kinds",
          "dbName": "kinds",
          "kind": "object",
          "type": "Kinds",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "KindsToTag",
            "from": [],
            "to": []
          }
        },
        {
          "name": "synonyms",
          "dbName": "synonyms",
          "kind": "object",
          "type": "Tag",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "Synonym",
            "from": [],
            "to": []
          }
        },
        {
          "name": "meaning",
          "dbName": "meaning",
          "kind": "object",
          "type": "Tag",
          "nativeType": null,
          "isList": true,
          "isRequired": true,
          "isId": false,
          "isUnique": false,
          "relation": {
            "name": "Synonym",
            "from": [],
            "to": []
          }
        }
      ],
      "key": {
        "name": "word",
        "fields": [
          "word"
        ]
      },
      "uniques": []
    }
  ],
  "enums": [
    {
      "name": "Mood",
      "dbName": "mood of \"somebody\"",
      "values": [
        {
          "name": "CALM",
          "dbName": "calm and 'quoted'"
        },
        {
          "name": "ANGRY",
          "dbName": "ANGRY"
        },
        {
          "name": "OTHER",
          "dbName": "другое"
        }
      ]
    },
    {
      "name": "Plain",
      "dbName": "Plain",
      "values": [
        {
          "name": "ONE",
          "dbName": "ONE"
        },
        {
          "name": "TWO",
          "dbName": "TWO"
        },
        {
          "name": "constructor",
          "dbName": "constructor"
        }
      ]
    }
  ]
}
