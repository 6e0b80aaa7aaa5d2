-- AlterEnum
ALTER TYPE "term_status" ADD VALUE 'archived';

-- AlterTable
ALTER TABLE "place" ADD COLUMN     "matches" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "related" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "place_name" ADD COLUMN     "from" TEXT,
ADD COLUMN     "to" TEXT;

-- AlterTable
ALTER TABLE "revision" ADD COLUMN     "repeats" INTEGER;

-- AlterTable
ALTER TABLE "programme" ADD COLUMN     "labels" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "matches" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "related" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "replaced_by_id" TEXT,
ADD COLUMN     "status" "term_status" NOT NULL DEFAULT 'approved',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "exchange" ADD COLUMN     "labels" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "matches" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "related" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "replaced_by_id" TEXT,
ADD COLUMN     "standing" "term_status" NOT NULL DEFAULT 'approved',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "source" ADD COLUMN     "labels" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "matches" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "related" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "replaced_by_id" TEXT,
ADD COLUMN     "status" "term_status" NOT NULL DEFAULT 'approved',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "approach" ADD COLUMN     "definition" TEXT,
ADD COLUMN     "labels" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "matches" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "related" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "replaced_by_id" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "target_group" ADD COLUMN     "labels" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "matches" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "related" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "replaced_by_id" TEXT,
ADD COLUMN     "status" "term_status" NOT NULL DEFAULT 'approved',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "labels" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "matches" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "related" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "term_revision" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "term_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "message" TEXT NOT NULL,
    "author_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "term_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "term_merge" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "from_id" TEXT NOT NULL,
    "into_id" TEXT NOT NULL,
    "from_status" "term_status" NOT NULL,
    "merged_by_id" UUID NOT NULL,
    "merged_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_by_id" UUID,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "term_merge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "term_move" (
    "merge_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "revisions" INTEGER[],

    CONSTRAINT "term_move_pkey" PRIMARY KEY ("merge_id","type","record_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "term_revision_kind_term_id_number_key" ON "term_revision"("kind", "term_id", "number");

-- CreateIndex
CREATE INDEX "term_merge_kind_from_id_idx" ON "term_merge"("kind", "from_id");

-- CreateIndex
CREATE INDEX "term_merge_kind_into_id_idx" ON "term_merge"("kind", "into_id");

-- CreateIndex
CREATE INDEX "programme_replaced_by_id_idx" ON "programme"("replaced_by_id");

-- CreateIndex
CREATE INDEX "exchange_replaced_by_id_idx" ON "exchange"("replaced_by_id");

-- CreateIndex
CREATE INDEX "source_replaced_by_id_idx" ON "source"("replaced_by_id");

-- CreateIndex
CREATE INDEX "approach_replaced_by_id_idx" ON "approach"("replaced_by_id");

-- CreateIndex
CREATE INDEX "target_group_replaced_by_id_idx" ON "target_group"("replaced_by_id");

-- AddForeignKey
ALTER TABLE "programme" ADD CONSTRAINT "programme_replaced_by_id_fkey" FOREIGN KEY ("replaced_by_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exchange" ADD CONSTRAINT "exchange_replaced_by_id_fkey" FOREIGN KEY ("replaced_by_id") REFERENCES "exchange"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_replaced_by_id_fkey" FOREIGN KEY ("replaced_by_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term_revision" ADD CONSTRAINT "term_revision_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term_merge" ADD CONSTRAINT "term_merge_merged_by_id_fkey" FOREIGN KEY ("merged_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term_merge" ADD CONSTRAINT "term_merge_undone_by_id_fkey" FOREIGN KEY ("undone_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term_move" ADD CONSTRAINT "term_move_merge_id_fkey" FOREIGN KEY ("merge_id") REFERENCES "term_merge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approach" ADD CONSTRAINT "approach_replaced_by_id_fkey" FOREIGN KEY ("replaced_by_id") REFERENCES "approach"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_group" ADD CONSTRAINT "target_group_replaced_by_id_fkey" FOREIGN KEY ("replaced_by_id") REFERENCES "target_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Public pages ask where the address of a merged term leads.
SELECT tell_changes_of('term_merge');
