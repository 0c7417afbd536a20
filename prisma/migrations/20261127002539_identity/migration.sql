-- What Prisma writes, with the rows that are there filled in: each record is alone in its identity until the loader finds others.

-- CreateEnum
CREATE TYPE "IdentityVerdict" AS ENUM ('ACCEPTED', 'REJECTED');

-- DropForeignKey
ALTER TABLE "Mention" DROP CONSTRAINT "Mention_statementId_saidOnLatest_fkey";

-- DropForeignKey
ALTER TABLE "Statement" DROP CONSTRAINT "Statement_meetingId_fkey";

-- DropIndex
DROP INDEX "Mention_meetingId_saidOnLatest_statementId_idx";

-- DropIndex
DROP INDEX "Mention_organizationId_saidOnLatest_statementId_idx";

-- DropIndex
DROP INDEX "Mention_personId_saidOnLatest_statementId_idx";

-- DropIndex
DROP INDEX "Mention_placeId_saidOnLatest_statementId_idx";

-- DropIndex
DROP INDEX "Speaker_personId_saidOnLatest_statementId_key";

-- DropIndex
DROP INDEX "Statement_meetingId_saidOnLatest_id_idx";

-- AlterTable
ALTER TABLE "Document" ADD COLUMN     "identityId" UUID;
UPDATE "Document" SET "identityId" = "id";
ALTER TABLE "Document" ALTER COLUMN "identityId" SET NOT NULL;

-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN     "identityId" UUID;
UPDATE "Meeting" SET "identityId" = "id";
ALTER TABLE "Meeting" ALTER COLUMN "identityId" SET NOT NULL;

-- AlterTable
ALTER TABLE "Mention" DROP COLUMN "saidOnLatest";

-- AlterTable
ALTER TABLE "Organization" ADD COLUMN     "identityId" UUID;
UPDATE "Organization" SET "identityId" = "id";
ALTER TABLE "Organization" ALTER COLUMN "identityId" SET NOT NULL;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "identityId" UUID;
UPDATE "Person" SET "identityId" = "id";
ALTER TABLE "Person" ALTER COLUMN "identityId" SET NOT NULL;

-- AlterTable
ALTER TABLE "Place" ADD COLUMN     "identityId" UUID;
UPDATE "Place" SET "identityId" = "id";
ALTER TABLE "Place" ALTER COLUMN "identityId" SET NOT NULL;

-- AlterTable
ALTER TABLE "RefKey" ADD COLUMN     "identityIds" UUID[];
UPDATE "RefKey" SET "identityIds" = ARRAY["recordId"];

-- AlterTable
ALTER TABLE "Statement" ADD COLUMN     "meetingIdentityId" UUID;
UPDATE "Statement" SET "meetingIdentityId" = "meetingId" WHERE "meetingId" IS NOT NULL;

-- A foreign key of which one column is null is not checked, so that both are or neither is has to be said.
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_meetingIdentityId_check" CHECK (("meetingId" IS NULL) = ("meetingIdentityId" IS NULL));

-- AlterTable
ALTER TABLE "Topic" ADD COLUMN     "identityId" UUID;
UPDATE "Topic" SET "identityId" = "id";
ALTER TABLE "Topic" ALTER COLUMN "identityId" SET NOT NULL;

-- CreateTable
CREATE TABLE "StatementPerson" (
    "personId" UUID NOT NULL,
    "statementId" UUID NOT NULL,
    "saidOnLatest" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StatementPerson_pkey" PRIMARY KEY ("personId","saidOnLatest","statementId")
);
INSERT INTO "StatementPerson" ("personId", "statementId", "saidOnLatest")
SELECT "personId", "statementId", "saidOnLatest" FROM "Speaker" WHERE "personId" IS NOT NULL ORDER BY 1, 3, 2;

-- CreateTable
CREATE TABLE "StatementDocument" (
    "documentId" UUID NOT NULL,
    "statementId" UUID NOT NULL,
    "saidOnLatest" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StatementDocument_pkey" PRIMARY KEY ("documentId","saidOnLatest","statementId")
);
INSERT INTO "StatementDocument" ("documentId", "statementId", "saidOnLatest")
SELECT "documentId", "statementId", "saidOnLatest" FROM "Evidence" WHERE "statementId" IS NOT NULL ORDER BY 1, 3, 2;

