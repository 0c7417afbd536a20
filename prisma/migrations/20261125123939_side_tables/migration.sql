-- What Prisma writes, in an order in which rows can be there, with the rows carried over.

-- DropForeignKey
ALTER TABLE "Evidence" DROP CONSTRAINT "Evidence_statementId_fkey";

-- DropForeignKey
ALTER TABLE "Mention" DROP CONSTRAINT "Mention_statementId_fkey";

-- DropForeignKey
ALTER TABLE "Speaker" DROP CONSTRAINT "Speaker_positionId_fkey";

-- DropForeignKey
ALTER TABLE "Speaker" DROP CONSTRAINT "Speaker_statementId_fkey";

-- DropForeignKey
ALTER TABLE "StatementOrganization" DROP CONSTRAINT "StatementOrganization_statementId_fkey";

-- DropForeignKey
ALTER TABLE "StatementTopicIndex" DROP CONSTRAINT "StatementTopicIndex_statementId_fkey";

-- DropIndex
DROP INDEX "Mention_meetingId_idx";

-- DropIndex
DROP INDEX "Mention_organizationId_idx";

-- DropIndex
DROP INDEX "Mention_personId_idx";

-- DropIndex
DROP INDEX "Mention_placeId_idx";

-- DropIndex
DROP INDEX "Position_role_idx";

-- DropIndex
DROP INDEX "Speaker_onBehalfOfId_idx";

-- DropIndex
DROP INDEX "Speaker_personId_statementId_key";

-- DropIndex
DROP INDEX "Statement_saidOnLatest_id_idx";

-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "saidOnLatest" TIMESTAMPTZ(3);
UPDATE "Evidence" e SET "saidOnLatest" = s."saidOnLatest" FROM "Statement" s WHERE s.id = e."statementId";

-- AlterTable
ALTER TABLE "Mention" ADD COLUMN     "saidOnLatest" TIMESTAMPTZ(3);
UPDATE "Mention" m SET "saidOnLatest" = s."saidOnLatest" FROM "Statement" s WHERE s.id = m."statementId";
ALTER TABLE "Mention" ALTER COLUMN "saidOnLatest" SET NOT NULL;

-- AlterTable
ALTER TABLE "Speaker" ADD COLUMN     "role" "PositionRole",
ADD COLUMN     "saidOnLatest" TIMESTAMPTZ(3);
UPDATE "Speaker" v SET "saidOnLatest" = s."saidOnLatest", "role" = (SELECT p."role" FROM "Position" p WHERE p.id = v."positionId")
FROM "Statement" s WHERE s.id = v."statementId";
ALTER TABLE "Speaker" ALTER COLUMN "saidOnLatest" SET NOT NULL;

-- A foreign key of which one column is null is not checked, so that both are or neither is has to be said.
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_saidOnLatest_check" CHECK (("statementId" IS NULL) = ("saidOnLatest" IS NULL));
ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_role_check" CHECK (("positionId" IS NULL) = ("role" IS NULL));

-- AlterTable
TRUNCATE "StatementOrganization";
ALTER TABLE "StatementOrganization" DROP CONSTRAINT "StatementOrganization_pkey",
ADD COLUMN     "saidOnLatest" TIMESTAMPTZ(3) NOT NULL,
ADD CONSTRAINT "StatementOrganization_pkey" PRIMARY KEY ("organizationId", "saidOnLatest", "statementId");
INSERT INTO "StatementOrganization" ("organizationId", "statementId", "saidOnLatest")
SELECT "organizationId", "statementId", "saidOnLatest" FROM "Speaker" WHERE "organizationId" IS NOT NULL
UNION SELECT p."organizationId", v."statementId", v."saidOnLatest" FROM "Speaker" v JOIN "Position" p ON p.id = v."positionId";

-- AlterTable
TRUNCATE "StatementTopicIndex";
ALTER TABLE "StatementTopicIndex" DROP CONSTRAINT "StatementTopicIndex_pkey",
ADD COLUMN     "saidOnLatest" TIMESTAMPTZ(3) NOT NULL,
ADD CONSTRAINT "StatementTopicIndex_pkey" PRIMARY KEY ("topicId", "saidOnLatest", "statementId");
INSERT INTO "StatementTopicIndex" ("topicId", "statementId", "saidOnLatest")
SELECT DISTINCT c."ancestorId", s.id, s."saidOnLatest"
FROM "Statement" s JOIN "StatementTopic" t ON t."statementId" = s.id JOIN "TopicClosure" c ON c."topicId" = t."topicId";

