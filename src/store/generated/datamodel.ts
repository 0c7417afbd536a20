// Generated from the Prisma schema by scripts/prisma-datamodel.mjs.
import type { Datamodel } from '../reads/datamodel-types.ts'

export const datamodel: Datamodel = {
 "models": {
  "Dataset": {
   "table": "Dataset",
   "key": [
    "id"
   ],
   "uniques": {
    "id": [
     "id"
    ],
    "slug": [
     "slug"
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
    "slug": {
     "column": "slug",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "title": {
     "column": "title",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "licence": {
     "column": "licence",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "homepage": {
     "column": "homepage",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "version": {
     "column": "version",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "digest": {
     "column": "digest",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "recordVersion": {
     "column": "recordVersion",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": true
    },
    "importedAt": {
     "column": "importedAt",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    }
   },
   "relations": {
    "sources": {
     "model": "Source",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "datasetId"
      ]
     ],
     "holds": false
    },
    "persons": {
     "model": "Person",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "datasetId"
      ]
     ],
     "holds": false
    },
    "organizations": {
     "model": "Organization",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "datasetId"
      ]
     ],
     "holds": false
    },
    "positions": {
     "model": "Position",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "datasetId"
      ]
     ],
     "holds": false
    },
    "places": {
     "model": "Place",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "datasetId"
      ]
     ],
     "holds": false
    },
    "meetings": {
     "model": "Meeting",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "datasetId"
      ]
     ],
     "holds": false
    },
    "sessions": {
     "model": "Session",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "datasetId"
      ]
     ],
     "holds": false
    },
    "agendaItems": {
     "model": "AgendaItem",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "datasetId"
      ]
     ],
     "holds": false
    },
    "topics": {
     "model": "Topic",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "datasetId"
      ]
     ],
     "holds": false
    },
    "documents": {
     "model": "Document",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "datasetId"
      ]
     ],
     "holds": false
    },
    "statements": {
     "model": "Statement",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "datasetId"
      ]
     ],
     "holds": false
    },
    "refKeys": {
     "model": "RefKey",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "datasetId"
      ]
     ],
     "holds": false
    },
    "sameAs": {
     "model": "SameAs",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "datasetId"
      ]
     ],
     "holds": false
    },
    "curations": {
     "model": "Curation",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "datasetId"
      ]
     ],
     "holds": false
    },
    "conflicts": {
     "model": "Conflict",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "datasetId"
      ]
     ],
     "holds": false
    }
   }
  },
  "Source": {
   "table": "Source",
   "key": [
    "id"
   ],
   "uniques": {
    "id": [
     "id"
    ],
    "datasetId_path": [
     "datasetId",
     "path"
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
    "datasetId": {
     "column": "datasetId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "path": {
     "column": "path",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "format": {
     "column": "format",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "formatVersion": {
     "column": "formatVersion",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": true
    },
    "sha256": {
     "column": "sha256",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "size": {
     "column": "size",
     "type": "Float",
     "enum": false,
     "list": false,
     "required": true
    },
    "licence": {
     "column": "licence",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "digest": {
     "column": "digest",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "importedAt": {
     "column": "importedAt",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    }
   },
   "relations": {
    "dataset": {
     "model": "Dataset",
     "list": false,
     "required": true,
     "on": [
      [
       "datasetId",
       "id"
      ]
     ],
     "holds": true
    },
    "persons": {
     "model": "Person",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "sourceId"
      ]
     ],
     "holds": false
    },
    "organizations": {
     "model": "Organization",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "sourceId"
      ]
     ],
     "holds": false
    },
    "positions": {
     "model": "Position",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "sourceId"
      ]
     ],
     "holds": false
    },
    "places": {
     "model": "Place",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "sourceId"
      ]
     ],
     "holds": false
    },
    "meetings": {
     "model": "Meeting",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "sourceId"
      ]
     ],
     "holds": false
    },
    "sessions": {
     "model": "Session",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "sourceId"
      ]
     ],
     "holds": false
    },
    "agendaItems": {
     "model": "AgendaItem",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "sourceId"
      ]
     ],
     "holds": false
    },
    "topics": {
     "model": "Topic",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "sourceId"
      ]
     ],
     "holds": false
    },
    "documents": {
     "model": "Document",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "sourceId"
      ]
     ],
     "holds": false
    },
    "statements": {
     "model": "Statement",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "sourceId"
      ]
     ],
     "holds": false
    }
   }
  },
  "Person": {
   "table": "Person",
   "key": [
    "id"
   ],
   "uniques": {
    "id": [
     "id"
    ],
    "slug": [
     "slug"
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
    "slug": {
     "column": "slug",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "identifiers": {
     "column": "identifiers",
     "type": "String",
     "enum": false,
     "list": true,
     "required": true
    },
    "datasetId": {
     "column": "datasetId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "sourceId": {
     "column": "sourceId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "identityId": {
     "column": "identityId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "createdAt": {
     "column": "createdAt",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    },
    "updatedAt": {
     "column": "updatedAt",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    },
    "digest": {
     "column": "digest",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "version": {
     "column": "version",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": true
    },
    "name": {
     "column": "name",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "sortName": {
     "column": "sortName",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "sortNameDerived": {
     "column": "sortNameDerived",
     "type": "Boolean",
     "enum": false,
     "list": false,
     "required": true
    },
    "nationality": {
     "column": "nationality",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "summary": {
     "column": "summary",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    }
   },
   "relations": {
    "dataset": {
     "model": "Dataset",
     "list": false,
     "required": true,
     "on": [
      [
       "datasetId",
       "id"
      ]
     ],
     "holds": true
    },
    "source": {
     "model": "Source",
     "list": false,
     "required": false,
     "on": [
      [
       "sourceId",
       "id"
      ]
     ],
     "holds": true
    },
    "identity": {
     "model": "Person",
     "list": false,
     "required": true,
     "on": [
      [
       "identityId",
       "id"
      ]
     ],
     "holds": true
    },
    "identified": {
     "model": "Person",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "identityId"
      ]
     ],
     "holds": false
    },
    "names": {
     "model": "Name",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "personId"
      ]
     ],
     "holds": false
    },
    "positions": {
     "model": "Position",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "personId"
      ]
     ],
     "holds": false
    },
    "speakers": {
     "model": "Speaker",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "personId"
      ]
     ],
     "holds": false
    },
    "statementIndex": {
     "model": "StatementPerson",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "personId"
      ]
     ],
     "holds": false
    },
    "participations": {
     "model": "Participation",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "personId"
      ]
     ],
     "holds": false
    },
    "mentions": {
     "model": "Mention",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "personId"
      ]
     ],
     "holds": false
    },
    "chaired": {
     "model": "Session",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "chairId"
      ]
     ],
     "holds": false
    }
   }
  },
  "Organization": {
   "table": "Organization",
   "key": [
    "id"
   ],
   "uniques": {
    "id": [
     "id"
    ],
    "slug": [
     "slug"
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
    "slug": {
     "column": "slug",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "identifiers": {
     "column": "identifiers",
     "type": "String",
     "enum": false,
     "list": true,
     "required": true
    },
    "datasetId": {
     "column": "datasetId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "sourceId": {
     "column": "sourceId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "identityId": {
     "column": "identityId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "createdAt": {
     "column": "createdAt",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    },
    "updatedAt": {
     "column": "updatedAt",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    },
    "digest": {
     "column": "digest",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "version": {
     "column": "version",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": true
    },
    "name": {
     "column": "name",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "acronym": {
     "column": "acronym",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "classification": {
     "column": "classification",
     "type": "OrganizationClassification",
     "enum": true,
     "list": false,
     "required": true
    },
    "country": {
     "column": "country",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "parentId": {
     "column": "parentId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    }
   },
   "relations": {
    "dataset": {
     "model": "Dataset",
     "list": false,
     "required": true,
     "on": [
      [
       "datasetId",
       "id"
      ]
     ],
     "holds": true
    },
    "source": {
     "model": "Source",
     "list": false,
     "required": false,
     "on": [
      [
       "sourceId",
       "id"
      ]
     ],
     "holds": true
    },
    "identity": {
     "model": "Organization",
     "list": false,
     "required": true,
     "on": [
      [
       "identityId",
       "id"
      ]
     ],
     "holds": true
    },
    "identified": {
     "model": "Organization",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "identityId"
      ]
     ],
     "holds": false
    },
    "parent": {
     "model": "Organization",
     "list": false,
     "required": false,
     "on": [
      [
       "parentId",
       "id"
      ]
     ],
     "holds": true
    },
    "children": {
     "model": "Organization",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "parentId"
      ]
     ],
     "holds": false
    },
    "names": {
     "model": "Name",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "organizationId"
      ]
     ],
     "holds": false
    },
    "positions": {
     "model": "Position",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "organizationId"
      ]
     ],
     "holds": false
    },
    "convened": {
     "model": "Meeting",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "convenerId"
      ]
     ],
     "holds": false
    },
    "participations": {
     "model": "Participation",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "organizationId"
      ]
     ],
     "holds": false
    },
    "documents": {
     "model": "Document",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "publisherId"
      ]
     ],
     "holds": false
    },
    "speakers": {
     "model": "Speaker",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "organizationId"
      ]
     ],
     "holds": false
    },
    "represented": {
     "model": "Speaker",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "onBehalfOfId"
      ]
     ],
     "holds": false
    },
    "mentions": {
     "model": "Mention",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "organizationId"
      ]
     ],
     "holds": false
    },
    "statementIndex": {
     "model": "StatementOrganization",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "organizationId"
      ]
     ],
     "holds": false
    }
   }
  },
  "Position": {
   "table": "Position",
   "key": [
    "id"
   ],
   "uniques": {
    "id": [
     "id"
    ],
    "slug": [
     "slug"
    ],
    "role_id": [
     "role",
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
    "slug": {
     "column": "slug",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "identifiers": {
     "column": "identifiers",
     "type": "String",
     "enum": false,
     "list": true,
     "required": true
    },
    "datasetId": {
     "column": "datasetId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "sourceId": {
     "column": "sourceId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "createdAt": {
     "column": "createdAt",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    },
    "updatedAt": {
     "column": "updatedAt",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    },
    "digest": {
     "column": "digest",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "version": {
     "column": "version",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": true
    },
    "personId": {
     "column": "personId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "organizationId": {
     "column": "organizationId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "title": {
     "column": "title",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "role": {
     "column": "role",
     "type": "PositionRole",
     "enum": true,
     "list": false,
     "required": true
    },
    "startEdtf": {
     "column": "startEdtf",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "startEarliest": {
     "column": "startEarliest",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": false
    },
    "startLatest": {
     "column": "startLatest",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": false
    },
    "startText": {
     "column": "startText",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "endEdtf": {
     "column": "endEdtf",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "endEarliest": {
     "column": "endEarliest",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": false
    },
    "endLatest": {
     "column": "endLatest",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": false
    },
    "endText": {
     "column": "endText",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    }
   },
   "relations": {
    "dataset": {
     "model": "Dataset",
     "list": false,
     "required": true,
     "on": [
      [
       "datasetId",
       "id"
      ]
     ],
     "holds": true
    },
    "source": {
     "model": "Source",
     "list": false,
     "required": false,
     "on": [
      [
       "sourceId",
       "id"
      ]
     ],
     "holds": true
    },
    "person": {
     "model": "Person",
     "list": false,
     "required": true,
     "on": [
      [
       "personId",
       "id"
      ]
     ],
     "holds": true
    },
    "organization": {
     "model": "Organization",
     "list": false,
     "required": true,
     "on": [
      [
       "organizationId",
       "id"
      ]
     ],
     "holds": true
    },
    "speakers": {
     "model": "Speaker",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "positionId"
      ],
      [
       "role",
       "role"
      ]
     ],
     "holds": false
    },
    "participations": {
     "model": "Participation",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "positionId"
      ]
     ],
     "holds": false
    }
   }
  },
  "Place": {
   "table": "Place",
   "key": [
    "id"
   ],
   "uniques": {
    "id": [
     "id"
    ],
    "slug": [
     "slug"
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
    "slug": {
     "column": "slug",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "identifiers": {
     "column": "identifiers",
     "type": "String",
     "enum": false,
     "list": true,
     "required": true
    },
    "datasetId": {
     "column": "datasetId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "sourceId": {
     "column": "sourceId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "identityId": {
     "column": "identityId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "createdAt": {
     "column": "createdAt",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    },
    "updatedAt": {
     "column": "updatedAt",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    },
    "digest": {
     "column": "digest",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "version": {
     "column": "version",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": true
    },
    "name": {
     "column": "name",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "country": {
     "column": "country",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "parentId": {
     "column": "parentId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "latitude": {
     "column": "latitude",
     "type": "Float",
     "enum": false,
     "list": false,
     "required": false
    },
    "longitude": {
     "column": "longitude",
     "type": "Float",
     "enum": false,
     "list": false,
     "required": false
    }
   },
   "relations": {
    "dataset": {
     "model": "Dataset",
     "list": false,
     "required": true,
     "on": [
      [
       "datasetId",
       "id"
      ]
     ],
     "holds": true
    },
    "source": {
     "model": "Source",
     "list": false,
     "required": false,
     "on": [
      [
       "sourceId",
       "id"
      ]
     ],
     "holds": true
    },
    "identity": {
     "model": "Place",
     "list": false,
     "required": true,
     "on": [
      [
       "identityId",
       "id"
      ]
     ],
     "holds": true
    },
    "identified": {
     "model": "Place",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "identityId"
      ]
     ],
     "holds": false
    },
    "parent": {
     "model": "Place",
     "list": false,
     "required": false,
     "on": [
      [
       "parentId",
       "id"
      ]
     ],
     "holds": true
    },
    "children": {
     "model": "Place",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "parentId"
      ]
     ],
     "holds": false
    },
    "names": {
     "model": "Name",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "placeId"
      ]
     ],
     "holds": false
    },
    "meetings": {
     "model": "Meeting",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "placeId"
      ]
     ],
     "holds": false
    },
    "mentions": {
     "model": "Mention",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "placeId"
      ]
     ],
     "holds": false
    }
   }
  },
  "Name": {
   "table": "Name",
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
    "value": {
     "column": "value",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "language": {
     "column": "language",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "kind": {
     "column": "kind",
     "type": "NameKind",
     "enum": true,
     "list": false,
     "required": true
    },
    "personId": {
     "column": "personId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "organizationId": {
     "column": "organizationId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "placeId": {
     "column": "placeId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "ordinal": {
     "column": "ordinal",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": true
    }
   },
   "relations": {
    "person": {
     "model": "Person",
     "list": false,
     "required": false,
     "on": [
      [
       "personId",
       "id"
      ]
     ],
     "holds": true
    },
    "organization": {
     "model": "Organization",
     "list": false,
     "required": false,
     "on": [
      [
       "organizationId",
       "id"
      ]
     ],
     "holds": true
    },
    "place": {
     "model": "Place",
     "list": false,
     "required": false,
     "on": [
      [
       "placeId",
       "id"
      ]
     ],
     "holds": true
    }
   }
  },
  "Meeting": {
   "table": "Meeting",
   "key": [
    "id"
   ],
   "uniques": {
    "id": [
     "id"
    ],
    "slug": [
     "slug"
    ],
    "identityId_id": [
     "identityId",
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
    "slug": {
     "column": "slug",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "identifiers": {
     "column": "identifiers",
     "type": "String",
     "enum": false,
     "list": true,
     "required": true
    },
    "datasetId": {
     "column": "datasetId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "sourceId": {
     "column": "sourceId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "identityId": {
     "column": "identityId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "createdAt": {
     "column": "createdAt",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    },
    "updatedAt": {
     "column": "updatedAt",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    },
    "digest": {
     "column": "digest",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "version": {
     "column": "version",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": true
    },
    "title": {
     "column": "title",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "kind": {
     "column": "kind",
     "type": "MeetingKind",
     "enum": true,
     "list": false,
     "required": true
    },
    "convenerId": {
     "column": "convenerId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "level": {
     "column": "level",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "startEdtf": {
     "column": "startEdtf",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "startEarliest": {
     "column": "startEarliest",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    },
    "startLatest": {
     "column": "startLatest",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    },
    "startText": {
     "column": "startText",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "endEdtf": {
     "column": "endEdtf",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "endEarliest": {
     "column": "endEarliest",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": false
    },
    "endLatest": {
     "column": "endLatest",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": false
    },
    "endText": {
     "column": "endText",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "placeId": {
     "column": "placeId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "status": {
     "column": "status",
     "type": "MeetingStatus",
     "enum": true,
     "list": false,
     "required": true
    },
    "parentId": {
     "column": "parentId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    }
   },
   "relations": {
    "dataset": {
     "model": "Dataset",
     "list": false,
     "required": true,
     "on": [
      [
       "datasetId",
       "id"
      ]
     ],
     "holds": true
    },
    "source": {
     "model": "Source",
     "list": false,
     "required": false,
     "on": [
      [
       "sourceId",
       "id"
      ]
     ],
     "holds": true
    },
    "identity": {
     "model": "Meeting",
     "list": false,
     "required": true,
     "on": [
      [
       "identityId",
       "id"
      ]
     ],
     "holds": true
    },
    "identified": {
     "model": "Meeting",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "identityId"
      ]
     ],
     "holds": false
    },
    "convener": {
     "model": "Organization",
     "list": false,
     "required": false,
     "on": [
      [
       "convenerId",
       "id"
      ]
     ],
     "holds": true
    },
    "place": {
     "model": "Place",
     "list": false,
     "required": false,
     "on": [
      [
       "placeId",
       "id"
      ]
     ],
     "holds": true
    },
    "parent": {
     "model": "Meeting",
     "list": false,
     "required": false,
     "on": [
      [
       "parentId",
       "id"
      ]
     ],
     "holds": true
    },
    "children": {
     "model": "Meeting",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "parentId"
      ]
     ],
     "holds": false
    },
    "sessions": {
     "model": "Session",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "meetingId"
      ]
     ],
     "holds": false
    },
    "agendaItems": {
     "model": "AgendaItem",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "meetingId"
      ]
     ],
     "holds": false
    },
    "participations": {
     "model": "Participation",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "meetingId"
      ]
     ],
     "holds": false
    },
    "statements": {
     "model": "Statement",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "meetingId"
      ],
      [
       "identityId",
       "meetingIdentityId"
      ]
     ],
     "holds": false
    },
    "mentions": {
     "model": "Mention",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "meetingId"
      ]
     ],
     "holds": false
    },
    "evidence": {
     "model": "Evidence",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "meetingId"
      ]
     ],
     "holds": false
    }
   }
  },
  "Session": {
   "table": "Session",
   "key": [
    "id"
   ],
   "uniques": {
    "id": [
     "id"
    ],
    "slug": [
     "slug"
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
    "slug": {
     "column": "slug",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "identifiers": {
     "column": "identifiers",
     "type": "String",
     "enum": false,
     "list": true,
     "required": true
    },
    "datasetId": {
     "column": "datasetId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "sourceId": {
     "column": "sourceId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "createdAt": {
     "column": "createdAt",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    },
    "updatedAt": {
     "column": "updatedAt",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    },
    "digest": {
     "column": "digest",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "version": {
     "column": "version",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": true
    },
    "meetingId": {
     "column": "meetingId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "ordinal": {
     "column": "ordinal",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": true
    },
    "title": {
     "column": "title",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "kind": {
     "column": "kind",
     "type": "SessionKind",
     "enum": true,
     "list": false,
     "required": true
    },
    "startEdtf": {
     "column": "startEdtf",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "startEarliest": {
     "column": "startEarliest",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": false
    },
    "startLatest": {
     "column": "startLatest",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": false
    },
    "startText": {
     "column": "startText",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "endEdtf": {
     "column": "endEdtf",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "endEarliest": {
     "column": "endEarliest",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": false
    },
    "endLatest": {
     "column": "endLatest",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": false
    },
    "endText": {
     "column": "endText",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "chairId": {
     "column": "chairId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    }
   },
   "relations": {
    "dataset": {
     "model": "Dataset",
     "list": false,
     "required": true,
     "on": [
      [
       "datasetId",
       "id"
      ]
     ],
     "holds": true
    },
    "source": {
     "model": "Source",
     "list": false,
     "required": false,
     "on": [
      [
       "sourceId",
       "id"
      ]
     ],
     "holds": true
    },
    "meeting": {
     "model": "Meeting",
     "list": false,
     "required": true,
     "on": [
      [
       "meetingId",
       "id"
      ]
     ],
     "holds": true
    },
    "chair": {
     "model": "Person",
     "list": false,
     "required": false,
     "on": [
      [
       "chairId",
       "id"
      ]
     ],
     "holds": true
    },
    "agendaItems": {
     "model": "AgendaItem",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "sessionId"
      ]
     ],
     "holds": false
    },
    "participations": {
     "model": "Participation",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "sessionId"
      ]
     ],
     "holds": false
    },
    "statements": {
     "model": "Statement",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "sessionId"
      ]
     ],
     "holds": false
    }
   }
  },
  "AgendaItem": {
   "table": "AgendaItem",
   "key": [
    "id"
   ],
   "uniques": {
    "id": [
     "id"
    ],
    "slug": [
     "slug"
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
    "slug": {
     "column": "slug",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "identifiers": {
     "column": "identifiers",
     "type": "String",
     "enum": false,
     "list": true,
     "required": true
    },
    "datasetId": {
     "column": "datasetId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "sourceId": {
     "column": "sourceId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "createdAt": {
     "column": "createdAt",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    },
    "updatedAt": {
     "column": "updatedAt",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    },
    "digest": {
     "column": "digest",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "version": {
     "column": "version",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": true
    },
    "meetingId": {
     "column": "meetingId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "sessionId": {
     "column": "sessionId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "ordinal": {
     "column": "ordinal",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": true
    },
    "number": {
     "column": "number",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "title": {
     "column": "title",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "status": {
     "column": "status",
     "type": "AgendaItemStatus",
     "enum": true,
     "list": false,
     "required": true
    },
    "outcome": {
     "column": "outcome",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "parentId": {
     "column": "parentId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    }
   },
   "relations": {
    "dataset": {
     "model": "Dataset",
     "list": false,
     "required": true,
     "on": [
      [
       "datasetId",
       "id"
      ]
     ],
     "holds": true
    },
    "source": {
     "model": "Source",
     "list": false,
     "required": false,
     "on": [
      [
       "sourceId",
       "id"
      ]
     ],
     "holds": true
    },
    "meeting": {
     "model": "Meeting",
     "list": false,
     "required": true,
     "on": [
      [
       "meetingId",
       "id"
      ]
     ],
     "holds": true
    },
    "session": {
     "model": "Session",
     "list": false,
     "required": false,
     "on": [
      [
       "sessionId",
       "id"
      ]
     ],
     "holds": true
    },
    "parent": {
     "model": "AgendaItem",
     "list": false,
     "required": false,
     "on": [
      [
       "parentId",
       "id"
      ]
     ],
     "holds": true
    },
    "children": {
     "model": "AgendaItem",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "parentId"
      ]
     ],
     "holds": false
    },
    "topics": {
     "model": "Topic",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "id"
      ]
     ],
     "holds": false,
     "through": {
      "table": "_AgendaItemToTopic",
      "here": "A",
      "there": "B"
     }
    },
    "evidence": {
     "model": "Evidence",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "agendaItemId"
      ]
     ],
     "holds": false
    },
    "statements": {
     "model": "Statement",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "agendaItemId"
      ]
     ],
     "holds": false
    }
   }
  },
  "Participation": {
   "table": "Participation",
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
    "meetingId": {
     "column": "meetingId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "sessionId": {
     "column": "sessionId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "personId": {
     "column": "personId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "organizationId": {
     "column": "organizationId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "positionId": {
     "column": "positionId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "role": {
     "column": "role",
     "type": "ParticipationRole",
     "enum": true,
     "list": false,
     "required": true
    },
    "attendance": {
     "column": "attendance",
     "type": "Attendance",
     "enum": true,
     "list": false,
     "required": true
    },
    "ordinal": {
     "column": "ordinal",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": true
    }
   },
   "relations": {
    "meeting": {
     "model": "Meeting",
     "list": false,
     "required": true,
     "on": [
      [
       "meetingId",
       "id"
      ]
     ],
     "holds": true
    },
    "session": {
     "model": "Session",
     "list": false,
     "required": false,
     "on": [
      [
       "sessionId",
       "id"
      ]
     ],
     "holds": true
    },
    "person": {
     "model": "Person",
     "list": false,
     "required": false,
     "on": [
      [
       "personId",
       "id"
      ]
     ],
     "holds": true
    },
    "organization": {
     "model": "Organization",
     "list": false,
     "required": false,
     "on": [
      [
       "organizationId",
       "id"
      ]
     ],
     "holds": true
    },
    "position": {
     "model": "Position",
     "list": false,
     "required": false,
     "on": [
      [
       "positionId",
       "id"
      ]
     ],
     "holds": true
    },
    "evidence": {
     "model": "Evidence",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "participationId"
      ]
     ],
     "holds": false
    }
   }
  },
  "Topic": {
   "table": "Topic",
   "key": [
    "id"
   ],
   "uniques": {
    "id": [
     "id"
    ],
    "slug": [
     "slug"
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
    "slug": {
     "column": "slug",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "identifiers": {
     "column": "identifiers",
     "type": "String",
     "enum": false,
     "list": true,
     "required": true
    },
    "datasetId": {
     "column": "datasetId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "sourceId": {
     "column": "sourceId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "identityId": {
     "column": "identityId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "createdAt": {
     "column": "createdAt",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    },
    "updatedAt": {
     "column": "updatedAt",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    },
    "digest": {
     "column": "digest",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "version": {
     "column": "version",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": true
    },
    "label": {
     "column": "label",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "scopeNote": {
     "column": "scopeNote",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    }
   },
   "relations": {
    "dataset": {
     "model": "Dataset",
     "list": false,
     "required": true,
     "on": [
      [
       "datasetId",
       "id"
      ]
     ],
     "holds": true
    },
    "source": {
     "model": "Source",
     "list": false,
     "required": false,
     "on": [
      [
       "sourceId",
       "id"
      ]
     ],
     "holds": true
    },
    "identity": {
     "model": "Topic",
     "list": false,
     "required": true,
     "on": [
      [
       "identityId",
       "id"
      ]
     ],
     "holds": true
    },
    "identified": {
     "model": "Topic",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "identityId"
      ]
     ],
     "holds": false
    },
    "labels": {
     "model": "TopicLabel",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "topicId"
      ]
     ],
     "holds": false
    },
    "broader": {
     "model": "Topic",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "id"
      ]
     ],
     "holds": false,
     "through": {
      "table": "_TopicBroader",
      "here": "A",
      "there": "B"
     }
    },
    "narrower": {
     "model": "Topic",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "id"
      ]
     ],
     "holds": false,
     "through": {
      "table": "_TopicBroader",
      "here": "B",
      "there": "A"
     }
    },
    "related": {
     "model": "Topic",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "id"
      ]
     ],
     "holds": false,
     "through": {
      "table": "_TopicRelated",
      "here": "A",
      "there": "B"
     }
    },
    "relatedOf": {
     "model": "Topic",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "id"
      ]
     ],
     "holds": false,
     "through": {
      "table": "_TopicRelated",
      "here": "B",
      "there": "A"
     }
    },
    "agendaItems": {
     "model": "AgendaItem",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "id"
      ]
     ],
     "holds": false,
     "through": {
      "table": "_AgendaItemToTopic",
      "here": "B",
      "there": "A"
     }
    },
    "statements": {
     "model": "StatementTopic",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "topicId"
      ]
     ],
     "holds": false
    },
    "ancestors": {
     "model": "TopicClosure",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "topicId"
      ]
     ],
     "holds": false
    },
    "descendants": {
     "model": "TopicClosure",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "ancestorId"
      ]
     ],
     "holds": false
    },
    "statementIndex": {
     "model": "StatementTopicIndex",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "topicId"
      ]
     ],
     "holds": false
    },
    "topicVoices": {
     "model": "StatementTopicVoice",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "topicId"
      ]
     ],
     "holds": false
    }
   }
  },
  "TopicLabel": {
   "table": "TopicLabel",
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
    "value": {
     "column": "value",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "language": {
     "column": "language",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "kind": {
     "column": "kind",
     "type": "LabelKind",
     "enum": true,
     "list": false,
     "required": true
    },
    "topicId": {
     "column": "topicId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "ordinal": {
     "column": "ordinal",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": true
    }
   },
   "relations": {
    "topic": {
     "model": "Topic",
     "list": false,
     "required": true,
     "on": [
      [
       "topicId",
       "id"
      ]
     ],
     "holds": true
    }
   }
  },
  "Document": {
   "table": "Document",
   "key": [
    "id"
   ],
   "uniques": {
    "id": [
     "id"
    ],
    "slug": [
     "slug"
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
    "slug": {
     "column": "slug",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "identifiers": {
     "column": "identifiers",
     "type": "String",
     "enum": false,
     "list": true,
     "required": true
    },
    "datasetId": {
     "column": "datasetId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "sourceId": {
     "column": "sourceId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "identityId": {
     "column": "identityId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "createdAt": {
     "column": "createdAt",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    },
    "updatedAt": {
     "column": "updatedAt",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    },
    "digest": {
     "column": "digest",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "version": {
     "column": "version",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": true
    },
    "title": {
     "column": "title",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "kind": {
     "column": "kind",
     "type": "DocumentKind",
     "enum": true,
     "list": false,
     "required": true
    },
    "publisherId": {
     "column": "publisherId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "authors": {
     "column": "authors",
     "type": "String",
     "enum": false,
     "list": true,
     "required": true
    },
    "url": {
     "column": "url",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "archiveUrl": {
     "column": "archiveUrl",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "publishedEdtf": {
     "column": "publishedEdtf",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "publishedEarliest": {
     "column": "publishedEarliest",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    },
    "publishedLatest": {
     "column": "publishedLatest",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    },
    "publishedText": {
     "column": "publishedText",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "retrievedAt": {
     "column": "retrievedAt",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": false
    },
    "language": {
     "column": "language",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "licence": {
     "column": "licence",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "textAccess": {
     "column": "textAccess",
     "type": "TextAccess",
     "enum": true,
     "list": false,
     "required": true
    },
    "text": {
     "column": "text",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "sha256": {
     "column": "sha256",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "syndicatedFromId": {
     "column": "syndicatedFromId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    }
   },
   "relations": {
    "dataset": {
     "model": "Dataset",
     "list": false,
     "required": true,
     "on": [
      [
       "datasetId",
       "id"
      ]
     ],
     "holds": true
    },
    "source": {
     "model": "Source",
     "list": false,
     "required": false,
     "on": [
      [
       "sourceId",
       "id"
      ]
     ],
     "holds": true
    },
    "identity": {
     "model": "Document",
     "list": false,
     "required": true,
     "on": [
      [
       "identityId",
       "id"
      ]
     ],
     "holds": true
    },
    "identified": {
     "model": "Document",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "identityId"
      ]
     ],
     "holds": false
    },
    "publisher": {
     "model": "Organization",
     "list": false,
     "required": false,
     "on": [
      [
       "publisherId",
       "id"
      ]
     ],
     "holds": true
    },
    "syndicatedFrom": {
     "model": "Document",
     "list": false,
     "required": false,
     "on": [
      [
       "syndicatedFromId",
       "id"
      ]
     ],
     "holds": true
    },
    "syndicated": {
     "model": "Document",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "syndicatedFromId"
      ]
     ],
     "holds": false
    },
    "statementIndex": {
     "model": "StatementDocument",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "documentId"
      ]
     ],
     "holds": false
    },
    "evidence": {
     "model": "Evidence",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "documentId"
      ]
     ],
     "holds": false
    }
   }
  },
  "Statement": {
   "table": "Statement",
   "key": [
    "id"
   ],
   "uniques": {
    "id": [
     "id"
    ],
    "slug": [
     "slug"
    ],
    "saidOnLatest_id": [
     "saidOnLatest",
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
    "slug": {
     "column": "slug",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "identifiers": {
     "column": "identifiers",
     "type": "String",
     "enum": false,
     "list": true,
     "required": true
    },
    "datasetId": {
     "column": "datasetId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "sourceId": {
     "column": "sourceId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "createdAt": {
     "column": "createdAt",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    },
    "updatedAt": {
     "column": "updatedAt",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    },
    "digest": {
     "column": "digest",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "version": {
     "column": "version",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": true
    },
    "text": {
     "column": "text",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "language": {
     "column": "language",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "reporting": {
     "column": "reporting",
     "type": "Reporting",
     "enum": true,
     "list": false,
     "required": true
    },
    "kind": {
     "column": "kind",
     "type": "StatementKind",
     "enum": true,
     "list": false,
     "required": true
    },
    "saidOnEdtf": {
     "column": "saidOnEdtf",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "saidOnEarliest": {
     "column": "saidOnEarliest",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    },
    "saidOnLatest": {
     "column": "saidOnLatest",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    },
    "saidOnText": {
     "column": "saidOnText",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "meetingId": {
     "column": "meetingId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "meetingIdentityId": {
     "column": "meetingIdentityId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "sessionId": {
     "column": "sessionId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "agendaItemId": {
     "column": "agendaItemId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "occasion": {
     "column": "occasion",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "ordinal": {
     "column": "ordinal",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": true
    },
    "procedural": {
     "column": "procedural",
     "type": "Boolean",
     "enum": false,
     "list": false,
     "required": true
    },
    "verification": {
     "column": "verification",
     "type": "Verification",
     "enum": true,
     "list": false,
     "required": true
    },
    "method": {
     "column": "method",
     "type": "Method",
     "enum": true,
     "list": false,
     "required": true
    },
    "agent": {
     "column": "agent",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "independentSources": {
     "column": "independentSources",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": true
    }
   },
   "relations": {
    "dataset": {
     "model": "Dataset",
     "list": false,
     "required": true,
     "on": [
      [
       "datasetId",
       "id"
      ]
     ],
     "holds": true
    },
    "source": {
     "model": "Source",
     "list": false,
     "required": false,
     "on": [
      [
       "sourceId",
       "id"
      ]
     ],
     "holds": true
    },
    "meeting": {
     "model": "Meeting",
     "list": false,
     "required": false,
     "on": [
      [
       "meetingId",
       "id"
      ],
      [
       "meetingIdentityId",
       "identityId"
      ]
     ],
     "holds": true
    },
    "session": {
     "model": "Session",
     "list": false,
     "required": false,
     "on": [
      [
       "sessionId",
       "id"
      ]
     ],
     "holds": true
    },
    "agendaItem": {
     "model": "AgendaItem",
     "list": false,
     "required": false,
     "on": [
      [
       "agendaItemId",
       "id"
      ]
     ],
     "holds": true
    },
    "speakers": {
     "model": "Speaker",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "statementId"
      ],
      [
       "saidOnLatest",
       "saidOnLatest"
      ]
     ],
     "holds": false
    },
    "topics": {
     "model": "StatementTopic",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "statementId"
      ]
     ],
     "holds": false
    },
    "topicIndex": {
     "model": "StatementTopicIndex",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "statementId"
      ],
      [
       "saidOnLatest",
       "saidOnLatest"
      ]
     ],
     "holds": false
    },
    "personIndex": {
     "model": "StatementPerson",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "statementId"
      ],
      [
       "saidOnLatest",
       "saidOnLatest"
      ]
     ],
     "holds": false
    },
    "documentIndex": {
     "model": "StatementDocument",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "statementId"
      ],
      [
       "saidOnLatest",
       "saidOnLatest"
      ]
     ],
     "holds": false
    },
    "mentionIndex": {
     "model": "StatementMention",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "statementId"
      ],
      [
       "saidOnLatest",
       "saidOnLatest"
      ]
     ],
     "holds": false
    },
    "organizationIndex": {
     "model": "StatementOrganization",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "statementId"
      ],
      [
       "saidOnLatest",
       "saidOnLatest"
      ]
     ],
     "holds": false
    },
    "topicVoices": {
     "model": "StatementTopicVoice",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "statementId"
      ],
      [
       "saidOnLatest",
       "saidOnLatest"
      ]
     ],
     "holds": false
    },
    "mentions": {
     "model": "Mention",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "statementId"
      ]
     ],
     "holds": false
    },
    "evidence": {
     "model": "Evidence",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "statementId"
      ],
      [
       "saidOnLatest",
       "saidOnLatest"
      ]
     ],
     "holds": false
    },
    "translations": {
     "model": "Translation",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "statementId"
      ]
     ],
     "holds": false
    },
    "relations": {
     "model": "StatementRelation",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "fromId"
      ]
     ],
     "holds": false
    },
    "relatedBy": {
     "model": "StatementRelation",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "toId"
      ]
     ],
     "holds": false
    },
    "words": {
     "model": "StatementWords",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "statementId"
      ]
     ],
     "holds": false
    }
   }
  },
  "Speaker": {
   "table": "Speaker",
   "key": [
    "id"
   ],
   "uniques": {
    "id": [
     "id"
    ],
    "statementId_ordinal": [
     "statementId",
     "ordinal"
    ],
    "personId_statementId": [
     "personId",
     "statementId"
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
    "statementId": {
     "column": "statementId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "saidOnLatest": {
     "column": "saidOnLatest",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    },
    "ordinal": {
     "column": "ordinal",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": true
    },
    "kind": {
     "column": "kind",
     "type": "SpeakerKind",
     "enum": true,
     "list": false,
     "required": true
    },
    "personId": {
     "column": "personId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "organizationId": {
     "column": "organizationId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "positionId": {
     "column": "positionId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "role": {
     "column": "role",
     "type": "PositionRole",
     "enum": true,
     "list": false,
     "required": false
    },
    "onBehalfOfId": {
     "column": "onBehalfOfId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "description": {
     "column": "description",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    }
   },
   "relations": {
    "statement": {
     "model": "Statement",
     "list": false,
     "required": true,
     "on": [
      [
       "statementId",
       "id"
      ],
      [
       "saidOnLatest",
       "saidOnLatest"
      ]
     ],
     "holds": true
    },
    "person": {
     "model": "Person",
     "list": false,
     "required": false,
     "on": [
      [
       "personId",
       "id"
      ]
     ],
     "holds": true
    },
    "organization": {
     "model": "Organization",
     "list": false,
     "required": false,
     "on": [
      [
       "organizationId",
       "id"
      ]
     ],
     "holds": true
    },
    "position": {
     "model": "Position",
     "list": false,
     "required": false,
     "on": [
      [
       "positionId",
       "id"
      ],
      [
       "role",
       "role"
      ]
     ],
     "holds": true
    },
    "onBehalfOf": {
     "model": "Organization",
     "list": false,
     "required": false,
     "on": [
      [
       "onBehalfOfId",
       "id"
      ]
     ],
     "holds": true
    }
   }
  },
  "StatementTopic": {
   "table": "StatementTopic",
   "key": [
    "statementId",
    "topicId"
   ],
   "uniques": {
    "statementId_topicId": [
     "statementId",
     "topicId"
    ]
   },
   "scalars": {
    "statementId": {
     "column": "statementId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "topicId": {
     "column": "topicId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "stance": {
     "column": "stance",
     "type": "Stance",
     "enum": true,
     "list": false,
     "required": true
    },
    "ordinal": {
     "column": "ordinal",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": true
    }
   },
   "relations": {
    "statement": {
     "model": "Statement",
     "list": false,
     "required": true,
     "on": [
      [
       "statementId",
       "id"
      ]
     ],
     "holds": true
    },
    "topic": {
     "model": "Topic",
     "list": false,
     "required": true,
     "on": [
      [
       "topicId",
       "id"
      ]
     ],
     "holds": true
    }
   }
  },
  "TopicClosure": {
   "table": "TopicClosure",
   "key": [
    "topicId",
    "ancestorId"
   ],
   "uniques": {
    "topicId_ancestorId": [
     "topicId",
     "ancestorId"
    ]
   },
   "scalars": {
    "ancestorId": {
     "column": "ancestorId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "topicId": {
     "column": "topicId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    }
   },
   "relations": {
    "ancestor": {
     "model": "Topic",
     "list": false,
     "required": true,
     "on": [
      [
       "ancestorId",
       "id"
      ]
     ],
     "holds": true
    },
    "topic": {
     "model": "Topic",
     "list": false,
     "required": true,
     "on": [
      [
       "topicId",
       "id"
      ]
     ],
     "holds": true
    }
   }
  },
  "StatementTopicIndex": {
   "table": "StatementTopicIndex",
   "key": [
    "topicId",
    "saidOnLatest",
    "statementId"
   ],
   "uniques": {
    "topicId_saidOnLatest_statementId": [
     "topicId",
     "saidOnLatest",
     "statementId"
    ]
   },
   "scalars": {
    "topicId": {
     "column": "topicId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "statementId": {
     "column": "statementId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "saidOnLatest": {
     "column": "saidOnLatest",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    }
   },
   "relations": {
    "topic": {
     "model": "Topic",
     "list": false,
     "required": true,
     "on": [
      [
       "topicId",
       "id"
      ]
     ],
     "holds": true
    },
    "statement": {
     "model": "Statement",
     "list": false,
     "required": true,
     "on": [
      [
       "statementId",
       "id"
      ],
      [
       "saidOnLatest",
       "saidOnLatest"
      ]
     ],
     "holds": true
    }
   }
  },
  "StatementPerson": {
   "table": "StatementPerson",
   "key": [
    "personId",
    "saidOnLatest",
    "statementId"
   ],
   "uniques": {
    "personId_saidOnLatest_statementId": [
     "personId",
     "saidOnLatest",
     "statementId"
    ]
   },
   "scalars": {
    "personId": {
     "column": "personId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "statementId": {
     "column": "statementId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "saidOnLatest": {
     "column": "saidOnLatest",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    }
   },
   "relations": {
    "person": {
     "model": "Person",
     "list": false,
     "required": true,
     "on": [
      [
       "personId",
       "id"
      ]
     ],
     "holds": true
    },
    "statement": {
     "model": "Statement",
     "list": false,
     "required": true,
     "on": [
      [
       "statementId",
       "id"
      ],
      [
       "saidOnLatest",
       "saidOnLatest"
      ]
     ],
     "holds": true
    }
   }
  },
  "StatementDocument": {
   "table": "StatementDocument",
   "key": [
    "documentId",
    "saidOnLatest",
    "statementId"
   ],
   "uniques": {
    "documentId_saidOnLatest_statementId": [
     "documentId",
     "saidOnLatest",
     "statementId"
    ]
   },
   "scalars": {
    "documentId": {
     "column": "documentId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "statementId": {
     "column": "statementId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "saidOnLatest": {
     "column": "saidOnLatest",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    }
   },
   "relations": {
    "document": {
     "model": "Document",
     "list": false,
     "required": true,
     "on": [
      [
       "documentId",
       "id"
      ]
     ],
     "holds": true
    },
    "statement": {
     "model": "Statement",
     "list": false,
     "required": true,
     "on": [
      [
       "statementId",
       "id"
      ],
      [
       "saidOnLatest",
       "saidOnLatest"
      ]
     ],
     "holds": true
    }
   }
  },
  "StatementMention": {
   "table": "StatementMention",
   "key": [
    "subjectId",
    "saidOnLatest",
    "statementId"
   ],
   "uniques": {
    "subjectId_saidOnLatest_statementId": [
     "subjectId",
     "saidOnLatest",
     "statementId"
    ]
   },
   "scalars": {
    "subjectId": {
     "column": "subjectId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "statementId": {
     "column": "statementId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "saidOnLatest": {
     "column": "saidOnLatest",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    }
   },
   "relations": {
    "statement": {
     "model": "Statement",
     "list": false,
     "required": true,
     "on": [
      [
       "statementId",
       "id"
      ],
      [
       "saidOnLatest",
       "saidOnLatest"
      ]
     ],
     "holds": true
    }
   }
  },
  "StatementOrganization": {
   "table": "StatementOrganization",
   "key": [
    "organizationId",
    "saidOnLatest",
    "statementId"
   ],
   "uniques": {
    "organizationId_saidOnLatest_statementId": [
     "organizationId",
     "saidOnLatest",
     "statementId"
    ]
   },
   "scalars": {
    "organizationId": {
     "column": "organizationId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "statementId": {
     "column": "statementId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "saidOnLatest": {
     "column": "saidOnLatest",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    }
   },
   "relations": {
    "organization": {
     "model": "Organization",
     "list": false,
     "required": true,
     "on": [
      [
       "organizationId",
       "id"
      ]
     ],
     "holds": true
    },
    "statement": {
     "model": "Statement",
     "list": false,
     "required": true,
     "on": [
      [
       "statementId",
       "id"
      ],
      [
       "saidOnLatest",
       "saidOnLatest"
      ]
     ],
     "holds": true
    }
   }
  },
  "StatementTopicVoice": {
   "table": "StatementTopicVoice",
   "key": [
    "topicId",
    "voiceId",
    "saidOnLatest",
    "statementId"
   ],
   "uniques": {
    "topicId_voiceId_saidOnLatest_statementId": [
     "topicId",
     "voiceId",
     "saidOnLatest",
     "statementId"
    ]
   },
   "scalars": {
    "topicId": {
     "column": "topicId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "voiceId": {
     "column": "voiceId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "statementId": {
     "column": "statementId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "saidOnLatest": {
     "column": "saidOnLatest",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    }
   },
   "relations": {
    "topic": {
     "model": "Topic",
     "list": false,
     "required": true,
     "on": [
      [
       "topicId",
       "id"
      ]
     ],
     "holds": true
    },
    "statement": {
     "model": "Statement",
     "list": false,
     "required": true,
     "on": [
      [
       "statementId",
       "id"
      ],
      [
       "saidOnLatest",
       "saidOnLatest"
      ]
     ],
     "holds": true
    }
   }
  },
  "Evidence": {
   "table": "Evidence",
   "key": [
    "id"
   ],
   "uniques": {
    "id": [
     "id"
    ],
    "statementId_documentId": [
     "statementId",
     "documentId"
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
    "documentId": {
     "column": "documentId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "ordinal": {
     "column": "ordinal",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": true
    },
    "statementId": {
     "column": "statementId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "saidOnLatest": {
     "column": "saidOnLatest",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": false
    },
    "meetingId": {
     "column": "meetingId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "agendaItemId": {
     "column": "agendaItemId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "participationId": {
     "column": "participationId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "reporting": {
     "column": "reporting",
     "type": "Reporting",
     "enum": true,
     "list": false,
     "required": false
    },
    "wording": {
     "column": "wording",
     "type": "Wording",
     "enum": true,
     "list": false,
     "required": false
    },
    "attribution": {
     "column": "attribution",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "status": {
     "column": "status",
     "type": "AgendaItemStatus",
     "enum": true,
     "list": false,
     "required": false
    },
    "note": {
     "column": "note",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "anchor": {
     "column": "anchor",
     "type": "Anchor",
     "enum": true,
     "list": false,
     "required": true
    }
   },
   "relations": {
    "document": {
     "model": "Document",
     "list": false,
     "required": true,
     "on": [
      [
       "documentId",
       "id"
      ]
     ],
     "holds": true
    },
    "statement": {
     "model": "Statement",
     "list": false,
     "required": false,
     "on": [
      [
       "statementId",
       "id"
      ],
      [
       "saidOnLatest",
       "saidOnLatest"
      ]
     ],
     "holds": true
    },
    "meeting": {
     "model": "Meeting",
     "list": false,
     "required": false,
     "on": [
      [
       "meetingId",
       "id"
      ]
     ],
     "holds": true
    },
    "agendaItem": {
     "model": "AgendaItem",
     "list": false,
     "required": false,
     "on": [
      [
       "agendaItemId",
       "id"
      ]
     ],
     "holds": true
    },
    "participation": {
     "model": "Participation",
     "list": false,
     "required": false,
     "on": [
      [
       "participationId",
       "id"
      ]
     ],
     "holds": true
    },
    "spans": {
     "model": "Span",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "evidenceId"
      ]
     ],
     "holds": false
    }
   }
  },
  "Span": {
   "table": "Span",
   "key": [
    "evidenceId",
    "ordinal"
   ],
   "uniques": {
    "evidenceId_ordinal": [
     "evidenceId",
     "ordinal"
    ]
   },
   "scalars": {
    "evidenceId": {
     "column": "evidenceId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "ordinal": {
     "column": "ordinal",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": true
    },
    "start": {
     "column": "start",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": true
    },
    "end": {
     "column": "end",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": true
    },
    "exact": {
     "column": "exact",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "role": {
     "column": "role",
     "type": "SpanRole",
     "enum": true,
     "list": false,
     "required": true
    }
   },
   "relations": {
    "evidence": {
     "model": "Evidence",
     "list": false,
     "required": true,
     "on": [
      [
       "evidenceId",
       "id"
      ]
     ],
     "holds": true
    }
   }
  },
  "Mention": {
   "table": "Mention",
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
    "statementId": {
     "column": "statementId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "personId": {
     "column": "personId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "organizationId": {
     "column": "organizationId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "meetingId": {
     "column": "meetingId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "placeId": {
     "column": "placeId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "ordinal": {
     "column": "ordinal",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": true
    }
   },
   "relations": {
    "statement": {
     "model": "Statement",
     "list": false,
     "required": true,
     "on": [
      [
       "statementId",
       "id"
      ]
     ],
     "holds": true
    },
    "person": {
     "model": "Person",
     "list": false,
     "required": false,
     "on": [
      [
       "personId",
       "id"
      ]
     ],
     "holds": true
    },
    "organization": {
     "model": "Organization",
     "list": false,
     "required": false,
     "on": [
      [
       "organizationId",
       "id"
      ]
     ],
     "holds": true
    },
    "meeting": {
     "model": "Meeting",
     "list": false,
     "required": false,
     "on": [
      [
       "meetingId",
       "id"
      ]
     ],
     "holds": true
    },
    "place": {
     "model": "Place",
     "list": false,
     "required": false,
     "on": [
      [
       "placeId",
       "id"
      ]
     ],
     "holds": true
    }
   }
  },
  "StatementRelation": {
   "table": "StatementRelation",
   "key": [
    "fromId",
    "toId",
    "kind"
   ],
   "uniques": {
    "fromId_toId_kind": [
     "fromId",
     "toId",
     "kind"
    ]
   },
   "scalars": {
    "fromId": {
     "column": "fromId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "toId": {
     "column": "toId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "kind": {
     "column": "kind",
     "type": "RelationKind",
     "enum": true,
     "list": false,
     "required": true
    },
    "ordinal": {
     "column": "ordinal",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": true
    }
   },
   "relations": {
    "from": {
     "model": "Statement",
     "list": false,
     "required": true,
     "on": [
      [
       "fromId",
       "id"
      ]
     ],
     "holds": true
    },
    "to": {
     "model": "Statement",
     "list": false,
     "required": true,
     "on": [
      [
       "toId",
       "id"
      ]
     ],
     "holds": true
    }
   }
  },
  "Translation": {
   "table": "Translation",
   "key": [
    "statementId",
    "language"
   ],
   "uniques": {
    "statementId_language": [
     "statementId",
     "language"
    ]
   },
   "scalars": {
    "statementId": {
     "column": "statementId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "language": {
     "column": "language",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "text": {
     "column": "text",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "ordinal": {
     "column": "ordinal",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": true
    }
   },
   "relations": {
    "statement": {
     "model": "Statement",
     "list": false,
     "required": true,
     "on": [
      [
       "statementId",
       "id"
      ]
     ],
     "holds": true
    }
   }
  },
  "StatementWords": {
   "table": "StatementWords",
   "key": [
    "statementId",
    "ordinal"
   ],
   "uniques": {
    "statementId_ordinal": [
     "statementId",
     "ordinal"
    ]
   },
   "scalars": {
    "statementId": {
     "column": "statementId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "ordinal": {
     "column": "ordinal",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": true
    },
    "config": {
     "column": "config",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "text": {
     "column": "text",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "attributions": {
     "column": "attributions",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    }
   },
   "relations": {
    "statement": {
     "model": "Statement",
     "list": false,
     "required": true,
     "on": [
      [
       "statementId",
       "id"
      ]
     ],
     "holds": true
    }
   }
  },
  "RefKey": {
   "table": "RefKey",
   "key": [
    "kind",
    "key",
    "recordId"
   ],
   "uniques": {
    "kind_key_recordId": [
     "kind",
     "key",
     "recordId"
    ]
   },
   "scalars": {
    "kind": {
     "column": "kind",
     "type": "RecordKind",
     "enum": true,
     "list": false,
     "required": true
    },
    "key": {
     "column": "key",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "recordId": {
     "column": "recordId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "names": {
     "column": "names",
     "type": "String",
     "enum": false,
     "list": true,
     "required": true
    },
    "sortNames": {
     "column": "sortNames",
     "type": "String",
     "enum": false,
     "list": true,
     "required": true
    },
    "derived": {
     "column": "derived",
     "type": "Boolean",
     "enum": false,
     "list": false,
     "required": true
    },
    "label": {
     "column": "label",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "slug": {
     "column": "slug",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "datasetId": {
     "column": "datasetId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "identityIds": {
     "column": "identityIds",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": true,
     "required": true
    }
   },
   "relations": {
    "dataset": {
     "model": "Dataset",
     "list": false,
     "required": true,
     "on": [
      [
       "datasetId",
       "id"
      ]
     ],
     "holds": true
    }
   }
  },
  "SameAs": {
   "table": "SameAs",
   "key": [
    "kind",
    "recordId",
    "slug"
   ],
   "uniques": {
    "kind_recordId_slug": [
     "kind",
     "recordId",
     "slug"
    ]
   },
   "scalars": {
    "kind": {
     "column": "kind",
     "type": "RecordKind",
     "enum": true,
     "list": false,
     "required": true
    },
    "recordId": {
     "column": "recordId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "slug": {
     "column": "slug",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "datasetId": {
     "column": "datasetId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    }
   },
   "relations": {
    "dataset": {
     "model": "Dataset",
     "list": false,
     "required": true,
     "on": [
      [
       "datasetId",
       "id"
      ]
     ],
     "holds": true
    }
   }
  },
  "IdentityDecision": {
   "table": "IdentityDecision",
   "key": [
    "kind",
    "slug",
    "otherSlug"
   ],
   "uniques": {
    "kind_slug_otherSlug": [
     "kind",
     "slug",
     "otherSlug"
    ]
   },
   "scalars": {
    "kind": {
     "column": "kind",
     "type": "RecordKind",
     "enum": true,
     "list": false,
     "required": true
    },
    "slug": {
     "column": "slug",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "otherSlug": {
     "column": "otherSlug",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "verdict": {
     "column": "verdict",
     "type": "IdentityVerdict",
     "enum": true,
     "list": false,
     "required": true
    },
    "decidedAt": {
     "column": "decidedAt",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    }
   },
   "relations": {}
  },
  "RefRevision": {
   "table": "RefRevision",
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
     "type": "Int",
     "enum": false,
     "list": false,
     "required": true
    },
    "value": {
     "column": "value",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": true
    }
   },
   "relations": {}
  },
  "Changeset": {
   "table": "Changeset",
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
     "type": "BigInt",
     "enum": false,
     "list": false,
     "required": true
    },
    "at": {
     "column": "at",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    },
    "origin": {
     "column": "origin",
     "type": "ChangesetOrigin",
     "enum": true,
     "list": false,
     "required": true
    },
    "actor": {
     "column": "actor",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "actorName": {
     "column": "actorName",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "reason": {
     "column": "reason",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "reverts": {
     "column": "reverts",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    }
   },
   "relations": {
    "revisions": {
     "model": "Revision",
     "list": true,
     "required": false,
     "on": [
      [
       "id",
       "changesetId"
      ]
     ],
     "holds": false
    }
   }
  },
  "Revision": {
   "table": "Revision",
   "key": [
    "changesetId",
    "ordinal"
   ],
   "uniques": {
    "changesetId_ordinal": [
     "changesetId",
     "ordinal"
    ],
    "recordId_version": [
     "recordId",
     "version"
    ]
   },
   "scalars": {
    "changesetId": {
     "column": "changesetId",
     "type": "BigInt",
     "enum": false,
     "list": false,
     "required": true
    },
    "ordinal": {
     "column": "ordinal",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": true
    },
    "kind": {
     "column": "kind",
     "type": "RecordKind",
     "enum": true,
     "list": false,
     "required": true
    },
    "recordId": {
     "column": "recordId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "version": {
     "column": "version",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": true
    },
    "slug": {
     "column": "slug",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "datasetId": {
     "column": "datasetId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "action": {
     "column": "action",
     "type": "RevisionAction",
     "enum": true,
     "list": false,
     "required": true
    },
    "before": {
     "column": "before",
     "type": "Json",
     "enum": false,
     "list": false,
     "required": false
    },
    "otherId": {
     "column": "otherId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    }
   },
   "relations": {
    "changeset": {
     "model": "Changeset",
     "list": false,
     "required": true,
     "on": [
      [
       "changesetId",
       "id"
      ]
     ],
     "holds": true
    }
   }
  },
  "Curation": {
   "table": "Curation",
   "key": [
    "recordId"
   ],
   "uniques": {
    "recordId": [
     "recordId"
    ],
    "kind_slug": [
     "kind",
     "slug"
    ]
   },
   "scalars": {
    "recordId": {
     "column": "recordId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "kind": {
     "column": "kind",
     "type": "RecordKind",
     "enum": true,
     "list": false,
     "required": true
    },
    "slug": {
     "column": "slug",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "datasetId": {
     "column": "datasetId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "described": {
     "column": "described",
     "type": "Json",
     "enum": false,
     "list": false,
     "required": false
    },
    "isDeleted": {
     "column": "isDeleted",
     "type": "Boolean",
     "enum": false,
     "list": false,
     "required": true
    },
    "mergedIntoId": {
     "column": "mergedIntoId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    },
    "sourceId": {
     "column": "sourceId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": false
    }
   },
   "relations": {
    "dataset": {
     "model": "Dataset",
     "list": false,
     "required": true,
     "on": [
      [
       "datasetId",
       "id"
      ]
     ],
     "holds": true
    }
   }
  },
  "Conflict": {
   "table": "Conflict",
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
    "recordId": {
     "column": "recordId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "kind": {
     "column": "kind",
     "type": "RecordKind",
     "enum": true,
     "list": false,
     "required": true
    },
    "slug": {
     "column": "slug",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "datasetId": {
     "column": "datasetId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "source": {
     "column": "source",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "before": {
     "column": "before",
     "type": "Json",
     "enum": false,
     "list": false,
     "required": false
    },
    "described": {
     "column": "described",
     "type": "Json",
     "enum": false,
     "list": false,
     "required": false
    },
    "foundAt": {
     "column": "foundAt",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    },
    "resolvedAt": {
     "column": "resolvedAt",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": false
    },
    "changesetId": {
     "column": "changesetId",
     "type": "BigInt",
     "enum": false,
     "list": false,
     "required": false
    }
   },
   "relations": {
    "dataset": {
     "model": "Dataset",
     "list": false,
     "required": true,
     "on": [
      [
       "datasetId",
       "id"
      ]
     ],
     "holds": true
    }
   }
  },
  "Proposal": {
   "table": "Proposal",
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
    "at": {
     "column": "at",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    },
    "actor": {
     "column": "actor",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "actorName": {
     "column": "actorName",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "reason": {
     "column": "reason",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "changes": {
     "column": "changes",
     "type": "Json",
     "enum": false,
     "list": false,
     "required": true
    },
    "datasets": {
     "column": "datasets",
     "type": "String",
     "enum": false,
     "list": true,
     "required": true
    },
    "reverts": {
     "column": "reverts",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "status": {
     "column": "status",
     "type": "ProposalStatus",
     "enum": true,
     "list": false,
     "required": true
    },
    "decidedAt": {
     "column": "decidedAt",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": false
    },
    "decidedBy": {
     "column": "decidedBy",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "decidedByName": {
     "column": "decidedByName",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "decisionReason": {
     "column": "decisionReason",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "changesetId": {
     "column": "changesetId",
     "type": "BigInt",
     "enum": false,
     "list": false,
     "required": false
    }
   },
   "relations": {}
  },
  "Dispute": {
   "table": "Dispute",
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
    "statementId": {
     "column": "statementId",
     "type": "String",
     "enum": false,
     "native": "Uuid",
     "list": false,
     "required": true
    },
    "dataset": {
     "column": "dataset",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "openedAt": {
     "column": "openedAt",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    },
    "openedBy": {
     "column": "openedBy",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "openedByName": {
     "column": "openedByName",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "reason": {
     "column": "reason",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "verification": {
     "column": "verification",
     "type": "Verification",
     "enum": true,
     "list": false,
     "required": true
    },
    "resolvedAt": {
     "column": "resolvedAt",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": false
    },
    "resolvedBy": {
     "column": "resolvedBy",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "resolvedByName": {
     "column": "resolvedByName",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    },
    "resolution": {
     "column": "resolution",
     "type": "String",
     "enum": false,
     "list": false,
     "required": false
    }
   },
   "relations": {}
  },
  "ApiKey": {
   "table": "ApiKey",
   "key": [
    "id"
   ],
   "uniques": {
    "id": [
     "id"
    ],
    "name": [
     "name"
    ],
    "hash": [
     "hash"
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
    "name": {
     "column": "name",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "hash": {
     "column": "hash",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "prefix": {
     "column": "prefix",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "role": {
     "column": "role",
     "type": "Role",
     "enum": true,
     "list": false,
     "required": true
    },
    "datasets": {
     "column": "datasets",
     "type": "String",
     "enum": false,
     "list": true,
     "required": true
    },
    "createdAt": {
     "column": "createdAt",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    },
    "expiresAt": {
     "column": "expiresAt",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": false
    },
    "revokedAt": {
     "column": "revokedAt",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": false
    },
    "lastUsedAt": {
     "column": "lastUsedAt",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": false
    }
   },
   "relations": {}
  },
  "IdempotencyKey": {
   "table": "IdempotencyKey",
   "key": [
    "actor",
    "key"
   ],
   "uniques": {
    "actor_key": [
     "actor",
     "key"
    ]
   },
   "scalars": {
    "actor": {
     "column": "actor",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "key": {
     "column": "key",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "input": {
     "column": "input",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "answer": {
     "column": "answer",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "at": {
     "column": "at",
     "type": "DateTime",
     "enum": false,
     "native": "Timestamptz",
     "list": false,
     "required": true
    }
   },
   "relations": {}
  },
  "RequestCount": {
   "table": "RequestCount",
   "key": [
    "client",
    "minute"
   ],
   "uniques": {
    "client_minute": [
     "client",
     "minute"
    ]
   },
   "scalars": {
    "client": {
     "column": "client",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    },
    "minute": {
     "column": "minute",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": true
    },
    "count": {
     "column": "count",
     "type": "Int",
     "enum": false,
     "list": false,
     "required": true
    }
   },
   "relations": {}
  },
  "Mirror": {
   "table": "Mirror",
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
     "type": "Int",
     "enum": false,
     "list": false,
     "required": true
    },
    "url": {
     "column": "url",
     "type": "String",
     "enum": false,
     "list": false,
     "required": true
    }
   },
   "relations": {}
  }
 },
 "enums": {
  "NameKind": {
   "type": "NameKind",
   "values": {
    "PREFERRED": "PREFERRED",
    "ALTERNATE": "ALTERNATE",
    "TRANSLITERATION": "TRANSLITERATION",
    "FORMER": "FORMER",
    "MISSPELLING": "MISSPELLING"
   }
  },
  "LabelKind": {
   "type": "LabelKind",
   "values": {
    "PREFERRED": "PREFERRED",
    "ALTERNATE": "ALTERNATE",
    "HIDDEN": "HIDDEN"
   }
  },
  "OrganizationClassification": {
   "type": "OrganizationClassification",
   "values": {
    "STATE": "STATE",
    "IGO": "IGO",
    "ALLIANCE": "ALLIANCE",
    "COUNCIL": "COUNCIL",
    "MINISTRY": "MINISTRY",
    "PARLIAMENT": "PARLIAMENT",
    "PARTY": "PARTY",
    "ARMED_GROUP": "ARMED_GROUP",
    "COMPANY": "COMPANY",
    "MEDIA": "MEDIA",
    "THINK_TANK": "THINK_TANK",
    "OTHER": "OTHER"
   }
  },
  "PositionRole": {
   "type": "PositionRole",
   "values": {
    "HEAD_OF_STATE": "HEAD_OF_STATE",
    "HEAD_OF_GOVERNMENT": "HEAD_OF_GOVERNMENT",
    "FOREIGN_MINISTER": "FOREIGN_MINISTER",
    "DEFENCE_MINISTER": "DEFENCE_MINISTER",
    "MINISTER": "MINISTER",
    "SECRETARY_GENERAL": "SECRETARY_GENERAL",
    "AMBASSADOR": "AMBASSADOR",
    "SPOKESPERSON": "SPOKESPERSON",
    "MEMBER_OF_PARLIAMENT": "MEMBER_OF_PARLIAMENT",
    "OFFICIAL": "OFFICIAL",
    "ANALYST": "ANALYST",
    "JOURNALIST": "JOURNALIST",
    "OTHER": "OTHER"
   }
  },
  "MeetingKind": {
   "type": "MeetingKind",
   "values": {
    "MINISTERIAL": "MINISTERIAL",
    "SUMMIT": "SUMMIT",
    "BILATERAL": "BILATERAL",
    "COUNCIL": "COUNCIL",
    "VISIT": "VISIT",
    "PRESS_CONFERENCE": "PRESS_CONFERENCE",
    "PARLIAMENTARY_SITTING": "PARLIAMENTARY_SITTING",
    "BRIEFING": "BRIEFING",
    "OTHER": "OTHER"
   }
  },
  "MeetingStatus": {
   "type": "MeetingStatus",
   "values": {
    "SCHEDULED": "SCHEDULED",
    "HELD": "HELD",
    "CANCELLED": "CANCELLED",
    "POSTPONED": "POSTPONED"
   }
  },
  "SessionKind": {
   "type": "SessionKind",
   "values": {
    "PLENARY": "PLENARY",
    "RESTRICTED": "RESTRICTED",
    "WORKING_LUNCH": "WORKING_LUNCH",
    "BILATERAL": "BILATERAL",
    "PRESS_CONFERENCE": "PRESS_CONFERENCE",
    "BRIEFING": "BRIEFING",
    "OTHER": "OTHER"
   }
  },
  "AgendaItemStatus": {
   "type": "AgendaItemStatus",
   "values": {
    "EXPECTED": "EXPECTED",
    "DISCUSSED": "DISCUSSED",
    "AGREED": "AGREED",
    "APPROVED": "APPROVED",
    "DEFERRED": "DEFERRED",
    "NOT_TAKEN": "NOT_TAKEN"
   }
  },
  "ParticipationRole": {
   "type": "ParticipationRole",
   "values": {
    "CHAIR": "CHAIR",
    "MEMBER": "MEMBER",
    "GUEST": "GUEST",
    "HOST": "HOST",
    "OBSERVER": "OBSERVER"
   }
  },
  "Attendance": {
   "type": "Attendance",
   "values": {
    "EXPECTED": "EXPECTED",
    "REPORTED": "REPORTED",
    "CONFIRMED": "CONFIRMED",
    "ABSENT": "ABSENT"
   }
  },
  "DocumentKind": {
   "type": "DocumentKind",
   "values": {
    "NEWS_ARTICLE": "NEWS_ARTICLE",
    "PRESS_RELEASE": "PRESS_RELEASE",
    "TRANSCRIPT": "TRANSCRIPT",
    "RESOLUTION": "RESOLUTION",
    "COMMUNIQUE": "COMMUNIQUE",
    "OFFICIAL_RECORD": "OFFICIAL_RECORD",
    "OTHER": "OTHER"
   }
  },
  "TextAccess": {
   "type": "TextAccess",
   "values": {
    "FULL": "FULL",
    "EXCERPT": "EXCERPT",
    "METADATA": "METADATA"
   }
  },
  "Reporting": {
   "type": "Reporting",
   "values": {
    "DIRECT": "DIRECT",
    "INDIRECT": "INDIRECT",
    "MIXED": "MIXED"
   }
  },
  "StatementKind": {
   "type": "StatementKind",
   "values": {
    "SPEECH": "SPEECH",
    "REMARK": "REMARK",
    "ANSWER": "ANSWER",
    "QUESTION": "QUESTION",
    "JOINT_STATEMENT": "JOINT_STATEMENT",
    "WRITTEN": "WRITTEN",
    "READOUT": "READOUT",
    "INTERVIEW": "INTERVIEW"
   }
  },
  "SpeakerKind": {
   "type": "SpeakerKind",
   "values": {
    "PERSON": "PERSON",
    "ORGANIZATION": "ORGANIZATION",
    "COLLECTIVE": "COLLECTIVE",
    "ANONYMOUS": "ANONYMOUS",
    "UNKNOWN": "UNKNOWN"
   }
  },
  "Stance": {
   "type": "Stance",
   "values": {
    "SUPPORTS": "SUPPORTS",
    "OPPOSES": "OPPOSES",
    "CONDITIONAL": "CONDITIONAL",
    "NEUTRAL": "NEUTRAL",
    "UNSTATED": "UNSTATED"
   }
  },
  "Wording": {
   "type": "Wording",
   "values": {
    "VERBATIM": "VERBATIM",
    "VARIANT": "VARIANT",
    "PARAPHRASE": "PARAPHRASE",
    "TRANSLATION": "TRANSLATION"
   }
  },
  "SpanRole": {
   "type": "SpanRole",
   "values": {
    "CONTENT": "CONTENT",
    "CUE": "CUE",
    "SOURCE": "SOURCE"
   }
  },
  "Anchor": {
   "type": "Anchor",
   "values": {
    "EXACT": "EXACT",
    "SHIFTED": "SHIFTED",
    "ORPHANED": "ORPHANED"
   }
  },
  "Verification": {
   "type": "Verification",
   "values": {
    "UNREVIEWED": "UNREVIEWED",
    "VERIFIED": "VERIFIED",
    "DISPUTED": "DISPUTED",
    "RETRACTED": "RETRACTED"
   }
  },
  "Method": {
   "type": "Method",
   "values": {
    "MANUAL": "MANUAL",
    "IMPORT": "IMPORT",
    "RULE": "RULE",
    "MODEL": "MODEL"
   }
  },
  "RelationKind": {
   "type": "RelationKind",
   "values": {
    "REPEATS": "REPEATS",
    "REPLIES_TO": "REPLIES_TO",
    "QUOTES": "QUOTES",
    "CONTRADICTS": "CONTRADICTS",
    "CORRECTS": "CORRECTS",
    "RETRACTS": "RETRACTS"
   }
  },
  "RecordKind": {
   "type": "RecordKind",
   "values": {
    "DATASET": "DATASET",
    "PERSON": "PERSON",
    "ORGANIZATION": "ORGANIZATION",
    "POSITION": "POSITION",
    "PLACE": "PLACE",
    "MEETING": "MEETING",
    "SESSION": "SESSION",
    "AGENDA_ITEM": "AGENDA_ITEM",
    "TOPIC": "TOPIC",
    "DOCUMENT": "DOCUMENT",
    "STATEMENT": "STATEMENT"
   }
  },
  "RevisionAction": {
   "type": "RevisionAction",
   "values": {
    "CREATED": "CREATED",
    "UPDATED": "UPDATED",
    "DELETED": "DELETED",
    "MERGED": "MERGED",
    "MATCH_ACCEPTED": "MATCH_ACCEPTED",
    "MATCH_REJECTED": "MATCH_REJECTED"
   }
  },
  "ChangesetOrigin": {
   "type": "ChangesetOrigin",
   "values": {
    "IMPORT": "IMPORT",
    "CURATION": "CURATION"
   }
  },
  "ProposalStatus": {
   "type": "ProposalStatus",
   "values": {
    "WAITING": "WAITING",
    "ACCEPTED": "ACCEPTED",
    "REJECTED": "REJECTED",
    "WITHDRAWN": "WITHDRAWN"
   }
  },
  "Role": {
   "type": "Role",
   "values": {
    "READER": "READER",
    "CONTRIBUTOR": "CONTRIBUTOR",
    "CURATOR": "CURATOR",
    "ADMIN": "ADMIN"
   }
  },
  "IdentityVerdict": {
   "type": "IdentityVerdict",
   "values": {
    "ACCEPTED": "ACCEPTED",
    "REJECTED": "REJECTED"
   }
  }
 }
}
