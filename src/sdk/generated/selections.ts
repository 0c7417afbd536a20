const agendaItemFields = {
  id: true,
  slug: true,
  title: true,
  number: true,
  ordinal: true,
  status: true,
  outcome: true,
  meeting: {
    slug: true,
    title: true,
  },
  session: {
    slug: true,
    title: true,
  },
  parent: {
    slug: true,
    title: true,
  },
  topics: {
    slug: true,
    label: true,
  },
} as const

const conflictFields = {
  id: true,
  kind: true,
  slug: true,
  source: true,
  foundAt: true,
  resolvedAt: true,
  differences: {
    field: true,
    before: true,
    after: true,
  },
} as const

const datasetFields = {
  id: true,
  slug: true,
  title: true,
  version: true,
  licence: true,
  homepage: true,
  importedAt: true,
} as const

const disputeFields = {
  id: true,
  openedAt: true,
  openedBy: true,
  reason: true,
  resolvedAt: true,
  resolvedBy: true,
  resolution: true,
} as const

const documentFields = {
  id: true,
  slug: true,
  title: true,
  kind: true,
  url: true,
  archiveUrl: true,
  language: true,
  licence: true,
  textAccess: true,
  authors: true,
  publisher: {
    slug: true,
    name: true,
  },
  published: {
    edtf: true,
  },
  retrievedAt: true,
  identifiers: {
    scheme: true,
    value: true,
  },
} as const

const meetingFields = {
  id: true,
  slug: true,
  title: true,
  kind: true,
  level: true,
  status: true,
  start: {
    edtf: true,
  },
  end: {
    edtf: true,
  },
  place: {
    slug: true,
    name: true,
  },
  convener: {
    slug: true,
    name: true,
  },
  parent: {
    slug: true,
    title: true,
  },
  sessions: {
    nodes: {
      slug: true,
      title: true,
      kind: true,
      ordinal: true,
    },
  },
  agendaItems: {
    nodes: {
      slug: true,
      title: true,
      ordinal: true,
      number: true,
      status: true,
    },
  },
} as const

const organizationFields = {
  id: true,
  slug: true,
  name: true,
  acronym: true,
  classification: true,
  country: true,
  names: {
    value: true,
    language: true,
    kind: true,
  },
  identifiers: {
    scheme: true,
    value: true,
  },
  parent: {
    slug: true,
    name: true,
  },
} as const

const personFields = {
  id: true,
  slug: true,
  name: true,
  sortName: true,
  nationality: true,
  summary: true,
  names: {
    value: true,
    language: true,
    kind: true,
  },
  identifiers: {
    scheme: true,
    value: true,
  },
  positions: {
    nodes: {
      title: true,
      role: true,
      organization: {
        slug: true,
        name: true,
      },
      start: {
        edtf: true,
      },
      end: {
        edtf: true,
      },
    },
  },
} as const

const placeFields = {
  id: true,
  slug: true,
  name: true,
  country: true,
  latitude: true,
  longitude: true,
  names: {
    value: true,
    language: true,
    kind: true,
  },
  identifiers: {
    scheme: true,
    value: true,
  },
  parent: {
    slug: true,
    name: true,
  },
} as const

const positionFields = {
  id: true,
  slug: true,
  title: true,
  role: true,
  person: {
    slug: true,
    name: true,
  },
  organization: {
    slug: true,
    name: true,
  },
  start: {
    edtf: true,
  },
  end: {
    edtf: true,
  },
} as const

const proposalFields = {
  id: true,
  at: true,
  by: true,
  reason: true,
  datasets: true,
  changes: true,
  status: true,
  decidedAt: true,
  decidedBy: true,
  decisionReason: true,
} as const

const revisionFields = {
  id: true,
  kind: true,
  slug: true,
  recordId: true,
  version: true,
  action: true,
  at: true,
  origin: true,
  by: true,
  reason: true,
  differences: {
    field: true,
    before: true,
    after: true,
  },
} as const

const sessionFields = {
  id: true,
  slug: true,
  title: true,
  kind: true,
  ordinal: true,
  start: {
    edtf: true,
  },
  end: {
    edtf: true,
  },
  chair: {
    slug: true,
    name: true,
  },
  meeting: {
    slug: true,
    title: true,
    place: {
      name: true,
    },
  },
  agendaItems: {
    nodes: {
      slug: true,
      title: true,
      ordinal: true,
      number: true,
      status: true,
    },
  },
} as const

