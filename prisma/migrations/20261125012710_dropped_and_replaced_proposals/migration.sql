-- AlterEnum
ALTER TYPE "term_status" ADD VALUE 'dropped';

-- AlterTable
ALTER TABLE "place" ADD COLUMN     "drop_reason" TEXT,
ADD COLUMN     "proposed_name" TEXT,
ADD COLUMN     "replaced_by_id" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "drop_reason" TEXT,
ADD COLUMN     "proposed_name" TEXT,
ADD COLUMN     "replaced_by_id" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateIndex
CREATE INDEX "place_replaced_by_id_idx" ON "place"("replaced_by_id");

-- CreateIndex
CREATE INDEX "organisation_replaced_by_id_idx" ON "organisation"("replaced_by_id");

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_replaced_by_id_fkey" FOREIGN KEY ("replaced_by_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_replaced_by_id_fkey" FOREIGN KEY ("replaced_by_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
