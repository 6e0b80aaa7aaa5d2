-- CreateTable
CREATE TABLE "published_practice_search" (
    "practice_id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "title_words" TEXT NOT NULL,
    "filed_words" TEXT NOT NULL,
    "summary_words" TEXT NOT NULL,
    "serbian_words" TEXT NOT NULL,
    "text_words" TEXT NOT NULL,
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
CREATE UNIQUE INDEX "published_practice_search_number_key" ON "published_practice_search"("number");

-- CreateIndex
CREATE INDEX "search_word_nearby_idx" ON "search_word" USING GIN ("nearby");

-- CreateIndex
CREATE INDEX "search_word_practice_id_idx" ON "search_word"("practice_id");

-- AddForeignKey
ALTER TABLE "published_practice_search" ADD CONSTRAINT "published_practice_search_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "published_practice"("practice_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_word" ADD CONSTRAINT "search_word_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "published_practice"("practice_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand from here on. Serbian stems carry a sign of their own, so that they meet no English word; so does the
-- block of 512 publications to which a practice belongs, by which a search looks at the newest ones first.
CREATE FUNCTION "serbian_stems"("words" text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT array_to_tsvector(ARRAY(SELECT 'sr:' || unnest(tsvector_to_array(to_tsvector('pg_catalog.serbian', "words"))))) $$;
CREATE FUNCTION "search_vector_of"("number" int, "title" text, "filed" text, "summary" text, "serbian" text, "body" text)
  RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT setweight(to_tsvector('pg_catalog.english', "title") || to_tsvector('pg_catalog.simple', "title"), 'A')
    || setweight(to_tsvector('pg_catalog.english', "filed") || to_tsvector('pg_catalog.simple', "filed"), 'B')
    || setweight(to_tsvector('pg_catalog.english', "summary") || to_tsvector('pg_catalog.simple', "summary"), 'C')
    || to_tsvector('pg_catalog.english', "body") || to_tsvector('pg_catalog.simple', "body")
    || "serbian_stems"("serbian") || array_to_tsvector(ARRAY['block:' || ("number" / 512)]) $$;

ALTER TABLE "published_practice_search"
  ADD COLUMN "title_vector" tsvector GENERATED ALWAYS AS ("search_vector_of"("number", "title_words", '', '', '', '')) STORED,
  ADD COLUMN "names_vector" tsvector GENERATED ALWAYS AS
    ("search_vector_of"("number", "title_words", "filed_words", "summary_words", "serbian_words", '')) STORED,
  ADD COLUMN "text_vector" tsvector GENERATED ALWAYS AS
    ("search_vector_of"("number", "title_words", "filed_words", "summary_words", "serbian_words", "text_words")) STORED,
  -- A search reads many of these rows and hardly ever what is in them: all that is long lies elsewhere.
  SET ("toast_tuple_target" = 128);
-- Without a list of what is still to be sorted in: a search would have to read it whole.
CREATE INDEX "published_practice_search_title_vector_idx" ON "published_practice_search" USING gin ("title_vector") WITH (fastupdate = off);
CREATE INDEX "published_practice_search_names_vector_idx" ON "published_practice_search" USING gin ("names_vector") WITH (fastupdate = off);
CREATE INDEX "published_practice_search_text_vector_idx" ON "published_practice_search" USING gin ("text_vector") WITH (fastupdate = off);

-- The newest practices of which a vector has all of "q", by the newest first. It looks at the newest 1 500 and 12 000 before it
-- looks at all, by their blocks: a frequent word reads no more rows of a large catalogue than of a small one.
CREATE FUNCTION "search_step"("q" tsquery, "tier" int, "most" int, "newest" int) RETURNS int[]
  LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
  within tsquery;
  step int[];
  widths int[] := ARRAY[3, 24, 0];
BEGIN
  FOR width IN 1 .. 3 LOOP
    CONTINUE WHEN newest < widths[width] * 2;
    within := q;
    IF width < 3 THEN
      within := (SELECT string_agg('''block:' || block || '''', '|') FROM generate_series(newest - widths[width] + 1, newest) block)::tsquery && q;
    END IF;
    IF tier = 1 THEN
      step := ARRAY(SELECT "number" FROM (SELECT "number" FROM "published_practice_search" WHERE "title_vector" @@ within OFFSET 0) s ORDER BY "number" DESC LIMIT "most");
    ELSIF tier = 2 THEN
      step := ARRAY(SELECT "number" FROM (SELECT "number" FROM "published_practice_search" WHERE "names_vector" @@ within OFFSET 0) s ORDER BY "number" DESC LIMIT "most");
    ELSE
      step := ARRAY(SELECT "number" FROM (SELECT "number" FROM "published_practice_search" WHERE "text_vector" @@ within OFFSET 0) s ORDER BY "number" DESC LIMIT "most");
    END IF;
    EXIT WHEN cardinality(step) >= "most";
  END LOOP;
  RETURN step;
END $$;

-- The practices that have all of "q" and nothing of "unwanted", as their numbers with a space between them, best first; one may stand
-- there more than once, and then the first place counts. What title and places have comes before what all names and the
-- summary have, and that before what stands anywhere; a later step is left out as soon as "most" are found. The first
-- "ranked" are put in order, inside of their step, by how often and where the words stand.
CREATE FUNCTION "search_practices"("q" tsquery, "unwanted" tsquery, "most" int, "ranked" int) RETURNS text
  LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
  newest int;
  ids int[] := '{}';
  ends int[] := '{}';
  step int[];
  kept int[];
  best int[];
BEGIN
  SELECT max("number") / 512 INTO newest FROM "published_practice_search";
  IF "unwanted" IS NOT NULL THEN
    -- Title and names do not tell what the rest of the text has.
    kept := "search_step"("q" && !!"unwanted", 3, "most", newest);
  END IF;
  FOR tier IN 1 .. 3 LOOP
    step := CASE WHEN tier = 3 AND kept IS NOT NULL THEN kept ELSE "search_step"("q", tier, "most", newest) END;
    ids := ids || CASE WHEN tier = 3 OR kept IS NULL THEN step
      ELSE ARRAY(SELECT s.id FROM unnest(step) WITH ORDINALITY AS s(id, n) JOIN unnest(kept) k(id) ON k.id = s.id ORDER BY s.n) END;
    ends := ends || cardinality(ids);
    EXIT WHEN cardinality(step) >= "most" AND kept IS NULL;
  END LOOP;
  best := ARRAY(SELECT top.id
    FROM (SELECT id, min(n) AS n FROM unnest(ids[1:"ranked" * 3]) WITH ORDINALITY AS s(id, n) GROUP BY id ORDER BY min(n) LIMIT "ranked") top
    JOIN "published_practice_search" r ON r."number" = top.id
    ORDER BY (SELECT count(*) FROM unnest(ends) e WHERE top.n > e), ts_rank('{0.05, 0.15, 0.25, 1}', r."names_vector", "q") DESC, top.n);
  RETURN array_to_string(best || ids, ' ');
END $$;

-- The rows of the other two are written with those of published_practice, in one transaction.
SELECT tell_changes_of('synonym');
