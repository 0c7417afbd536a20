// Generated from examples/queries by scripts/gen-examples.mjs.
export const examples: readonly { name: string; query: string }[] = [
  {
    "name": "lavrov-on-missile-defence",
    "query": "# What did Lavrov say on missile defence, at which session, and which documents show it in which words?\nquery LavrovOnMissileDefence {\n  statements(where: { speaker: [\"Lavrov\"], topic: [\"missile defense\"] }, orderBy: SAID_ON_ASC) {\n    totalCount\n    nodes {\n      text reporting saidOn { edtf text }\n      speaker { description person { name } position { title organization { name } } }\n      session { title meeting { title place { name } } }\n      agendaItem { title status }\n      topics { topic { label } stance }\n      evidence { attribution wording spans { start end exact } document { title url publisher { name } published { edtf } } }\n    }\n  }\n}\n"
  },
  {
    "name": "who-came",
    "query": "# Who was expected at each meeting of the NATO-Russia Council, and who is confirmed to have been there?\nquery WhoCame {\n  meetings(where: { convener: [\"NATO-Russia Council\"] }, first: 10) {\n    nodes {\n      title status start { edtf text } place { name }\n      participations {\n        nodes { attendance role person { name } organization { name } position { title } evidence { document { title } } }\n      }\n    }\n  }\n}\n"
  },
  {
    "name": "agenda-to-outcome",
    "query": "# A meeting from its agenda to its outcome: what was expected, what was discussed, and what was said about it.\nquery AgendaToOutcome {\n  meetings(where: { convener: [\"NATO-Russia Council\"], kind: [MINISTERIAL] }, first: 5) {\n    nodes {\n      title status start { edtf }\n      agendaItems {\n        nodes {\n          title status outcome\n          topics { label }\n          evidence { attribution document { title published { edtf } } }\n          statements(first: 5) { totalCount nodes { text speaker { description person { name } } } }\n        }\n      }\n    }\n  }\n}\n"
  },
  {
    "name": "press-conferences",
    "query": "# What was said to the press, apart from what was said in the room? A press conference is a session of its own.\nquery PressConferences {\n  sessions(where: { kind: [PRESS_CONFERENCE] }, first: 10) {\n    nodes {\n      title start { edtf text }\n      meeting { title }\n      statements(first: 10) { totalCount nodes { text reporting speaker { description person { name } } } }\n    }\n  }\n}\n"
  },
  {
    "name": "told-more-than-once",
    "query": "# Which statements do at least two documents report, and how do their wordings differ?\nquery ToldMoreThanOnce {\n  statements(where: { minSources: 2 }) {\n    totalCount\n    nodes {\n      text saidOn { edtf }\n      speaker { description person { name } }\n      corroboration { documents publishers independentSources }\n      evidence { wording attribution spans { exact role } document { title publisher { name } } }\n    }\n  }\n}\n"
  },
  {
    "name": "unnamed-voices",
    "query": "# Who spoke without a name? Anonymous and collective voices keep the words that describe them.\nquery UnnamedVoices {\n  statements(where: { speakerKind: [ANONYMOUS, COLLECTIVE] }) {\n    totalCount\n    nodes {\n      text saidOn { edtf text }\n      speaker { kind description organization { name } onBehalfOf { name } }\n      evidence { attribution document { title } }\n    }\n  }\n}\n"
  },
  {
    "name": "by-office-on-the-day",
    "query": "# What did foreign ministers say, by the office they held on that day, whoever they were?\nquery ByOfficeOnTheDay {\n  statements(where: { role: [FOREIGN_MINISTER] }, orderBy: SAID_ON_ASC) {\n    totalCount\n    nodes {\n      text saidOn { edtf }\n      speaker { person { name } position { title role organization { name country } } }\n      topics { topic { label } stance }\n    }\n  }\n}\n"
  },
  {
    "name": "december-2012",
    "query": "# What was said in December 2012? A date as fuzzy as its source still counts; WITHIN instead of OVERLAPS asks for certainty.\nquery December2012 {\n  statements(where: { saidOn: { from: \"2012-12\", to: \"2012-12\", match: OVERLAPS } }, orderBy: SAID_ON_ASC) {\n    totalCount\n    nodes {\n      text\n      saidOn { edtf earliest latest precision approximate text }\n      speaker { description person { name } }\n      occasion\n    }\n  }\n}\n"
  },
  {
    "name": "topic-tree",
    "query": "# Which topics are there, under which labels, and what is narrower than what?\nquery TopicTree {\n  topics(first: 50) {\n    nodes {\n      label scopeNote\n      labels { value language kind }\n      broader { label }\n      narrower { nodes { label } }\n      statements { totalCount }\n    }\n  }\n}\n"
  },
  {
    "name": "documents-and-their-words",
    "query": "# Which words of each document are which statement? Offsets count Unicode code points and leave the end out.\nquery DocumentsAndTheirWords {\n  documents(first: 10) {\n    nodes {\n      title kind url published { edtf } publisher { name } textAccess\n      statements(first: 20) {\n        totalCount\n        nodes { text evidence { attribution spans { start end exact role } document { slug } } }\n      }\n    }\n  }\n}\n"
  },
  {
    "name": "a-person-by-any-spelling",
    "query": "# Who is \"Лавров\"? Any known spelling, in any script, finds the person and all other spellings.\nquery APersonByAnySpelling {\n  person(ref: \"Лавров\") {\n    slug name sortName nationality summary\n    names { value language kind }\n    positions { nodes { title role organization { name } start { edtf } end { edtf } } }\n    statements(first: 5) { totalCount nodes { text saidOn { edtf } } }\n  }\n}\n"
  },
  {
    "name": "page-by-page",
    "query": "# How does one read a long list page by page? Put `endCursor` into the variable `after` and run it again.\nquery PageByPage($after: String) {\n  statements(first: 10, after: $after, orderBy: SAID_ON_DESC) {\n    totalCount\n    pageInfo { hasNextPage endCursor }\n    edges { cursor node { text saidOn { edtf } } }\n  }\n}\n"
  },
  {
    "name": "talked-about",
    "query": "# What do others say about NATO? Being talked about is not speaking.\nquery TalkedAbout {\n  statements(where: { mentions: [\"NATO\"], not: { organization: [\"NATO\"] } }) {\n    totalCount\n    nodes {\n      text\n      speaker { description person { name } organization { name } }\n      mentions { person { name } organization { name } meeting { title } place { name } }\n    }\n  }\n}\n"
  },
  {
    "name": "who-how-often-according-to-whom",
    "query": "# Who spoke on missile defence in 2012, how often, in which capacity, and according to which papers?\nquery WhoHowOftenAccordingToWhom {\n  statements(where: { topic: [\"missile defense\"], saidOn: { from: \"2012\", to: \"2012\" } }, orderBy: SAID_ON_ASC) {\n    totalCount\n    facets {\n      speakers { count filter person { name } }\n      roles { count filter role }\n      publishers { count filter organization { name } }\n      documents { count filter document { title url published { edtf } } }\n    }\n    timeline(interval: MONTH) { start count uncertain }\n    nodes {\n      citation(style: BIBTEX)\n      text saidOn { edtf } reporting\n      speaker { description person { name } position { title } }\n      evidence { attribution spans { start end exact } document { title publisher { name } } }\n    }\n  }\n}\n"
  },
  {
    "name": "in-exactly-which-words",
    "query": "# Who said it in exactly which words? A search as on the web: \"an exact phrase\", or, -without; with every other filter.\nquery InExactlyWhichWords {\n  statements(where: { text: \"missile shield or \\\"missile defence\\\" -patriot\", saidOn: { from: \"2012\" } }, orderBy: RELEVANCE, first: 10) {\n    totalCount\n    edges {\n      rank\n      highlights { field snippet start spans { start end } }\n      node {\n        slug text saidOn { edtf }\n        speaker { description person { name } }\n        evidence { attribution spans { start end exact } document { title url } }\n      }\n    }\n    facets { speakers(first: 5) { count person { name } } years { start count } }\n  }\n}\n"
  },
  {
    "name": "one-box",
    "query": "# One box over everything: names misspelt or half typed, and words that were said.\nquery OneBox {\n  search(text: \"missle defen\") {\n    totalCount\n    groups { kind totalCount hits(first: 3) { label slug snippet } }\n    nodes { kind label topic { scopeNote statements(first: 1) { totalCount } } statement { saidOn { edtf } speaker { person { name } } } }\n  }\n}\n"
  },
  {
    "name": "a-stance-through-time",
    "query": "# How did a stance change? What a speaker took on a topic, period by period, and the statements that show it.\nquery AStanceThroughTime {\n  topic(ref: \"missile defense\") {\n    label\n    positionsOverTime(speaker: \"Lavrov\") {\n      stance since { edtf } until { edtf } totalCount\n      statements { text evidence { document { title } spans { start end role } } }\n    }\n  }\n}\n"
  }
]
