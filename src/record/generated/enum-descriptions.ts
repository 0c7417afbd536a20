// Generated from prisma/schema.prisma by scripts/gen-enums.mjs.
export const enumDescriptions = {
  "NameKind": {
    "name": "NameKind",
    "description": "The kind of a name form.",
    "values": {
      "PREFERRED": "The preferred form in its language.",
      "ALTERNATE": "Another form in use.",
      "TRANSLITERATION": "The name written in another script.",
      "FORMER": "A form no longer used.",
      "MISSPELLING": "A wrong spelling that occurs in documents."
    }
  },
  "LabelKind": {
    "name": "LabelKind",
    "description": "The kind of a topic label (SKOS).",
    "values": {
      "PREFERRED": "The preferred label in its language.",
      "ALTERNATE": "Another label in use.",
      "HIDDEN": "A label that is only used to find the topic, such as a misspelling."
    }
  },
  "OrganizationClassification": {
    "name": "OrganizationClassification",
    "description": "The kind of an organization.",
    "values": {
      "STATE": "A state.",
      "IGO": "An intergovernmental organization.",
      "ALLIANCE": "A military or political alliance.",
      "COUNCIL": "A council or joint body.",
      "MINISTRY": "A ministry, department or other office of a government.",
      "PARLIAMENT": "A parliament or one of its chambers.",
      "PARTY": "A political party.",
      "ARMED_GROUP": "An armed group.",
      "COMPANY": "A company.",
      "MEDIA": "A newspaper, news agency, broadcaster or news site.",
      "THINK_TANK": "A research institute.",
      "OTHER": "Any other organization."
    }
  },
  "PositionRole": {
    "name": "PositionRole",
    "description": "The role of the person who holds a position.",
    "values": {
      "HEAD_OF_STATE": "Head of state.",
      "HEAD_OF_GOVERNMENT": "Head of government.",
      "FOREIGN_MINISTER": "Foreign minister, or secretary of state.",
      "DEFENCE_MINISTER": "Defence minister.",
      "MINISTER": "Any other minister.",
      "SECRETARY_GENERAL": "Secretary general of an organization.",
      "AMBASSADOR": "Ambassador or permanent representative.",
      "SPOKESPERSON": "Spokesperson.",
      "MEMBER_OF_PARLIAMENT": "Member of a parliament.",
      "OFFICIAL": "Any other official.",
      "ANALYST": "Analyst or scholar.",
      "JOURNALIST": "Journalist.",
      "OTHER": "Any other role."
    }
  },
  "MeetingKind": {
    "name": "MeetingKind",
    "description": "The kind of a meeting.",
    "values": {
      "MINISTERIAL": "A meeting of ministers.",
      "SUMMIT": "A meeting of heads of state or government.",
      "BILATERAL": "A meeting of two sides.",
      "COUNCIL": "A meeting of a council below the level of ministers.",
      "VISIT": "A visit.",
      "PRESS_CONFERENCE": "A press conference that belongs to no other meeting.",
      "PARLIAMENTARY_SITTING": "A sitting of a parliament.",
      "BRIEFING": "A briefing.",
      "OTHER": "Any other event."
    }
  },
  "MeetingStatus": {
    "name": "MeetingStatus",
    "description": "Whether a meeting took place.",
    "values": {
      "SCHEDULED": "Announced. The record does not show that it took place.",
      "HELD": "Held.",
      "CANCELLED": "Cancelled.",
      "POSTPONED": "Postponed."
    }
  },
  "SessionKind": {
    "name": "SessionKind",
    "description": "The kind of a session.",
    "values": {
      "PLENARY": "A session of all participants.",
      "RESTRICTED": "A closed session with fewer participants.",
      "WORKING_LUNCH": "A working lunch or dinner.",
      "BILATERAL": "A session of two sides.",
      "PRESS_CONFERENCE": "A press conference or remarks to the press.",
      "BRIEFING": "A briefing.",
      "OTHER": "Any other session."
    }
  },
  "AgendaItemStatus": {
    "name": "AgendaItemStatus",
    "description": "The status of an agenda item.",
    "values": {
      "EXPECTED": "Announced or expected before the meeting.",
      "DISCUSSED": "Discussed.",
      "AGREED": "Agreed.",
      "APPROVED": "Formally approved.",
      "DEFERRED": "Postponed.",
      "NOT_TAKEN": "Not discussed."
    }
  },
  "ParticipationRole": {
    "name": "ParticipationRole",
    "description": "The role of a participant.",
    "values": {
      "CHAIR": "Chairs the meeting or session.",
      "MEMBER": "Takes part as a member.",
      "GUEST": "Takes part as a guest.",
      "HOST": "Hosts the meeting or session.",
      "OBSERVER": "Takes part as an observer."
    }
  },
  "Attendance": {
    "name": "Attendance",
    "description": "How certain it is that a participant attended. If a source does not mention somebody, that is not evidence of absence.",
    "values": {
      "EXPECTED": "Announced or expected before the meeting.",
      "REPORTED": "Reported by an account of the meeting.",
      "CONFIRMED": "Confirmed by an official record.",
      "ABSENT": "Reported as absent."
    }
  },
  "DocumentKind": {
    "name": "DocumentKind",
    "description": "The kind of a document.",
    "values": {
      "NEWS_ARTICLE": "A news article.",
      "PRESS_RELEASE": "A press release or official comment.",
      "TRANSCRIPT": "A transcript.",
      "RESOLUTION": "A resolution.",
      "COMMUNIQUE": "A communiqué or joint statement.",
      "OFFICIAL_RECORD": "An official record or register.",
      "OTHER": "Any other document."
    }
  },
  "TextAccess": {
    "name": "TextAccess",
    "description": "How much of a document's text the licence allows the server to publish.",
    "values": {
      "FULL": "The full text.",
      "EXCERPT": "Only the passages that evidence refers to.",
      "METADATA": "No text, only metadata."
    }
  },
  "Reporting": {
    "name": "Reporting",
    "description": "How the speaker's words are reported.",
    "values": {
      "DIRECT": "Quoted word for word.",
      "INDIRECT": "Reported in other words.",
      "MIXED": "Reported in other words, with quoted parts."
    }
  },
  "StatementKind": {
    "name": "StatementKind",
    "description": "The kind of a statement.",
    "values": {
      "SPEECH": "A prepared speech.",
      "REMARK": "A remark.",
      "ANSWER": "An answer to a question.",
      "QUESTION": "A question.",
      "JOINT_STATEMENT": "A statement made jointly.",
      "WRITTEN": "A written statement.",
      "READOUT": "An account of a meeting, given by one side.",
      "INTERVIEW": "Said in an interview."
    }
  },
  "SpeakerKind": {
    "name": "SpeakerKind",
    "description": "The kind of a speaker.",
    "values": {
      "PERSON": "A known person.",
      "ORGANIZATION": "An organization.",
      "COLLECTIVE": "Several people who are quoted together, such as \"observers\".",
      "ANONYMOUS": "A person whose name is not published.",
      "UNKNOWN": "The speaker is not known."
    }
  },
  "Stance": {
    "name": "Stance",
    "description": "The stance that a statement takes on a topic.",
    "values": {
      "SUPPORTS": "In favour.",
      "OPPOSES": "Against.",
      "CONDITIONAL": "In favour, under conditions.",
      "NEUTRAL": "Takes no side.",
      "UNSTATED": "No stance is recorded."
    }
  },
  "Wording": {
    "name": "Wording",
    "description": "How the words in a document relate to the statement's text.",
    "values": {
      "VERBATIM": "The same words.",
      "VARIANT": "Nearly the same words.",
      "PARAPHRASE": "Other words.",
      "TRANSLATION": "A translation."
    }
  },
  "SpanRole": {
    "name": "SpanRole",
    "description": "The role of a span of text.",
    "values": {
      "CONTENT": "The words that were said.",
      "CUE": "The verb or phrase that marks speech.",
      "SOURCE": "The words that name the speaker."
    }
  },
  "Anchor": {
    "name": "Anchor",
    "description": "Whether the spans match the document's stored text.",
    "values": {
      "EXACT": "The text matches at the recorded offsets.",
      "SHIFTED": "The same text, character for character, was found at other offsets.",
      "ORPHANED": "The text no longer matches."
    }
  },
  "Verification": {
    "name": "Verification",
    "description": "The review status of a statement.",
    "values": {
      "UNREVIEWED": "Not reviewed yet.",
      "VERIFIED": "Checked against its documents.",
      "DISPUTED": "Disputed.",
      "RETRACTED": "Retracted."
    }
  },
  "Method": {
    "name": "Method",
    "description": "How a statement was entered.",
    "values": {
      "MANUAL": "Read and entered by a person.",
      "IMPORT": "Converted from another dataset.",
      "RULE": "Extracted by rules.",
      "MODEL": "Extracted by a machine-learning model."
    }
  },
  "RelationKind": {
    "name": "RelationKind",
    "description": "The kind of relation from one statement to another.",
    "values": {
      "REPEATS": "Repeats the other statement.",
      "REPLIES_TO": "Replies to the other statement.",
      "QUOTES": "Quotes the other statement.",
      "CONTRADICTS": "Contradicts the other statement.",
      "CORRECTS": "Corrects the other statement.",
      "RETRACTS": "Retracts the other statement."
    }
  },
  "RecordKind": {
    "name": "RecordKind",
    "description": "The types of record that a ref can name.",
    "values": {
      "DATASET": "A dataset.",
      "PERSON": "A person.",
      "ORGANIZATION": "An organization.",
      "POSITION": "A position.",
      "PLACE": "A place.",
      "MEETING": "A meeting.",
      "SESSION": "A session.",
      "AGENDA_ITEM": "An agenda item.",
      "TOPIC": "A topic.",
      "DOCUMENT": "A document.",
      "STATEMENT": "A statement."
    }
  },
  "RevisionAction": {
    "name": "RevisionAction",
    "description": "What happened to a record.",
    "values": {
      "CREATED": "The record was created.",
      "UPDATED": "Values of the record changed.",
      "DELETED": "The record was deleted.",
      "MERGED": "The record was deleted because it is the same as another one, which has its names and references now.",
      "MATCH_ACCEPTED": "The record was decided to be the same as a record of another dataset.",
      "MATCH_REJECTED": "The record was decided to be different from a record of another dataset."
    }
  },
  "ChangesetOrigin": {
    "name": "ChangesetOrigin",
    "description": "Where changes come from.",
    "values": {
      "IMPORT": "An import of a dataset.",
      "CURATION": "A person, or a program with a key."
    }
  },
  "ProposalStatus": {
    "name": "ProposalStatus",
    "description": "What was decided about a proposal.",
    "values": {
      "WAITING": "Nobody has decided yet.",
      "ACCEPTED": "The changes were made.",
      "REJECTED": "The changes were not made.",
      "WITHDRAWN": "The proposer took it back."
    }
  },
  "Role": {
    "name": "Role",
    "description": "What an actor may do.",
    "values": {
      "READER": "Reads.",
      "CONTRIBUTOR": "Reads, and proposes changes.",
      "CURATOR": "Changes records, and decides proposals, conflicts and disputes.",
      "ADMIN": "Also creates and deletes datasets and keys."
    }
  },
  "IdentityVerdict": {
    "name": "IdentityVerdict",
    "description": "What was decided about two records of different datasets.",
    "values": {
      "ACCEPTED": "They are the same.",
      "REJECTED": "They are not the same."
    }
  }
} as const
