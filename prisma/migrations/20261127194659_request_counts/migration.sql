-- CreateTable
-- The counts of a minute need not survive a crash.
CREATE UNLOGGED TABLE "RequestCount" (
    "client" TEXT NOT NULL,
    "minute" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "RequestCount_pkey" PRIMARY KEY ("client","minute")
);

-- CreateIndex
CREATE INDEX "RequestCount_minute_idx" ON "RequestCount"("minute");
