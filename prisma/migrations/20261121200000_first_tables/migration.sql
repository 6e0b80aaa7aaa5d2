-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "account_kind" AS ENUM ('system', 'person');

-- CreateEnum
CREATE TYPE "person_named" AS ENUM ('public-office', 'contact', 'consent', 'withdrawn');

-- CreateEnum
CREATE TYPE "channel_kind" AS ENUM ('email', 'phone');

-- CreateEnum
CREATE TYPE "channel_visibility" AS ENUM ('on-request', 'hidden');

-- CreateEnum
CREATE TYPE "place_kind" AS ENUM ('country', 'municipality', 'city', 'settlement');

-- CreateEnum
CREATE TYPE "practice_state" AS ENUM ('draft', 'in_review', 'needs_changes', 'published', 'archived');

-- CreateEnum
CREATE TYPE "practice_tier" AS ENUM ('case-study', 'profile');

-- CreateEnum
CREATE TYPE "term_status" AS ENUM ('approved', 'proposed');

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "kind" "account_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "organisation_id" TEXT,
    "as_of" TEXT NOT NULL,
    "named" "person_named" NOT NULL,
    "passage" JSONB NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_channel" (
    "person_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "channel_kind" NOT NULL,
    "value" TEXT,
    "visibility" "channel_visibility" NOT NULL,
    "basis" TEXT NOT NULL,

    CONSTRAINT "person_channel_pkey" PRIMARY KEY ("person_id","position")
);

-- CreateTable
CREATE TABLE "place" (
    "id" TEXT NOT NULL,
    "kind" "place_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "country_id" TEXT NOT NULL,
    "parent_id" TEXT,
    "region" TEXT,
    "lat" DOUBLE PRECISION,
    "lon" DOUBLE PRECISION,
    "coordinate_source" TEXT,
    "geonames_id" INTEGER,
    "population" JSONB NOT NULL,
    "note" TEXT,
    "names_not_confirmed" TEXT[],

    CONSTRAINT "place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "place_name" (
    "place_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "lang" TEXT NOT NULL,
    "script" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "folded" TEXT NOT NULL,

    CONSTRAINT "place_name_pkey" PRIMARY KEY ("place_id","position")
);

-- CreateTable
CREATE TABLE "practice" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "state" "practice_state" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "practice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "message" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "practice_former_slug" (
    "slug" TEXT NOT NULL,
    "practice_id" UUID NOT NULL,

    CONSTRAINT "practice_former_slug_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "published_practice" (
    "practice_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "tier" "practice_tier" NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "first_published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "as_of" TEXT NOT NULL,
    "key_figures" JSONB NOT NULL,
    "approach_ids" TEXT[],
    "group_ids" TEXT[],
    "place_ids" TEXT[],
    "country_ids" TEXT[],
    "place_name" TEXT NOT NULL DEFAULT '',
    "search_text" TEXT NOT NULL,

    CONSTRAINT "published_practice_pkey" PRIMARY KEY ("practice_id")
);

-- CreateTable
CREATE TABLE "published_practice_approach" (
    "practice_id" UUID NOT NULL,
    "approach_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "published_practice_approach_pkey" PRIMARY KEY ("practice_id","approach_id")
);

-- CreateTable
CREATE TABLE "published_practice_place" (
    "practice_id" UUID NOT NULL,
    "place_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "published_practice_place_pkey" PRIMARY KEY ("practice_id","place_id")
);

-- CreateTable
CREATE TABLE "published_practice_group" (
    "practice_id" UUID NOT NULL,
    "group_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "published_practice_group_pkey" PRIMARY KEY ("practice_id","group_id")
);

-- CreateTable
CREATE TABLE "published_practice_organisation" (
    "practice_id" UUID NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "published_practice_organisation_pkey" PRIMARY KEY ("practice_id","organisation_id","role")
);

