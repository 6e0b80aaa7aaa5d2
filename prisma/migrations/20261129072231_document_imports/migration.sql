-- AlterTable
ALTER TABLE "person" ADD COLUMN     "added_by_id" UUID;

-- AlterTable
ALTER TABLE "person_channel" ADD COLUMN     "as_written" TEXT;

-- AlterTable
ALTER TABLE "source" ADD COLUMN     "added_by_id" UUID;

-- CreateTable
CREATE TABLE "document_import" (
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "text" JSONB NOT NULL,
    "practice_count" INTEGER NOT NULL,
    "source_id" TEXT,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_import_file" (
    "import_id" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "document_import_file_pkey" PRIMARY KEY ("import_id")
);

-- CreateTable
CREATE TABLE "imported_practice" (
    "import_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "practice_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "imported_practice_pkey" PRIMARY KEY ("import_id","place")
);

-- CreateIndex
CREATE INDEX "document_import_sha256_idx" ON "document_import"("sha256");

-- CreateIndex
CREATE INDEX "document_import_account_id_idx" ON "document_import"("account_id");

-- CreateIndex
CREATE INDEX "document_import_source_id_idx" ON "document_import"("source_id");

-- CreateIndex
CREATE INDEX "imported_practice_practice_id_idx" ON "imported_practice"("practice_id");

-- CreateIndex
CREATE INDEX "imported_practice_account_id_idx" ON "imported_practice"("account_id");

-- CreateIndex
CREATE INDEX "person_added_by_id_idx" ON "person"("added_by_id");

-- CreateIndex
CREATE INDEX "source_added_by_id_idx" ON "source"("added_by_id");

-- AddForeignKey
ALTER TABLE "document_import" ADD CONSTRAINT "document_import_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_import" ADD CONSTRAINT "document_import_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_import_file" ADD CONSTRAINT "document_import_file_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "document_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_practice" ADD CONSTRAINT "imported_practice_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "document_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_practice" ADD CONSTRAINT "imported_practice_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_practice" ADD CONSTRAINT "imported_practice_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
