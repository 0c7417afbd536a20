-- AlterTable
ALTER TABLE "AgendaItem" ADD COLUMN     "sourceId" UUID;

-- AlterTable
ALTER TABLE "Document" ADD COLUMN     "sourceId" UUID;

-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN     "sourceId" UUID;

-- AlterTable
ALTER TABLE "Organization" ADD COLUMN     "sourceId" UUID;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "sourceId" UUID;

-- AlterTable
ALTER TABLE "Place" ADD COLUMN     "sourceId" UUID;

-- AlterTable
ALTER TABLE "Position" ADD COLUMN     "sourceId" UUID;

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "sourceId" UUID;

-- AlterTable
ALTER TABLE "Statement" ADD COLUMN     "sourceId" UUID;

-- AlterTable
ALTER TABLE "Topic" ADD COLUMN     "sourceId" UUID;

-- CreateTable
CREATE TABLE "Source" (
    "id" UUID NOT NULL,
    "datasetId" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "formatVersion" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" DOUBLE PRECISION NOT NULL,
    "licence" TEXT,
    "digest" TEXT NOT NULL,
    "importedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Source_datasetId_path_key" ON "Source"("datasetId", "path");

-- CreateIndex
CREATE INDEX "AgendaItem_sourceId_idx" ON "AgendaItem"("sourceId");

-- CreateIndex
CREATE INDEX "Document_sourceId_idx" ON "Document"("sourceId");

-- CreateIndex
CREATE INDEX "Meeting_sourceId_idx" ON "Meeting"("sourceId");

-- CreateIndex
CREATE INDEX "Organization_sourceId_idx" ON "Organization"("sourceId");

-- CreateIndex
CREATE INDEX "Person_sourceId_idx" ON "Person"("sourceId");

-- CreateIndex
CREATE INDEX "Place_sourceId_idx" ON "Place"("sourceId");

-- CreateIndex
CREATE INDEX "Position_sourceId_idx" ON "Position"("sourceId");

-- CreateIndex
CREATE INDEX "Session_sourceId_idx" ON "Session"("sourceId");

-- CreateIndex
CREATE INDEX "Statement_sourceId_idx" ON "Statement"("sourceId");

-- CreateIndex
CREATE INDEX "Topic_sourceId_idx" ON "Topic"("sourceId");

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "Dataset"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organization" ADD CONSTRAINT "Organization_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Position" ADD CONSTRAINT "Position_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Place" ADD CONSTRAINT "Place_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Topic" ADD CONSTRAINT "Topic_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What is stored belongs to one source for each dataset: until now a dataset was imported as a whole.
INSERT INTO "Source" (id, "datasetId", path, format, "formatVersion", sha256, size, digest, "importedAt")
SELECT gen_random_uuid(), id, 'imported before sources were stored', 'record', 0, '', 0, '', "importedAt" FROM "Dataset";
UPDATE "AgendaItem" r SET "sourceId" = s.id FROM "Source" s WHERE s."datasetId" = r."datasetId";
UPDATE "Document" r SET "sourceId" = s.id FROM "Source" s WHERE s."datasetId" = r."datasetId";
UPDATE "Meeting" r SET "sourceId" = s.id FROM "Source" s WHERE s."datasetId" = r."datasetId";
UPDATE "Organization" r SET "sourceId" = s.id FROM "Source" s WHERE s."datasetId" = r."datasetId";
UPDATE "Person" r SET "sourceId" = s.id FROM "Source" s WHERE s."datasetId" = r."datasetId";
UPDATE "Place" r SET "sourceId" = s.id FROM "Source" s WHERE s."datasetId" = r."datasetId";
UPDATE "Position" r SET "sourceId" = s.id FROM "Source" s WHERE s."datasetId" = r."datasetId";
UPDATE "Session" r SET "sourceId" = s.id FROM "Source" s WHERE s."datasetId" = r."datasetId";
UPDATE "Statement" r SET "sourceId" = s.id FROM "Source" s WHERE s."datasetId" = r."datasetId";
UPDATE "Topic" r SET "sourceId" = s.id FROM "Source" s WHERE s."datasetId" = r."datasetId";
