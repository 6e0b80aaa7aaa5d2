-- AlterTable
ALTER TABLE "published_practice" ALTER COLUMN "as_of" DROP NOT NULL;
