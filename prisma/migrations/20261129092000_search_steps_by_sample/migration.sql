-- How much of the catalogue a step of a search looks at. So far it looked at the newest 3 blocks of 512 publications, at the newest 24, and at
-- all. A block is looked through practice by practice (0.2 µs each, and more with each further block), all of the catalogue match by match
-- (0.3 µs each): 24 blocks cost more than all, unless nearly every practice matches. Now one block tells how frequent the
-- matches are, and then it looks at as many as should have enough, or at all.

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

-- The same of the newest blocks alone, where those are likely to have enough. "newest" is the newest block, which need not be full; the one before
-- it is the sample. More than 8 blocks are never cheaper than all. Several words are seldom so frequent: a sample is taken of them only where
-- the catalogue is large.
DROP FUNCTION "search_step";
CREATE FUNCTION "search_step"("q" tsquery, "tier" int, "most" int, "newest" int) RETURNS int[] LANGUAGE plpgsql STABLE AS $$
DECLARE
  step int[];
  blocks int;
BEGIN
  IF newest >= (CASE WHEN "q"::text LIKE '%&%' THEN 48 ELSE 6 END) THEN
    step := "search_newest"(('''block:' || newest - 1 || '''')::tsquery && q, tier, 512);
    blocks := CASE WHEN cardinality(step) > 0 THEN ceil(1.2 * "most" / cardinality(step)) END;
    IF blocks <= 8 AND blocks * 2 <= newest THEN
      step := "search_newest"(
        (SELECT string_agg('''block:' || block || '''', '|') FROM generate_series(newest - blocks, newest) block)::tsquery && q, tier, "most");
      IF cardinality(step) >= "most" THEN RETURN step; END IF;
    END IF;
  END IF;
  RETURN "search_newest"(q, tier, "most");
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
    step := CASE WHEN tier = 3 THEN found ELSE "search_step"("q", tier, "most", newest) END;
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
