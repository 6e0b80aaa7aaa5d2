-- AlterTable
ALTER TABLE "published_practice_search" ALTER COLUMN "passages" SET DATA TYPE JSON;

-- What was typed as a query of the database. Each part is what stands before a word, the word (several with spaces are a phrase), and
-- the word as it may be written; a part that has only the first ends the query. Made here and not in the text of a statement, so
-- that there is one statement for all searches, prepared once.
CREATE FUNCTION "search_query"("parts" jsonb) RETURNS tsquery LANGUAGE plpgsql STABLE STRICT AS $$
BEGIN
  RETURN (SELECT string_agg(p.part->>0 || CASE WHEN p.word IS NULL THEN '' ELSE '(' || concat_ws(' | ', p.part->>2,
      CASE WHEN p.word LIKE '% %' THEN '(' || nullif(phraseto_tsquery('pg_catalog.english', p.word)::text, '') || ')'
        WHEN p.word !~ '[0-9]' THEN '''' || (ts_lexize('pg_catalog.english_stem', p.word))[1] || '''' END,
      CASE WHEN p.word NOT LIKE '% %' THEN '''sr:' || (ts_lexize('pg_catalog.serbian_stem', p.word))[1] || '''' END) || ')' END, '' ORDER BY p.n)
    FROM (SELECT part, part->>1 AS word, n FROM jsonb_array_elements("parts") WITH ORDINALITY AS p(part, n)) p)::tsquery;
END $$;

-- As before, but "widths" are the numbers of blocks to look at first; 0 is all of them.
DROP FUNCTION "search_step";
CREATE FUNCTION "search_step"("q" tsquery, "tier" int, "most" int, "newest" int, "widths" int[]) RETURNS int[]
  LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
  within tsquery;
  step int[];
  width int;
BEGIN
  FOREACH width IN ARRAY widths LOOP
    CONTINUE WHEN newest < width * 2;
    within := q;
    IF width > 0 THEN
      within := (SELECT string_agg('''block:' || block || '''', '|') FROM generate_series(newest - width + 1, newest) block)::tsquery && q;
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

-- As before: the practices that have all of "q" and nothing of "unwanted", as their numbers with a space between them, best first; one
-- may stand there more than once, and then the first place counts. What stands anywhere is asked first: nothing else can be in title
-- or names, and where that is no more than is put in order, the rows themselves tell what their titles and names have. Only
-- a single word is so frequent that the newest 1 500 practices may have enough of it.
DROP FUNCTION "search_practices";
CREATE FUNCTION "search_practices"("q" tsquery, "unwanted" tsquery, "most" int, "ranked" int) RETURNS text
  LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
  newest int;
  widths int[] := CASE WHEN "q"::text LIKE '%&%' THEN ARRAY[24, 0] ELSE ARRAY[3, 24, 0] END;
  weights real[] := '{0.05, 0.15, 0.25, 1}';
  ids int[] := '{}';
  ends int[] := '{}';
  found int[];
  step int[];
  best int[];
BEGIN
  SELECT max("number") / 512 INTO newest FROM "published_practice_search";
  -- Title and names do not tell what the rest of the text has.
  found := "search_step"(CASE WHEN "unwanted" IS NULL THEN "q" ELSE "q" && !!"unwanted" END, 3, "most", newest, widths);
  IF cardinality(found) <= "ranked" THEN
    RETURN (SELECT string_agg(r."number"::text, ' ' ORDER BY r."title_vector" @@ "q" DESC, r."names_vector" @@ "q" DESC,
        ts_rank(weights, r."names_vector", "q") DESC, r."number" DESC)
      FROM "published_practice_search" r WHERE r."number" = ANY(found));
  END IF;
  FOR tier IN 1 .. 3 LOOP
    step := CASE WHEN tier = 3 THEN found ELSE "search_step"("q", tier, "most", newest, widths) END;
    ids := ids || CASE WHEN tier = 3 OR "unwanted" IS NULL THEN step
      ELSE ARRAY(SELECT s.id FROM unnest(step) WITH ORDINALITY AS s(id, n) JOIN unnest(found) k(id) ON k.id = s.id ORDER BY s.n) END;
    ends := ends || cardinality(ids);
    EXIT WHEN cardinality(step) >= "most" AND "unwanted" IS NULL;
  END LOOP;
  best := ARRAY(SELECT top.id
    FROM (SELECT id, min(n) AS n FROM unnest(ids[1:"ranked" * 3]) WITH ORDINALITY AS s(id, n) GROUP BY id ORDER BY min(n) LIMIT "ranked") top
    JOIN "published_practice_search" r ON r."number" = top.id
    ORDER BY (SELECT count(*) FROM unnest(ends) e WHERE top.n > e), ts_rank(weights, r."names_vector", "q") DESC, top.n);
  RETURN array_to_string(best || ids, ' ');
END $$;

-- The words of the catalogue that are near to these, and these if they are known: always by their indexes. The planner cannot know how
-- few words have one of so many numbers, and would read them all.
CREATE FUNCTION "near_words"("typed" text[], "numbers" int[]) RETURNS TABLE ("word" text, "spelling" text)
  LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
BEGIN
  RETURN QUERY SELECT w.word, w.spelling FROM search_word w WHERE w.word = ANY("typed")
    UNION SELECT near.word, near.spelling FROM (SELECT w.word, w.spelling FROM search_word w WHERE w.nearby && "numbers" LIMIT 500) near;
END $$;

-- Searches, one after the other, until one finds something: its place among them, from 1, and what search_practices says. If none
-- does, the places of those of "others" that would find something. Each is [wanted, unwanted] as parts of search_query.
CREATE FUNCTION "search_instead"("tries" jsonb, "others" jsonb, "most" int, "ranked" int, OUT "place" int, OUT "ids" text, OUT "useful" int[])
  LANGUAGE plpgsql STABLE AS $$
DECLARE
  newest int;
  one jsonb;
BEGIN
  place := 0;
  FOR one IN SELECT jsonb_array_elements("tries") LOOP
    place := place + 1;
    ids := "search_practices"("search_query"(one->0), "search_query"(nullif(one->1, 'null')), "most", "ranked");
    IF ids <> '' THEN RETURN; END IF;
  END LOOP;
  place := NULL;
  ids := NULL;
  SELECT max("number") / 512 INTO newest FROM "published_practice_search";
  useful := ARRAY(SELECT o.n FROM jsonb_array_elements("others") WITH ORDINALITY AS o(one, n)
    WHERE cardinality("search_step"("search_query"(o.one->0), 3, 1, newest, ARRAY[3, 24, 0])) > 0 ORDER BY o.n);
END $$;