-- CreateTable
CREATE TABLE "StatementTopicVoice" (
    "topicId" UUID NOT NULL,
    "voiceId" UUID NOT NULL,
    "statementId" UUID NOT NULL,
    "saidOnLatest" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StatementTopicVoice_pkey" PRIMARY KEY ("topicId","voiceId","saidOnLatest","statementId")
);
INSERT INTO "StatementTopicVoice" ("topicId", "voiceId", "statementId", "saidOnLatest")
SELECT i."topicId", v.id, i."statementId", i."saidOnLatest"
FROM "StatementTopicIndex" i JOIN (
  SELECT "statementId", "personId" AS id FROM "Speaker" WHERE "personId" IS NOT NULL
  UNION ALL SELECT "statementId", "organizationId" FROM "StatementOrganization") v USING ("statementId");

-- CreateTable
CREATE TABLE "RefRevision" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "value" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "RefRevision_pkey" PRIMARY KEY ("id")
);
INSERT INTO "RefRevision" DEFAULT VALUES;

CREATE FUNCTION "raiseRefRevision"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "RefRevision" SET "value" = ("value" + 1) % 2147483647 WHERE "id" = 1;
  RETURN NULL;
END $$;

CREATE TRIGGER "RefKey_revision" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "RefKey"
FOR EACH STATEMENT EXECUTE FUNCTION "raiseRefRevision"();

-- CreateIndex
CREATE INDEX "StatementTopicVoice_statementId_idx" ON "StatementTopicVoice"("statementId");

-- CreateIndex
CREATE INDEX "Evidence_documentId_saidOnLatest_statementId_idx" ON "Evidence"("documentId", "saidOnLatest", "statementId");

-- CreateIndex
CREATE INDEX "Mention_personId_saidOnLatest_statementId_idx" ON "Mention"("personId", "saidOnLatest", "statementId");

-- CreateIndex
CREATE INDEX "Mention_organizationId_saidOnLatest_statementId_idx" ON "Mention"("organizationId", "saidOnLatest", "statementId");

-- CreateIndex
CREATE INDEX "Mention_meetingId_saidOnLatest_statementId_idx" ON "Mention"("meetingId", "saidOnLatest", "statementId");

-- CreateIndex
CREATE INDEX "Mention_placeId_saidOnLatest_statementId_idx" ON "Mention"("placeId", "saidOnLatest", "statementId");

-- CreateIndex
CREATE UNIQUE INDEX "Position_role_id_key" ON "Position"("role", "id");

-- CreateIndex
CREATE INDEX "Speaker_onBehalfOfId_saidOnLatest_statementId_idx" ON "Speaker"("onBehalfOfId", "saidOnLatest", "statementId");

-- CreateIndex
CREATE INDEX "Speaker_role_saidOnLatest_statementId_idx" ON "Speaker"("role", "saidOnLatest", "statementId");

-- CreateIndex
CREATE UNIQUE INDEX "Speaker_personId_saidOnLatest_statementId_key" ON "Speaker"("personId", "saidOnLatest", "statementId");

-- CreateIndex
CREATE UNIQUE INDEX "Statement_saidOnLatest_id_key" ON "Statement"("saidOnLatest", "id");

-- AddForeignKey
ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_statementId_saidOnLatest_fkey" FOREIGN KEY ("statementId", "saidOnLatest") REFERENCES "Statement"("id", "saidOnLatest") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_positionId_role_fkey" FOREIGN KEY ("positionId", "role") REFERENCES "Position"("id", "role") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementTopicIndex" ADD CONSTRAINT "StatementTopicIndex_statementId_saidOnLatest_fkey" FOREIGN KEY ("statementId", "saidOnLatest") REFERENCES "Statement"("id", "saidOnLatest") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementOrganization" ADD CONSTRAINT "StatementOrganization_statementId_saidOnLatest_fkey" FOREIGN KEY ("statementId", "saidOnLatest") REFERENCES "Statement"("id", "saidOnLatest") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementTopicVoice" ADD CONSTRAINT "StatementTopicVoice_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementTopicVoice" ADD CONSTRAINT "StatementTopicVoice_statementId_saidOnLatest_fkey" FOREIGN KEY ("statementId", "saidOnLatest") REFERENCES "Statement"("id", "saidOnLatest") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_statementId_saidOnLatest_fkey" FOREIGN KEY ("statementId", "saidOnLatest") REFERENCES "Statement"("id", "saidOnLatest") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_statementId_saidOnLatest_fkey" FOREIGN KEY ("statementId", "saidOnLatest") REFERENCES "Statement"("id", "saidOnLatest") ON DELETE CASCADE ON UPDATE CASCADE;

-- The planner has to know the new columns; of an empty database it would learn that no table is worth an index.
DO $$ BEGIN
  IF EXISTS (SELECT FROM "Statement") THEN ANALYZE; END IF;
END $$;
