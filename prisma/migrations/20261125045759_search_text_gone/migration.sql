-- What the first search looked through. The present one has a table of its own, published_practice_search; these columns
-- and their index were written by every publication and read by nobody.
ALTER TABLE "published_practice" DROP COLUMN "search_vector";

-- AlterTable
ALTER TABLE "published_practice" DROP COLUMN "search_text";
