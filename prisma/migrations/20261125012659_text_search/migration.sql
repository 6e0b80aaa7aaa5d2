-- CreateTable
CREATE TABLE "published_practice_search" (
    "practice_id" UUID NOT NULL,
    "first_published_at" TIMESTAMPTZ(3) NOT NULL,
    "title_words" TEXT NOT NULL,
    "filed_words" TEXT NOT NULL,
    "summary_words" TEXT NOT NULL,
    "serbian_words" TEXT NOT NULL,
    "passages" JSONB NOT NULL,

    CONSTRAINT "published_practice_search_pkey" PRIMARY KEY ("practice_id")
);

-- CreateTable
CREATE TABLE "search_word" (
    "word" TEXT NOT NULL,
    "spelling" TEXT NOT NULL,
    "nearby" INTEGER[],
    "practice_id" UUID NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);

-- CreateTable
CREATE TABLE "synonym" (
    "id" TEXT NOT NULL,
    "words" TEXT[],

    CONSTRAINT "synonym_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "published_practice_search_first_published_at_practice_id_idx" ON "published_practice_search"("first_published_at" DESC, "practice_id");

-- CreateIndex
CREATE INDEX "search_word_nearby_idx" ON "search_word" USING GIN ("nearby") WITH (fastupdate = off);

-- CreateIndex
CREATE INDEX "search_word_practice_id_idx" ON "search_word"("practice_id");

-- AddForeignKey
ALTER TABLE "published_practice_search" ADD CONSTRAINT "published_practice_search_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "published_practice"("practice_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_word" ADD CONSTRAINT "search_word_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "published_practice"("practice_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: the vectors. Serbian stems carry a sign of their own, so that they meet no English word.
CREATE FUNCTION "serbian_stems"("words" text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT array_to_tsvector(ARRAY(SELECT 'sr:' || unnest(tsvector_to_array(to_tsvector('pg_catalog.serbian', "words"))))) $$;

ALTER TABLE "published_practice_search"
  ADD COLUMN "title_vector" tsvector GENERATED ALWAYS AS
    (to_tsvector('pg_catalog.english', "title_words") || to_tsvector('pg_catalog.simple', "title_words")) STORED,
  ADD COLUMN "names_vector" tsvector GENERATED ALWAYS AS (
    setweight(to_tsvector('pg_catalog.english', "title_words") || to_tsvector('pg_catalog.simple', "title_words"), 'A')
    || setweight(to_tsvector('pg_catalog.english', "filed_words") || to_tsvector('pg_catalog.simple', "filed_words"), 'B')
    || setweight(to_tsvector('pg_catalog.english', "summary_words") || to_tsvector('pg_catalog.simple', "summary_words"), 'C')
    || "serbian_stems"("serbian_words")) STORED;
-- Without a list of what is still to be sorted in: a search would have to read it whole.
CREATE INDEX "published_practice_search_title_vector_idx" ON "published_practice_search" USING gin ("title_vector") WITH (fastupdate = off);
CREATE INDEX "published_practice_search_names_vector_idx" ON "published_practice_search" USING gin ("names_vector") WITH (fastupdate = off);