-- CreateTable
CREATE TABLE "StatementMention" (
    "subjectId" UUID NOT NULL,
    "statementId" UUID NOT NULL,
    "saidOnLatest" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StatementMention_pkey" PRIMARY KEY ("subjectId","saidOnLatest","statementId")
);
INSERT INTO "StatementMention" ("subjectId", "statementId", "saidOnLatest")
SELECT DISTINCT subject.id, s."id", s."saidOnLatest" FROM "Mention" m JOIN "Statement" s ON s."id" = m."statementId",
LATERAL (VALUES (m."personId"), (m."organizationId"), (m."meetingId"), (m."placeId")) subject(id) WHERE subject.id IS NOT NULL;

-- CreateTable
CREATE TABLE "SameAs" (
    "kind" "RecordKind" NOT NULL,
    "recordId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "datasetId" UUID NOT NULL,

    CONSTRAINT "SameAs_pkey" PRIMARY KEY ("kind","recordId","slug")
);

-- CreateTable
CREATE TABLE "IdentityDecision" (
    "kind" "RecordKind" NOT NULL,
    "slug" TEXT NOT NULL,
    "otherSlug" TEXT NOT NULL,
    "verdict" "IdentityVerdict" NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdentityDecision_pkey" PRIMARY KEY ("kind","slug","otherSlug")
);

-- CreateIndex
CREATE INDEX "StatementPerson_statementId_idx" ON "StatementPerson"("statementId");

-- CreateIndex
CREATE INDEX "StatementDocument_statementId_idx" ON "StatementDocument"("statementId");

-- CreateIndex
CREATE INDEX "StatementMention_statementId_idx" ON "StatementMention"("statementId");

-- CreateIndex
CREATE INDEX "SameAs_recordId_idx" ON "SameAs"("recordId");

-- CreateIndex
CREATE INDEX "SameAs_datasetId_idx" ON "SameAs"("datasetId");

-- CreateIndex
CREATE INDEX "Document_identityId_idx" ON "Document"("identityId");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_identityId_id_key" ON "Meeting"("identityId", "id");

-- CreateIndex
CREATE INDEX "Mention_personId_idx" ON "Mention"("personId");

-- CreateIndex
CREATE INDEX "Mention_organizationId_idx" ON "Mention"("organizationId");

-- CreateIndex
CREATE INDEX "Mention_meetingId_idx" ON "Mention"("meetingId");

-- CreateIndex
CREATE INDEX "Mention_placeId_idx" ON "Mention"("placeId");

-- CreateIndex
CREATE INDEX "Organization_identityId_idx" ON "Organization"("identityId");

-- CreateIndex
CREATE INDEX "Person_identityId_idx" ON "Person"("identityId");

-- CreateIndex
CREATE INDEX "Place_identityId_idx" ON "Place"("identityId");

-- CreateIndex
CREATE UNIQUE INDEX "Speaker_personId_statementId_key" ON "Speaker"("personId", "statementId");

-- CreateIndex
CREATE INDEX "Statement_meetingIdentityId_saidOnLatest_id_idx" ON "Statement"("meetingIdentityId", "saidOnLatest", "id");

-- CreateIndex
CREATE INDEX "Statement_meetingId_idx" ON "Statement"("meetingId");

-- CreateIndex
CREATE INDEX "Topic_identityId_idx" ON "Topic"("identityId");

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_meetingId_meetingIdentityId_fkey" FOREIGN KEY ("meetingId", "meetingIdentityId") REFERENCES "Meeting"("id", "identityId") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementPerson" ADD CONSTRAINT "StatementPerson_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementPerson" ADD CONSTRAINT "StatementPerson_statementId_saidOnLatest_fkey" FOREIGN KEY ("statementId", "saidOnLatest") REFERENCES "Statement"("id", "saidOnLatest") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementDocument" ADD CONSTRAINT "StatementDocument_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementDocument" ADD CONSTRAINT "StatementDocument_statementId_saidOnLatest_fkey" FOREIGN KEY ("statementId", "saidOnLatest") REFERENCES "Statement"("id", "saidOnLatest") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementMention" ADD CONSTRAINT "StatementMention_statementId_saidOnLatest_fkey" FOREIGN KEY ("statementId", "saidOnLatest") REFERENCES "Statement"("id", "saidOnLatest") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SameAs" ADD CONSTRAINT "SameAs_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The planner has to know the new tables; of an empty database it would learn that no table is worth an index.
DO $$ BEGIN
  IF EXISTS (SELECT FROM "Statement") THEN ANALYZE; END IF;
END $$;
