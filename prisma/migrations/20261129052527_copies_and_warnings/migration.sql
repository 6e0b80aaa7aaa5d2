-- CreateTable
CREATE TABLE "published_practice_run" (
    "hash" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "published_practice_run_pkey" PRIMARY KEY ("hash","number")
);

-- CreateTable
CREATE TABLE "settled_warning" (
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "reason" TEXT,
    "note_id" TEXT,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "settled_warning_pkey" PRIMARY KEY ("subject_type","subject_id","key")
);

-- CreateIndex
CREATE INDEX "published_practice_run_number_idx" ON "published_practice_run"("number");

-- CreateIndex
CREATE INDEX "settled_warning_note_id_idx" ON "settled_warning"("note_id");

-- CreateIndex
CREATE INDEX "settled_warning_account_id_idx" ON "settled_warning"("account_id");

-- AddForeignKey
ALTER TABLE "published_practice_run" ADD CONSTRAINT "published_practice_run_number_fkey" FOREIGN KEY ("number") REFERENCES "published_practice"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "settled_warning" ADD CONSTRAINT "settled_warning_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "editorial_note"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "settled_warning" ADD CONSTRAINT "settled_warning_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand from here on: no public page reads either table.
ALTER TABLE "settled_warning" ADD CONSTRAINT "settled_warning_is_one" CHECK (num_nonnulls("reason", "note_id") = 1);
