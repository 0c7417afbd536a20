/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** How far an agenda item got. */
export type AgendaItemStatus =
  /** Agreed. */
  | 'AGREED'
  /** Formally approved. */
  | 'APPROVED'
  /** Put off. */
  | 'DEFERRED'
  /** Discussed. */
  | 'DISCUSSED'
  /** Announced or expected beforehand. */
  | 'EXPECTED'
  /** Not taken up. */
  | 'NOT_TAKEN';

/** When a date with some uncertainty falls in a range. */
export type DateMatch =
  /** It can fall in the range. */
  | 'OVERLAPS'
  /** It cannot fall outside the range. */
  | 'WITHIN';

/** A range of dates, both ends included; an end left out is open. */
export type DateRange = {
  /** First day, month or year: "2012-12-04", "2012-12" or "2012". */
  from?: string | null | undefined;
  /** Whether a date has to fall wholly inside. Default: OVERLAPS. */
  match?: DateMatch | null | undefined;
  /** Last day, month or year; all of it is included. */
  to?: string | null | undefined;
};

/** The role that a position gives its holder. */
export type PositionRole =
  /** Ambassador or permanent representative. */
  | 'AMBASSADOR'
  /** Analyst or scholar. */
  | 'ANALYST'
  /** Defence minister. */
  | 'DEFENCE_MINISTER'
  /** Foreign minister, or secretary of state. */
  | 'FOREIGN_MINISTER'
  /** Head of government. */
  | 'HEAD_OF_GOVERNMENT'
  /** Head of state. */
  | 'HEAD_OF_STATE'
  /** Journalist. */
  | 'JOURNALIST'
  /** Member of a parliament. */
  | 'MEMBER_OF_PARLIAMENT'
  /** Any other minister. */
  | 'MINISTER'
  /** Any other official. */
  | 'OFFICIAL'
  /** Any other role. */
  | 'OTHER'
  /** Secretary general of an organization. */
  | 'SECRETARY_GENERAL'
  /** Spokesperson. */
  | 'SPOKESPERSON';

/** How words are reported. */
export type Reporting =
  /** Quoted word for word. */
  | 'DIRECT'
  /** Reported in other words. */
  | 'INDIRECT'
  /** Reported in other words with quoted parts. */
  | 'MIXED';

/** What a span of words is. */
export type SpanRole =
  /** What was said. */
  | 'CONTENT'
  /** The verb or phrase that marks speech. */
  | 'CUE'
  /** The words that name the speaker. */
  | 'SOURCE';

/** Who a speaker is. */
export type SpeakerKind =
  /** A person whose name is withheld. */
  | 'ANONYMOUS'
  /** Several people as one voice, such as "observers". */
  | 'COLLECTIVE'
  /** An organization. */
  | 'ORGANIZATION'
  /** A known person. */
  | 'PERSON'
  /** Not known. */
  | 'UNKNOWN';

/** Where a statement stands on a topic. */
export type Stance =
  /** For it on conditions. */
  | 'CONDITIONAL'
  /** Takes no side. */
  | 'NEUTRAL'
  /** Against it. */
  | 'OPPOSES'
  /** For it. */
  | 'SUPPORTS'
  /** No stance was coded. */
  | 'UNSTATED';

/** Which statements are wanted. A list means any of its values; different fields mean and. */
export type StatementFilter = {
  /** The agenda item it was said on. */
  agendaItem?: Array<string> | null | undefined;
  /** The dataset it came from: slug, id or title. */
  dataset?: Array<string> | null | undefined;
  /** A document that shows it. */
  document?: Array<string> | null | undefined;
  /** What kind of utterance it is. */
  kind?: Array<StatementKind> | null | undefined;
  /** Language of its text: BCP 47. */
  language?: Array<string> | null | undefined;
  /** The meeting where it was said. */
  meeting?: Array<string> | null | undefined;
  /** Whom or what it talks about: a person, organization, meeting or place. */
  mentions?: Array<string> | null | undefined;
  /** How many independent sources it has at least. */
  minSources?: number | null | undefined;
  /** What must not hold. */
  not?: StatementFilter | null | undefined;
  /** For whom the speaker spoke. */
  onBehalfOf?: Array<string> | null | undefined;
  /** Of these, one or more must hold. */
  or?: Array<StatementFilter> | null | undefined;
  /** The organization that spoke, or in which the speaker held the position spoken in. */
  organization?: Array<string> | null | undefined;
  /** Where the meeting was held, places within included. */
  place?: Array<string> | null | undefined;
  /** Whether it only serves procedure. */
  procedural?: boolean | null | undefined;
  /** Who published a document that shows it. */
  publisher?: Array<string> | null | undefined;
  /** How the words are reported. */
  reporting?: Array<Reporting> | null | undefined;
  /** The role of the position held that day. */
  role?: Array<PositionRole> | null | undefined;
  /** When it was said. */
  saidOn?: DateRange | null | undefined;
  /** The session where it was said. */
  session?: Array<string> | null | undefined;
  /** Who spoke: slug, id or any known name. */
  speaker?: Array<string> | null | undefined;
  /** What kind of voice it is. */
  speakerKind?: Array<SpeakerKind> | null | undefined;
  /** A stance it takes on one of its topics; with `topic`, on one of those. */
  stance?: Array<Stance> | null | undefined;
  /** What it is about, narrower topics included. */
  topic?: Array<string> | null | undefined;
  /** Whether `topic` leaves out narrower topics. */
  topicExact?: boolean | null | undefined;
  /** What review it has had. */
  verification?: Array<Verification> | null | undefined;
};

