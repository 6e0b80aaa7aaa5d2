-- CreateTable
CREATE TABLE "uploaded_table" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "uploaded_table_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "uploaded_table_account_id_idx" ON "uploaded_table"("account_id");

-- AddForeignKey
ALTER TABLE "uploaded_table" ADD CONSTRAINT "uploaded_table_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
