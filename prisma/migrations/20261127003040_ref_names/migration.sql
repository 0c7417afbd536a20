-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "sortNameDerived" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "RefKey" DROP COLUMN "rank",
ADD COLUMN     "derived" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "names" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "sortNames" TEXT[] DEFAULT ARRAY[]::TEXT[];
