-- CreateTable
CREATE TABLE "Mirror" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "url" TEXT NOT NULL,

    CONSTRAINT "Mirror_pkey" PRIMARY KEY ("id")
);
