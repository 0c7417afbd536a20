// Generated from examples by scripts/gen-examples.mjs.
export const examples: readonly { name: string; query: string }[] = [
  {
    "name": "lavrov-on-missile-defence",
    "query": "# What did Lavrov say on missile defence, at which session, and which documents show it in which words?\nquery LavrovOnMissileDefence {\n  statements(where: { speaker: [\"Lavrov\"], topic: [\"missile defense\"] }, orderBy: SAID_ON_ASC) {\n    totalCount\n    nodes {\n      text reporting saidOn { edtf text }\n      speaker { description person { name } position { title organization { name } } }\n      session { title meeting { title place { name } } }\n      agendaItem { title status }\n      topics { topic { label } stance }\n      evidence { attribution wording spans { start end exact } document { title url publisher { name } published { edtf } } }\n    }\n  }\n}\n"
  },
  {
    "name": "who-came",
    "query": "# Who was expected at each meeting of the NATO-Russia Council, and whose attendance is confirmed?\nquery WhoCame {\n  meetings(where: { convener: [\"NATO-Russia Council\"] }, first: 10) {\n    nodes {\n      title status start { edtf text } place { name }\n      participations {\n        nodes { attendance role person { name } organization { name } position { title } evidence { document { title } } }\n      }\n    }\n  }\n}\n"
  },
  {
    "name": "agenda-to-outcome",
    "query": "# What was expected on the agenda of a meeting, what was discussed, and what was said about it?\nquery AgendaToOutcome {\n  meetings(where: { convener: [\"NATO-Russia Council\"], kind: [MINISTERIAL] }, first: 5) {\n    nodes {\n      title status start { edtf }\n      agendaItems {\n        nodes {\n          title status outcome\n          topics { label }\n          evidence { attribution document { title published { edtf } } }\n          statements(first: 5) { totalCount nodes { text speaker { description person { name } } } }\n        }\n      }\n    }\n  }\n}\n"
  },
  {
    "name": "press-conferences",
    "query": "# What was said to the press, and not in the meeting? A press conference is a separate session.\nquery PressConferences {\n  sessions(where: { kind: [PRESS_CONFERENCE] }, first: 10) {\n    nodes {\n      title start { edtf text }\n      meeting { title }\n      statements(first: 10) { totalCount nodes { text reporting speaker { description person { name } } } }\n    }\n  }\n}\n"
  },
  {
    "name": "reported-more-than-once",
    "query": "# Which statements do at least two documents report, and how does their wording differ?\nquery ReportedMoreThanOnce {\n  statements(where: { minSources: 2 }) {\n    totalCount\n    nodes {\n      text saidOn { edtf }\n      speaker { description person { name } }\n      corroboration { documents publishers independentSources }\n      evidence { wording attribution spans { exact role } document { title publisher { name } } }\n    }\n  }\n}\n"
  },
  {
    "name": "unnamed-speakers",
    "query": "# Who spoke without a name? Anonymous and collective speakers have the words that describe them.\nquery UnnamedSpeakers {\n  statements(where: { speakerKind: [ANONYMOUS, COLLECTIVE] }) {\n    totalCount\n    nodes {\n      text saidOn { edtf text }\n      speaker { kind description organization { name } onBehalfOf { name } }\n      evidence { attribution document { title } }\n    }\n  }\n}\n"
  },
  {
    "name": "by-office-on-the-day",
    "query": "# What did foreign ministers say? The filter uses the position that a speaker held on that day.\nquery ByOfficeOnTheDay {\n  statements(where: { role: [FOREIGN_MINISTER] }, orderBy: SAID_ON_ASC) {\n    totalCount\n    nodes {\n      text saidOn { edtf }\n      speaker { person { name } position { title role organization { name country } } }\n      topics { topic { label } stance }\n    }\n  }\n}\n"
  },
  {
    "name": "december-2012",
    "query": "# What was said in December 2012? A date that may lie in this month counts. Use WITHIN instead of OVERLAPS for dates that certainly do.\nquery December2012 {\n  statements(where: { saidOn: { from: \"2012-12\", to: \"2012-12\", match: OVERLAPS } }, orderBy: SAID_ON_ASC) {\n    totalCount\n    nodes {\n      text\n      saidOn { edtf earliest latest precision approximate text }\n      speaker { description person { name } }\n      occasion\n    }\n  }\n}\n"
  },
  {
    "name": "topic-tree",
    "query": "# Which topics are there, with which labels, and which topics are narrower?\nquery TopicTree {\n  topics(first: 50) {\n    nodes {\n      label scopeNote\n      labels { value language kind }\n      broader { label }\n      narrower { nodes { label } }\n      statements { totalCount }\n    }\n  }\n}\n"
  },
  {
    "name": "documents-and-their-words",
    "query": "# Which words of a document belong to which statement? Offsets count Unicode code points. The end offset is exclusive.\nquery DocumentsAndTheirWords {\n  documents(first: 10) {\n    nodes {\n      title kind url published { edtf } publisher { name } textAccess\n      statements(first: 20) {\n        totalCount\n        nodes { text evidence { attribution spans { start end exact role } document { slug } } }\n      }\n    }\n  }\n}\n"
  },
  {
    "name": "a-person-by-any-spelling",
    "query": "# Who is \"Лавров\"? Any known spelling, in any script, finds the person and the other spellings.\nquery APersonByAnySpelling {\n  person(ref: \"Лавров\") {\n    slug name sortName nationality summary\n    names { value language kind }\n    positions { nodes { title role organization { name } start { edtf } end { edtf } } }\n    statements(first: 5) { totalCount nodes { text saidOn { edtf } } }\n  }\n}\n"
  },
  {
    "name": "page-by-page",
    "query": "# How to read a long list page by page? Put `endCursor` into the variable `after` and run the query again.\nquery PageByPage($after: String) {\n  statements(first: 10, after: $after, orderBy: SAID_ON_DESC) {\n    totalCount\n    pageInfo { hasNextPage endCursor }\n    edges { cursor node { text saidOn { edtf } } }\n  }\n}\n"
  },
  {
    "name": "mentioned",
    "query": "# What do others say about NATO? A mention is not a speaker.\nquery Mentioned {\n  statements(where: { mentions: [\"NATO\"], not: { organization: [\"NATO\"] } }) {\n    totalCount\n    nodes {\n      text\n      speaker { description person { name } organization { name } }\n      mentions { person { name } organization { name } meeting { title } place { name } }\n    }\n  }\n}\n"
  },
  {
    "name": "who-how-often-according-to-whom",
    "query": "# Who spoke on missile defence in 2012, how often, in which capacity, and according to which newspapers?\nquery WhoHowOftenAccordingToWhom {\n  statements(where: { topic: [\"missile defense\"], saidOn: { from: \"2012\", to: \"2012\" } }, orderBy: SAID_ON_ASC) {\n    totalCount\n    facets {\n      speakers { count filter person { name } }\n      roles { count filter role }\n      publishers { count filter organization { name } }\n      documents { count filter document { title url published { edtf } } }\n    }\n    timeline(interval: MONTH) { start count uncertain }\n    nodes {\n      citation(style: BIBTEX)\n      text saidOn { edtf } reporting\n      speaker { description person { name } position { title } }\n      evidence { attribution spans { start end exact } document { title publisher { name } } }\n    }\n  }\n}\n"
  },
  {
    "name": "in-exactly-which-words",
    "query": "# Who said it in exactly which words? The syntax of web searches: \"a phrase\", or, -without. It combines with every other filter.\nquery InExactlyWhichWords {\n  statements(where: { text: \"missile shield or \\\"missile defence\\\" -patriot\", saidOn: { from: \"2012\" } }, orderBy: RELEVANCE, first: 10) {\n    totalCount\n    edges {\n      rank\n      highlights { field snippet start spans { start end } }\n      node {\n        slug text saidOn { edtf }\n        speaker { description person { name } }\n        evidence { attribution spans { start end exact } document { title url } }\n      }\n    }\n    facets { speakers(first: 5) { count person { name } } years { start count } }\n  }\n}\n"
  },
  {
    "name": "search",
    "query": "# Which records match a text? Search finds misspelled names, incomplete words, and words of statements.\nquery Search {\n  search(text: \"missle defen\") {\n    totalCount\n    groups { kind totalCount hits(first: 3) { label slug snippet } }\n    nodes { kind label topic { scopeNote statements(first: 1) { totalCount } } statement { saidOn { edtf } speaker { person { name } } } }\n  }\n}\n"
  },
  {
    "name": "a-stance-through-time",
    "query": "# How did a stance change? The stances of a speaker on a topic, period by period, with their statements.\nquery AStanceThroughTime {\n  topic(ref: \"missile defense\") {\n    label\n    positionsOverTime(speaker: \"Lavrov\") {\n      stance since { edtf } until { edtf } totalCount\n      statements { text evidence { document { title } spans { start end role } } }\n    }\n  }\n}\n"
  }
]