const statementFields = {
  id: true,
  slug: true,
  text: true,
  language: true,
  reporting: true,
  kind: true,
  saidOn: {
    edtf: true,
    text: true,
  },
  speaker: {
    kind: true,
    description: true,
    person: {
      slug: true,
      name: true,
    },
    organization: {
      slug: true,
      name: true,
    },
    position: {
      title: true,
      organization: {
        name: true,
      },
    },
  },
  session: {
    slug: true,
    title: true,
  },
  meeting: {
    slug: true,
    title: true,
    place: {
      name: true,
    },
  },
  agendaItem: {
    slug: true,
    title: true,
    status: true,
  },
  topics: {
    stance: true,
    topic: {
      slug: true,
      label: true,
    },
  },
  evidence: {
    attribution: true,
    wording: true,
    spans: {
      start: true,
      end: true,
      exact: true,
      role: true,
    },
    document: {
      slug: true,
      title: true,
      url: true,
      publisher: {
        name: true,
      },
      published: {
        edtf: true,
      },
    },
  },
} as const

const topicFields = {
  id: true,
  slug: true,
  label: true,
  scopeNote: true,
  labels: {
    value: true,
    language: true,
    kind: true,
  },
  identifiers: {
    scheme: true,
    value: true,
  },
  broader: {
    slug: true,
    label: true,
  },
  related: {
    slug: true,
    label: true,
  },
  narrower: {
    nodes: {
      slug: true,
      label: true,
    },
  },
} as const

/** The default selection of one record, by field of Query. */
export const one = {
  /** The agenda item that a ref names. Errors: UNKNOWN_REF with suggestions, AMBIGUOUS_REF with candidates. */
  agendaItem: agendaItemFields,
  /** The dataset that a ref names. Errors: UNKNOWN_REF with suggestions, AMBIGUOUS_REF with candidates. */
  dataset: datasetFields,
  /** The document that a ref names. Errors: UNKNOWN_REF with suggestions, AMBIGUOUS_REF with candidates. */
  document: documentFields,
  /** The meeting that a ref names. Errors: UNKNOWN_REF with suggestions, AMBIGUOUS_REF with candidates. */
  meeting: meetingFields,
  /** The organization that a ref names. Errors: UNKNOWN_REF with suggestions, AMBIGUOUS_REF with candidates. */
  organization: organizationFields,
  /** The person that a ref names. Errors: UNKNOWN_REF with suggestions, AMBIGUOUS_REF with candidates. */
  person: personFields,
  /** The place that a ref names. Errors: UNKNOWN_REF with suggestions, AMBIGUOUS_REF with candidates. */
  place: placeFields,
  /** The position that a ref names. Errors: UNKNOWN_REF with suggestions, AMBIGUOUS_REF with candidates. */
  position: positionFields,
  /** The session that a ref names. Errors: UNKNOWN_REF with suggestions, AMBIGUOUS_REF with candidates. */
  session: sessionFields,
  /** The statement that a ref names. Errors: UNKNOWN_REF with suggestions, AMBIGUOUS_REF with candidates. */
  statement: statementFields,
  /** The topic that a ref names. Errors: UNKNOWN_REF with suggestions, AMBIGUOUS_REF with candidates. */
  topic: topicFields,
} as const

/** The default selection of the records of a list, by field of Query. */
export const many = {
  /** All agenda items, both expected and discussed. Ordered by slug, A to Z. */
  agendaItems: agendaItemFields,
  /** All documents. */
  documents: documentFields,
  /** All meetings, both held and planned. */
  meetings: meetingFields,
  /** All organizations. Ordered by name, A to Z. */
  organizations: organizationFields,
  /** All persons. */
  persons: personFields,
  /** All positions. Ordered by title, A to Z. */
  positions: positionFields,
  /** All sessions. Ordered by slug, A to Z. */
  sessions: sessionFields,
  /** All statements: who said what, when, where, and which documents report it. */
  statements: statementFields,
  /** All topics. Ordered by label, A to Z. */
  topics: topicFields,
} as const

/** The default selection of the values of a subscription. */
export const subscriptions = {
  /** Each change of a record, in the order of commits; deleted records too. As `changes`, but it waits for more. */
  recordChanged: revisionFields,
  /** Each statement that is added, by an import or by an actor. Null if it was deleted before it could be sent. */
  statementAdded: statementFields,
} as const