/* eslint-disable */
import type { Prisma, Dataset, Source, Person, Organization, Position, Place, Name, Meeting, Session, AgendaItem, Participation, Topic, TopicLabel, Document, Statement, Speaker, StatementTopic, TopicClosure, StatementTopicIndex, StatementPerson, StatementDocument, StatementMention, StatementOrganization, StatementTopicVoice, Evidence, Span, Mention, StatementRelation, Translation, StatementWords, RefKey, SameAs, IdentityDecision, RefRevision, Changeset, Revision, Curation, Conflict, Proposal, Dispute, ApiKey, IdempotencyKey, RequestCount, Mirror } from "../../store/generated/prisma/client.ts";
import type { PothosPrismaDatamodel } from "@pothos/plugin-prisma";
export default interface PrismaTypes {
    Dataset: {
        Name: "Dataset";
        Shape: Dataset;
        Include: Prisma.DatasetInclude;
        Select: Prisma.DatasetSelect;
        OrderBy: Prisma.DatasetOrderByWithRelationInput;
        WhereUnique: Prisma.DatasetWhereUniqueInput;
        Where: Prisma.DatasetWhereInput;
        Create: {};
        Update: {};
        RelationName: "sources" | "persons" | "organizations" | "positions" | "places" | "meetings" | "sessions" | "agendaItems" | "topics" | "documents" | "statements" | "refKeys" | "sameAs" | "curations" | "conflicts";
        ListRelations: "sources" | "persons" | "organizations" | "positions" | "places" | "meetings" | "sessions" | "agendaItems" | "topics" | "documents" | "statements" | "refKeys" | "sameAs" | "curations" | "conflicts";
        Relations: {
            sources: {
                Shape: Source[];
                Name: "Source";
                Nullable: false;
            };
            persons: {
                Shape: Person[];
                Name: "Person";
                Nullable: false;
            };
            organizations: {
                Shape: Organization[];
                Name: "Organization";
                Nullable: false;
            };
            positions: {
                Shape: Position[];
                Name: "Position";
                Nullable: false;
            };
            places: {
                Shape: Place[];
                Name: "Place";
                Nullable: false;
            };
            meetings: {
                Shape: Meeting[];
                Name: "Meeting";
                Nullable: false;
            };
            sessions: {
                Shape: Session[];
                Name: "Session";
                Nullable: false;
            };
            agendaItems: {
                Shape: AgendaItem[];
                Name: "AgendaItem";
                Nullable: false;
            };
            topics: {
                Shape: Topic[];
                Name: "Topic";
                Nullable: false;
            };
            documents: {
                Shape: Document[];
                Name: "Document";
                Nullable: false;
            };
            statements: {
                Shape: Statement[];
                Name: "Statement";
                Nullable: false;
            };
            refKeys: {
                Shape: RefKey[];
                Name: "RefKey";
                Nullable: false;
            };
            sameAs: {
                Shape: SameAs[];
                Name: "SameAs";
                Nullable: false;
            };
            curations: {
                Shape: Curation[];
                Name: "Curation";
                Nullable: false;
            };
            conflicts: {
                Shape: Conflict[];
                Name: "Conflict";
                Nullable: false;
            };
        };
    };
    Source: {
        Name: "Source";
        Shape: Source;
        Include: Prisma.SourceInclude;
        Select: Prisma.SourceSelect;
        OrderBy: Prisma.SourceOrderByWithRelationInput;
        WhereUnique: Prisma.SourceWhereUniqueInput;
        Where: Prisma.SourceWhereInput;
        Create: {};
        Update: {};
        RelationName: "dataset" | "persons" | "organizations" | "positions" | "places" | "meetings" | "sessions" | "agendaItems" | "topics" | "documents" | "statements";
        ListRelations: "persons" | "organizations" | "positions" | "places" | "meetings" | "sessions" | "agendaItems" | "topics" | "documents" | "statements";
        Relations: {
            dataset: {
                Shape: Dataset;
                Name: "Dataset";
                Nullable: false;
            };
            persons: {
                Shape: Person[];
                Name: "Person";
                Nullable: false;
            };
            organizations: {
                Shape: Organization[];
                Name: "Organization";
                Nullable: false;
            };
            positions: {
                Shape: Position[];
                Name: "Position";
                Nullable: false;
            };
            places: {
                Shape: Place[];
                Name: "Place";
                Nullable: false;
            };
            meetings: {
                Shape: Meeting[];
                Name: "Meeting";
                Nullable: false;
            };
            sessions: {
                Shape: Session[];
                Name: "Session";
                Nullable: false;
            };
            agendaItems: {
                Shape: AgendaItem[];
                Name: "AgendaItem";
                Nullable: false;
            };
            topics: {
                Shape: Topic[];
                Name: "Topic";
                Nullable: false;
            };
            documents: {
                Shape: Document[];
                Name: "Document";
                Nullable: false;
            };
            statements: {
                Shape: Statement[];
                Name: "Statement";
                Nullable: false;
            };
        };
    };
    Person: {
        Name: "Person";
        Shape: Person;
        Include: Prisma.PersonInclude;
        Select: Prisma.PersonSelect;
        OrderBy: Prisma.PersonOrderByWithRelationInput;
        WhereUnique: Prisma.PersonWhereUniqueInput;
        Where: Prisma.PersonWhereInput;
        Create: {};
        Update: {};
        RelationName: "dataset" | "source" | "identity" | "identified" | "names" | "positions" | "speakers" | "statementIndex" | "participations" | "mentions" | "chaired";
        ListRelations: "identified" | "names" | "positions" | "speakers" | "statementIndex" | "participations" | "mentions" | "chaired";
        Relations: {
            dataset: {
                Shape: Dataset;
                Name: "Dataset";
                Nullable: false;
            };
            source: {
                Shape: Source | null;
                Name: "Source";
                Nullable: true;
            };
            identity: {
                Shape: Person;
                Name: "Person";
                Nullable: false;
            };
            identified: {
                Shape: Person[];
                Name: "Person";
                Nullable: false;
            };
            names: {
                Shape: Name[];
                Name: "Name";
                Nullable: false;
            };
            positions: {
                Shape: Position[];
                Name: "Position";
                Nullable: false;
            };
            speakers: {
                Shape: Speaker[];
                Name: "Speaker";
                Nullable: false;
            };
            statementIndex: {
                Shape: StatementPerson[];
                Name: "StatementPerson";
                Nullable: false;
            };
            participations: {
                Shape: Participation[];
                Name: "Participation";
                Nullable: false;
            };
            mentions: {
                Shape: Mention[];
                Name: "Mention";
                Nullable: false;
            };
            chaired: {
                Shape: Session[];
                Name: "Session";
                Nullable: false;
            };
        };
    };
    Organization: {
        Name: "Organization";
        Shape: Organization;
        Include: Prisma.OrganizationInclude;
        Select: Prisma.OrganizationSelect;
        OrderBy: Prisma.OrganizationOrderByWithRelationInput;
        WhereUnique: Prisma.OrganizationWhereUniqueInput;
        Where: Prisma.OrganizationWhereInput;
        Create: {};
        Update: {};
        RelationName: "dataset" | "source" | "identity" | "identified" | "parent" | "children" | "names" | "positions" | "convened" | "participations" | "documents" | "speakers" | "represented" | "mentions" | "statementIndex";
        ListRelations: "identified" | "children" | "names" | "positions" | "convened" | "participations" | "documents" | "speakers" | "represented" | "mentions" | "statementIndex";
        Relations: {
            dataset: {
                Shape: Dataset;
                Name: "Dataset";
                Nullable: false;
            };
            source: {
                Shape: Source | null;
                Name: "Source";
                Nullable: true;
            };
            identity: {
                Shape: Organization;
                Name: "Organization";
                Nullable: false;
            };
            identified: {
                Shape: Organization[];
                Name: "Organization";
                Nullable: false;
            };
            parent: {
                Shape: Organization | null;
                Name: "Organization";
                Nullable: true;
            };
            children: {
                Shape: Organization[];
                Name: "Organization";
                Nullable: false;
            };
            names: {
                Shape: Name[];
                Name: "Name";
                Nullable: false;
            };
            positions: {
                Shape: Position[];
                Name: "Position";
                Nullable: false;
            };
            convened: {
                Shape: Meeting[];
                Name: "Meeting";
                Nullable: false;
            };
            participations: {
                Shape: Participation[];
                Name: "Participation";
                Nullable: false;
            };
            documents: {
                Shape: Document[];
                Name: "Document";
                Nullable: false;
            };
            speakers: {
                Shape: Speaker[];
                Name: "Speaker";
                Nullable: false;
            };
            represented: {
                Shape: Speaker[];
                Name: "Speaker";
                Nullable: false;
            };
            mentions: {
                Shape: Mention[];
                Name: "Mention";
                Nullable: false;
            };
            statementIndex: {
                Shape: StatementOrganization[];
                Name: "StatementOrganization";
                Nullable: false;
            };
        };
    };
    Position: {
        Name: "Position";
        Shape: Position;
        Include: Prisma.PositionInclude;
        Select: Prisma.PositionSelect;
        OrderBy: Prisma.PositionOrderByWithRelationInput;
        WhereUnique: Prisma.PositionWhereUniqueInput;
        Where: Prisma.PositionWhereInput;
        Create: {};
        Update: {};
        RelationName: "dataset" | "source" | "person" | "organization" | "speakers" | "participations";
        ListRelations: "speakers" | "participations";
        Relations: {
            dataset: {
                Shape: Dataset;
                Name: "Dataset";
                Nullable: false;
            };
            source: {
                Shape: Source | null;
                Name: "Source";
                Nullable: true;
            };
            person: {
                Shape: Person;
                Name: "Person";
                Nullable: false;
            };
            organization: {
                Shape: Organization;
                Name: "Organization";
                Nullable: false;
            };
            speakers: {
                Shape: Speaker[];
                Name: "Speaker";
                Nullable: false;
            };
            participations: {
                Shape: Participation[];
                Name: "Participation";
                Nullable: false;
            };
        };
    };
    Place: {
        Name: "Place";
        Shape: Place;
        Include: Prisma.PlaceInclude;
        Select: Prisma.PlaceSelect;
        OrderBy: Prisma.PlaceOrderByWithRelationInput;
        WhereUnique: Prisma.PlaceWhereUniqueInput;
        Where: Prisma.PlaceWhereInput;
        Create: {};
        Update: {};
        RelationName: "dataset" | "source" | "identity" | "identified" | "parent" | "children" | "names" | "meetings" | "mentions";
        ListRelations: "identified" | "children" | "names" | "meetings" | "mentions";
        Relations: {
            dataset: {
                Shape: Dataset;
                Name: "Dataset";
                Nullable: false;
            };
            source: {
                Shape: Source | null;
                Name: "Source";
                Nullable: true;
            };
            identity: {
                Shape: Place;
                Name: "Place";
                Nullable: false;
            };
            identified: {
                Shape: Place[];
                Name: "Place";
                Nullable: false;
            };
            parent: {
                Shape: Place | null;
                Name: "Place";
                Nullable: true;
            };
            children: {
                Shape: Place[];
                Name: "Place";
                Nullable: false;
            };
            names: {
                Shape: Name[];
                Name: "Name";
                Nullable: false;
            };
            meetings: {
                Shape: Meeting[];
                Name: "Meeting";
                Nullable: false;
            };
            mentions: {
                Shape: Mention[];
                Name: "Mention";
                Nullable: false;
            };
        };
    };
    Name: {
        Name: "Name";
        Shape: Name;
        Include: Prisma.NameInclude;
        Select: Prisma.NameSelect;
        OrderBy: Prisma.NameOrderByWithRelationInput;
        WhereUnique: Prisma.NameWhereUniqueInput;
        Where: Prisma.NameWhereInput;
        Create: {};
        Update: {};
        RelationName: "person" | "organization" | "place";
        ListRelations: never;
        Relations: {
            person: {
                Shape: Person | null;
                Name: "Person";
                Nullable: true;
            };
            organization: {
                Shape: Organization | null;
                Name: "Organization";
                Nullable: true;
            };
            place: {
                Shape: Place | null;
                Name: "Place";
                Nullable: true;
            };
        };
    };
    Meeting: {
        Name: "Meeting";
        Shape: Meeting;
        Include: Prisma.MeetingInclude;
        Select: Prisma.MeetingSelect;
        OrderBy: Prisma.MeetingOrderByWithRelationInput;
        WhereUnique: Prisma.MeetingWhereUniqueInput;
        Where: Prisma.MeetingWhereInput;
        Create: {};
        Update: {};
        RelationName: "dataset" | "source" | "identity" | "identified" | "convener" | "place" | "parent" | "children" | "sessions" | "agendaItems" | "participations" | "statements" | "mentions" | "evidence";
        ListRelations: "identified" | "children" | "sessions" | "agendaItems" | "participations" | "statements" | "mentions" | "evidence";
        Relations: {
            dataset: {
                Shape: Dataset;
                Name: "Dataset";
                Nullable: false;
            };
            source: {
                Shape: Source | null;
                Name: "Source";
                Nullable: true;
            };
            identity: {
                Shape: Meeting;
                Name: "Meeting";
                Nullable: false;
            };
            identified: {
                Shape: Meeting[];
                Name: "Meeting";
                Nullable: false;
            };
            convener: {
                Shape: Organization | null;
                Name: "Organization";
                Nullable: true;
            };
            place: {
                Shape: Place | null;
                Name: "Place";
                Nullable: true;
            };
            parent: {
                Shape: Meeting | null;
                Name: "Meeting";
                Nullable: true;
            };
            children: {
                Shape: Meeting[];
                Name: "Meeting";
                Nullable: false;
            };
            sessions: {
                Shape: Session[];
                Name: "Session";
                Nullable: false;
            };
            agendaItems: {
                Shape: AgendaItem[];
                Name: "AgendaItem";
                Nullable: false;
            };
            participations: {
                Shape: Participation[];
                Name: "Participation";
                Nullable: false;
            };
            statements: {
                Shape: Statement[];
                Name: "Statement";
                Nullable: false;
            };
            mentions: {
                Shape: Mention[];
                Name: "Mention";
                Nullable: false;
            };
            evidence: {
                Shape: Evidence[];
                Name: "Evidence";
                Nullable: false;
            };
        };
    };
    Session: {
        Name: "Session";
        Shape: Session;
        Include: Prisma.SessionInclude;
        Select: Prisma.SessionSelect;
        OrderBy: Prisma.SessionOrderByWithRelationInput;
        WhereUnique: Prisma.SessionWhereUniqueInput;
        Where: Prisma.SessionWhereInput;
        Create: {};
        Update: {};
        RelationName: "dataset" | "source" | "meeting" | "chair" | "agendaItems" | "participations" | "statements";
        ListRelations: "agendaItems" | "participations" | "statements";
        Relations: {
            dataset: {
                Shape: Dataset;
                Name: "Dataset";
                Nullable: false;
            };
            source: {
                Shape: Source | null;
                Name: "Source";
                Nullable: true;
            };
            meeting: {
                Shape: Meeting;
                Name: "Meeting";
                Nullable: false;
            };
            chair: {
                Shape: Person | null;
                Name: "Person";
                Nullable: true;
            };
            agendaItems: {
                Shape: AgendaItem[];
                Name: "AgendaItem";
                Nullable: false;
            };
            participations: {
                Shape: Participation[];
                Name: "Participation";
                Nullable: false;
            };
            statements: {
                Shape: Statement[];
                Name: "Statement";
                Nullable: false;
            };
        };
    };
    AgendaItem: {
        Name: "AgendaItem";
        Shape: AgendaItem;
        Include: Prisma.AgendaItemInclude;
        Select: Prisma.AgendaItemSelect;
        OrderBy: Prisma.AgendaItemOrderByWithRelationInput;
        WhereUnique: Prisma.AgendaItemWhereUniqueInput;
        Where: Prisma.AgendaItemWhereInput;
        Create: {};
        Update: {};
        RelationName: "dataset" | "source" | "meeting" | "session" | "parent" | "children" | "topics" | "evidence" | "statements";
        ListRelations: "children" | "topics" | "evidence" | "statements";
        Relations: {
            dataset: {
                Shape: Dataset;
                Name: "Dataset";
                Nullable: false;
            };
            source: {
                Shape: Source | null;
                Name: "Source";
                Nullable: true;
            };
            meeting: {
                Shape: Meeting;
                Name: "Meeting";
                Nullable: false;
            };
            session: {
                Shape: Session | null;
                Name: "Session";
                Nullable: true;
            };
            parent: {
                Shape: AgendaItem | null;
                Name: "AgendaItem";
                Nullable: true;
            };
            children: {
                Shape: AgendaItem[];
                Name: "AgendaItem";
                Nullable: false;
            };
            topics: {
                Shape: Topic[];
                Name: "Topic";
                Nullable: false;
            };
            evidence: {
                Shape: Evidence[];
                Name: "Evidence";
                Nullable: false;
            };
            statements: {
                Shape: Statement[];
                Name: "Statement";
                Nullable: false;
            };
        };
    };
    Participation: {
        Name: "Participation";
        Shape: Participation;
        Include: Prisma.ParticipationInclude;
        Select: Prisma.ParticipationSelect;
        OrderBy: Prisma.ParticipationOrderByWithRelationInput;
        WhereUnique: Prisma.ParticipationWhereUniqueInput;
        Where: Prisma.ParticipationWhereInput;
        Create: {};
        Update: {};
        RelationName: "meeting" | "session" | "person" | "organization" | "position" | "evidence";
        ListRelations: "evidence";
        Relations: {
            meeting: {
                Shape: Meeting;
                Name: "Meeting";
                Nullable: false;
            };
            session: {
                Shape: Session | null;
                Name: "Session";
                Nullable: true;
            };
            person: {
                Shape: Person | null;
                Name: "Person";
                Nullable: true;
            };
            organization: {
                Shape: Organization | null;
                Name: "Organization";
                Nullable: true;
            };
            position: {
                Shape: Position | null;
                Name: "Position";
                Nullable: true;
            };
            evidence: {
                Shape: Evidence[];
                Name: "Evidence";
                Nullable: false;
            };
        };
    };
    Topic: {
        Name: "Topic";
        Shape: Topic;
        Include: Prisma.TopicInclude;
        Select: Prisma.TopicSelect;
        OrderBy: Prisma.TopicOrderByWithRelationInput;
        WhereUnique: Prisma.TopicWhereUniqueInput;
        Where: Prisma.TopicWhereInput;
        Create: {};
        Update: {};
        RelationName: "dataset" | "source" | "identity" | "identified" | "labels" | "broader" | "narrower" | "related" | "relatedOf" | "agendaItems" | "statements" | "ancestors" | "descendants" | "statementIndex" | "topicVoices";
        ListRelations: "identified" | "labels" | "broader" | "narrower" | "related" | "relatedOf" | "agendaItems" | "statements" | "ancestors" | "descendants" | "statementIndex" | "topicVoices";
        Relations: {
            dataset: {
                Shape: Dataset;
                Name: "Dataset";
                Nullable: false;
            };
            source: {
                Shape: Source | null;
                Name: "Source";
                Nullable: true;
            };
            identity: {
                Shape: Topic;
                Name: "Topic";
                Nullable: false;
            };
            identified: {
                Shape: Topic[];
                Name: "Topic";
                Nullable: false;
            };
            labels: {
                Shape: TopicLabel[];
                Name: "TopicLabel";
                Nullable: false;
            };
            broader: {
                Shape: Topic[];
                Name: "Topic";
                Nullable: false;
            };
            narrower: {
                Shape: Topic[];
                Name: "Topic";
                Nullable: false;
            };
            related: {
                Shape: Topic[];
                Name: "Topic";
                Nullable: false;
            };
            relatedOf: {
                Shape: Topic[];
                Name: "Topic";
                Nullable: false;
            };
            agendaItems: {
                Shape: AgendaItem[];
                Name: "AgendaItem";
                Nullable: false;
            };
            statements: {
                Shape: StatementTopic[];
                Name: "StatementTopic";
                Nullable: false;
            };
            ancestors: {
                Shape: TopicClosure[];
                Name: "TopicClosure";
                Nullable: false;
            };
            descendants: {
                Shape: TopicClosure[];
                Name: "TopicClosure";
                Nullable: false;
            };
            statementIndex: {
                Shape: StatementTopicIndex[];
                Name: "StatementTopicIndex";
                Nullable: false;
            };
            topicVoices: {
                Shape: StatementTopicVoice[];
                Name: "StatementTopicVoice";
                Nullable: false;
            };
        };
    };
    TopicLabel: {
        Name: "TopicLabel";
        Shape: TopicLabel;
        Include: Prisma.TopicLabelInclude;
        Select: Prisma.TopicLabelSelect;
        OrderBy: Prisma.TopicLabelOrderByWithRelationInput;
        WhereUnique: Prisma.TopicLabelWhereUniqueInput;
        Where: Prisma.TopicLabelWhereInput;
        Create: {};
        Update: {};
        RelationName: "topic";
        ListRelations: never;
        Relations: {
            topic: {
                Shape: Topic;
                Name: "Topic";
                Nullable: false;
            };
        };
    };
    Document: {
        Name: "Document";
        Shape: Document;
        Include: Prisma.DocumentInclude;
        Select: Prisma.DocumentSelect;
        OrderBy: Prisma.DocumentOrderByWithRelationInput;
        WhereUnique: Prisma.DocumentWhereUniqueInput;
        Where: Prisma.DocumentWhereInput;
        Create: {};
        Update: {};
        RelationName: "dataset" | "source" | "identity" | "identified" | "publisher" | "syndicatedFrom" | "syndicated" | "statementIndex" | "evidence";
        ListRelations: "identified" | "syndicated" | "statementIndex" | "evidence";
        Relations: {
            dataset: {
                Shape: Dataset;
                Name: "Dataset";
                Nullable: false;
            };
            source: {
                Shape: Source | null;
                Name: "Source";
                Nullable: true;
            };
            identity: {
                Shape: Document;
                Name: "Document";
                Nullable: false;
            };
            identified: {
                Shape: Document[];
                Name: "Document";
                Nullable: false;
            };
            publisher: {
                Shape: Organization | null;
                Name: "Organization";
                Nullable: true;
            };
            syndicatedFrom: {
                Shape: Document | null;
                Name: "Document";
                Nullable: true;
            };
            syndicated: {
                Shape: Document[];
                Name: "Document";
                Nullable: false;
            };
            statementIndex: {
                Shape: StatementDocument[];
                Name: "StatementDocument";
                Nullable: false;
            };
            evidence: {
                Shape: Evidence[];
                Name: "Evidence";
                Nullable: false;
            };
        };
    };
    Statement: {
        Name: "Statement";
        Shape: Statement;
        Include: Prisma.StatementInclude;
        Select: Prisma.StatementSelect;
        OrderBy: Prisma.StatementOrderByWithRelationInput;
        WhereUnique: Prisma.StatementWhereUniqueInput;
        Where: Prisma.StatementWhereInput;
        Create: {};
        Update: {};
        RelationName: "dataset" | "source" | "meeting" | "session" | "agendaItem" | "speakers" | "topics" | "topicIndex" | "personIndex" | "documentIndex" | "mentionIndex" | "organizationIndex" | "topicVoices" | "mentions" | "evidence" | "translations" | "relations" | "relatedBy" | "words";
        ListRelations: "speakers" | "topics" | "topicIndex" | "personIndex" | "documentIndex" | "mentionIndex" | "organizationIndex" | "topicVoices" | "mentions" | "evidence" | "translations" | "relations" | "relatedBy" | "words";
        Relations: {
            dataset: {
                Shape: Dataset;
                Name: "Dataset";
                Nullable: false;
            };
            source: {
                Shape: Source | null;
                Name: "Source";
                Nullable: true;
            };
            meeting: {
                Shape: Meeting | null;
                Name: "Meeting";
                Nullable: true;
            };
            session: {
                Shape: Session | null;
                Name: "Session";
                Nullable: true;
            };
            agendaItem: {
                Shape: AgendaItem | null;
                Name: "AgendaItem";
                Nullable: true;
            };
            speakers: {
                Shape: Speaker[];
                Name: "Speaker";
                Nullable: false;
            };
            topics: {
                Shape: StatementTopic[];
                Name: "StatementTopic";
                Nullable: false;
            };
            topicIndex: {
                Shape: StatementTopicIndex[];
                Name: "StatementTopicIndex";
                Nullable: false;
            };
            personIndex: {
                Shape: StatementPerson[];
                Name: "StatementPerson";
                Nullable: false;
            };
            documentIndex: {
                Shape: StatementDocument[];
                Name: "StatementDocument";
                Nullable: false;
            };
            mentionIndex: {
                Shape: StatementMention[];
                Name: "StatementMention";
                Nullable: false;
            };
            organizationIndex: {
                Shape: StatementOrganization[];
                Name: "StatementOrganization";
                Nullable: false;
            };
            topicVoices: {
                Shape: StatementTopicVoice[];
                Name: "StatementTopicVoice";
                Nullable: false;
            };
            mentions: {
                Shape: Mention[];
                Name: "Mention";
                Nullable: false;
            };
            evidence: {
                Shape: Evidence[];
                Name: "Evidence";
                Nullable: false;
            };
            translations: {
                Shape: Translation[];
                Name: "Translation";
                Nullable: false;
            };
            relations: {
                Shape: StatementRelation[];
                Name: "StatementRelation";
                Nullable: false;
            };
            relatedBy: {
                Shape: StatementRelation[];
                Name: "StatementRelation";
                Nullable: false;
            };
            words: {
                Shape: StatementWords[];
                Name: "StatementWords";
                Nullable: false;
            };
        };
    };
    Speaker: {
        Name: "Speaker";
        Shape: Speaker;
        Include: Prisma.SpeakerInclude;
        Select: Prisma.SpeakerSelect;
        OrderBy: Prisma.SpeakerOrderByWithRelationInput;
        WhereUnique: Prisma.SpeakerWhereUniqueInput;
        Where: Prisma.SpeakerWhereInput;
        Create: {};
        Update: {};
        RelationName: "statement" | "person" | "organization" | "position" | "onBehalfOf";
        ListRelations: never;
        Relations: {
            statement: {
                Shape: Statement;
                Name: "Statement";
                Nullable: false;
            };
            person: {
                Shape: Person | null;
                Name: "Person";
                Nullable: true;
            };
            organization: {
                Shape: Organization | null;
                Name: "Organization";
                Nullable: true;
            };
            position: {
                Shape: Position | null;
                Name: "Position";
                Nullable: true;
            };
            onBehalfOf: {
                Shape: Organization | null;
                Name: "Organization";
                Nullable: true;
            };
        };
    };
    StatementTopic: {
        Name: "StatementTopic";
        Shape: StatementTopic;
        Include: Prisma.StatementTopicInclude;
        Select: Prisma.StatementTopicSelect;
        OrderBy: Prisma.StatementTopicOrderByWithRelationInput;
        WhereUnique: Prisma.StatementTopicWhereUniqueInput;
        Where: Prisma.StatementTopicWhereInput;
        Create: {};
        Update: {};
        RelationName: "statement" | "topic";
        ListRelations: never;
        Relations: {
            statement: {
                Shape: Statement;
                Name: "Statement";
                Nullable: false;
            };
            topic: {
                Shape: Topic;
                Name: "Topic";
                Nullable: false;
            };
        };
    };
    TopicClosure: {
        Name: "TopicClosure";
        Shape: TopicClosure;
        Include: Prisma.TopicClosureInclude;
        Select: Prisma.TopicClosureSelect;
        OrderBy: Prisma.TopicClosureOrderByWithRelationInput;
        WhereUnique: Prisma.TopicClosureWhereUniqueInput;
        Where: Prisma.TopicClosureWhereInput;
        Create: {};
        Update: {};
        RelationName: "ancestor" | "topic";
        ListRelations: never;
        Relations: {
            ancestor: {
                Shape: Topic;
                Name: "Topic";
                Nullable: false;
            };
            topic: {
                Shape: Topic;
                Name: "Topic";
                Nullable: false;
            };
        };
    };
    StatementTopicIndex: {
        Name: "StatementTopicIndex";
        Shape: StatementTopicIndex;
        Include: Prisma.StatementTopicIndexInclude;
        Select: Prisma.StatementTopicIndexSelect;
        OrderBy: Prisma.StatementTopicIndexOrderByWithRelationInput;
        WhereUnique: Prisma.StatementTopicIndexWhereUniqueInput;
        Where: Prisma.StatementTopicIndexWhereInput;
        Create: {};
        Update: {};
        RelationName: "topic" | "statement";
        ListRelations: never;
        Relations: {
            topic: {
                Shape: Topic;
                Name: "Topic";
                Nullable: false;
            };
            statement: {
                Shape: Statement;
                Name: "Statement";
                Nullable: false;
            };
        };
    };
    StatementPerson: {
        Name: "StatementPerson";
        Shape: StatementPerson;
        Include: Prisma.StatementPersonInclude;
        Select: Prisma.StatementPersonSelect;
        OrderBy: Prisma.StatementPersonOrderByWithRelationInput;
        WhereUnique: Prisma.StatementPersonWhereUniqueInput;
        Where: Prisma.StatementPersonWhereInput;
        Create: {};
        Update: {};
        RelationName: "person" | "statement";
        ListRelations: never;
        Relations: {
            person: {
                Shape: Person;
                Name: "Person";
                Nullable: false;
            };
            statement: {
                Shape: Statement;
                Name: "Statement";
                Nullable: false;
            };
        };
    };
    StatementDocument: {
        Name: "StatementDocument";
        Shape: StatementDocument;
        Include: Prisma.StatementDocumentInclude;
        Select: Prisma.StatementDocumentSelect;
        OrderBy: Prisma.StatementDocumentOrderByWithRelationInput;
        WhereUnique: Prisma.StatementDocumentWhereUniqueInput;
        Where: Prisma.StatementDocumentWhereInput;
        Create: {};
        Update: {};
        RelationName: "document" | "statement";
        ListRelations: never;
        Relations: {
            document: {
                Shape: Document;
                Name: "Document";
                Nullable: false;
            };
            statement: {
                Shape: Statement;
                Name: "Statement";
                Nullable: false;
            };
        };
    };
    StatementMention: {
        Name: "StatementMention";
        Shape: StatementMention;
        Include: Prisma.StatementMentionInclude;
        Select: Prisma.StatementMentionSelect;
        OrderBy: Prisma.StatementMentionOrderByWithRelationInput;
        WhereUnique: Prisma.StatementMentionWhereUniqueInput;
        Where: Prisma.StatementMentionWhereInput;
        Create: {};
        Update: {};
        RelationName: "statement";
        ListRelations: never;
        Relations: {
            statement: {
                Shape: Statement;
                Name: "Statement";
                Nullable: false;
            };
        };
    };
    StatementOrganization: {
        Name: "StatementOrganization";
        Shape: StatementOrganization;
        Include: Prisma.StatementOrganizationInclude;
        Select: Prisma.StatementOrganizationSelect;
        OrderBy: Prisma.StatementOrganizationOrderByWithRelationInput;
        WhereUnique: Prisma.StatementOrganizationWhereUniqueInput;
        Where: Prisma.StatementOrganizationWhereInput;
        Create: {};
        Update: {};
        RelationName: "organization" | "statement";
        ListRelations: never;
        Relations: {
            organization: {
                Shape: Organization;
                Name: "Organization";
                Nullable: false;
            };
            statement: {
                Shape: Statement;
                Name: "Statement";
                Nullable: false;
            };
        };
    };
    StatementTopicVoice: {
        Name: "StatementTopicVoice";
        Shape: StatementTopicVoice;
        Include: Prisma.StatementTopicVoiceInclude;
        Select: Prisma.StatementTopicVoiceSelect;
        OrderBy: Prisma.StatementTopicVoiceOrderByWithRelationInput;
        WhereUnique: Prisma.StatementTopicVoiceWhereUniqueInput;
        Where: Prisma.StatementTopicVoiceWhereInput;
        Create: {};
        Update: {};
        RelationName: "topic" | "statement";
        ListRelations: never;
        Relations: {
            topic: {
                Shape: Topic;
                Name: "Topic";
                Nullable: false;
            };
            statement: {
                Shape: Statement;
                Name: "Statement";
                Nullable: false;
            };
        };
    };
    Evidence: {
        Name: "Evidence";
        Shape: Evidence;
        Include: Prisma.EvidenceInclude;
        Select: Prisma.EvidenceSelect;
        OrderBy: Prisma.EvidenceOrderByWithRelationInput;
        WhereUnique: Prisma.EvidenceWhereUniqueInput;
        Where: Prisma.EvidenceWhereInput;
        Create: {};
        Update: {};
        RelationName: "document" | "statement" | "meeting" | "agendaItem" | "participation" | "spans";
        ListRelations: "spans";
        Relations: {
            document: {
                Shape: Document;
                Name: "Document";
                Nullable: false;
            };
            statement: {
                Shape: Statement | null;
                Name: "Statement";
                Nullable: true;
            };
            meeting: {
                Shape: Meeting | null;
                Name: "Meeting";
                Nullable: true;
            };
            agendaItem: {
                Shape: AgendaItem | null;
                Name: "AgendaItem";
                Nullable: true;
            };
            participation: {
                Shape: Participation | null;
                Name: "Participation";
                Nullable: true;
            };
            spans: {
                Shape: Span[];
                Name: "Span";
                Nullable: false;
            };
        };
    };
    Span: {
        Name: "Span";
        Shape: Span;
        Include: Prisma.SpanInclude;
        Select: Prisma.SpanSelect;
        OrderBy: Prisma.SpanOrderByWithRelationInput;
        WhereUnique: Prisma.SpanWhereUniqueInput;
        Where: Prisma.SpanWhereInput;
        Create: {};
        Update: {};
        RelationName: "evidence";
        ListRelations: never;
        Relations: {
            evidence: {
                Shape: Evidence;
                Name: "Evidence";
                Nullable: false;
            };
        };
    };
    Mention: {
        Name: "Mention";
        Shape: Mention;
        Include: Prisma.MentionInclude;
        Select: Prisma.MentionSelect;
        OrderBy: Prisma.MentionOrderByWithRelationInput;
        WhereUnique: Prisma.MentionWhereUniqueInput;
        Where: Prisma.MentionWhereInput;
        Create: {};
        Update: {};
        RelationName: "statement" | "person" | "organization" | "meeting" | "place";
        ListRelations: never;
        Relations: {
            statement: {
                Shape: Statement;
                Name: "Statement";
                Nullable: false;
            };
            person: {
                Shape: Person | null;
                Name: "Person";
                Nullable: true;
            };
            organization: {
                Shape: Organization | null;
                Name: "Organization";
                Nullable: true;
            };
            meeting: {
                Shape: Meeting | null;
                Name: "Meeting";
                Nullable: true;
            };
            place: {
                Shape: Place | null;
                Name: "Place";
                Nullable: true;
            };
        };
    };
    StatementRelation: {
        Name: "StatementRelation";
        Shape: StatementRelation;
        Include: Prisma.StatementRelationInclude;
        Select: Prisma.StatementRelationSelect;
        OrderBy: Prisma.StatementRelationOrderByWithRelationInput;
        WhereUnique: Prisma.StatementRelationWhereUniqueInput;
        Where: Prisma.StatementRelationWhereInput;
        Create: {};
        Update: {};
        RelationName: "from" | "to";
        ListRelations: never;
        Relations: {
            from: {
                Shape: Statement;
                Name: "Statement";
                Nullable: false;
            };
            to: {
                Shape: Statement;
                Name: "Statement";
                Nullable: false;
            };
        };
    };
    Translation: {
        Name: "Translation";
        Shape: Translation;
        Include: Prisma.TranslationInclude;
        Select: Prisma.TranslationSelect;
        OrderBy: Prisma.TranslationOrderByWithRelationInput;
        WhereUnique: Prisma.TranslationWhereUniqueInput;
        Where: Prisma.TranslationWhereInput;
        Create: {};
        Update: {};
        RelationName: "statement";
        ListRelations: never;
        Relations: {
            statement: {
                Shape: Statement;
                Name: "Statement";
                Nullable: false;
            };
        };
    };
    StatementWords: {
        Name: "StatementWords";
        Shape: StatementWords;
        Include: Prisma.StatementWordsInclude;
        Select: Prisma.StatementWordsSelect;
        OrderBy: Prisma.StatementWordsOrderByWithRelationInput;
        WhereUnique: Prisma.StatementWordsWhereUniqueInput;
        Where: Prisma.StatementWordsWhereInput;
        Create: {};
        Update: {};
        RelationName: "statement";
        ListRelations: never;
        Relations: {
            statement: {
                Shape: Statement;
                Name: "Statement";
                Nullable: false;
            };
        };
    };
    RefKey: {
        Name: "RefKey";
        Shape: RefKey;
        Include: Prisma.RefKeyInclude;
        Select: Prisma.RefKeySelect;
        OrderBy: Prisma.RefKeyOrderByWithRelationInput;
        WhereUnique: Prisma.RefKeyWhereUniqueInput;
        Where: Prisma.RefKeyWhereInput;
        Create: {};
        Update: {};
        RelationName: "dataset";
        ListRelations: never;
        Relations: {
            dataset: {
                Shape: Dataset;
                Name: "Dataset";
                Nullable: false;
            };
        };
    };
    SameAs: {
        Name: "SameAs";
        Shape: SameAs;
        Include: Prisma.SameAsInclude;
        Select: Prisma.SameAsSelect;
        OrderBy: Prisma.SameAsOrderByWithRelationInput;
        WhereUnique: Prisma.SameAsWhereUniqueInput;
        Where: Prisma.SameAsWhereInput;
        Create: {};
        Update: {};
        RelationName: "dataset";
        ListRelations: never;
        Relations: {
            dataset: {
                Shape: Dataset;
                Name: "Dataset";
                Nullable: false;
            };
        };
    };
    IdentityDecision: {
        Name: "IdentityDecision";
        Shape: IdentityDecision;
        Include: never;
        Select: Prisma.IdentityDecisionSelect;
        OrderBy: Prisma.IdentityDecisionOrderByWithRelationInput;
        WhereUnique: Prisma.IdentityDecisionWhereUniqueInput;
        Where: Prisma.IdentityDecisionWhereInput;
        Create: {};
        Update: {};
        RelationName: never;
        ListRelations: never;
        Relations: {};
    };
    RefRevision: {
        Name: "RefRevision";
        Shape: RefRevision;
        Include: never;
        Select: Prisma.RefRevisionSelect;
        OrderBy: Prisma.RefRevisionOrderByWithRelationInput;
        WhereUnique: Prisma.RefRevisionWhereUniqueInput;
        Where: Prisma.RefRevisionWhereInput;
        Create: {};
        Update: {};
        RelationName: never;
        ListRelations: never;
        Relations: {};
    };
    Changeset: {
        Name: "Changeset";
        Shape: Changeset;
        Include: Prisma.ChangesetInclude;
        Select: Prisma.ChangesetSelect;
        OrderBy: Prisma.ChangesetOrderByWithRelationInput;
        WhereUnique: Prisma.ChangesetWhereUniqueInput;
        Where: Prisma.ChangesetWhereInput;
        Create: {};
        Update: {};
        RelationName: "revisions";
        ListRelations: "revisions";
        Relations: {
            revisions: {
                Shape: Revision[];
                Name: "Revision";
                Nullable: false;
            };
        };
    };
    Revision: {
        Name: "Revision";
        Shape: Revision;
        Include: Prisma.RevisionInclude;
        Select: Prisma.RevisionSelect;
        OrderBy: Prisma.RevisionOrderByWithRelationInput;
        WhereUnique: Prisma.RevisionWhereUniqueInput;
        Where: Prisma.RevisionWhereInput;
        Create: {};
        Update: {};
        RelationName: "changeset";
        ListRelations: never;
        Relations: {
            changeset: {
                Shape: Changeset;
                Name: "Changeset";
                Nullable: false;
            };
        };
    };
    Curation: {
        Name: "Curation";
        Shape: Curation;
        Include: Prisma.CurationInclude;
        Select: Prisma.CurationSelect;
        OrderBy: Prisma.CurationOrderByWithRelationInput;
        WhereUnique: Prisma.CurationWhereUniqueInput;
        Where: Prisma.CurationWhereInput;
        Create: {};
        Update: {};
        RelationName: "dataset";
        ListRelations: never;
        Relations: {
            dataset: {
                Shape: Dataset;
                Name: "Dataset";
                Nullable: false;
            };
        };
    };
    Conflict: {
        Name: "Conflict";
        Shape: Conflict;
        Include: Prisma.ConflictInclude;
        Select: Prisma.ConflictSelect;
        OrderBy: Prisma.ConflictOrderByWithRelationInput;
        WhereUnique: Prisma.ConflictWhereUniqueInput;
        Where: Prisma.ConflictWhereInput;
        Create: {};
        Update: {};
        RelationName: "dataset";
        ListRelations: never;
        Relations: {
            dataset: {
                Shape: Dataset;
                Name: "Dataset";
                Nullable: false;
            };
        };
    };
    Proposal: {
        Name: "Proposal";
        Shape: Proposal;
        Include: never;
        Select: Prisma.ProposalSelect;
        OrderBy: Prisma.ProposalOrderByWithRelationInput;
        WhereUnique: Prisma.ProposalWhereUniqueInput;
        Where: Prisma.ProposalWhereInput;
        Create: {};
        Update: {};
        RelationName: never;
        ListRelations: never;
        Relations: {};
    };
    Dispute: {
        Name: "Dispute";
        Shape: Dispute;
        Include: never;
        Select: Prisma.DisputeSelect;
        OrderBy: Prisma.DisputeOrderByWithRelationInput;
        WhereUnique: Prisma.DisputeWhereUniqueInput;
        Where: Prisma.DisputeWhereInput;
        Create: {};
        Update: {};
        RelationName: never;
        ListRelations: never;
        Relations: {};
    };
    ApiKey: {
        Name: "ApiKey";
        Shape: ApiKey;
        Include: never;
        Select: Prisma.ApiKeySelect;
        OrderBy: Prisma.ApiKeyOrderByWithRelationInput;
        WhereUnique: Prisma.ApiKeyWhereUniqueInput;
        Where: Prisma.ApiKeyWhereInput;
        Create: {};
        Update: {};
        RelationName: never;
        ListRelations: never;
        Relations: {};
    };
    IdempotencyKey: {
        Name: "IdempotencyKey";
        Shape: IdempotencyKey;
        Include: never;
        Select: Prisma.IdempotencyKeySelect;
        OrderBy: Prisma.IdempotencyKeyOrderByWithRelationInput;
        WhereUnique: Prisma.IdempotencyKeyWhereUniqueInput;
        Where: Prisma.IdempotencyKeyWhereInput;
        Create: {};
        Update: {};
        RelationName: never;
        ListRelations: never;
        Relations: {};
    };
    RequestCount: {
        Name: "RequestCount";
        Shape: RequestCount;
        Include: never;
        Select: Prisma.RequestCountSelect;
        OrderBy: Prisma.RequestCountOrderByWithRelationInput;
        WhereUnique: Prisma.RequestCountWhereUniqueInput;
        Where: Prisma.RequestCountWhereInput;
        Create: {};
        Update: {};
        RelationName: never;
        ListRelations: never;
        Relations: {};
    };
    Mirror: {
        Name: "Mirror";
        Shape: Mirror;
        Include: never;
        Select: Prisma.MirrorSelect;
        OrderBy: Prisma.MirrorOrderByWithRelationInput;
        WhereUnique: Prisma.MirrorWhereUniqueInput;
        Where: Prisma.MirrorWhereInput;
        Create: {};
        Update: {};
        RelationName: never;
        ListRelations: never;
        Relations: {};
    };
}
export function getDatamodel(): PothosPrismaDatamodel { return JSON.parse("{\"datamodel\":{\"models\":{\"Dataset\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"UUIDv7, created when the dataset is first loaded. The API returns it as a global id (Relay).\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"slug\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Stable, readable identifier, unique per type, such as `sergey-lavrov`.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"title\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The title of the dataset.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"licence\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Licence of the dataset: an SPDX id or a URL.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"homepage\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The website of the dataset.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"version\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The version that the publisher gives the dataset.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"digest\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"SHA-256 of its description and of the digests of its sources. If it is unchanged, loading again changes nothing.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"recordVersion\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The number of changes of the dataset itself since it was created, from 1. `version` is what its publisher calls it.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"importedAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When an import last changed the dataset.\"},{\"type\":\"Source\",\"kind\":\"object\",\"name\":\"sources\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DatasetToSource\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"The files, or what an application gave, from which its records were imported.\"},{\"type\":\"Person\",\"kind\":\"object\",\"name\":\"persons\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DatasetToPerson\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Its persons.\"},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"organizations\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DatasetToOrganization\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Its organizations.\"},{\"type\":\"Position\",\"kind\":\"object\",\"name\":\"positions\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DatasetToPosition\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Its positions.\"},{\"type\":\"Place\",\"kind\":\"object\",\"name\":\"places\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DatasetToPlace\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Its places.\"},{\"type\":\"Meeting\",\"kind\":\"object\",\"name\":\"meetings\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DatasetToMeeting\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Its meetings.\"},{\"type\":\"Session\",\"kind\":\"object\",\"name\":\"sessions\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DatasetToSession\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Its sessions.\"},{\"type\":\"AgendaItem\",\"kind\":\"object\",\"name\":\"agendaItems\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AgendaItemToDataset\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Its agenda items.\"},{\"type\":\"Topic\",\"kind\":\"object\",\"name\":\"topics\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DatasetToTopic\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Its topics.\"},{\"type\":\"Document\",\"kind\":\"object\",\"name\":\"documents\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DatasetToDocument\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Its documents.\"},{\"type\":\"Statement\",\"kind\":\"object\",\"name\":\"statements\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DatasetToStatement\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Its statements.\"},{\"type\":\"RefKey\",\"kind\":\"object\",\"name\":\"refKeys\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DatasetToRefKey\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"The keys by which its records are found.\"},{\"type\":\"SameAs\",\"kind\":\"object\",\"name\":\"sameAs\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DatasetToSameAs\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"What its records state to be the same as records of other datasets.\"},{\"type\":\"Curation\",\"kind\":\"object\",\"name\":\"curations\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"CurationToDataset\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Its records that people changed.\"},{\"type\":\"Conflict\",\"kind\":\"object\",\"name\":\"conflicts\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ConflictToDataset\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Changes of its sources that contradict those of people.\"}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"A set of records with one publisher and licence, imported from one or more sources. Every record belongs to one dataset, and filters select by dataset.\"},\"Source\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"UUIDv7, created when the source is first imported.\"},{\"type\":\"Dataset\",\"kind\":\"object\",\"name\":\"dataset\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DatasetToSource\",\"relationFromFields\":[\"datasetId\"],\"isUpdatedAt\":false,\"documentation\":\"The dataset.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"datasetId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the dataset.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"path\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The path of the file in the folder that was imported, or the name that the application gave. It identifies the source in its dataset.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"format\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The format, such as `record`, `table` or `tei`.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"formatVersion\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The version of the format. A newer version reads the file again.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"sha256\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"SHA-256 of the bytes, in hexadecimal.\"},{\"type\":\"Float\",\"kind\":\"scalar\",\"name\":\"size\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The size in bytes.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"licence\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Licence of the source if it states one: an SPDX id or a URL.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"digest\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Version of the loader, version of the format, options and SHA-256. If it is unchanged, importing the source again changes nothing.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"importedAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When an import last changed the source.\"},{\"type\":\"Person\",\"kind\":\"object\",\"name\":\"persons\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"PersonToSource\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Its persons.\"},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"organizations\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganizationToSource\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Its organizations.\"},{\"type\":\"Position\",\"kind\":\"object\",\"name\":\"positions\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"PositionToSource\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Its positions.\"},{\"type\":\"Place\",\"kind\":\"object\",\"name\":\"places\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"PlaceToSource\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Its places.\"},{\"type\":\"Meeting\",\"kind\":\"object\",\"name\":\"meetings\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MeetingToSource\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Its meetings.\"},{\"type\":\"Session\",\"kind\":\"object\",\"name\":\"sessions\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"SessionToSource\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Its sessions.\"},{\"type\":\"AgendaItem\",\"kind\":\"object\",\"name\":\"agendaItems\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AgendaItemToSource\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Its agenda items.\"},{\"type\":\"Topic\",\"kind\":\"object\",\"name\":\"topics\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"SourceToTopic\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Its topics.\"},{\"type\":\"Document\",\"kind\":\"object\",\"name\":\"documents\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DocumentToSource\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Its documents.\"},{\"type\":\"Statement\",\"kind\":\"object\",\"name\":\"statements\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"SourceToStatement\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Its statements.\"}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"datasetId\",\"path\"]}],\"documentation\":\"What an import read: a file, or the records that an application gave (PROV entity). The records that it describes belong to it.\"},\"Person\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"UUIDv7, created when the record is first loaded. The API returns it as a global id (Relay).\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"slug\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Stable, readable identifier, unique per type, such as `sergey-lavrov`.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"identifiers\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Identifiers in other registers, each written as `scheme:value`, for example `wikidata:Q58217`.\"},{\"type\":\"Dataset\",\"kind\":\"object\",\"name\":\"dataset\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DatasetToPerson\",\"relationFromFields\":[\"datasetId\"],\"isUpdatedAt\":false,\"documentation\":\"The dataset that this record belongs to.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"datasetId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the dataset.\"},{\"type\":\"Source\",\"kind\":\"object\",\"name\":\"source\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"PersonToSource\",\"relationFromFields\":[\"sourceId\"],\"isUpdatedAt\":false,\"documentation\":\"The source that describes the record. Null if sources only name it.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"sourceId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the source.\"},{\"type\":\"Person\",\"kind\":\"object\",\"name\":\"identity\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"PersonIdentity\",\"relationFromFields\":[\"identityId\"],\"isUpdatedAt\":false,\"documentation\":\"The record that stands for all records of the same identity; the record itself where it is alone. Derived by the loader.\"},{\"type\":\"Person\",\"kind\":\"object\",\"name\":\"identified\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"PersonIdentity\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Of a record that stands for all: all records of the identity, itself included.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"identityId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the record that stands for all.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"createdAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When the record was first loaded.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"updatedAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":true,\"documentation\":\"When the record last changed.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"digest\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Shortened SHA-256 of the record as loaded. Empty if the loader did not write the record.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"version\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The number of changes of the record since it was first loaded, from 1. A change names the version that it was made from.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"name\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The display name, in English if an English form is known.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"sortName\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The name for sorting, family name first.\"},{\"type\":\"Boolean\",\"kind\":\"scalar\",\"name\":\"sortNameDerived\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Whether the loader derived `sortName` from the names, because the dataset does not give it.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"nationality\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Nationality: ISO 3166-1 alpha-2, such as `RU`.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"summary\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"One neutral sentence about the person.\"},{\"type\":\"Name\",\"kind\":\"object\",\"name\":\"names\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"NameToPerson\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"All known forms of the name, in order.\"},{\"type\":\"Position\",\"kind\":\"object\",\"name\":\"positions\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"PersonToPosition\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Positions held, each with its dates.\"},{\"type\":\"Speaker\",\"kind\":\"object\",\"name\":\"speakers\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"PersonToSpeaker\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"This person as a speaker of statements.\"},{\"type\":\"StatementPerson\",\"kind\":\"object\",\"name\":\"statementIndex\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"PersonToStatementPerson\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Statements in which a person of this identity speaks.\"},{\"type\":\"Participation\",\"kind\":\"object\",\"name\":\"participations\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ParticipationToPerson\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Meetings and sessions this person takes part in.\"},{\"type\":\"Mention\",\"kind\":\"object\",\"name\":\"mentions\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MentionToPerson\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Mentions of this person in statements.\"},{\"type\":\"Session\",\"kind\":\"object\",\"name\":\"chaired\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"PersonToSession\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Sessions that this person chaired.\"}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"A person (Popolo).\"},\"Organization\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"UUIDv7, created when the record is first loaded. The API returns it as a global id (Relay).\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"slug\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Stable, readable identifier, unique per type, such as `sergey-lavrov`.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"identifiers\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Identifiers in other registers, each written as `scheme:value`, for example `wikidata:Q58217`.\"},{\"type\":\"Dataset\",\"kind\":\"object\",\"name\":\"dataset\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DatasetToOrganization\",\"relationFromFields\":[\"datasetId\"],\"isUpdatedAt\":false,\"documentation\":\"The dataset that this record belongs to.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"datasetId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the dataset.\"},{\"type\":\"Source\",\"kind\":\"object\",\"name\":\"source\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganizationToSource\",\"relationFromFields\":[\"sourceId\"],\"isUpdatedAt\":false,\"documentation\":\"The source that describes the record. Null if sources only name it.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"sourceId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the source.\"},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"identity\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganizationIdentity\",\"relationFromFields\":[\"identityId\"],\"isUpdatedAt\":false,\"documentation\":\"The record that stands for all records of the same identity; the record itself where it is alone. Derived by the loader.\"},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"identified\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganizationIdentity\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Of a record that stands for all: all records of the identity, itself included.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"identityId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the record that stands for all.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"createdAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When the record was first loaded.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"updatedAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":true,\"documentation\":\"When the record last changed.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"digest\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Shortened SHA-256 of the record as loaded. Empty if the loader did not write the record.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"version\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The number of changes of the record since it was first loaded, from 1. A change names the version that it was made from.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"name\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The display name, in English if an English form is known.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"acronym\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Its acronym, such as `NATO`.\"},{\"type\":\"OrganizationClassification\",\"kind\":\"enum\",\"name\":\"classification\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The kind of organization.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"country\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Country: ISO 3166-1 alpha-2, such as `RU`.\"},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"parent\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganizationParent\",\"relationFromFields\":[\"parentId\"],\"isUpdatedAt\":false,\"documentation\":\"The organization that this one is part of.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"parentId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the parent.\"},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"children\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganizationParent\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Organizations that are part of this one.\"},{\"type\":\"Name\",\"kind\":\"object\",\"name\":\"names\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"NameToOrganization\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"All known forms of the name, in order.\"},{\"type\":\"Position\",\"kind\":\"object\",\"name\":\"positions\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganizationToPosition\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Positions in this organization.\"},{\"type\":\"Meeting\",\"kind\":\"object\",\"name\":\"convened\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MeetingToOrganization\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Meetings it convenes.\"},{\"type\":\"Participation\",\"kind\":\"object\",\"name\":\"participations\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganizationToParticipation\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Meetings and sessions it takes part in.\"},{\"type\":\"Document\",\"kind\":\"object\",\"name\":\"documents\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DocumentToOrganization\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Documents it publishes.\"},{\"type\":\"Speaker\",\"kind\":\"object\",\"name\":\"speakers\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"SpeakerOrganization\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Speakers that are this organization or belong to it.\"},{\"type\":\"Speaker\",\"kind\":\"object\",\"name\":\"represented\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"SpeakerOnBehalfOf\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Speakers who speak on its behalf.\"},{\"type\":\"Mention\",\"kind\":\"object\",\"name\":\"mentions\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MentionToOrganization\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Mentions of it in statements.\"},{\"type\":\"StatementOrganization\",\"kind\":\"object\",\"name\":\"statementIndex\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganizationToStatementOrganization\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Statements by it or by a holder of a position in it.\"}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"An organization: a state, alliance, council, ministry, company or newspaper (Popolo).\"},\"Position\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"UUIDv7, created when the record is first loaded. The API returns it as a global id (Relay).\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"slug\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Stable, readable identifier, unique per type, such as `sergey-lavrov`.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"identifiers\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Identifiers in other registers, each written as `scheme:value`, for example `wikidata:Q58217`.\"},{\"type\":\"Dataset\",\"kind\":\"object\",\"name\":\"dataset\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DatasetToPosition\",\"relationFromFields\":[\"datasetId\"],\"isUpdatedAt\":false,\"documentation\":\"The dataset that this record belongs to.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"datasetId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the dataset.\"},{\"type\":\"Source\",\"kind\":\"object\",\"name\":\"source\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"PositionToSource\",\"relationFromFields\":[\"sourceId\"],\"isUpdatedAt\":false,\"documentation\":\"The source that describes the record. Null if sources only name it.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"sourceId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the source.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"createdAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When the record was first loaded.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"updatedAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":true,\"documentation\":\"When the record last changed.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"digest\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Shortened SHA-256 of the record as loaded. Empty if the loader did not write the record.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"version\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The number of changes of the record since it was first loaded, from 1. A change names the version that it was made from.\"},{\"type\":\"Person\",\"kind\":\"object\",\"name\":\"person\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"PersonToPosition\",\"relationFromFields\":[\"personId\"],\"isUpdatedAt\":false,\"documentation\":\"The person who holds the position.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"personId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the person.\"},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"organization\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganizationToPosition\",\"relationFromFields\":[\"organizationId\"],\"isUpdatedAt\":false,\"documentation\":\"The organization in which the position is held.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organizationId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the organization.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"title\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The title of the position, such as \\\"Foreign Minister of Russia\\\".\"},{\"type\":\"PositionRole\",\"kind\":\"enum\",\"name\":\"role\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The role of the person who holds it.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"startEdtf\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When it began, as EDTF (ISO 8601-2).\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"startEarliest\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Earliest possible instant of `start`: year 1 if it has an open start, year 9999 if the date is unknown.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"startLatest\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Latest possible instant of `start`: year 9999 if it has an open end, year 1 if the date is unknown.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"startText\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The words in the source from which `start` was derived.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"endEdtf\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When it ended, as EDTF (ISO 8601-2).\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"endEarliest\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Earliest possible instant of `end`: year 1 if it has an open start, year 9999 if the date is unknown.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"endLatest\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Latest possible instant of `end`: year 9999 if it has an open end, year 1 if the date is unknown.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"endText\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The words in the source from which `end` was derived.\"},{\"type\":\"Speaker\",\"kind\":\"object\",\"name\":\"speakers\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"PositionToSpeaker\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Speakers who spoke in this position.\"},{\"type\":\"Participation\",\"kind\":\"object\",\"name\":\"participations\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ParticipationToPosition\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Participations in this position.\"}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"role\",\"id\"]}],\"documentation\":\"A post that a person holds in an organization for a period of time (Popolo post and membership).\"},\"Place\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"UUIDv7, created when the record is first loaded. The API returns it as a global id (Relay).\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"slug\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Stable, readable identifier, unique per type, such as `sergey-lavrov`.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"identifiers\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Identifiers in other registers, each written as `scheme:value`, for example `wikidata:Q58217`.\"},{\"type\":\"Dataset\",\"kind\":\"object\",\"name\":\"dataset\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DatasetToPlace\",\"relationFromFields\":[\"datasetId\"],\"isUpdatedAt\":false,\"documentation\":\"The dataset that this record belongs to.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"datasetId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the dataset.\"},{\"type\":\"Source\",\"kind\":\"object\",\"name\":\"source\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"PlaceToSource\",\"relationFromFields\":[\"sourceId\"],\"isUpdatedAt\":false,\"documentation\":\"The source that describes the record. Null if sources only name it.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"sourceId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the source.\"},{\"type\":\"Place\",\"kind\":\"object\",\"name\":\"identity\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"PlaceIdentity\",\"relationFromFields\":[\"identityId\"],\"isUpdatedAt\":false,\"documentation\":\"The record that stands for all records of the same identity; the record itself where it is alone. Derived by the loader.\"},{\"type\":\"Place\",\"kind\":\"object\",\"name\":\"identified\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"PlaceIdentity\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Of a record that stands for all: all records of the identity, itself included.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"identityId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the record that stands for all.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"createdAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When the record was first loaded.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"updatedAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":true,\"documentation\":\"When the record last changed.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"digest\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Shortened SHA-256 of the record as loaded. Empty if the loader did not write the record.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"version\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The number of changes of the record since it was first loaded, from 1. A change names the version that it was made from.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"name\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The display name.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"country\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Country: ISO 3166-1 alpha-2, such as `BE`.\"},{\"type\":\"Place\",\"kind\":\"object\",\"name\":\"parent\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"PlaceParent\",\"relationFromFields\":[\"parentId\"],\"isUpdatedAt\":false,\"documentation\":\"The place that contains this one.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"parentId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the parent.\"},{\"type\":\"Place\",\"kind\":\"object\",\"name\":\"children\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"PlaceParent\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Places that this one contains.\"},{\"type\":\"Float\",\"kind\":\"scalar\",\"name\":\"latitude\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Latitude in degrees, WGS 84.\"},{\"type\":\"Float\",\"kind\":\"scalar\",\"name\":\"longitude\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Longitude in degrees, WGS 84.\"},{\"type\":\"Name\",\"kind\":\"object\",\"name\":\"names\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"NameToPlace\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"All known forms of the name, in order.\"},{\"type\":\"Meeting\",\"kind\":\"object\",\"name\":\"meetings\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MeetingToPlace\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Meetings held at this place.\"},{\"type\":\"Mention\",\"kind\":\"object\",\"name\":\"mentions\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MentionToPlace\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Mentions of it in statements.\"}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"A geographic place, such as a country, a city or a building.\"},\"Name\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"Key.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"value\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The name as written.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"language\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Language: BCP 47, such as `ru`. The script is added if it is not the usual one of the language, such as `ru-Latn`.\"},{\"type\":\"NameKind\",\"kind\":\"enum\",\"name\":\"kind\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The kind of name form.\"},{\"type\":\"Person\",\"kind\":\"object\",\"name\":\"person\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"NameToPerson\",\"relationFromFields\":[\"personId\"],\"isUpdatedAt\":false,\"documentation\":\"The person, if the name is a person's.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"personId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the person.\"},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"organization\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"NameToOrganization\",\"relationFromFields\":[\"organizationId\"],\"isUpdatedAt\":false,\"documentation\":\"The organization, if the name is an organization's.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organizationId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the organization.\"},{\"type\":\"Place\",\"kind\":\"object\",\"name\":\"place\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"NameToPlace\",\"relationFromFields\":[\"placeId\"],\"isUpdatedAt\":false,\"documentation\":\"The place, if the name is a place's.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"placeId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the place.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"ordinal\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Its position among the names, from 1.\"}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"One form of the name of a person, an organization or a place.\"},\"Meeting\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"UUIDv7, created when the record is first loaded. The API returns it as a global id (Relay).\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"slug\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Stable, readable identifier, unique per type, such as `sergey-lavrov`.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"identifiers\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Identifiers in other registers, each written as `scheme:value`, for example `wikidata:Q58217`.\"},{\"type\":\"Dataset\",\"kind\":\"object\",\"name\":\"dataset\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DatasetToMeeting\",\"relationFromFields\":[\"datasetId\"],\"isUpdatedAt\":false,\"documentation\":\"The dataset that this record belongs to.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"datasetId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the dataset.\"},{\"type\":\"Source\",\"kind\":\"object\",\"name\":\"source\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MeetingToSource\",\"relationFromFields\":[\"sourceId\"],\"isUpdatedAt\":false,\"documentation\":\"The source that describes the record. Null if sources only name it.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"sourceId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the source.\"},{\"type\":\"Meeting\",\"kind\":\"object\",\"name\":\"identity\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MeetingIdentity\",\"relationFromFields\":[\"identityId\"],\"isUpdatedAt\":false,\"documentation\":\"The record that stands for all records of the same identity; the record itself where it is alone. Derived by the loader.\"},{\"type\":\"Meeting\",\"kind\":\"object\",\"name\":\"identified\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MeetingIdentity\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Of a record that stands for all: all records of the identity, itself included.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"identityId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the record that stands for all.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"createdAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When the record was first loaded.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"updatedAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":true,\"documentation\":\"When the record last changed.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"digest\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Shortened SHA-256 of the record as loaded. Empty if the loader did not write the record.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"version\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The number of changes of the record since it was first loaded, from 1. A change names the version that it was made from.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"title\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The title of the meeting.\"},{\"type\":\"MeetingKind\",\"kind\":\"enum\",\"name\":\"kind\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The kind of meeting.\"},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"convener\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MeetingToOrganization\",\"relationFromFields\":[\"convenerId\"],\"isUpdatedAt\":false,\"documentation\":\"The organization that convenes it.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"convenerId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the convener.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"level\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The level of the participants, such as \\\"foreign ministers\\\".\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"startEdtf\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When it begins, as EDTF (ISO 8601-2).\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"startEarliest\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Earliest possible instant of `start`: year 1 if it has an open start, year 9999 if the date is unknown.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"startLatest\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Latest possible instant of `start`: year 9999 if it has an open end, year 1 if the date is unknown.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"startText\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The words in the source from which `start` was derived.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"endEdtf\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When it ends, as EDTF (ISO 8601-2).\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"endEarliest\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Earliest possible instant of `end`: year 1 if it has an open start, year 9999 if the date is unknown.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"endLatest\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Latest possible instant of `end`: year 9999 if it has an open end, year 1 if the date is unknown.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"endText\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The words in the source from which `end` was derived.\"},{\"type\":\"Place\",\"kind\":\"object\",\"name\":\"place\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MeetingToPlace\",\"relationFromFields\":[\"placeId\"],\"isUpdatedAt\":false,\"documentation\":\"The place of the meeting.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"placeId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the place.\"},{\"type\":\"MeetingStatus\",\"kind\":\"enum\",\"name\":\"status\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Whether the meeting took place.\"},{\"type\":\"Meeting\",\"kind\":\"object\",\"name\":\"parent\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MeetingParent\",\"relationFromFields\":[\"parentId\"],\"isUpdatedAt\":false,\"documentation\":\"The meeting that this one is part of.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"parentId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the parent.\"},{\"type\":\"Meeting\",\"kind\":\"object\",\"name\":\"children\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MeetingParent\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Meetings that are part of this one.\"},{\"type\":\"Session\",\"kind\":\"object\",\"name\":\"sessions\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MeetingToSession\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Its sessions.\"},{\"type\":\"AgendaItem\",\"kind\":\"object\",\"name\":\"agendaItems\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AgendaItemToMeeting\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Its agenda.\"},{\"type\":\"Participation\",\"kind\":\"object\",\"name\":\"participations\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MeetingToParticipation\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Who takes part in the meeting.\"},{\"type\":\"Statement\",\"kind\":\"object\",\"name\":\"statements\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MeetingToStatement\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Statements made at the meeting.\"},{\"type\":\"Mention\",\"kind\":\"object\",\"name\":\"mentions\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MeetingToMention\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Mentions of it in statements.\"},{\"type\":\"Evidence\",\"kind\":\"object\",\"name\":\"evidence\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"EvidenceToMeeting\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"The documents that report the meeting, with the passages.\"}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"identityId\",\"id\"]}],\"documentation\":\"An event where people meet, such as a ministerial meeting, a summit or a visit (Open Civic Data event).\"},\"Session\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"UUIDv7, created when the record is first loaded. The API returns it as a global id (Relay).\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"slug\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Stable, readable identifier, unique per type, such as `sergey-lavrov`.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"identifiers\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Identifiers in other registers, each written as `scheme:value`, for example `wikidata:Q58217`.\"},{\"type\":\"Dataset\",\"kind\":\"object\",\"name\":\"dataset\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DatasetToSession\",\"relationFromFields\":[\"datasetId\"],\"isUpdatedAt\":false,\"documentation\":\"The dataset that this record belongs to.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"datasetId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the dataset.\"},{\"type\":\"Source\",\"kind\":\"object\",\"name\":\"source\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"SessionToSource\",\"relationFromFields\":[\"sourceId\"],\"isUpdatedAt\":false,\"documentation\":\"The source that describes the record. Null if sources only name it.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"sourceId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the source.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"createdAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When the record was first loaded.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"updatedAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":true,\"documentation\":\"When the record last changed.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"digest\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Shortened SHA-256 of the record as loaded. Empty if the loader did not write the record.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"version\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The number of changes of the record since it was first loaded, from 1. A change names the version that it was made from.\"},{\"type\":\"Meeting\",\"kind\":\"object\",\"name\":\"meeting\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MeetingToSession\",\"relationFromFields\":[\"meetingId\"],\"isUpdatedAt\":false,\"documentation\":\"The meeting that the session is part of.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"meetingId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the meeting.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"ordinal\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Its position among the sessions of the meeting, from 1.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"title\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The title of the session.\"},{\"type\":\"SessionKind\",\"kind\":\"enum\",\"name\":\"kind\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The kind of session.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"startEdtf\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When it begins, as EDTF (ISO 8601-2).\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"startEarliest\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Earliest possible instant of `start`: year 1 if it has an open start, year 9999 if the date is unknown.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"startLatest\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Latest possible instant of `start`: year 9999 if it has an open end, year 1 if the date is unknown.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"startText\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The words in the source from which `start` was derived.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"endEdtf\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When it ends, as EDTF (ISO 8601-2).\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"endEarliest\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Earliest possible instant of `end`: year 1 if it has an open start, year 9999 if the date is unknown.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"endLatest\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Latest possible instant of `end`: year 9999 if it has an open end, year 1 if the date is unknown.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"endText\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The words in the source from which `end` was derived.\"},{\"type\":\"Person\",\"kind\":\"object\",\"name\":\"chair\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"PersonToSession\",\"relationFromFields\":[\"chairId\"],\"isUpdatedAt\":false,\"documentation\":\"The person who chairs the session.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"chairId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the chair.\"},{\"type\":\"AgendaItem\",\"kind\":\"object\",\"name\":\"agendaItems\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AgendaItemToSession\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Agenda items discussed in the session.\"},{\"type\":\"Participation\",\"kind\":\"object\",\"name\":\"participations\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ParticipationToSession\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Who takes part in the session.\"},{\"type\":\"Statement\",\"kind\":\"object\",\"name\":\"statements\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"SessionToStatement\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Statements made in the session.\"}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"A part of a meeting with its own participants and time (Akoma Ntoso). A press conference after a closed session is a session of its own.\"},\"AgendaItem\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"UUIDv7, created when the record is first loaded. The API returns it as a global id (Relay).\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"slug\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Stable, readable identifier, unique per type, such as `sergey-lavrov`.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"identifiers\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Identifiers in other registers, each written as `scheme:value`, for example `wikidata:Q58217`.\"},{\"type\":\"Dataset\",\"kind\":\"object\",\"name\":\"dataset\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AgendaItemToDataset\",\"relationFromFields\":[\"datasetId\"],\"isUpdatedAt\":false,\"documentation\":\"The dataset that this record belongs to.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"datasetId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the dataset.\"},{\"type\":\"Source\",\"kind\":\"object\",\"name\":\"source\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AgendaItemToSource\",\"relationFromFields\":[\"sourceId\"],\"isUpdatedAt\":false,\"documentation\":\"The source that describes the record. Null if sources only name it.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"sourceId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the source.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"createdAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When the record was first loaded.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"updatedAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":true,\"documentation\":\"When the record last changed.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"digest\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Shortened SHA-256 of the record as loaded. Empty if the loader did not write the record.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"version\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The number of changes of the record since it was first loaded, from 1. A change names the version that it was made from.\"},{\"type\":\"Meeting\",\"kind\":\"object\",\"name\":\"meeting\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AgendaItemToMeeting\",\"relationFromFields\":[\"meetingId\"],\"isUpdatedAt\":false,\"documentation\":\"The meeting that has the item on its agenda.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"meetingId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the meeting.\"},{\"type\":\"Session\",\"kind\":\"object\",\"name\":\"session\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AgendaItemToSession\",\"relationFromFields\":[\"sessionId\"],\"isUpdatedAt\":false,\"documentation\":\"The session in which the item is discussed, if known.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"sessionId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the session.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"ordinal\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Its position on the agenda, from 1.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"number\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Its number as printed, such as \\\"3 (a)\\\".\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"title\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The title of the agenda item.\"},{\"type\":\"AgendaItemStatus\",\"kind\":\"enum\",\"name\":\"status\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The latest status that the record shows.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"outcome\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The result of the discussion.\"},{\"type\":\"AgendaItem\",\"kind\":\"object\",\"name\":\"parent\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AgendaItemParent\",\"relationFromFields\":[\"parentId\"],\"isUpdatedAt\":false,\"documentation\":\"The item that this one is part of.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"parentId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the parent.\"},{\"type\":\"AgendaItem\",\"kind\":\"object\",\"name\":\"children\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AgendaItemParent\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Items that are part of this one.\"},{\"type\":\"Topic\",\"kind\":\"object\",\"name\":\"topics\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AgendaItemToTopic\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"The topics of the item. Ordered by label, A to Z.\"},{\"type\":\"Evidence\",\"kind\":\"object\",\"name\":\"evidence\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AgendaItemToEvidence\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"The documents that report the item, with the passages and the status that each document gives it.\"},{\"type\":\"Statement\",\"kind\":\"object\",\"name\":\"statements\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AgendaItemToStatement\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Statements made on the item.\"}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"An item on the agenda of a meeting (Open Civic Data, OParl). It is not an event. Its evidence keeps both what a document expected before the meeting and what a later document confirmed.\"},\"Participation\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"Key.\"},{\"type\":\"Meeting\",\"kind\":\"object\",\"name\":\"meeting\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MeetingToParticipation\",\"relationFromFields\":[\"meetingId\"],\"isUpdatedAt\":false,\"documentation\":\"The meeting.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"meetingId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the meeting.\"},{\"type\":\"Session\",\"kind\":\"object\",\"name\":\"session\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ParticipationToSession\",\"relationFromFields\":[\"sessionId\"],\"isUpdatedAt\":false,\"documentation\":\"The session, if the participation is limited to one session.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"sessionId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the session.\"},{\"type\":\"Person\",\"kind\":\"object\",\"name\":\"person\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ParticipationToPerson\",\"relationFromFields\":[\"personId\"],\"isUpdatedAt\":false,\"documentation\":\"The participant, if it is a person.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"personId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the person.\"},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"organization\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganizationToParticipation\",\"relationFromFields\":[\"organizationId\"],\"isUpdatedAt\":false,\"documentation\":\"The participant, if it is an organization.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organizationId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the organization.\"},{\"type\":\"Position\",\"kind\":\"object\",\"name\":\"position\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ParticipationToPosition\",\"relationFromFields\":[\"positionId\"],\"isUpdatedAt\":false,\"documentation\":\"The position in which the person takes part.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"positionId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the position.\"},{\"type\":\"ParticipationRole\",\"kind\":\"enum\",\"name\":\"role\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The role of the participant.\"},{\"type\":\"Attendance\",\"kind\":\"enum\",\"name\":\"attendance\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"How certain the attendance is.\"},{\"type\":\"Evidence\",\"kind\":\"object\",\"name\":\"evidence\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"EvidenceToParticipation\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"The documents that report the participation, with the passages.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"ordinal\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Its position among the participations of the meeting, from 1.\"}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"The participation of a person or an organization in a meeting or a session (Open Civic Data).\"},\"Topic\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"UUIDv7, created when the record is first loaded. The API returns it as a global id (Relay).\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"slug\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Stable, readable identifier, unique per type, such as `sergey-lavrov`.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"identifiers\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Identifiers in other registers, each written as `scheme:value`, for example `wikidata:Q58217`.\"},{\"type\":\"Dataset\",\"kind\":\"object\",\"name\":\"dataset\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DatasetToTopic\",\"relationFromFields\":[\"datasetId\"],\"isUpdatedAt\":false,\"documentation\":\"The dataset that this record belongs to.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"datasetId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the dataset.\"},{\"type\":\"Source\",\"kind\":\"object\",\"name\":\"source\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"SourceToTopic\",\"relationFromFields\":[\"sourceId\"],\"isUpdatedAt\":false,\"documentation\":\"The source that describes the record. Null if sources only name it.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"sourceId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the source.\"},{\"type\":\"Topic\",\"kind\":\"object\",\"name\":\"identity\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"TopicIdentity\",\"relationFromFields\":[\"identityId\"],\"isUpdatedAt\":false,\"documentation\":\"The record that stands for all records of the same identity; the record itself where it is alone. Derived by the loader.\"},{\"type\":\"Topic\",\"kind\":\"object\",\"name\":\"identified\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"TopicIdentity\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Of a record that stands for all: all records of the identity, itself included.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"identityId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the record that stands for all.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"createdAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When the record was first loaded.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"updatedAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":true,\"documentation\":\"When the record last changed.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"digest\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Shortened SHA-256 of the record as loaded. Empty if the loader did not write the record.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"version\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The number of changes of the record since it was first loaded, from 1. A change names the version that it was made from.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"label\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The display label.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"scopeNote\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"What the topic includes and what it does not include.\"},{\"type\":\"TopicLabel\",\"kind\":\"object\",\"name\":\"labels\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"TopicToTopicLabel\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Other labels, in several languages.\"},{\"type\":\"Topic\",\"kind\":\"object\",\"name\":\"broader\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"TopicBroader\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Topics directly above this one. Ordered by label, A to Z.\"},{\"type\":\"Topic\",\"kind\":\"object\",\"name\":\"narrower\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"TopicBroader\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Topics directly below this one.\"},{\"type\":\"Topic\",\"kind\":\"object\",\"name\":\"related\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"TopicRelated\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Related topics, as this topic lists them. Ordered by label, A to Z. A relation that only the other topic lists is not included.\"},{\"type\":\"Topic\",\"kind\":\"object\",\"name\":\"relatedOf\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"TopicRelated\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Related topics, as the other topics list them.\"},{\"type\":\"AgendaItem\",\"kind\":\"object\",\"name\":\"agendaItems\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AgendaItemToTopic\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Agenda items on the topic.\"},{\"type\":\"StatementTopic\",\"kind\":\"object\",\"name\":\"statements\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"StatementTopicToTopic\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Statements tagged with it.\"},{\"type\":\"TopicClosure\",\"kind\":\"object\",\"name\":\"ancestors\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"TopicAncestors\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Derived: all topics above this one, at any distance, and the topic itself.\"},{\"type\":\"TopicClosure\",\"kind\":\"object\",\"name\":\"descendants\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"TopicDescendants\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Derived: all topics below this one, at any distance, and the topic itself.\"},{\"type\":\"StatementTopicIndex\",\"kind\":\"object\",\"name\":\"statementIndex\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"StatementTopicIndexToTopic\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Derived: statements tagged with the topic or a narrower topic.\"},{\"type\":\"StatementTopicVoice\",\"kind\":\"object\",\"name\":\"topicVoices\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"StatementTopicVoiceToTopic\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Derived: speakers of statements on the topic or a narrower topic.\"}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"A subject of statements and agenda items (SKOS concept).\"},\"TopicLabel\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"Key.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"value\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The label as written.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"language\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Language: BCP 47.\"},{\"type\":\"LabelKind\",\"kind\":\"enum\",\"name\":\"kind\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The kind of label.\"},{\"type\":\"Topic\",\"kind\":\"object\",\"name\":\"topic\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"TopicToTopicLabel\",\"relationFromFields\":[\"topicId\"],\"isUpdatedAt\":false,\"documentation\":\"The topic.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"topicId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the topic.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"ordinal\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Its position among the labels, from 1.\"}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"One label of a topic.\"},\"Document\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"UUIDv7, created when the record is first loaded. The API returns it as a global id (Relay).\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"slug\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Stable, readable identifier, unique per type, such as `sergey-lavrov`.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"identifiers\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Identifiers in other registers, each written as `scheme:value`, for example `wikidata:Q58217`.\"},{\"type\":\"Dataset\",\"kind\":\"object\",\"name\":\"dataset\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DatasetToDocument\",\"relationFromFields\":[\"datasetId\"],\"isUpdatedAt\":false,\"documentation\":\"The dataset that this record belongs to.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"datasetId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the dataset.\"},{\"type\":\"Source\",\"kind\":\"object\",\"name\":\"source\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DocumentToSource\",\"relationFromFields\":[\"sourceId\"],\"isUpdatedAt\":false,\"documentation\":\"The source that describes the record. Null if sources only name it.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"sourceId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the source.\"},{\"type\":\"Document\",\"kind\":\"object\",\"name\":\"identity\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DocumentIdentity\",\"relationFromFields\":[\"identityId\"],\"isUpdatedAt\":false,\"documentation\":\"The record that stands for all records of the same identity; the record itself where it is alone. Derived by the loader.\"},{\"type\":\"Document\",\"kind\":\"object\",\"name\":\"identified\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DocumentIdentity\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Of a record that stands for all: all records of the identity, itself included.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"identityId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the record that stands for all.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"createdAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When the record was first loaded.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"updatedAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":true,\"documentation\":\"When the record last changed.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"digest\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Shortened SHA-256 of the record as loaded. Empty if the loader did not write the record.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"version\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The number of changes of the record since it was first loaded, from 1. A change names the version that it was made from.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"title\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The headline or title.\"},{\"type\":\"DocumentKind\",\"kind\":\"enum\",\"name\":\"kind\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The kind of document.\"},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"publisher\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DocumentToOrganization\",\"relationFromFields\":[\"publisherId\"],\"isUpdatedAt\":false,\"documentation\":\"The organization that published the document.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"publisherId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the publisher.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"authors\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The authors, as printed.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"url\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"URL of the published document.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"archiveUrl\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"URL of an archived copy.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"publishedEdtf\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When it was published, as EDTF (ISO 8601-2).\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"publishedEarliest\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Earliest possible instant of `published`: year 1 if it has an open start, year 9999 if the date is unknown.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"publishedLatest\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Latest possible instant of `published`: year 9999 if it has an open end, year 1 if the date is unknown.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"publishedText\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The words in the source from which `published` was derived.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"retrievedAt\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When the text was fetched.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"language\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Language: BCP 47.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"licence\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Licence of the text: an SPDX id or a URL.\"},{\"type\":\"TextAccess\",\"kind\":\"enum\",\"name\":\"textAccess\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"How much of the text the licence allows the server to publish.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"text\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The text to which the offsets of spans refer. Null if the licence allows only metadata to be stored.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"sha256\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"SHA-256 of the text in UTF-8, in hexadecimal.\"},{\"type\":\"Document\",\"kind\":\"object\",\"name\":\"syndicatedFrom\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DocumentSyndication\",\"relationFromFields\":[\"syndicatedFromId\"],\"isUpdatedAt\":false,\"documentation\":\"The original document, if this one is a copy that another publisher syndicated.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"syndicatedFromId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the original document.\"},{\"type\":\"Document\",\"kind\":\"object\",\"name\":\"syndicated\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DocumentSyndication\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Syndicated copies of the document.\"},{\"type\":\"StatementDocument\",\"kind\":\"object\",\"name\":\"statementIndex\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DocumentToStatementDocument\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Statements that a document of this identity shows.\"},{\"type\":\"Evidence\",\"kind\":\"object\",\"name\":\"evidence\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DocumentToEvidence\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"What the document reports.\"}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"A text that reports what was said: a news article, a press release, a transcript (schema.org NewsArticle, PROV entity).\"},\"Statement\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"UUIDv7, created when the record is first loaded. The API returns it as a global id (Relay).\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"slug\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Stable, readable identifier, unique per type, such as `sergey-lavrov`.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"identifiers\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Identifiers in other registers, each written as `scheme:value`, for example `wikidata:Q58217`.\"},{\"type\":\"Dataset\",\"kind\":\"object\",\"name\":\"dataset\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DatasetToStatement\",\"relationFromFields\":[\"datasetId\"],\"isUpdatedAt\":false,\"documentation\":\"The dataset that this record belongs to.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"datasetId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the dataset.\"},{\"type\":\"Source\",\"kind\":\"object\",\"name\":\"source\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"SourceToStatement\",\"relationFromFields\":[\"sourceId\"],\"isUpdatedAt\":false,\"documentation\":\"The source that describes the record. Null if sources only name it.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"sourceId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the source.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"createdAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When the record was first loaded.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"updatedAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":true,\"documentation\":\"When the record last changed.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"digest\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Shortened SHA-256 of the record as loaded. Empty if the loader did not write the record.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"version\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The number of changes of the record since it was first loaded, from 1. A change names the version that it was made from.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"text\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The speaker's own words if `reporting` is DIRECT. Otherwise a neutral summary, written for this record.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"language\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Language of `text`: BCP 47.\"},{\"type\":\"Reporting\",\"kind\":\"enum\",\"name\":\"reporting\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"How the words are reported.\"},{\"type\":\"StatementKind\",\"kind\":\"enum\",\"name\":\"kind\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The kind of statement.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"saidOnEdtf\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When it was said, as EDTF (ISO 8601-2).\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"saidOnEarliest\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Earliest possible instant of `saidOn`: year 1 if it has an open start, year 9999 if the date is unknown.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"saidOnLatest\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Latest possible instant of `saidOn`: year 9999 if it has an open end, year 1 if the date is unknown.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"saidOnText\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The words in the source from which `saidOn` was derived.\"},{\"type\":\"Meeting\",\"kind\":\"object\",\"name\":\"meeting\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MeetingToStatement\",\"relationFromFields\":[\"meetingId\",\"meetingIdentityId\"],\"isUpdatedAt\":false,\"documentation\":\"The meeting where it was said.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"meetingId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the meeting.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"meetingIdentityId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Copy of the identity of the meeting, kept by the foreign key, so that one index has the statements of all its records in order.\"},{\"type\":\"Session\",\"kind\":\"object\",\"name\":\"session\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"SessionToStatement\",\"relationFromFields\":[\"sessionId\"],\"isUpdatedAt\":false,\"documentation\":\"The session where it was said.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"sessionId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the session.\"},{\"type\":\"AgendaItem\",\"kind\":\"object\",\"name\":\"agendaItem\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AgendaItemToStatement\",\"relationFromFields\":[\"agendaItemId\"],\"isUpdatedAt\":false,\"documentation\":\"The agenda item on which it was said.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"agendaItemId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the agenda item.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"occasion\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The occasion on which it was said.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"ordinal\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Its position in its session or dataset.\"},{\"type\":\"Boolean\",\"kind\":\"scalar\",\"name\":\"procedural\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Whether it only serves procedure, such as giving somebody the floor.\"},{\"type\":\"Verification\",\"kind\":\"enum\",\"name\":\"verification\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The review status.\"},{\"type\":\"Method\",\"kind\":\"enum\",\"name\":\"method\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"How the statement was entered.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"agent\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The person or program that entered the statement.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"independentSources\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Derived from evidence: the number of independent documents that report it. Syndicated copies count once.\"},{\"type\":\"Speaker\",\"kind\":\"object\",\"name\":\"speakers\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"SpeakerToStatement\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"The speakers, in order.\"},{\"type\":\"StatementTopic\",\"kind\":\"object\",\"name\":\"topics\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"StatementToStatementTopic\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"The topics of the statement, each with the stance taken.\"},{\"type\":\"StatementTopicIndex\",\"kind\":\"object\",\"name\":\"topicIndex\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"StatementToStatementTopicIndex\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Derived: its topics and all broader topics.\"},{\"type\":\"StatementPerson\",\"kind\":\"object\",\"name\":\"personIndex\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"StatementToStatementPerson\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Every person who speaks in it.\"},{\"type\":\"StatementDocument\",\"kind\":\"object\",\"name\":\"documentIndex\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"StatementToStatementDocument\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Every document that shows it.\"},{\"type\":\"StatementMention\",\"kind\":\"object\",\"name\":\"mentionIndex\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"StatementToStatementMention\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Whom and what it talks about.\"},{\"type\":\"StatementOrganization\",\"kind\":\"object\",\"name\":\"organizationIndex\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"StatementToStatementOrganization\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Derived: the organizations that speak in it, or in which a speaker holds the position stated.\"},{\"type\":\"StatementTopicVoice\",\"kind\":\"object\",\"name\":\"topicVoices\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"StatementToStatementTopicVoice\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Derived: its speakers on each of its topics and all broader topics.\"},{\"type\":\"Mention\",\"kind\":\"object\",\"name\":\"mentions\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MentionToStatement\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"The persons, organizations, meetings and places that it mentions.\"},{\"type\":\"Evidence\",\"kind\":\"object\",\"name\":\"evidence\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"EvidenceToStatement\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"The documents that report it, with the passages.\"},{\"type\":\"Translation\",\"kind\":\"object\",\"name\":\"translations\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"StatementToTranslation\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Translations of its text.\"},{\"type\":\"StatementRelation\",\"kind\":\"object\",\"name\":\"relations\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"RelationFrom\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Relations from this statement to others.\"},{\"type\":\"StatementRelation\",\"kind\":\"object\",\"name\":\"relatedBy\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"RelationTo\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Relations from other statements to this one.\"},{\"type\":\"StatementWords\",\"kind\":\"object\",\"name\":\"words\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"StatementToStatementWords\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"Its words for full-text search.\"}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"saidOnLatest\",\"id\"]}],\"documentation\":\"Something that was said: one record per utterance, however many documents report it (Popolo speech, schema.org Quotation).\"},\"Speaker\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"Key.\"},{\"type\":\"Statement\",\"kind\":\"object\",\"name\":\"statement\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"SpeakerToStatement\",\"relationFromFields\":[\"statementId\",\"saidOnLatest\"],\"isUpdatedAt\":false,\"documentation\":\"The statement.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"statementId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the statement.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"saidOnLatest\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Copy of the statement's `saidOnLatest`, so that one index returns the statements in order. The foreign key keeps it up to date.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"ordinal\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Its position among the speakers, from 1.\"},{\"type\":\"SpeakerKind\",\"kind\":\"enum\",\"name\":\"kind\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The kind of speaker.\"},{\"type\":\"Person\",\"kind\":\"object\",\"name\":\"person\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"PersonToSpeaker\",\"relationFromFields\":[\"personId\"],\"isUpdatedAt\":false,\"documentation\":\"The person, if known.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"personId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the person.\"},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"organization\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"SpeakerOrganization\",\"relationFromFields\":[\"organizationId\"],\"isUpdatedAt\":false,\"documentation\":\"The organization that speaks or to which the speaker belongs, as stated in the documents.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organizationId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the organization.\"},{\"type\":\"Position\",\"kind\":\"object\",\"name\":\"position\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"PositionToSpeaker\",\"relationFromFields\":[\"positionId\",\"role\"],\"isUpdatedAt\":false,\"documentation\":\"The position that the person held on that day.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"positionId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the position.\"},{\"type\":\"PositionRole\",\"kind\":\"enum\",\"name\":\"role\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Copy of the role of the position. The foreign key keeps it up to date.\"},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"onBehalfOf\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"SpeakerOnBehalfOf\",\"relationFromFields\":[\"onBehalfOfId\"],\"isUpdatedAt\":false,\"documentation\":\"The organization on whose behalf the speaker speaks (PROV actedOnBehalfOf).\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"onBehalfOfId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the organization spoken for.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"description\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The words in the document that describe the speaker, such as \\\"a senior NATO official\\\".\"}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"statementId\",\"ordinal\"]},{\"name\":null,\"fields\":[\"personId\",\"statementId\"]}],\"documentation\":\"A speaker of a statement. Position, organization and on-behalf-of are three separate facts: none is derived from another.\"},\"StatementTopic\":{\"fields\":[{\"type\":\"Statement\",\"kind\":\"object\",\"name\":\"statement\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"StatementToStatementTopic\",\"relationFromFields\":[\"statementId\"],\"isUpdatedAt\":false,\"documentation\":\"The statement.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"statementId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the statement.\"},{\"type\":\"Topic\",\"kind\":\"object\",\"name\":\"topic\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"StatementTopicToTopic\",\"relationFromFields\":[\"topicId\"],\"isUpdatedAt\":false,\"documentation\":\"The topic.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"topicId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the topic.\"},{\"type\":\"Stance\",\"kind\":\"enum\",\"name\":\"stance\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The stance that the statement takes on the topic.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"ordinal\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Its position among the topics, from 1.\"}],\"primaryKey\":{\"name\":null,\"fields\":[\"statementId\",\"topicId\"]},\"uniqueIndexes\":[],\"documentation\":\"A topic of a statement, with the stance taken.\"},\"TopicClosure\":{\"fields\":[{\"type\":\"Topic\",\"kind\":\"object\",\"name\":\"ancestor\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"TopicDescendants\",\"relationFromFields\":[\"ancestorId\"],\"isUpdatedAt\":false,\"documentation\":\"The topic above, or the topic itself.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"ancestorId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the topic above.\"},{\"type\":\"Topic\",\"kind\":\"object\",\"name\":\"topic\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"TopicAncestors\",\"relationFromFields\":[\"topicId\"],\"isUpdatedAt\":false,\"documentation\":\"The topic.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"topicId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the topic.\"}],\"primaryKey\":{\"name\":null,\"fields\":[\"topicId\",\"ancestorId\"]},\"uniqueIndexes\":[],\"documentation\":\"Derived by the loader: each topic with itself and all topics above it, at any distance.\"},\"StatementTopicIndex\":{\"fields\":[{\"type\":\"Topic\",\"kind\":\"object\",\"name\":\"topic\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"StatementTopicIndexToTopic\",\"relationFromFields\":[\"topicId\"],\"isUpdatedAt\":false,\"documentation\":\"The topic.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"topicId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the topic.\"},{\"type\":\"Statement\",\"kind\":\"object\",\"name\":\"statement\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"StatementToStatementTopicIndex\",\"relationFromFields\":[\"statementId\",\"saidOnLatest\"],\"isUpdatedAt\":false,\"documentation\":\"The statement.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"statementId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the statement.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"saidOnLatest\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Copy of the statement's `saidOnLatest`, so that one index returns the statements in order. The foreign key keeps it up to date.\"}],\"primaryKey\":{\"name\":null,\"fields\":[\"topicId\",\"saidOnLatest\",\"statementId\"]},\"uniqueIndexes\":[],\"documentation\":\"Derived by the loader: one row per statement and topic, broader topics included.\"},\"StatementPerson\":{\"fields\":[{\"type\":\"Person\",\"kind\":\"object\",\"name\":\"person\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"PersonToStatementPerson\",\"relationFromFields\":[\"personId\"],\"isUpdatedAt\":false,\"documentation\":\"The record that stands for the identity.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"personId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Identity of the person.\"},{\"type\":\"Statement\",\"kind\":\"object\",\"name\":\"statement\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"StatementToStatementPerson\",\"relationFromFields\":[\"statementId\",\"saidOnLatest\"],\"isUpdatedAt\":false,\"documentation\":\"The statement.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"statementId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the statement.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"saidOnLatest\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Copy of the statement's `saidOnLatest`, so that one index returns the statements in order. The foreign key keeps it up to date.\"}],\"primaryKey\":{\"name\":null,\"fields\":[\"personId\",\"saidOnLatest\",\"statementId\"]},\"uniqueIndexes\":[],\"documentation\":\"Derived: one row per statement and person who speaks in it; kept by the loader.\"},\"StatementDocument\":{\"fields\":[{\"type\":\"Document\",\"kind\":\"object\",\"name\":\"document\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DocumentToStatementDocument\",\"relationFromFields\":[\"documentId\"],\"isUpdatedAt\":false,\"documentation\":\"The record that stands for the identity.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"documentId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Identity of the document.\"},{\"type\":\"Statement\",\"kind\":\"object\",\"name\":\"statement\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"StatementToStatementDocument\",\"relationFromFields\":[\"statementId\",\"saidOnLatest\"],\"isUpdatedAt\":false,\"documentation\":\"The statement.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"statementId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the statement.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"saidOnLatest\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Copy of the statement's `saidOnLatest`, so that one index returns the statements in order. The foreign key keeps it up to date.\"}],\"primaryKey\":{\"name\":null,\"fields\":[\"documentId\",\"saidOnLatest\",\"statementId\"]},\"uniqueIndexes\":[],\"documentation\":\"Derived: one row per statement and document that shows it; kept by the loader.\"},\"StatementMention\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"subjectId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Identity of the record talked about: keys of different types differ, so one column holds all.\"},{\"type\":\"Statement\",\"kind\":\"object\",\"name\":\"statement\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"StatementToStatementMention\",\"relationFromFields\":[\"statementId\",\"saidOnLatest\"],\"isUpdatedAt\":false,\"documentation\":\"The statement.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"statementId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the statement.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"saidOnLatest\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Copy of the statement's `saidOnLatest`, so that one index returns the statements in order. The foreign key keeps it up to date.\"}],\"primaryKey\":{\"name\":null,\"fields\":[\"subjectId\",\"saidOnLatest\",\"statementId\"]},\"uniqueIndexes\":[],\"documentation\":\"Derived: one row per statement and person, organization, meeting or place that it talks about; kept by the loader.\"},\"StatementOrganization\":{\"fields\":[{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"organization\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganizationToStatementOrganization\",\"relationFromFields\":[\"organizationId\"],\"isUpdatedAt\":false,\"documentation\":\"The organization.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organizationId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the organization.\"},{\"type\":\"Statement\",\"kind\":\"object\",\"name\":\"statement\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"StatementToStatementOrganization\",\"relationFromFields\":[\"statementId\",\"saidOnLatest\"],\"isUpdatedAt\":false,\"documentation\":\"The statement.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"statementId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the statement.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"saidOnLatest\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Copy of the statement's `saidOnLatest`, so that one index returns the statements in order. The foreign key keeps it up to date.\"}],\"primaryKey\":{\"name\":null,\"fields\":[\"organizationId\",\"saidOnLatest\",\"statementId\"]},\"uniqueIndexes\":[],\"documentation\":\"Derived by the loader: one row per statement and organization that speaks in it, or in which a speaker holds the position stated.\"},\"StatementTopicVoice\":{\"fields\":[{\"type\":\"Topic\",\"kind\":\"object\",\"name\":\"topic\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"StatementTopicVoiceToTopic\",\"relationFromFields\":[\"topicId\"],\"isUpdatedAt\":false,\"documentation\":\"The topic.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"topicId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the topic.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"voiceId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the person or organization. Keys of both are unique together, so one column is enough.\"},{\"type\":\"Statement\",\"kind\":\"object\",\"name\":\"statement\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"StatementToStatementTopicVoice\",\"relationFromFields\":[\"statementId\",\"saidOnLatest\"],\"isUpdatedAt\":false,\"documentation\":\"The statement.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"statementId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the statement.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"saidOnLatest\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Copy of the statement's `saidOnLatest`, so that one index returns the statements in order. The foreign key keeps it up to date.\"}],\"primaryKey\":{\"name\":null,\"fields\":[\"topicId\",\"voiceId\",\"saidOnLatest\",\"statementId\"]},\"uniqueIndexes\":[],\"documentation\":\"Derived by the loader: one row per statement, topic (broader topics included) and speaker. The speaker is a person, or an organization as in StatementOrganization.\"},\"Evidence\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"Key.\"},{\"type\":\"Document\",\"kind\":\"object\",\"name\":\"document\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DocumentToEvidence\",\"relationFromFields\":[\"documentId\"],\"isUpdatedAt\":false,\"documentation\":\"The document.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"documentId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the document.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"ordinal\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Its position among the evidence, from 1.\"},{\"type\":\"Statement\",\"kind\":\"object\",\"name\":\"statement\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"EvidenceToStatement\",\"relationFromFields\":[\"statementId\",\"saidOnLatest\"],\"isUpdatedAt\":false,\"documentation\":\"The statement reported.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"statementId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the statement.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"saidOnLatest\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Copy of the statement's `saidOnLatest`, so that one index returns the statements in order. The foreign key keeps it up to date.\"},{\"type\":\"Meeting\",\"kind\":\"object\",\"name\":\"meeting\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"EvidenceToMeeting\",\"relationFromFields\":[\"meetingId\"],\"isUpdatedAt\":false,\"documentation\":\"The meeting reported.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"meetingId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the meeting.\"},{\"type\":\"AgendaItem\",\"kind\":\"object\",\"name\":\"agendaItem\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AgendaItemToEvidence\",\"relationFromFields\":[\"agendaItemId\"],\"isUpdatedAt\":false,\"documentation\":\"The agenda item reported.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"agendaItemId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the agenda item.\"},{\"type\":\"Participation\",\"kind\":\"object\",\"name\":\"participation\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"EvidenceToParticipation\",\"relationFromFields\":[\"participationId\"],\"isUpdatedAt\":false,\"documentation\":\"The participation reported.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"participationId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the participation.\"},{\"type\":\"Reporting\",\"kind\":\"enum\",\"name\":\"reporting\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"How this document reports the speaker's words.\"},{\"type\":\"Wording\",\"kind\":\"enum\",\"name\":\"wording\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"How the words in this document relate to the statement's text.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"attribution\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The words in the document that attribute the statement, such as \\\"Lavrov said\\\".\"},{\"type\":\"AgendaItemStatus\",\"kind\":\"enum\",\"name\":\"status\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The status that this document gives the agenda item.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"note\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"A note on this evidence.\"},{\"type\":\"Anchor\",\"kind\":\"enum\",\"name\":\"anchor\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Whether the spans match the document's stored text.\"},{\"type\":\"Span\",\"kind\":\"object\",\"name\":\"spans\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"EvidenceToSpan\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"The passages, in order. A quotation that is interrupted has several.\"}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"statementId\",\"documentId\"]}],\"documentation\":\"Shows that a document reports a statement, a meeting, an agenda item or a participation, and in which passages (Web Annotation). There is one per statement and document.\"},\"Span\":{\"fields\":[{\"type\":\"Evidence\",\"kind\":\"object\",\"name\":\"evidence\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"EvidenceToSpan\",\"relationFromFields\":[\"evidenceId\"],\"isUpdatedAt\":false,\"documentation\":\"The evidence it belongs to.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"evidenceId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the evidence.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"ordinal\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Its position among the spans, from 1.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"start\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Offset of the first code point, from 0.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"end\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Offset after the last code point.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"exact\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The text of the passage. Given only for a speaker's own words and for short attributions.\"},{\"type\":\"SpanRole\",\"kind\":\"enum\",\"name\":\"role\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The role of the passage.\"}],\"primaryKey\":{\"name\":null,\"fields\":[\"evidenceId\",\"ordinal\"]},\"uniqueIndexes\":[],\"documentation\":\"A passage of a document: half-open offsets into its stored text, in Unicode code points.\"},\"Mention\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"Key.\"},{\"type\":\"Statement\",\"kind\":\"object\",\"name\":\"statement\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MentionToStatement\",\"relationFromFields\":[\"statementId\"],\"isUpdatedAt\":false,\"documentation\":\"The statement.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"statementId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the statement.\"},{\"type\":\"Person\",\"kind\":\"object\",\"name\":\"person\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MentionToPerson\",\"relationFromFields\":[\"personId\"],\"isUpdatedAt\":false,\"documentation\":\"The person mentioned.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"personId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the person.\"},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"organization\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MentionToOrganization\",\"relationFromFields\":[\"organizationId\"],\"isUpdatedAt\":false,\"documentation\":\"The organization mentioned.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organizationId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the organization.\"},{\"type\":\"Meeting\",\"kind\":\"object\",\"name\":\"meeting\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MeetingToMention\",\"relationFromFields\":[\"meetingId\"],\"isUpdatedAt\":false,\"documentation\":\"The meeting mentioned.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"meetingId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the meeting.\"},{\"type\":\"Place\",\"kind\":\"object\",\"name\":\"place\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MentionToPlace\",\"relationFromFields\":[\"placeId\"],\"isUpdatedAt\":false,\"documentation\":\"The place mentioned.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"placeId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the place.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"ordinal\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Its position among the mentions, from 1.\"}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"A person, organization, meeting or place that a statement mentions. A mention is not a speaker.\"},\"StatementRelation\":{\"fields\":[{\"type\":\"Statement\",\"kind\":\"object\",\"name\":\"from\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"RelationFrom\",\"relationFromFields\":[\"fromId\"],\"isUpdatedAt\":false,\"documentation\":\"The statement that has the relation, such as the one that replies.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"fromId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of that statement.\"},{\"type\":\"Statement\",\"kind\":\"object\",\"name\":\"to\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"RelationTo\",\"relationFromFields\":[\"toId\"],\"isUpdatedAt\":false,\"documentation\":\"The statement that the relation points to, such as the one replied to.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"toId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of that statement.\"},{\"type\":\"RelationKind\",\"kind\":\"enum\",\"name\":\"kind\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The kind of relation.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"ordinal\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Its position among the relations, from 1.\"}],\"primaryKey\":{\"name\":null,\"fields\":[\"fromId\",\"toId\",\"kind\"]},\"uniqueIndexes\":[],\"documentation\":\"A relation from one statement to another.\"},\"Translation\":{\"fields\":[{\"type\":\"Statement\",\"kind\":\"object\",\"name\":\"statement\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"StatementToTranslation\",\"relationFromFields\":[\"statementId\"],\"isUpdatedAt\":false,\"documentation\":\"The statement.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"statementId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the statement.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"language\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Language of the translation: BCP 47.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"text\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The translated text.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"ordinal\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Its position among the translations, from 1.\"}],\"primaryKey\":{\"name\":null,\"fields\":[\"statementId\",\"language\"]},\"uniqueIndexes\":[],\"documentation\":\"A translation of a statement's text.\"},\"StatementWords\":{\"fields\":[{\"type\":\"Statement\",\"kind\":\"object\",\"name\":\"statement\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"StatementToStatementWords\",\"relationFromFields\":[\"statementId\"],\"isUpdatedAt\":false,\"documentation\":\"The statement.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"statementId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the statement.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"ordinal\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"0 for its own text; from 1, the `ordinal` of the translation.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"config\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The text search configuration of the language, which PostgreSQL uses for stemming.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"text\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The words without case and accents, separated by spaces.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"attributions\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The words of the attributions of all documents, in the same form. Empty for translations.\"}],\"primaryKey\":{\"name\":null,\"fields\":[\"statementId\",\"ordinal\"]},\"uniqueIndexes\":[],\"documentation\":\"Derived by the loader: the words of a statement for full-text search. One row for its text and one for each translation.\"},\"RefKey\":{\"fields\":[{\"type\":\"RecordKind\",\"kind\":\"enum\",\"name\":\"kind\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The type of the record.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"key\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The name in its normalized form: without case, accents, apostrophes, hyphens or script.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"recordId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The record.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"names\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The names, labels, titles, acronyms and identifiers of the record that have this key, as written. Empty if only the slug has it.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"sortNames\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Of a person: the names whose family name has this key, family name first: \\\"von der Berg, Ursula\\\", \\\"Ward, Henry, jr\\\".\"},{\"type\":\"Boolean\",\"kind\":\"scalar\",\"name\":\"derived\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Whether these family names were derived from the names, because the dataset does not give them.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"label\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The name as suggestions show it.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"slug\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The record's slug.\"},{\"type\":\"Dataset\",\"kind\":\"object\",\"name\":\"dataset\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DatasetToRefKey\",\"relationFromFields\":[\"datasetId\"],\"isUpdatedAt\":false,\"documentation\":\"The dataset of the record.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"datasetId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the dataset.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"identityIds\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The records of the same identity: the one that stands for all, then the others by key. The record alone where there are no others. Derived by the loader.\"}],\"primaryKey\":{\"name\":null,\"fields\":[\"kind\",\"key\",\"recordId\"]},\"uniqueIndexes\":[],\"documentation\":\"Derived by the loader: a normalized slug, name, family name or identifier by which a record is found.\"},\"SameAs\":{\"fields\":[{\"type\":\"RecordKind\",\"kind\":\"enum\",\"name\":\"kind\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The type of both records.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"recordId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The record that states it.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"slug\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The slug of the other record.\"},{\"type\":\"Dataset\",\"kind\":\"object\",\"name\":\"dataset\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DatasetToSameAs\",\"relationFromFields\":[\"datasetId\"],\"isUpdatedAt\":false,\"documentation\":\"The dataset that states it.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"datasetId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the dataset.\"}],\"primaryKey\":{\"name\":null,\"fields\":[\"kind\",\"recordId\",\"slug\"]},\"uniqueIndexes\":[],\"documentation\":\"The slug of a record of another dataset that is the same as a record, as the dataset of this one states. It need not be loaded.\"},\"IdentityDecision\":{\"fields\":[{\"type\":\"RecordKind\",\"kind\":\"enum\",\"name\":\"kind\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The type of both records.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"slug\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The slug that comes first in the order of code points.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"otherSlug\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The other slug.\"},{\"type\":\"IdentityVerdict\",\"kind\":\"enum\",\"name\":\"verdict\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"What was decided.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"decidedAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When it was decided.\"}],\"primaryKey\":{\"name\":null,\"fields\":[\"kind\",\"slug\",\"otherSlug\"]},\"uniqueIndexes\":[],\"documentation\":\"What a person decided about two records: by slug, so that it outlasts a dataset that is removed and comes back.\"},\"RefRevision\":{\"fields\":[{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"Always 1.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"value\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Increased with every change of RefKey, in the same transaction.\"}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"One row: how often RefKey has changed. A process that caches names compares it to know when to read them again. Database triggers count.\"},\"Changeset\":{\"fields\":[{\"type\":\"BigInt\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"Its position in the order of commits, from 1 and without gaps.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"at\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When it was committed. A later changeset has a later instant.\"},{\"type\":\"ChangesetOrigin\",\"kind\":\"enum\",\"name\":\"origin\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Where the changes come from.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"actor\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Who made them: the id of the actor, such as `key:0198…` or the subject of a token. Null for an import.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"actorName\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The name of the actor, as it was then. Null for an import.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"reason\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Why, in the words of the actor. Null for an import.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"reverts\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The id of the revision that it reverts.\"},{\"type\":\"Revision\",\"kind\":\"object\",\"name\":\"revisions\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ChangesetToRevision\",\"relationFromFields\":[],\"isUpdatedAt\":false,\"documentation\":\"The changed records, in the order of the changes.\"}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"Changes that were made in one transaction: by an import, or by an actor.\"},\"Revision\":{\"fields\":[{\"type\":\"Changeset\",\"kind\":\"object\",\"name\":\"changeset\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ChangesetToRevision\",\"relationFromFields\":[\"changesetId\"],\"isUpdatedAt\":false,\"documentation\":\"The changes made together with it.\"},{\"type\":\"BigInt\",\"kind\":\"scalar\",\"name\":\"changesetId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the changeset.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"ordinal\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Its position in the changeset, from 1.\"},{\"type\":\"RecordKind\",\"kind\":\"enum\",\"name\":\"kind\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The type of the record.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"recordId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The id of the record, also after the record was deleted.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"version\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The version of the record after the change.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"slug\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The slug of the record.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"datasetId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The id of the dataset of the record, also after the dataset was removed.\"},{\"type\":\"RevisionAction\",\"kind\":\"enum\",\"name\":\"action\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"What happened.\"},{\"type\":\"Json\",\"kind\":\"scalar\",\"name\":\"before\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The record before the change, in the record format. Null if it was created, or if its dataset was removed with the words in its history.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"otherId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Of a merge or a decision on a match: the id of the other record.\"}],\"primaryKey\":{\"name\":null,\"fields\":[\"changesetId\",\"ordinal\"]},\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"recordId\",\"version\"]}],\"documentation\":\"A change of one record. What the record was after it is what the next revision stores, or what the record is now.\"},\"Curation\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"recordId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"The id of the record, also after the record was deleted.\"},{\"type\":\"RecordKind\",\"kind\":\"enum\",\"name\":\"kind\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The type of the record.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"slug\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The slug of the record.\"},{\"type\":\"Dataset\",\"kind\":\"object\",\"name\":\"dataset\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"CurationToDataset\",\"relationFromFields\":[\"datasetId\"],\"isUpdatedAt\":false,\"documentation\":\"The dataset of the record.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"datasetId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the dataset.\"},{\"type\":\"Json\",\"kind\":\"scalar\",\"name\":\"described\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The record as its source last described it, in the record format. Null if no source describes it.\"},{\"type\":\"Boolean\",\"kind\":\"scalar\",\"name\":\"isDeleted\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Whether a person deleted the record.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"mergedIntoId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The id of the record that this one was merged into.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"sourceId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The id of the source that described the record, for when it exists again.\"}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"kind\",\"slug\"]}],\"documentation\":\"A record that a person changed since its source was imported. The next import compares the source with what the source said before.\"},\"Conflict\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"UUIDv7.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"recordId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The id of the record, also if a person deleted it.\"},{\"type\":\"RecordKind\",\"kind\":\"enum\",\"name\":\"kind\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The type of the record.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"slug\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The slug of the record.\"},{\"type\":\"Dataset\",\"kind\":\"object\",\"name\":\"dataset\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ConflictToDataset\",\"relationFromFields\":[\"datasetId\"],\"isUpdatedAt\":false,\"documentation\":\"The dataset of the record.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"datasetId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Key of the dataset.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"source\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The path of the source. Null if no source has the record any more.\"},{\"type\":\"Json\",\"kind\":\"scalar\",\"name\":\"before\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The record as the source described it before, in the record format. Null if the source did not have it.\"},{\"type\":\"Json\",\"kind\":\"scalar\",\"name\":\"described\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The record as the source describes it now, in the record format. Null if the source does not have it any more.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"foundAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When the import found it.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"resolvedAt\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When it was decided. Null if it is open.\"},{\"type\":\"BigInt\",\"kind\":\"scalar\",\"name\":\"changesetId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The changes that decided it. Null if the record stays as it was.\"}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"A source and a person changed the same record. The record keeps what the person wrote until somebody decides.\"},\"Proposal\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"UUIDv7.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"at\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When it was made.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"actor\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The id of the actor who proposes.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"actorName\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The name of the actor, as it was then.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"reason\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Why, in the words of the actor.\"},{\"type\":\"Json\",\"kind\":\"scalar\",\"name\":\"changes\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The changes, in the record format, each with the version of the record that it was made from.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"datasets\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The slugs of the datasets of the records.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"reverts\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The id of the revision that the changes revert.\"},{\"type\":\"ProposalStatus\",\"kind\":\"enum\",\"name\":\"status\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"What was decided.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"decidedAt\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When it was decided.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"decidedBy\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The id of the actor who decided.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"decidedByName\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The name of the actor who decided, as it was then.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"decisionReason\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Why it was decided so.\"},{\"type\":\"BigInt\",\"kind\":\"scalar\",\"name\":\"changesetId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The changes that were made.\"}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"Changes that a contributor asks for, and that wait for a curator.\"},\"Dispute\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"UUIDv7.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"statementId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The statement.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"dataset\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The slug of the dataset of the statement.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"openedAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When it was opened.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"openedBy\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The id of the actor who opened it.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"openedByName\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The name of the actor, as it was then.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"reason\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"What is wrong, in the words of the actor. Until the dispute is resolved only those who decide can read it.\"},{\"type\":\"Verification\",\"kind\":\"enum\",\"name\":\"verification\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The review status of the statement before the dispute.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"resolvedAt\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When it was resolved. Null if it is open.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"resolvedBy\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The id of the actor who resolved it.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"resolvedByName\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The name of the actor who resolved it, as it was then.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"resolution\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"How it was resolved, in the words of the actor.\"}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"A doubt about a statement.\"},\"ApiKey\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"UUIDv7.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"name\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"What the key is called.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"hash\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"SHA-256 of the key, in hexadecimal.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"prefix\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The first characters of the key, by which a person recognizes it.\"},{\"type\":\"Role\",\"kind\":\"enum\",\"name\":\"role\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"What it allows.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"datasets\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The slugs of the datasets that it allows changes of. Empty for all datasets.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"createdAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When it was created.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"expiresAt\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When it ends. Null if it does not.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"revokedAt\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When it was revoked. Null if it was not.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"lastUsedAt\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When it was last used, to the hour.\"}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"A key for the API. Only its hash is stored.\"},\"IdempotencyKey\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"actor\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The id of the actor.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"key\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The key.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"input\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"SHA-256 of the mutation and its input, in hexadecimal.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"answer\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The answer, in JSON.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"at\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When it was first sent.\"}],\"primaryKey\":{\"name\":null,\"fields\":[\"actor\",\"key\"]},\"uniqueIndexes\":[],\"documentation\":\"The answer to a change with an idempotency key. It is kept for 24 hours.\"},\"RequestCount\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"client\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Identifies the client: SHA-256 of its address, or of the id of an actor, in hexadecimal.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"minute\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Minutes since 1970-01-01T00:00Z.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"count\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The number of requests.\"}],\"primaryKey\":{\"name\":null,\"fields\":[\"client\",\"minute\"]},\"uniqueIndexes\":[],\"documentation\":\"How many requests a client has sent in a minute, from several processes that share a limit. Rows of past minutes are deleted.\"},\"Mirror\":{\"fields\":[{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false,\"documentation\":\"Always 1.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"url\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The GraphQL endpoint of the origin.\"}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"Where a mirror copies its records from. A record of its own has no row. Its place in history is the latest changeset.\"}}}}"); }