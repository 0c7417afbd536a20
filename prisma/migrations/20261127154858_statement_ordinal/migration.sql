-- CreateIndex
CREATE INDEX "Statement_alone_idx" ON "Statement"("datasetId", "ordinal") WHERE ("sessionId" IS NULL);
