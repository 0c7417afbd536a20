// Generated from prisma/schema.prisma by scripts/gen-enums.mjs.
export const enumDescriptions = {
  "NameKind": {
    "name": "NameKind",
    "description": "What a form of a name is.",
    "values": {
      "PREFERRED": "The form preferred in its language.",
      "ALTERNATE": "Another form in use.",
      "TRANSLITERATION": "The name written in another script.",
      "FORMER": "A form no longer used.",
      "MISSPELLING": "A form found in documents, known to be wrong."
    }
  },
  "LabelKind": {
    "name": "LabelKind",
    "description": "What a label of a topic is (SKOS).",
    "values": {
      "PREFERRED": "The label preferred in its language.",
      "ALTERNATE": "Another label in use.",
      "HIDDEN": "A label for look-ups only, such as a misspelling."
    }
  },
  "OrganizationClassification": {
    "name": "OrganizationClassification",
    "description": "What kind of body an organization is.",
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
      "MEDIA": "A newspaper, agency, broadcaster or site.",
      "THINK_TANK": "A research institute.",
      "OTHER": "Any other body."
    }
  },
  "PositionRole": {
    "name": "PositionRole",
    "description": "The role that a position gives its holder.",
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
    "description": "What kind of meeting it is.",
    "values": {
      "MINISTERIAL": "A meeting of ministers.",
      "SUMMIT": "A meeting of heads of state or government.",
      "BILATERAL": "A meeting of two sides.",
      "COUNCIL": "A meeting of a council below ministers.",
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
      "SCHEDULED": "Announced; the record does not show that it was held.",
      "HELD": "Held.",
      "CANCELLED": "Cancelled.",
      "POSTPONED": "Postponed."
    }
  },
  "SessionKind": {
    "name": "SessionKind",
    "description": "What kind of session it is.",
    "values": {
      "PLENARY": "All participants.",
      "RESTRICTED": "Closed, in a smaller circle.",
      "WORKING_LUNCH": "A working lunch or dinner.",
      "BILATERAL": "Two sides.",
      "PRESS_CONFERENCE": "A press conference or remarks to the press.",
      "BRIEFING": "A briefing.",
      "OTHER": "Any other session."
    }
  },
  "AgendaItemStatus": {
    "name": "AgendaItemStatus",
    "description": "How far an agenda item got.",
    "values": {
      "EXPECTED": "Announced or expected beforehand.",
      "DISCUSSED": "Discussed.",
      "AGREED": "Agreed.",
      "APPROVED": "Formally approved.",
      "DEFERRED": "Put off.",
      "NOT_TAKEN": "Not taken up."
    }
  },
  "ParticipationRole": {
    "name": "ParticipationRole",
    "description": "In what role somebody takes part.",
    "values": {
      "CHAIR": "Chairs.",
      "MEMBER": "Takes part as a member.",
      "GUEST": "Is a guest.",
      "HOST": "Is the host.",
      "OBSERVER": "Observes."
    }
  },
  "Attendance": {
    "name": "Attendance",
    "description": "How sure attendance is. A source that does not mention someone is not evidence of absence.",
    "values": {
      "EXPECTED": "Announced or expected beforehand.",
      "REPORTED": "Reported by an account of the meeting.",
      "CONFIRMED": "Confirmed by an official record.",
      "ABSENT": "Said to be absent."
    }
  },
  "DocumentKind": {
    "name": "DocumentKind",
    "description": "What kind of document it is.",
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
    "description": "How much of a document's text its licence lets the server hand out.",
    "values": {
      "FULL": "The whole text.",
      "EXCERPT": "The passages that evidence points at.",
      "METADATA": "No text."
    }
  },
  "Reporting": {
    "name": "Reporting",
    "description": "How words are reported.",
    "values": {
      "DIRECT": "Quoted word for word.",
      "INDIRECT": "Reported in other words.",
      "MIXED": "Reported in other words with quoted parts."
    }
  },
  "StatementKind": {
    "name": "StatementKind",
    "description": "What kind of utterance it is.",
    "values": {
      "SPEECH": "A prepared speech.",
      "REMARK": "A remark.",
      "ANSWER": "An answer to a question.",
      "QUESTION": "A question.",
      "JOINT_STATEMENT": "A statement made jointly.",
      "WRITTEN": "A written statement.",
      "READOUT": "An account of a meeting by one side.",
      "INTERVIEW": "Said in an interview."
    }
  },
  "SpeakerKind": {
    "name": "SpeakerKind",
    "description": "Who a speaker is.",
    "values": {
      "PERSON": "A known person.",
      "ORGANIZATION": "An organization.",
      "COLLECTIVE": "Several people as one voice, such as \"observers\".",
      "ANONYMOUS": "A person whose name is withheld.",
      "UNKNOWN": "Not known."
    }
  },
  "Stance": {
    "name": "Stance",
    "description": "Where a statement stands on a topic.",
    "values": {
      "SUPPORTS": "For it.",
      "OPPOSES": "Against it.",
      "CONDITIONAL": "For it on conditions.",
      "NEUTRAL": "Takes no side.",
      "UNSTATED": "No stance was coded."
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
    "description": "What a span of words is.",
    "values": {
      "CONTENT": "What was said.",
      "CUE": "The verb or phrase that marks speech.",
      "SOURCE": "The words that name the speaker."
    }
  },
  "Anchor": {
    "name": "Anchor",
    "description": "Whether spans still fit the document's text.",
    "values": {
      "EXACT": "They match exactly.",
      "SHIFTED": "The text moved and they were found again, letter for letter.",
      "ORPHANED": "They no longer match."
    }
  },
  "Verification": {
    "name": "Verification",
    "description": "What review a statement has had.",
    "values": {
      "UNREVIEWED": "Not reviewed yet.",
      "VERIFIED": "Checked against its documents.",
      "DISPUTED": "Disputed.",
      "RETRACTED": "Taken back."
    }
  },
  "Method": {
    "name": "Method",
    "description": "How a statement came into the record.",
    "values": {
      "MANUAL": "Read and entered by a person.",
      "IMPORT": "Converted from another dataset.",
      "RULE": "Found by rules.",
      "MODEL": "Found by a model."
    }
  },
  "RelationKind": {
    "name": "RelationKind",
    "description": "How one statement relates to another.",
    "values": {
      "REPEATS": "Says the same again.",
      "REPLIES_TO": "Answers it.",
      "QUOTES": "Quotes it.",
      "CONTRADICTS": "Contradicts it.",
      "CORRECTS": "Corrects it.",
      "RETRACTS": "Takes it back."
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
  "IdentityVerdict": {
    "name": "IdentityVerdict",
    "description": "What was decided about two records of different datasets.",
    "values": {
      "ACCEPTED": "They are the same.",
      "REJECTED": "They are not the same."
    }
  }
} as const