export const changeExamples: readonly { name: string; query: string }[] = [
  {
    "name": "correct-an-attribution",
    "query": "# A wrong attribution is corrected. It needs a key: rapporteur key create NAME, then \"Headers\" below.\n# `dryRun` only says what would change; leave it out to make the change.\nmutation CorrectAnAttribution {\n  reattributeStatement(\n    ref: \"lavrov-2012-12-04-directly-opposing-views\"\n    version: 1\n    speakers: [{ kind: PERSON, person: \"Anders Fogh Rasmussen\" }]\n    reason: \"The article names another speaker.\"\n    dryRun: true\n  ) {\n    differences {\n      field\n      before\n      after\n    }\n    problems {\n      code\n      path\n      message\n      suggestions\n    }\n  }\n}\n"
  },
  {
    "name": "dispute-a-statement",
    "query": "# Something is wrong with a statement. Everybody sees that it is disputed, and those who decide read why.\nmutation DisputeAStatement {\n  disputeStatement(\n    ref: \"lavrov-2012-12-04-directly-opposing-views\"\n    doubt: \"The transcript of the ministry has other words.\"\n    reason: \"Compared with the transcript.\"\n    dryRun: true\n  ) {\n    differences {\n      field\n      before\n      after\n    }\n    problems {\n      message\n    }\n  }\n}\n"
  },
  {
    "name": "several-changes-at-once",
    "query": "# Several changes are made together, or none of them. Later ones can refer to records that earlier ones create.\nmutation SeveralChangesAtOnce {\n  applyChanges(\n    reason: \"A person who was missing, with a position.\"\n    dryRun: true\n    changes: [\n      { createPerson: { dataset: \"nato-russia-council\", set: { slug: \"jane-doe\", name: \"Jane Doe\" } } }\n      {\n        createPosition: {\n          dataset: \"nato-russia-council\"\n          set: { slug: \"jane-doe-spokesperson\", person: \"jane-doe\", organization: \"NATO\", title: \"Spokesperson\", role: SPOKESPERSON }\n        }\n      }\n    ]\n  ) {\n    count\n    records {\n      kind\n      slug\n    }\n    problems {\n      change\n      path\n      message\n    }\n  }\n}\n"
  },
  {
    "name": "history",
    "query": "# What changed, newest first: who, when, why, and how the record was at an instant.\nquery History {\n  changes(last: 5, where: { kind: STATEMENT }) {\n    nodes {\n      id\n      slug\n      action\n      version\n      at\n      by\n      reason\n      differences {\n        field\n        before\n        after\n      }\n    }\n  }\n  statement(ref: \"lavrov-2012-12-04-directly-opposing-views\", asOf: \"2100-01-01T00:00:00Z\") {\n    text\n    version\n  }\n}\n"
  },
  {
    "name": "follow",
    "query": "# New statements as they are added, by an import or by a person. Each event has an id, after which a subscription continues.\nsubscription NewStatements {\n  statementAdded(where: { topic: \"missile defence\" }) {\n    slug\n    text\n    saidOn {\n      edtf\n    }\n  }\n}\n"
  },
  {
    "name": "keys",
    "query": "# The keys of the record. It needs a key of an admin: rapporteur key create NAME --role admin, then \"Headers\" below.\n# `createKey` and `revokeKey` create and end them; others read an empty list.\nquery Keys {\n  keys {\n    name\n    prefix\n    role\n    datasets\n    expiresAt\n    revokedAt\n    lastUsedAt\n  }\n}\n"
  },
  {
    "name": "datasets",
    "query": "# The licence of a dataset is changed. It needs a key of an admin: rapporteur key create NAME --role admin, then \"Headers\" below.\n# `dryRun` only says what would change; leave it out to make the change.\nmutation ChangeADataset {\n  updateDataset(\n    ref: \"nato-russia-council\"\n    recordVersion: 1\n    set: { licence: \"CC-BY-4.0\" }\n    reason: \"The publisher changed the licence.\"\n    dryRun: true\n  ) {\n    differences {\n      field\n      before\n      after\n    }\n    problems {\n      code\n      path\n      message\n      suggestions\n    }\n  }\n}\n"
  }
]