/** What kind of utterance it is. */
export type StatementKind =
  /** An answer to a question. */
  | 'ANSWER'
  /** Said in an interview. */
  | 'INTERVIEW'
  /** A statement made jointly. */
  | 'JOINT_STATEMENT'
  /** A question. */
  | 'QUESTION'
  /** An account of a meeting by one side. */
  | 'READOUT'
  /** A remark. */
  | 'REMARK'
  /** A prepared speech. */
  | 'SPEECH'
  /** A written statement. */
  | 'WRITTEN';

/** How statements are ordered; those that tie are ordered by id. */
export type StatementOrder =
  /** Earliest said first; unknown dates first. */
  | 'SAID_ON_ASC'
  /** Latest said first; unknown dates last. */
  | 'SAID_ON_DESC';

/** What review a statement has had. */
export type Verification =
  /** Disputed. */
  | 'DISPUTED'
  /** Taken back. */
  | 'RETRACTED'
  /** Not reviewed yet. */
  | 'UNREVIEWED'
  /** Checked against its documents. */
  | 'VERIFIED';

/** How the words in a document relate to the statement's text. */
export type Wording =
  /** Other words. */
  | 'PARAPHRASE'
  /** A translation. */
  | 'TRANSLATION'
  /** Nearly the same words. */
  | 'VARIANT'
  /** The same words. */
  | 'VERBATIM';

export type StatementFieldsFragment = { id: string, slug: string, text: string, language: string, reporting: Reporting, kind: StatementKind, saidOn: { edtf: string, text: string | null }, speaker: { kind: SpeakerKind, description: string | null, person: { slug: string, name: string } | null, organization: { slug: string, name: string } | null, position: { title: string, organization: { name: string } } | null } | null, session: { slug: string, title: string, meeting: { slug: string, title: string, place: { name: string } | null } } | null, agendaItem: { slug: string, title: string, status: AgendaItemStatus } | null, topics: Array<{ stance: Stance, topic: { slug: string, label: string } }>, evidence: Array<{ attribution: string | null, wording: Wording | null, spans: Array<{ start: number, end: number, exact: string | null, role: SpanRole }>, document: { slug: string, title: string, url: string | null, publisher: { name: string } | null, published: { edtf: string } } }> };

export type StatementsQueryVariables = Exact<{
  where?: StatementFilter | null | undefined;
  orderBy?: StatementOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type StatementsQuery = { statements: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, slug: string, text: string, language: string, reporting: Reporting, kind: StatementKind, saidOn: { edtf: string, text: string | null }, speaker: { kind: SpeakerKind, description: string | null, person: { slug: string, name: string } | null, organization: { slug: string, name: string } | null, position: { title: string, organization: { name: string } } | null } | null, session: { slug: string, title: string, meeting: { slug: string, title: string, place: { name: string } | null } } | null, agendaItem: { slug: string, title: string, status: AgendaItemStatus } | null, topics: Array<{ stance: Stance, topic: { slug: string, label: string } }>, evidence: Array<{ attribution: string | null, wording: Wording | null, spans: Array<{ start: number, end: number, exact: string | null, role: SpanRole }>, document: { slug: string, title: string, url: string | null, publisher: { name: string } | null, published: { edtf: string } } }> }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const StatementFieldsFragmentDoc = new TypedDocumentString(`
    fragment StatementFields on Statement {
  id
  slug
  text
  language
  reporting
  kind
  saidOn {
    edtf
    text
  }
  speaker {
    kind
    description
    person {
      slug
      name
    }
    organization {
      slug
      name
    }
    position {
      title
      organization {
        name
      }
    }
  }
  session {
    slug
    title
    meeting {
      slug
      title
      place {
        name
      }
    }
  }
  agendaItem {
    slug
    title
    status
  }
  topics {
    stance
    topic {
      slug
      label
    }
  }
  evidence {
    attribution
    wording
    spans {
      start
      end
      exact
      role
    }
    document {
      slug
      title
      url
      publisher {
        name
      }
      published {
        edtf
      }
    }
  }
}
    `, {"fragmentName":"StatementFields"}) as unknown as TypedDocumentString<StatementFieldsFragment, unknown>;
export const StatementsDocument = new TypedDocumentString(`
    query Statements($where: StatementFilter, $orderBy: StatementOrder, $first: Int, $after: String) {
  statements(where: $where, orderBy: $orderBy, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...StatementFields
    }
  }
}
    fragment StatementFields on Statement {
  id
  slug
  text
  language
  reporting
  kind
  saidOn {
    edtf
    text
  }
  speaker {
    kind
    description
    person {
      slug
      name
    }
    organization {
      slug
      name
    }
    position {
      title
      organization {
        name
      }
    }
  }
  session {
    slug
    title
    meeting {
      slug
      title
      place {
        name
      }
    }
  }
  agendaItem {
    slug
    title
    status
  }
  topics {
    stance
    topic {
      slug
      label
    }
  }
  evidence {
    attribution
    wording
    spans {
      start
      end
      exact
      role
    }
    document {
      slug
      title
      url
      publisher {
        name
      }
      published {
        edtf
      }
    }
  }
}`) as unknown as TypedDocumentString<StatementsQuery, StatementsQueryVariables>;