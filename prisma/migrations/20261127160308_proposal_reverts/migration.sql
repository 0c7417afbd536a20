-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN     "reverts" TEXT;
