-- CreateEnum
CREATE TYPE "RevisionAction" AS ENUM ('CREATED', 'UPDATED', 'DELETED', 'MERGED', 'MATCH_ACCEPTED', 'MATCH_REJECTED');

-- CreateEnum
CREATE TYPE "ChangesetOrigin" AS ENUM ('IMPORT', 'CURATION');

-- CreateEnum
CREATE TYPE "ProposalStatus" AS ENUM ('WAITING', 'ACCEPTED', 'REJECTED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('READER', 'CONTRIBUTOR', 'CURATOR', 'ADMIN');

-- AlterTable
ALTER TABLE "AgendaItem" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Dataset" ADD COLUMN     "recordVersion" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Document" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Organization" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Place" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Position" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Statement" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Topic" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "Changeset" (
    "id" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "origin" "ChangesetOrigin" NOT NULL,
    "actor" TEXT,
    "actorName" TEXT,
    "reason" TEXT,
    "reverts" TEXT,

    CONSTRAINT "Changeset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "changesetId" BIGINT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" "RecordKind" NOT NULL,
    "recordId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "datasetId" UUID NOT NULL,
    "action" "RevisionAction" NOT NULL,
    "before" JSONB,
    "otherId" UUID,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("changesetId","ordinal")
);

-- CreateTable
CREATE TABLE "Curation" (
    "recordId" UUID NOT NULL,
    "kind" "RecordKind" NOT NULL,
    "slug" TEXT NOT NULL,
    "datasetId" UUID NOT NULL,
    "described" JSONB,
    "isDeleted" BOOLEAN NOT NULL DEFAULT false,
    "mergedIntoId" UUID,
    "sourceId" UUID,

    CONSTRAINT "Curation_pkey" PRIMARY KEY ("recordId")
);

-- CreateTable
CREATE TABLE "Conflict" (
    "id" UUID NOT NULL,
    "recordId" UUID NOT NULL,
    "kind" "RecordKind" NOT NULL,
    "slug" TEXT NOT NULL,
    "datasetId" UUID NOT NULL,
    "source" TEXT,
    "before" JSONB,
    "described" JSONB,
    "foundAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMPTZ(3),
    "changesetId" BIGINT,

    CONSTRAINT "Conflict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "changes" JSONB NOT NULL,
    "datasets" TEXT[],
    "status" "ProposalStatus" NOT NULL DEFAULT 'WAITING',
    "decidedAt" TIMESTAMPTZ(3),
    "decidedBy" TEXT,
    "decidedByName" TEXT,
    "decisionReason" TEXT,
    "changesetId" BIGINT,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Dispute" (
    "id" UUID NOT NULL,
    "statementId" UUID NOT NULL,
    "dataset" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "openedBy" TEXT NOT NULL,
    "openedByName" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "verification" "Verification" NOT NULL,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedBy" TEXT,
    "resolvedByName" TEXT,
    "resolution" TEXT,

    CONSTRAINT "Dispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiKey" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "datasets" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "lastUsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "actor" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "input" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("actor","key")
);

-- CreateIndex
CREATE INDEX "Revision_gone_idx" ON "Revision"("kind", "slug") WHERE (action >= 'DELETED');

-- CreateIndex
CREATE UNIQUE INDEX "Revision_recordId_version_key" ON "Revision"("recordId", "version");

-- CreateIndex
CREATE INDEX "Curation_datasetId_idx" ON "Curation"("datasetId");

-- CreateIndex
CREATE INDEX "Curation_mergedIntoId_idx" ON "Curation"("mergedIntoId");

-- CreateIndex
CREATE UNIQUE INDEX "Curation_kind_slug_key" ON "Curation"("kind", "slug");

-- CreateIndex
CREATE INDEX "Conflict_datasetId_idx" ON "Conflict"("datasetId");

-- CreateIndex
CREATE INDEX "Conflict_recordId_idx" ON "Conflict"("recordId");

-- CreateIndex
CREATE INDEX "Proposal_status_id_idx" ON "Proposal"("status", "id");

-- CreateIndex
CREATE INDEX "Dispute_statementId_idx" ON "Dispute"("statementId");

-- CreateIndex
CREATE UNIQUE INDEX "ApiKey_name_key" ON "ApiKey"("name");

-- CreateIndex
CREATE UNIQUE INDEX "ApiKey_hash_key" ON "ApiKey"("hash");

-- CreateIndex
CREATE INDEX "IdempotencyKey_at_idx" ON "IdempotencyKey"("at");

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_changesetId_fkey" FOREIGN KEY ("changesetId") REFERENCES "Changeset"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Curation" ADD CONSTRAINT "Curation_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conflict" ADD CONSTRAINT "Conflict_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rules of history that hold for every writer.
ALTER TABLE "Changeset" ADD CONSTRAINT "Changeset_author_check" CHECK (
  (origin = 'IMPORT') = (reason IS NULL) AND (origin = 'IMPORT') = (actor IS NULL) AND reason ~ '\S');
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_version_check" CHECK (version >= 1 AND ordinal >= 1);
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_decision_check" CHECK (
  reason ~ '\S' AND (status = 'WAITING') = ("decidedAt" IS NULL) AND (status = 'ACCEPTED') = ("changesetId" IS NOT NULL));
ALTER TABLE "Dispute" ADD CONSTRAINT "Dispute_resolution_check" CHECK (
  reason ~ '\S' AND ("resolvedAt" IS NULL) = (resolution IS NULL));

-- The records that are there already were created by one changeset.
INSERT INTO "Changeset" (id, origin)
SELECT 1, 'IMPORT' WHERE EXISTS (SELECT FROM "Dataset");
INSERT INTO "Revision" ("recordId", version, "changesetId", ordinal, kind, slug, "datasetId", action)
SELECT r.id, 1, 1, row_number() OVER (ORDER BY place, r.id), r.kind, r.slug, r."datasetId", 'CREATED' FROM (
SELECT id, slug, "datasetId", 'TOPIC'::"RecordKind" AS kind, 0 AS place FROM "Topic"
UNION ALL SELECT id, slug, "datasetId", 'ORGANIZATION'::"RecordKind" AS kind, 1 AS place FROM "Organization"
UNION ALL SELECT id, slug, "datasetId", 'PLACE'::"RecordKind" AS kind, 2 AS place FROM "Place"
UNION ALL SELECT id, slug, "datasetId", 'PERSON'::"RecordKind" AS kind, 3 AS place FROM "Person"
UNION ALL SELECT id, slug, "datasetId", 'POSITION'::"RecordKind" AS kind, 4 AS place FROM "Position"
UNION ALL SELECT id, slug, "datasetId", 'DOCUMENT'::"RecordKind" AS kind, 5 AS place FROM "Document"
UNION ALL SELECT id, slug, "datasetId", 'MEETING'::"RecordKind" AS kind, 6 AS place FROM "Meeting"
UNION ALL SELECT id, slug, "datasetId", 'SESSION'::"RecordKind" AS kind, 7 AS place FROM "Session"
UNION ALL SELECT id, slug, "datasetId", 'AGENDA_ITEM'::"RecordKind" AS kind, 8 AS place FROM "AgendaItem"
UNION ALL SELECT id, slug, "datasetId", 'STATEMENT'::"RecordKind" AS kind, 9 AS place FROM "Statement") r;
