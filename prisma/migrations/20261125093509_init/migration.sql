-- Written by hand: suggestions for a misspelt name compare trigrams.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "NameKind" AS ENUM ('PREFERRED', 'ALTERNATE', 'TRANSLITERATION', 'FORMER', 'MISSPELLING');

-- CreateEnum
CREATE TYPE "LabelKind" AS ENUM ('PREFERRED', 'ALTERNATE', 'HIDDEN');

-- CreateEnum
CREATE TYPE "OrganizationClassification" AS ENUM ('STATE', 'IGO', 'ALLIANCE', 'COUNCIL', 'MINISTRY', 'PARLIAMENT', 'PARTY', 'ARMED_GROUP', 'COMPANY', 'MEDIA', 'THINK_TANK', 'OTHER');

-- CreateEnum
CREATE TYPE "PositionRole" AS ENUM ('HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'FOREIGN_MINISTER', 'DEFENCE_MINISTER', 'MINISTER', 'SECRETARY_GENERAL', 'AMBASSADOR', 'SPOKESPERSON', 'MEMBER_OF_PARLIAMENT', 'OFFICIAL', 'ANALYST', 'JOURNALIST', 'OTHER');

-- CreateEnum
CREATE TYPE "MeetingKind" AS ENUM ('MINISTERIAL', 'SUMMIT', 'BILATERAL', 'COUNCIL', 'VISIT', 'PRESS_CONFERENCE', 'PARLIAMENTARY_SITTING', 'BRIEFING', 'OTHER');

-- CreateEnum
CREATE TYPE "MeetingStatus" AS ENUM ('SCHEDULED', 'HELD', 'CANCELLED', 'POSTPONED');

-- CreateEnum
CREATE TYPE "SessionKind" AS ENUM ('PLENARY', 'RESTRICTED', 'WORKING_LUNCH', 'BILATERAL', 'PRESS_CONFERENCE', 'BRIEFING', 'OTHER');

-- CreateEnum
CREATE TYPE "AgendaItemStatus" AS ENUM ('EXPECTED', 'DISCUSSED', 'AGREED', 'APPROVED', 'DEFERRED', 'NOT_TAKEN');

-- CreateEnum
CREATE TYPE "ParticipationRole" AS ENUM ('CHAIR', 'MEMBER', 'GUEST', 'HOST', 'OBSERVER');

-- CreateEnum
CREATE TYPE "Attendance" AS ENUM ('EXPECTED', 'REPORTED', 'CONFIRMED', 'ABSENT');

-- CreateEnum
CREATE TYPE "DocumentKind" AS ENUM ('NEWS_ARTICLE', 'PRESS_RELEASE', 'TRANSCRIPT', 'RESOLUTION', 'COMMUNIQUE', 'OFFICIAL_RECORD', 'OTHER');

-- CreateEnum
CREATE TYPE "TextAccess" AS ENUM ('FULL', 'EXCERPT', 'METADATA');

-- CreateEnum
CREATE TYPE "Reporting" AS ENUM ('DIRECT', 'INDIRECT', 'MIXED');

-- CreateEnum
CREATE TYPE "StatementKind" AS ENUM ('SPEECH', 'REMARK', 'ANSWER', 'QUESTION', 'JOINT_STATEMENT', 'WRITTEN', 'READOUT', 'INTERVIEW');

-- CreateEnum
CREATE TYPE "SpeakerKind" AS ENUM ('PERSON', 'ORGANIZATION', 'COLLECTIVE', 'ANONYMOUS', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('SUPPORTS', 'OPPOSES', 'CONDITIONAL', 'NEUTRAL', 'UNSTATED');

-- CreateEnum
CREATE TYPE "Wording" AS ENUM ('VERBATIM', 'VARIANT', 'PARAPHRASE', 'TRANSLATION');

-- CreateEnum
CREATE TYPE "SpanRole" AS ENUM ('CONTENT', 'CUE', 'SOURCE');

-- CreateEnum
CREATE TYPE "Anchor" AS ENUM ('EXACT', 'SHIFTED', 'ORPHANED');

-- CreateEnum
CREATE TYPE "Verification" AS ENUM ('UNREVIEWED', 'VERIFIED', 'DISPUTED', 'RETRACTED');

-- CreateEnum
CREATE TYPE "Method" AS ENUM ('MANUAL', 'IMPORT', 'RULE', 'MODEL');

-- CreateEnum
CREATE TYPE "RelationKind" AS ENUM ('REPEATS', 'REPLIES_TO', 'QUOTES', 'CONTRADICTS', 'CORRECTS', 'RETRACTS');

-- CreateEnum
CREATE TYPE "RecordKind" AS ENUM ('DATASET', 'PERSON', 'ORGANIZATION', 'POSITION', 'PLACE', 'MEETING', 'SESSION', 'AGENDA_ITEM', 'TOPIC', 'DOCUMENT', 'STATEMENT');

-- CreateTable
CREATE TABLE "Dataset" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "homepage" TEXT,
    "version" TEXT,
    "digest" TEXT NOT NULL,
    "importedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Dataset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "identifiers" TEXT[],
    "datasetId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "digest" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL,
    "sortName" TEXT NOT NULL,
    "nationality" TEXT,
    "summary" TEXT,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Organization" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "identifiers" TEXT[],
    "datasetId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "digest" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL,
    "acronym" TEXT,
    "classification" "OrganizationClassification" NOT NULL,
    "country" TEXT,
    "parentId" UUID,

    CONSTRAINT "Organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Position" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "identifiers" TEXT[],
    "datasetId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "digest" TEXT NOT NULL DEFAULT '',
    "personId" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "role" "PositionRole" NOT NULL,
    "startEdtf" TEXT,
    "startEarliest" TIMESTAMPTZ(3),
    "startLatest" TIMESTAMPTZ(3),
    "startText" TEXT,
    "endEdtf" TEXT,
    "endEarliest" TIMESTAMPTZ(3),
    "endLatest" TIMESTAMPTZ(3),
    "endText" TEXT,

    CONSTRAINT "Position_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Place" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "identifiers" TEXT[],
    "datasetId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "digest" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL,
    "country" TEXT,
    "parentId" UUID,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,

    CONSTRAINT "Place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Name" (
    "id" UUID NOT NULL,
    "value" TEXT NOT NULL,
    "language" TEXT,
    "kind" "NameKind" NOT NULL,
    "personId" UUID,
    "organizationId" UUID,
    "placeId" UUID,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "Name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "identifiers" TEXT[],
    "datasetId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "digest" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL,
    "kind" "MeetingKind" NOT NULL,
    "convenerId" UUID,
    "level" TEXT,
    "startEdtf" TEXT NOT NULL,
    "startEarliest" TIMESTAMPTZ(3) NOT NULL,
    "startLatest" TIMESTAMPTZ(3) NOT NULL,
    "startText" TEXT,
    "endEdtf" TEXT,
    "endEarliest" TIMESTAMPTZ(3),
    "endLatest" TIMESTAMPTZ(3),
    "endText" TEXT,
    "placeId" UUID,
    "status" "MeetingStatus" NOT NULL,
    "parentId" UUID,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "identifiers" TEXT[],
    "datasetId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "digest" TEXT NOT NULL DEFAULT '',
    "meetingId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "kind" "SessionKind" NOT NULL,
    "startEdtf" TEXT,
    "startEarliest" TIMESTAMPTZ(3),
    "startLatest" TIMESTAMPTZ(3),
    "startText" TEXT,
    "endEdtf" TEXT,
    "endEarliest" TIMESTAMPTZ(3),
    "endLatest" TIMESTAMPTZ(3),
    "endText" TEXT,
    "chairId" UUID,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgendaItem" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "identifiers" TEXT[],
    "datasetId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "digest" TEXT NOT NULL DEFAULT '',
    "meetingId" UUID NOT NULL,
    "sessionId" UUID,
    "ordinal" INTEGER NOT NULL,
    "number" TEXT,
    "title" TEXT NOT NULL,
    "status" "AgendaItemStatus" NOT NULL,
    "outcome" TEXT,
    "parentId" UUID,

    CONSTRAINT "AgendaItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Participation" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "sessionId" UUID,
    "personId" UUID,
    "organizationId" UUID,
    "positionId" UUID,
    "role" "ParticipationRole" NOT NULL,
    "attendance" "Attendance" NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "Participation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Topic" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "identifiers" TEXT[],
    "datasetId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "digest" TEXT NOT NULL DEFAULT '',
    "label" TEXT NOT NULL,
    "scopeNote" TEXT,

    CONSTRAINT "Topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TopicLabel" (
    "id" UUID NOT NULL,
    "value" TEXT NOT NULL,
    "language" TEXT,
    "kind" "LabelKind" NOT NULL,
    "topicId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "TopicLabel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Document" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "identifiers" TEXT[],
    "datasetId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "digest" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL,
    "kind" "DocumentKind" NOT NULL,
    "publisherId" UUID,
    "authors" TEXT[],
    "url" TEXT,
    "archiveUrl" TEXT,
    "publishedEdtf" TEXT NOT NULL,
    "publishedEarliest" TIMESTAMPTZ(3) NOT NULL,
    "publishedLatest" TIMESTAMPTZ(3) NOT NULL,
    "publishedText" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "language" TEXT NOT NULL,
    "licence" TEXT,
    "textAccess" "TextAccess" NOT NULL,
    "text" TEXT,
    "sha256" TEXT,
    "syndicatedFromId" UUID,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Statement" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "identifiers" TEXT[],
    "datasetId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "digest" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "reporting" "Reporting" NOT NULL,
    "kind" "StatementKind" NOT NULL,
    "saidOnEdtf" TEXT NOT NULL,
    "saidOnEarliest" TIMESTAMPTZ(3) NOT NULL,
    "saidOnLatest" TIMESTAMPTZ(3) NOT NULL,
    "saidOnText" TEXT,
    "meetingId" UUID,
    "sessionId" UUID,
    "agendaItemId" UUID,
    "occasion" TEXT,
    "ordinal" INTEGER NOT NULL,
    "procedural" BOOLEAN NOT NULL DEFAULT false,
    "verification" "Verification" NOT NULL,
    "method" "Method" NOT NULL,
    "agent" TEXT,
    "independentSources" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Speaker" (
    "id" UUID NOT NULL,
    "statementId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" "SpeakerKind" NOT NULL,
    "personId" UUID,
    "organizationId" UUID,
    "positionId" UUID,
    "onBehalfOfId" UUID,
    "description" TEXT,

    CONSTRAINT "Speaker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StatementTopic" (
    "statementId" UUID NOT NULL,
    "topicId" UUID NOT NULL,
    "stance" "Stance" NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "StatementTopic_pkey" PRIMARY KEY ("statementId","topicId")
);

-- CreateTable
CREATE TABLE "TopicClosure" (
    "ancestorId" UUID NOT NULL,
    "topicId" UUID NOT NULL,

    CONSTRAINT "TopicClosure_pkey" PRIMARY KEY ("topicId","ancestorId")
);

-- CreateTable
CREATE TABLE "StatementTopicIndex" (
    "topicId" UUID NOT NULL,
    "statementId" UUID NOT NULL,

    CONSTRAINT "StatementTopicIndex_pkey" PRIMARY KEY ("topicId","statementId")
);

-- CreateTable
CREATE TABLE "StatementOrganization" (
    "organizationId" UUID NOT NULL,
    "statementId" UUID NOT NULL,

    CONSTRAINT "StatementOrganization_pkey" PRIMARY KEY ("organizationId","statementId")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "statementId" UUID,
    "meetingId" UUID,
    "agendaItemId" UUID,
    "participationId" UUID,
    "reporting" "Reporting",
    "wording" "Wording",
    "attribution" TEXT,
    "status" "AgendaItemStatus",
    "note" TEXT,
    "anchor" "Anchor" NOT NULL DEFAULT 'EXACT',

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Span" (
    "evidenceId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT,
    "role" "SpanRole" NOT NULL,

    CONSTRAINT "Span_pkey" PRIMARY KEY ("evidenceId","ordinal")
);

-- CreateTable
CREATE TABLE "Mention" (
    "id" UUID NOT NULL,
    "statementId" UUID NOT NULL,
    "personId" UUID,
    "organizationId" UUID,
    "meetingId" UUID,
    "placeId" UUID,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "Mention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StatementRelation" (
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "kind" "RelationKind" NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "StatementRelation_pkey" PRIMARY KEY ("fromId","toId","kind")
);

-- CreateTable
CREATE TABLE "Translation" (
    "statementId" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "Translation_pkey" PRIMARY KEY ("statementId","language")
);

-- CreateTable
CREATE TABLE "RefKey" (
    "kind" "RecordKind" NOT NULL,
    "key" TEXT NOT NULL,
    "recordId" UUID NOT NULL,
    "rank" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "datasetId" UUID NOT NULL,

    CONSTRAINT "RefKey_pkey" PRIMARY KEY ("kind","key","recordId")
);

-- CreateTable
CREATE TABLE "_AgendaItemToTopic" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_AgendaItemToTopic_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_TopicBroader" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_TopicBroader_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_TopicRelated" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_TopicRelated_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE UNIQUE INDEX "Dataset_slug_key" ON "Dataset"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Person_slug_key" ON "Person"("slug");

-- CreateIndex
CREATE INDEX "Person_datasetId_idx" ON "Person"("datasetId");

-- CreateIndex
CREATE INDEX "Person_sortName_id_idx" ON "Person"("sortName", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Organization_slug_key" ON "Organization"("slug");

-- CreateIndex
CREATE INDEX "Organization_datasetId_idx" ON "Organization"("datasetId");

-- CreateIndex
CREATE INDEX "Organization_parentId_idx" ON "Organization"("parentId");

-- CreateIndex
CREATE INDEX "Organization_name_id_idx" ON "Organization"("name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Position_slug_key" ON "Position"("slug");

-- CreateIndex
CREATE INDEX "Position_datasetId_idx" ON "Position"("datasetId");

-- CreateIndex
CREATE INDEX "Position_personId_idx" ON "Position"("personId");

-- CreateIndex
CREATE INDEX "Position_organizationId_idx" ON "Position"("organizationId");

-- CreateIndex
CREATE INDEX "Position_role_idx" ON "Position"("role");

-- CreateIndex
CREATE UNIQUE INDEX "Place_slug_key" ON "Place"("slug");

-- CreateIndex
CREATE INDEX "Place_datasetId_idx" ON "Place"("datasetId");

-- CreateIndex
CREATE INDEX "Place_parentId_idx" ON "Place"("parentId");

-- CreateIndex
CREATE INDEX "Name_personId_idx" ON "Name"("personId");

-- CreateIndex
CREATE INDEX "Name_organizationId_idx" ON "Name"("organizationId");

-- CreateIndex
CREATE INDEX "Name_placeId_idx" ON "Name"("placeId");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_slug_key" ON "Meeting"("slug");

-- CreateIndex
CREATE INDEX "Meeting_datasetId_idx" ON "Meeting"("datasetId");

-- CreateIndex
CREATE INDEX "Meeting_startLatest_id_idx" ON "Meeting"("startLatest", "id");

-- CreateIndex
CREATE INDEX "Meeting_convenerId_idx" ON "Meeting"("convenerId");

-- CreateIndex
CREATE INDEX "Meeting_placeId_idx" ON "Meeting"("placeId");

-- CreateIndex
CREATE INDEX "Meeting_parentId_idx" ON "Meeting"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_slug_key" ON "Session"("slug");

-- CreateIndex
CREATE INDEX "Session_meetingId_ordinal_idx" ON "Session"("meetingId", "ordinal");

-- CreateIndex
CREATE INDEX "Session_datasetId_idx" ON "Session"("datasetId");

-- CreateIndex
CREATE INDEX "Session_chairId_idx" ON "Session"("chairId");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaItem_slug_key" ON "AgendaItem"("slug");

-- CreateIndex
CREATE INDEX "AgendaItem_meetingId_ordinal_idx" ON "AgendaItem"("meetingId", "ordinal");

-- CreateIndex
CREATE INDEX "AgendaItem_datasetId_idx" ON "AgendaItem"("datasetId");

-- CreateIndex
CREATE INDEX "AgendaItem_sessionId_idx" ON "AgendaItem"("sessionId");

-- CreateIndex
CREATE INDEX "AgendaItem_parentId_idx" ON "AgendaItem"("parentId");

-- CreateIndex
CREATE INDEX "Participation_meetingId_ordinal_idx" ON "Participation"("meetingId", "ordinal");

-- CreateIndex
CREATE INDEX "Participation_sessionId_idx" ON "Participation"("sessionId");

-- CreateIndex
CREATE INDEX "Participation_personId_idx" ON "Participation"("personId");

-- CreateIndex
CREATE INDEX "Participation_organizationId_idx" ON "Participation"("organizationId");

-- CreateIndex
CREATE INDEX "Participation_positionId_idx" ON "Participation"("positionId");

-- CreateIndex
CREATE UNIQUE INDEX "Topic_slug_key" ON "Topic"("slug");

-- CreateIndex
CREATE INDEX "Topic_datasetId_idx" ON "Topic"("datasetId");

-- CreateIndex
CREATE INDEX "Topic_label_id_idx" ON "Topic"("label", "id");

-- CreateIndex
CREATE INDEX "TopicLabel_topicId_idx" ON "TopicLabel"("topicId");

-- CreateIndex
CREATE UNIQUE INDEX "Document_slug_key" ON "Document"("slug");

-- CreateIndex
CREATE INDEX "Document_datasetId_idx" ON "Document"("datasetId");

-- CreateIndex
CREATE INDEX "Document_publishedLatest_id_idx" ON "Document"("publishedLatest", "id");

-- CreateIndex
CREATE INDEX "Document_publisherId_idx" ON "Document"("publisherId");

-- CreateIndex
CREATE INDEX "Document_syndicatedFromId_idx" ON "Document"("syndicatedFromId");

-- CreateIndex
CREATE UNIQUE INDEX "Statement_slug_key" ON "Statement"("slug");

-- CreateIndex
CREATE INDEX "Statement_saidOnLatest_id_idx" ON "Statement"("saidOnLatest", "id");

-- CreateIndex
CREATE INDEX "Statement_datasetId_saidOnLatest_id_idx" ON "Statement"("datasetId", "saidOnLatest", "id");

-- CreateIndex
CREATE INDEX "Statement_meetingId_saidOnLatest_id_idx" ON "Statement"("meetingId", "saidOnLatest", "id");

-- CreateIndex
CREATE INDEX "Statement_sessionId_saidOnLatest_id_idx" ON "Statement"("sessionId", "saidOnLatest", "id");

-- CreateIndex
CREATE INDEX "Statement_agendaItemId_saidOnLatest_id_idx" ON "Statement"("agendaItemId", "saidOnLatest", "id");

-- CreateIndex
CREATE INDEX "Speaker_organizationId_idx" ON "Speaker"("organizationId");

-- CreateIndex
CREATE INDEX "Speaker_positionId_idx" ON "Speaker"("positionId");

-- CreateIndex
CREATE INDEX "Speaker_onBehalfOfId_idx" ON "Speaker"("onBehalfOfId");

-- CreateIndex
CREATE UNIQUE INDEX "Speaker_statementId_ordinal_key" ON "Speaker"("statementId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Speaker_personId_statementId_key" ON "Speaker"("personId", "statementId");

-- CreateIndex
CREATE INDEX "StatementTopic_topicId_statementId_idx" ON "StatementTopic"("topicId", "statementId");

-- CreateIndex
CREATE INDEX "TopicClosure_ancestorId_idx" ON "TopicClosure"("ancestorId");

-- CreateIndex
CREATE INDEX "StatementTopicIndex_statementId_idx" ON "StatementTopicIndex"("statementId");

-- CreateIndex
CREATE INDEX "StatementOrganization_statementId_idx" ON "StatementOrganization"("statementId");

-- CreateIndex
CREATE INDEX "Evidence_documentId_id_idx" ON "Evidence"("documentId", "id");

-- CreateIndex
CREATE INDEX "Evidence_meetingId_idx" ON "Evidence"("meetingId");

-- CreateIndex
CREATE INDEX "Evidence_agendaItemId_idx" ON "Evidence"("agendaItemId");

-- CreateIndex
CREATE INDEX "Evidence_participationId_idx" ON "Evidence"("participationId");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_statementId_documentId_key" ON "Evidence"("statementId", "documentId");

-- CreateIndex
CREATE INDEX "Mention_statementId_idx" ON "Mention"("statementId");

-- CreateIndex
CREATE INDEX "Mention_personId_idx" ON "Mention"("personId");

-- CreateIndex
CREATE INDEX "Mention_organizationId_idx" ON "Mention"("organizationId");

-- CreateIndex
CREATE INDEX "Mention_meetingId_idx" ON "Mention"("meetingId");

-- CreateIndex
CREATE INDEX "Mention_placeId_idx" ON "Mention"("placeId");

-- CreateIndex
CREATE INDEX "StatementRelation_toId_idx" ON "StatementRelation"("toId");

-- CreateIndex
CREATE INDEX "RefKey_key_idx" ON "RefKey" USING GIN ("key" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "RefKey_recordId_idx" ON "RefKey"("recordId");

-- CreateIndex
CREATE INDEX "RefKey_datasetId_idx" ON "RefKey"("datasetId");

-- CreateIndex
CREATE INDEX "_AgendaItemToTopic_B_index" ON "_AgendaItemToTopic"("B");

-- CreateIndex
CREATE INDEX "_TopicBroader_B_index" ON "_TopicBroader"("B");

-- CreateIndex
CREATE INDEX "_TopicRelated_B_index" ON "_TopicRelated"("B");

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organization" ADD CONSTRAINT "Organization_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organization" ADD CONSTRAINT "Organization_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Position" ADD CONSTRAINT "Position_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Position" ADD CONSTRAINT "Position_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Position" ADD CONSTRAINT "Position_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Place" ADD CONSTRAINT "Place_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Place" ADD CONSTRAINT "Place_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Place"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Name" ADD CONSTRAINT "Name_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Name" ADD CONSTRAINT "Name_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Name" ADD CONSTRAINT "Name_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_convenerId_fkey" FOREIGN KEY ("convenerId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Meeting"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_chairId_fkey" FOREIGN KEY ("chairId") REFERENCES "Person"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "AgendaItem"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_positionId_fkey" FOREIGN KEY ("positionId") REFERENCES "Position"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Topic" ADD CONSTRAINT "Topic_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TopicLabel" ADD CONSTRAINT "TopicLabel_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_syndicatedFromId_fkey" FOREIGN KEY ("syndicatedFromId") REFERENCES "Document"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_agendaItemId_fkey" FOREIGN KEY ("agendaItemId") REFERENCES "AgendaItem"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_positionId_fkey" FOREIGN KEY ("positionId") REFERENCES "Position"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_onBehalfOfId_fkey" FOREIGN KEY ("onBehalfOfId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementTopic" ADD CONSTRAINT "StatementTopic_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementTopic" ADD CONSTRAINT "StatementTopic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TopicClosure" ADD CONSTRAINT "TopicClosure_ancestorId_fkey" FOREIGN KEY ("ancestorId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TopicClosure" ADD CONSTRAINT "TopicClosure_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementTopicIndex" ADD CONSTRAINT "StatementTopicIndex_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementTopicIndex" ADD CONSTRAINT "StatementTopicIndex_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementOrganization" ADD CONSTRAINT "StatementOrganization_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementOrganization" ADD CONSTRAINT "StatementOrganization_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_agendaItemId_fkey" FOREIGN KEY ("agendaItemId") REFERENCES "AgendaItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_participationId_fkey" FOREIGN KEY ("participationId") REFERENCES "Participation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Span" ADD CONSTRAINT "Span_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementRelation" ADD CONSTRAINT "StatementRelation_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementRelation" ADD CONSTRAINT "StatementRelation_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Statement"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Translation" ADD CONSTRAINT "Translation_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RefKey" ADD CONSTRAINT "RefKey_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_AgendaItemToTopic" ADD CONSTRAINT "_AgendaItemToTopic_A_fkey" FOREIGN KEY ("A") REFERENCES "AgendaItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_AgendaItemToTopic" ADD CONSTRAINT "_AgendaItemToTopic_B_fkey" FOREIGN KEY ("B") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_TopicBroader" ADD CONSTRAINT "_TopicBroader_A_fkey" FOREIGN KEY ("A") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_TopicBroader" ADD CONSTRAINT "_TopicBroader_B_fkey" FOREIGN KEY ("B") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_TopicRelated" ADD CONSTRAINT "_TopicRelated_A_fkey" FOREIGN KEY ("A") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_TopicRelated" ADD CONSTRAINT "_TopicRelated_B_fkey" FOREIGN KEY ("B") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;
