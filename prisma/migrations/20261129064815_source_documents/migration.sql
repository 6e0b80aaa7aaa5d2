-- CreateEnum
CREATE TYPE "passage_standing" AS ENUM ('in-place', 'moved', 'changed', 'lost');

-- CreateTable
CREATE TABLE "source_document" (
    "id" UUID NOT NULL,
    "source_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "line_count" INTEGER NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_document_file" (
    "document_id" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "source_document_file_pkey" PRIMARY KEY ("document_id")
);

-- CreateTable
CREATE TABLE "source_line" (
    "document_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "written" TEXT,
    "kind" TEXT NOT NULL,
    "level" INTEGER NOT NULL,

    CONSTRAINT "source_line_pkey" PRIMARY KEY ("document_id","number")
);

-- CreateTable
CREATE TABLE "source_passage" (
    "source_id" TEXT NOT NULL,
    "cited_from" INTEGER NOT NULL,
    "cited_to" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "standing" "passage_standing" NOT NULL,
    "lines_from" INTEGER,
    "lines_to" INTEGER,
    "target" JSONB,
    "is_personal" BOOLEAN NOT NULL,

    CONSTRAINT "source_passage_pkey" PRIMARY KEY ("source_id","cited_from","cited_to","hash")
);

-- CreateTable
CREATE TABLE "source_permission" (
    "id" UUID NOT NULL,
    "source_id" TEXT NOT NULL,
    "given_by" TEXT NOT NULL,
    "given_on" DATE NOT NULL,
    "words" TEXT NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "source_permission_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "source_document_account_id_idx" ON "source_document"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_document_source_id_version_key" ON "source_document"("source_id", "version");

-- CreateIndex
CREATE INDEX "source_permission_source_id_idx" ON "source_permission"("source_id");

-- CreateIndex
CREATE INDEX "source_permission_recorded_by_id_idx" ON "source_permission"("recorded_by_id");

-- CreateIndex
CREATE INDEX "source_permission_withdrawn_by_id_idx" ON "source_permission"("withdrawn_by_id");

-- AddForeignKey
ALTER TABLE "source_document" ADD CONSTRAINT "source_document_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_document" ADD CONSTRAINT "source_document_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_document_file" ADD CONSTRAINT "source_document_file_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "source_document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_line" ADD CONSTRAINT "source_line_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "source_document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_passage" ADD CONSTRAINT "source_passage_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_permission" ADD CONSTRAINT "source_permission_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_permission" ADD CONSTRAINT "source_permission_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_permission" ADD CONSTRAINT "source_permission_withdrawn_by_id_fkey" FOREIGN KEY ("withdrawn_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand from here on.
-- Documents are packed already: to try it again costs time and saves nothing.
ALTER TABLE "source_document_file" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
ALTER TABLE "source_document_file" ADD CONSTRAINT "source_document_file_is_not_too_large" CHECK (octet_length("bytes") <= 20971520);
ALTER TABLE "source_passage" ADD CONSTRAINT "source_passage_stands_or_is_lost"
  CHECK (num_nonnulls("lines_from", "lines_to") = CASE "standing" WHEN 'lost' THEN 0 ELSE 2 END);
-- A passage that stands somewhere has its words.
ALTER TABLE "source_passage" ADD CONSTRAINT "source_passage_has_words" CHECK ("standing" = 'lost' OR "target" IS NOT NULL);
ALTER TABLE "source_permission" ADD CONSTRAINT "source_permission_is_taken_back_by_somebody"
  CHECK (num_nonnulls("withdrawn_at", "withdrawn_by_id") IN (0, 2));
-- One at a time: what is recorded anew was taken back before.
CREATE UNIQUE INDEX "source_permission_current" ON "source_permission" ("source_id") WHERE "withdrawn_at" IS NULL;

-- These two decide what a public page opens; the other three are read by nobody but who is signed in.
SELECT tell_changes_of('source_passage');
SELECT tell_changes_of('source_permission');