-- CreateTable
CREATE TABLE "published_practice_programme" (
    "practice_id" UUID NOT NULL,
    "programme_id" TEXT NOT NULL,

    CONSTRAINT "published_practice_programme_pkey" PRIMARY KEY ("practice_id","programme_id")
);

-- CreateTable
CREATE TABLE "published_practice_source" (
    "practice_id" UUID NOT NULL,
    "source_id" TEXT NOT NULL,

    CONSTRAINT "published_practice_source_pkey" PRIMARY KEY ("practice_id","source_id")
);

-- CreateTable
CREATE TABLE "published_practice_person" (
    "practice_id" UUID NOT NULL,
    "person_id" TEXT NOT NULL,

    CONSTRAINT "published_practice_person_pkey" PRIMARY KEY ("practice_id","person_id")
);

-- CreateTable
CREATE TABLE "programme" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "acronym" TEXT,
    "period_from" TEXT,
    "period_to" TEXT,
    "description" JSONB NOT NULL,
    "counts" JSONB NOT NULL,
    "source_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_organisation" (
    "programme_id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "passage" JSONB NOT NULL,

    CONSTRAINT "programme_organisation_pkey" PRIMARY KEY ("programme_id","organisation_id","role")
);

-- CreateTable
CREATE TABLE "exchange" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "part_of_id" TEXT,
    "position" INTEGER NOT NULL,
    "date_from" TEXT,
    "date_to" TEXT,
    "date_text" TEXT,
    "description" JSONB NOT NULL,
    "counts" JSONB NOT NULL,
    "programme_id" TEXT,
    "source_id" TEXT NOT NULL,
    "passage" JSONB NOT NULL,

    CONSTRAINT "exchange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exchange_host" (
    "exchange_id" TEXT NOT NULL,
    "place_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "exchange_host_pkey" PRIMARY KEY ("exchange_id","place_id")
);

-- CreateTable
CREATE TABLE "exchange_place" (
    "exchange_id" TEXT NOT NULL,
    "place_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "as_written" TEXT,

    CONSTRAINT "exchange_place_pkey" PRIMARY KEY ("exchange_id","place_id")
);

-- CreateTable
CREATE TABLE "exchange_organisation" (
    "exchange_id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "exchange_organisation_pkey" PRIMARY KEY ("exchange_id","organisation_id")
);

-- CreateTable
CREATE TABLE "seed_record" (
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "written" JSONB NOT NULL,

    CONSTRAINT "seed_record_pkey" PRIMARY KEY ("kind","key")
);

-- CreateTable
CREATE TABLE "source" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "publisher_id" TEXT,
    "publisher_name" TEXT NOT NULL,
    "published" TEXT,
    "language" TEXT NOT NULL,
    "funder" TEXT[],
    "access" TEXT NOT NULL,
    "extent" TEXT,
    "credits" JSONB NOT NULL,
    "description" JSONB NOT NULL,
    "footnotes" JSONB NOT NULL,
    "notes_on_access" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "editorial_note" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "passage" JSONB,
    "position" INTEGER NOT NULL,

    CONSTRAINT "editorial_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "editorial_note_subject" (
    "note_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "section" TEXT,

    CONSTRAINT "editorial_note_subject_pkey" PRIMARY KEY ("note_id","position")
);

-- CreateTable
CREATE TABLE "approach" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "alt_names" TEXT[],
    "source_title" TEXT,
    "status" "term_status" NOT NULL,
    "broader_id" TEXT,
    "position" INTEGER NOT NULL,
    "purpose" JSONB NOT NULL,
    "phases" JSONB NOT NULL,

    CONSTRAINT "approach_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target_group" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "alt_names" TEXT[],
    "axis" TEXT NOT NULL,
    "broader_id" TEXT,
    "definition" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "target_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_local" TEXT,
    "alt_names" TEXT[],
    "acronym" TEXT,
    "kind" TEXT NOT NULL,
    "place_id" TEXT,
    "country_id" TEXT,
    "website" TEXT,
    "description" JSONB NOT NULL,
    "passage" JSONB NOT NULL,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "person_organisation_id_idx" ON "person"("organisation_id");

