// Generated from the Prisma schema by scripts/prisma-datamodel.mjs.
import type { Datamodel } from '../../../src/store/reads/datamodel-types.ts'

export const datamodel: Datamodel = {
 "models": {
  "Kinds": {
   "table": "all kinds",
   "key": [
    "id"
   ],
   "uniques": {
    "id": [
     "id"
    ]
   },
   "scalars": {
    "id": {
     "column": "kind id",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": true
    },
    "string": {
     "column": "string",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "boolean": {
     "column": "boolean",
     "type": "Boolean",
     "enum": false,
     "list": false,
     "required": true
    },
    "int": {
     "column": "int",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": true
    },
    "bigInt": {
     "column": "bigInt",
     "type": "BigInt",
     "enum": false,
     "list": false,
     "required": true
    },
    "float": {
     "column": "float",
     "type": "Float",
     "enum": false,
     "list": false,
     "required": true
    },
    "decimal": {
     "column": "decimal",
     "type": "Decimal",
     "enum": false,
     "native": "Decimal",
     "list": false,
     "required": true
    },
    "dateTime": {
     "column": "dateTime",
     "type": "DateTime",
     "enum": false,
     "list": false,
     "required": true
    },
    "bytes": {
     "column": "bytes",
     "type": "Bytes",
     "enum": false,
     "list": false,
     "required": true
    },
    "json": {
     "column": "json",
     "type": "Json",
     "enum": false,
     "list": false,
     "required": true
    },
    "mood": {
     "column": "mood",
     "type": "Mood",
     "enum": true,
     "list": false,
     "required": true
    },
    "plain": {
     "column": "plain",
     "type": "Plain",
     "enum": true,
     "list": false,
     "required": true
    },
    "stringN": {
     "column": "string or null",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "booleanN": {
     "column": "booleanN",
     "type": "Boolean",
     "enum": false,
     "list": false,
     "required": false
    },
    "intN": {
     "column": "intN",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": false
    },
    "bigIntN": {
     "column": "bigIntN",
     "type": "BigInt",
     "enum": false,
     "list": false,
     "required": false
    },
    "floatN": {
     "column": "floatN",
     "type": "Float",
     "enum": false,
     "list": false,
     "required": false
    },
    "decimalN": {
     "column": "decimalN",
     "type": "Decimal",
     "enum": false,
     "native": "Decimal",
     "list": false,
     "required": false
    },
    "dateTimeN": {
     "column": "dateTimeN",
     "type": "DateTime",
     "enum": false,
     "list": false,
     "required": false
    },
    "bytesN": {
     "column": "bytesN",
     "type": "Bytes",
     "enum": false,
     "list": false,
     "required": false
    },
    "jsonN": {
     "column": "jsonN",
     "type": "Json",
     "enum": false,
     "list": false,
     "required": false
    },
    "moodN": {
     "column": "mood; or null",
     "type": "Mood",
     "enum": true,
     "list": false,
     "required": false
    },
    "plainN": {
     "column": "plainN",
     "type": "Plain",
     "enum": true,
     "list": false,
     "required": false
    },
    "stringL": {
     "column": "stringL",
     "type": "String",
     "enum": false,
     "list": true,
     "required": true
    },
    "booleanL": {
     "column": "booleanL",
     "type": "Boolean",
     "enum": false,
     "list": true,
     "required": true
    },
    "intL": {
     "column": "intL",
     "type": "Int",
     "enum": false,
     "list": true,
     "required": true
    },
    "bigIntL": {
     "column": "bigIntL",
     "type": "BigInt",
     "enum": false,
     "list": true,
     "required": true
    },
    "floatL": {
     "column": "floatL",
     "type": "Float",
     "enum": false,
     "list": true,
     "required": true
    },
    "decimalL": {
     "column": "decimalL",
     "type": "Decimal",
     "enum": false,
     "native": "Decimal",
     "list": true,
     "required": true
    },
    "dateTimeL": {
     "column": "dateTimeL",
     "type": "DateTime",
     "enum": false,
     "list": true,
     "required": true
    },
    "bytesL": {
     "column": "bytesL",
     "type": "Bytes",
     "enum": false,
     "list": true,
     "required": true
    },
    "moodL": {
     "column": "moods",
     "type": "Mood",
     "enum": true,
     "list": true,
     "required": true
    },
    "plainL": {
     "column": "plainL",
     "type": "Plain",
     "enum": true,
     "list": true,
     "required": true
    }
   },
   "relations": {
    "natives": {
     "model": "Natives",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "kindsId"
      ]
     ],
     "holds": false
    },
    "tags": {
     "model": "Tag",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "word"
      ]
     ],
     "holds": false,
     "through": {
      "table": "_KindsToTag",
      "here": "A",
      "there": "B"
     }
    },
    "pairs": {
     "model": "Pair",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "kindsId"
      ]
     ],
     "holds": false
    }
   }
  },
  "Natives": {
   "table": "natives",
   "key": [
    "id"
   ],
   "uniques": {
    "id": [
     "id"
    ]
   },
   "scalars": {
    "id": {
     "column": "id",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "kindsId": {
     "column": "kinds_id",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": false
    },
    "char": {
     "column": "char",
     "type": "String",
     "enum": false,
     "native": "Char",
     "list": false,
     "required": false
    },
    "varChar": {
     "column": "varChar",
     "type": "String",
     "enum": false,
     "native": "VarChar",
     "list": false,
     "required": false
    },
    "text": {
     "column": "text",
     "type": "String",
     "enum": false,
     "native": "Text",
     "list": false,
     "required": false
    },
    "uuid": {
     "column": "uuid",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "inet": {
     "column": "inet",
     "type": "String",
     "enum": false,
     "native": "Inet",
     "list": false,
     "required": false
    },
    "bit": {
     "column": "bit",
     "type": "String",
     "enum": false,
     "native": "Bit",
     "list": false,
     "required": false
    },
    "varBit": {
     "column": "varBit",
     "type": "String",
     "enum": false,
     "native": "VarBit",
     "list": false,
     "required": false
    },
    "smallInt": {
     "column": "smallInt",
     "type": "Int",
     "enum": false,
     "native": "SmallInt",
     "list": false,
     "required": false
    },
    "oid": {
     "column": "oid",
     "type": "Int",
     "enum": false,
     "native": "Oid",
     "list": false,
     "required": false
    },
    "real": {
     "column": "real",
     "type": "Float",
     "enum": false,
     "native": "Real",
     "list": false,
     "required": false
    },
    "double": {
     "column": "double",
     "type": "Float",
     "enum": false,
     "native": "DoublePrecision",
     "list": false,
     "required": false
    },
    "decimal": {
     "column": "decimal",
     "type": "Decimal",
     "enum": false,
     "list": false,
     "required": false
    },
    "money": {
     "column": "money",
     "type": "Decimal",
     "enum": false,
     "native": "Money",
     "list": false,
     "required": false
    },
    "json": {
     "column": "json",
     "type": "Json",
     "enum": false,
     "native": "Json",
     "list": false,
     "required": false
    },
    "date": {
     "column": "date",
     "type": "DateTime",
     "enum": false,
     "native": "Date",
     "list": false,
     "required": false
    },
    "time": {
     "column": "time",
     "type": "DateTime",
     "enum": false,
     "native": "Time",
     "list": false,
     "required": false
    },
    "timetz": {
     "column": "timetz",
     "type": "DateTime",
     "enum": false,
     "native": "Timetz",
     "list": false,
     "required": false
    },
    "timestamp": {
     "column": "timestamp",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamp",
     "list": false,
     "required": false
    },
    "timestamptz": {
     "column": "timestamptz",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": false
    },
    "uuidL": {
     "column": "uuidL",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": true,
     "required": true
    },
    "dateL": {
     "column": "dateL",
     "type": "DateTime",
     "enum": false,
     "native": "Date",
     "list": true,
     "required": true
    },
    "timeL": {
     "column": "timeL",
     "type": "DateTime",
     "enum": false,
     "native": "Time",
     "list": true,
     "required": true
    },
    "timestamptzL": {
     "column": "timestamptzL",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": true,
     "required": true
    },
    "smallIntL": {
     "column": "smallIntL",
     "type": "Int",
     "enum": false,
     "native": "SmallInt",
     "list": true,
     "required": true
    },
    "realL": {
     "column": "realL",
     "type": "Float",
     "enum": false,
     "native": "Real",
     "list": true,
     "required": true
    }
   },
   "relations": {
    "kinds": {
     "model": "Kinds",
     "list": false,
     "required": false,
     "on": [
      [
       "kindsId",
       "id"
      ]
     ],
     "holds": true
    }
   }
  },
  "Pair": {
   "table": "pairs; DROP TABLE pairs",
   "key": [
    "left",
    "right"
   ],
   "uniques": {
    "key": [
     "left",
     "right"
    ],
    "on_amount": [
     "on",
     "amount"
    ]
   },
   "scalars": {
    "right": {
     "column": "right",
     "type": "BigInt",
     "enum": false,
     "list": false,
     "required": true
    },
    "left": {
     "column": "left column's",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "kindsId": {
     "column": "kindsId",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": false
    },
    "upperLeft": {
     "column": "upperLeft",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "upperRight": {
     "column": "upper right",
     "type": "BigInt",
     "enum": false,
     "list": false,
     "required": false
    },
    "on": {
     "column": "on",
     "type": "DateTime",
     "enum": false,
     "native": "Date",
     "list": false,
     "required": true
    },
    "amount": {
     "column": "amount",
     "type": "Decimal",
     "enum": false,
     "native": "Decimal",
     "list": false,
     "required": true
    }
   },
   "relations": {
    "kinds": {
     "model": "Kinds",
     "list": false,
     "required": false,
     "on": [
      [
       "kindsId",
       "id"
      ]
     ],
     "holds": true
    },
    "upper": {
     "model": "Pair",
     "list": false,
     "required": false,
     "on": [
      [
       "upperLeft",
       "left"
      ],
      [
       "upperRight",
       "right"
      ]
     ],
     "holds": true
    },
    "lower": {
     "model": "Pair",
     "list": true,
     "required": false,
     "on": [
      [
       "left",
       "upperLeft"
      ],
      [
       "right",
       "upperRight"
      ]
     ],
     "holds": false
    },
    "profile": {
     "model": "Profile",
     "list": false,
     "required": false,
     "on": [
      [
       "left",
       "pairLeft"
      ],
      [
       "right",
       "pairRight"
      ]
     ],
     "holds": false
    }
   }
  },
  "Profile": {
   "table": "Profile",
   "key": [
    "pairLeft",
    "pairRight"
   ],
   "uniques": {
    "pairLeft_pairRight": [
     "pairLeft",
     "pairRight"
    ]
   },
   "scalars": {
    "pairLeft": {
     "column": "pairLeft",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "pairRight": {
     "column": "pairRight",
     "type": "BigInt",
     "enum": false,
     "list": false,
     "required": true
    },
    "note": {
     "column": "note",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    }
   },
   "relations": {
    "pair": {
     "model": "Pair",
     "list": false,
     "required": true,
     "on": [
      [
       "pairLeft",
       "left"
      ],
      [
       "pairRight",
       "right"
      ]
     ],
     "holds": true
    }
   }
  },
  "Tag": {
   "table": "tags",
   "key": [
    "word"
   ],
   "uniques": {
    "word": [
     "word"
    ]
   },
   "scalars": {
    "word": {
     "column": "a word",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    }
   },
   "relations": {
    "kinds": {
     "model": "Kinds",
     "list": true,
     "required": false,
     "on": [
      [
       "word",
       "id"
      ]
     ],
     "holds": false,
     "through": {
      "table": "_KindsToTag",
      "here": "B",
      "there": "A"
     }
    },
    "synonyms": {
     "model": "Tag",
     "list": true,
     "required": false,
     "on": [
      [
       "word",
       "word"
      ]
     ],
     "holds": false,
     "through": {
      "table": "_Synonym",
      "here": "B",
      "there": "A"
     }
    },
    "meaning": {
     "model": "Tag",
     "list": true,
     "required": false,
     "on": [
      [
       "word",
       "word"
      ]
     ],
     "holds": false,
     "through": {
      "table": "_Synonym",
      "here": "A",
      "there": "B"
     }
    }
   }
  }
 },
 "enums": {
  "Mood": {
   "type": "mood of somebody",
   "values": {
    "CALM": "calm, or $1",
    "ANGRY": "ANGRY",
    "OTHER": "другое"
   }
  },
  "Plain": {
   "type": "Plain",
   "values": {
    "ONE": "ONE",
    "TWO": "TWO",
    "constructor": "constructor"
   }
  }
 }
}
