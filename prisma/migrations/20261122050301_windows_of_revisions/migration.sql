-- AlterTable
ALTER TABLE "revision" ADD COLUMN     "begun_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "window_id" UUID,
ADD COLUMN     "window_save" INTEGER;

-- What was saved before this column existed was begun when it was saved.
UPDATE "revision" SET "begun_at" = "created_at";