-- CreateIndex
CREATE INDEX "place_country_id_idx" ON "place"("country_id");

-- CreateIndex
CREATE INDEX "place_parent_id_idx" ON "place"("parent_id");

-- CreateIndex
CREATE INDEX "place_name_folded_idx" ON "place_name"("folded");

-- CreateIndex
CREATE UNIQUE INDEX "practice_slug_key" ON "practice"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "revision_practice_id_number_key" ON "revision"("practice_id", "number");

-- CreateIndex
CREATE INDEX "practice_former_slug_practice_id_idx" ON "practice_former_slug"("practice_id");

-- CreateIndex
CREATE UNIQUE INDEX "published_practice_revision_id_key" ON "published_practice"("revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "published_practice_slug_key" ON "published_practice"("slug");

-- CreateIndex
CREATE INDEX "published_practice_approach_ids_idx" ON "published_practice" USING GIN ("approach_ids");

-- CreateIndex
CREATE INDEX "published_practice_group_ids_idx" ON "published_practice" USING GIN ("group_ids");

-- CreateIndex
CREATE INDEX "published_practice_place_ids_idx" ON "published_practice" USING GIN ("place_ids");

-- CreateIndex
CREATE INDEX "published_practice_country_ids_idx" ON "published_practice" USING GIN ("country_ids");

-- CreateIndex
CREATE INDEX "published_practice_first_published_at_slug_idx" ON "published_practice"("first_published_at" DESC, "slug");

-- CreateIndex
CREATE INDEX "published_practice_approach_approach_id_idx" ON "published_practice_approach"("approach_id");

-- CreateIndex
CREATE INDEX "published_practice_place_place_id_idx" ON "published_practice_place"("place_id");

-- CreateIndex
CREATE INDEX "published_practice_group_group_id_idx" ON "published_practice_group"("group_id");

-- CreateIndex
CREATE INDEX "published_practice_organisation_organisation_id_idx" ON "published_practice_organisation"("organisation_id");

-- CreateIndex
CREATE INDEX "published_practice_programme_programme_id_idx" ON "published_practice_programme"("programme_id");

-- CreateIndex
CREATE INDEX "published_practice_source_source_id_idx" ON "published_practice_source"("source_id");

-- CreateIndex
CREATE INDEX "published_practice_person_person_id_idx" ON "published_practice_person"("person_id");

-- CreateIndex
CREATE INDEX "programme_source_id_idx" ON "programme"("source_id");

-- CreateIndex
CREATE INDEX "programme_organisation_organisation_id_idx" ON "programme_organisation"("organisation_id");

-- CreateIndex
CREATE INDEX "exchange_part_of_id_idx" ON "exchange"("part_of_id");

-- CreateIndex
CREATE INDEX "exchange_programme_id_idx" ON "exchange"("programme_id");

-- CreateIndex
CREATE INDEX "exchange_source_id_idx" ON "exchange"("source_id");

-- CreateIndex
CREATE INDEX "exchange_host_place_id_idx" ON "exchange_host"("place_id");

-- CreateIndex
CREATE INDEX "exchange_place_place_id_idx" ON "exchange_place"("place_id");

-- CreateIndex
CREATE INDEX "exchange_organisation_organisation_id_idx" ON "exchange_organisation"("organisation_id");

-- CreateIndex
CREATE INDEX "source_publisher_id_idx" ON "source"("publisher_id");

-- CreateIndex
CREATE INDEX "editorial_note_subject_type_record_id_idx" ON "editorial_note_subject"("type", "record_id");

-- CreateIndex
CREATE INDEX "approach_broader_id_idx" ON "approach"("broader_id");

-- CreateIndex
CREATE INDEX "target_group_broader_id_idx" ON "target_group"("broader_id");

-- CreateIndex
CREATE INDEX "organisation_place_id_idx" ON "organisation"("place_id");

-- CreateIndex
CREATE INDEX "organisation_country_id_idx" ON "organisation"("country_id");

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_channel" ADD CONSTRAINT "person_channel_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place_name" ADD CONSTRAINT "place_name_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_former_slug" ADD CONSTRAINT "practice_former_slug_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_practice" ADD CONSTRAINT "published_practice_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_practice" ADD CONSTRAINT "published_practice_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_practice_approach" ADD CONSTRAINT "published_practice_approach_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "published_practice"("practice_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_practice_approach" ADD CONSTRAINT "published_practice_approach_approach_id_fkey" FOREIGN KEY ("approach_id") REFERENCES "approach"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_practice_place" ADD CONSTRAINT "published_practice_place_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "published_practice"("practice_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_practice_place" ADD CONSTRAINT "published_practice_place_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_practice_group" ADD CONSTRAINT "published_practice_group_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "published_practice"("practice_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_practice_group" ADD CONSTRAINT "published_practice_group_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "target_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_practice_organisation" ADD CONSTRAINT "published_practice_organisation_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "published_practice"("practice_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_practice_organisation" ADD CONSTRAINT "published_practice_organisation_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_practice_programme" ADD CONSTRAINT "published_practice_programme_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "published_practice"("practice_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_practice_programme" ADD CONSTRAINT "published_practice_programme_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_practice_source" ADD CONSTRAINT "published_practice_source_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "published_practice"("practice_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_practice_source" ADD CONSTRAINT "published_practice_source_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_practice_person" ADD CONSTRAINT "published_practice_person_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "published_practice"("practice_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_practice_person" ADD CONSTRAINT "published_practice_person_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme" ADD CONSTRAINT "programme_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_organisation" ADD CONSTRAINT "programme_organisation_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_organisation" ADD CONSTRAINT "programme_organisation_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exchange" ADD CONSTRAINT "exchange_part_of_id_fkey" FOREIGN KEY ("part_of_id") REFERENCES "exchange"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exchange" ADD CONSTRAINT "exchange_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exchange" ADD CONSTRAINT "exchange_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exchange_host" ADD CONSTRAINT "exchange_host_exchange_id_fkey" FOREIGN KEY ("exchange_id") REFERENCES "exchange"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exchange_host" ADD CONSTRAINT "exchange_host_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exchange_place" ADD CONSTRAINT "exchange_place_exchange_id_fkey" FOREIGN KEY ("exchange_id") REFERENCES "exchange"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exchange_place" ADD CONSTRAINT "exchange_place_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exchange_organisation" ADD CONSTRAINT "exchange_organisation_exchange_id_fkey" FOREIGN KEY ("exchange_id") REFERENCES "exchange"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exchange_organisation" ADD CONSTRAINT "exchange_organisation_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_publisher_id_fkey" FOREIGN KEY ("publisher_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editorial_note_subject" ADD CONSTRAINT "editorial_note_subject_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "editorial_note"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approach" ADD CONSTRAINT "approach_broader_id_fkey" FOREIGN KEY ("broader_id") REFERENCES "approach"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_group" ADD CONSTRAINT "target_group_broader_id_fkey" FOREIGN KEY ("broader_id") REFERENCES "target_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand: what the search box looks through, in English stems and as it is written. The text is folded to one
-- spelling before it is saved, so that no dictionary has to know our letters.
ALTER TABLE "published_practice" ADD COLUMN "search_vector" tsvector
  GENERATED ALWAYS AS (to_tsvector('pg_catalog.english', "search_text") || to_tsvector('pg_catalog.simple', "search_text")) STORED;
CREATE INDEX "published_practice_search_vector_idx" ON "published_practice" USING gin ("search_vector");
