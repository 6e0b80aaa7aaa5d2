-- How much of the catalogue a step of a search looks at. So far it looked at the newest 3 blocks of 512 publications, at the newest 24, and at
-- all. Measured at 100 000 practices: all of the catalogue takes 1.1 µs for each practice that matches (90 ms for a word that most
-- have), twelve blocks at once 0.3 µs for each practice in them, and 24 blocks at once four times that. Now one block tells how frequent the
-- matches are; then it looks at up to twelve blocks after the other, or at all, whichever costs less.

-- The newest practices of which a vector has all of "q".
CREATE FUNCTION "search_newest"("q" tsquery, "tier" int, "most" int) RETURNS int[]
  LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
BEGIN
  IF tier = 1 THEN
    RETURN ARRAY(SELECT "number" FROM (SELECT "number" FROM "published_practice_search" WHERE "title_vector" @@ q OFFSET 0) s ORDER BY "number" DESC LIMIT "most");
  ELSIF tier = 2 THEN
    RETURN ARRAY(SELECT "number" FROM (SELECT "number" FROM "published_practice_search" WHERE "names_vector" @@ q OFFSET 0) s ORDER BY "number" DESC LIMIT "most");
  END IF;
  RETURN ARRAY(SELECT "number" FROM (SELECT "number" FROM "published_practice_search" WHERE "text_vector" @@ q OFFSET 0) s ORDER BY "number" DESC LIMIT "most");
END $$;

-- The same, by blocks where that costs less. "newest" is the newest block, which need not be full; the one before it is the sample. Of those that
-- match "matching" in 512, "most" stand among most / matching blocks, and 195 blocks have matching * 195 of them: with the costs
-- above, blocks are cheaper where matching² * newest > 138 * most. With 0 for "newest" all is looked at: for few matches.
DROP FUNCTION "search_step";
CREATE FUNCTION "search_step"("q" tsquery, "tier" int, "most" int, "newest" int) RETURNS int[] LANGUAGE plpgsql STABLE AS $$
DECLARE
  matching int;
  found int[] := '{}';
  width int;
  last int;
BEGIN
  -- Several words, or words of a title, are seldom frequent enough in a catalogue of a few thousand.
  IF newest < 12 OR (newest < 48 AND (tier = 1 OR "q"::text LIKE '%&%')) THEN RETURN "search_newest"(q, tier, "most"); END IF;
  matching := cardinality("search_newest"(('''block:' || newest - 1 || '''')::tsquery && q, tier, 512));
  IF matching * matching * newest <= 138 * "most" THEN RETURN "search_newest"(q, tier, "most"); END IF;
  width := least(12, 1 + ceil("most"::real / matching));
  -- Where older ones match less than the sample, this is given up in time.
  last := greatest(0, newest - 12 - ceil(2.0 * "most" / matching));
  WHILE newest >= last AND cardinality(found) < "most" LOOP
    found := found || "search_newest"(
      (SELECT string_agg('''block:' || block || '''', '|') FROM generate_series(newest - width + 1, newest) block)::tsquery && q, tier, "most" - cardinality(found));
    newest := newest - width;
  END LOOP;
  RETURN CASE WHEN cardinality(found) < "most" AND newest >= 0 THEN "search_newest"(q, tier, "most") ELSE found END;
END $$;

-- As before.
CREATE OR REPLACE FUNCTION "search_practices"("q" tsquery, "unwanted" tsquery, "most" int, "ranked" int) RETURNS text
  LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
  newest int;
  weights real[] := '{0.05, 0.15, 0.25, 1}';
  ids int[] := '{}';
  ends int[] := '{}';
  found int[];
  step int[];
  best int[];
BEGIN
  SELECT max("number") / 512 INTO newest FROM "published_practice_search";
  -- Title and names do not tell what the rest of the text has.
  found := "search_step"(CASE WHEN "unwanted" IS NULL THEN "q" ELSE "q" && !!"unwanted" END, 3, "most", newest);
  IF cardinality(found) <= "ranked" THEN
    RETURN (SELECT string_agg(r."number"::text, ' ' ORDER BY r."title_vector" @@ "q" DESC, r."names_vector" @@ "q" DESC,
        ts_rank(weights, r."names_vector", "q") DESC, r."number" DESC)
      FROM "published_practice_search" r WHERE r."number" = ANY(found));
  END IF;
  FOR tier IN 1 .. 3 LOOP
    step := CASE WHEN tier = 3 THEN found ELSE "search_step"("q", tier, "most", CASE WHEN cardinality(found) < "most" THEN 0 ELSE newest END) END;
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

CREATE OR REPLACE FUNCTION "search_instead"("tries" jsonb, "others" jsonb, "most" int, "ranked" int, OUT "place" int, OUT "ids" text, OUT "useful" int[])
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
    WHERE cardinality("search_step"("search_query"(o.one->0), 3, 1, newest)) > 0 ORDER BY o.n);
END $$;
