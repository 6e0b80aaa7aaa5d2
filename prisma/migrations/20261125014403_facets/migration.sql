-- DropIndex
DROP INDEX "published_practice_first_published_at_slug_idx";

-- AlterTable
ALTER TABLE "published_practice" ADD COLUMN     "number" SERIAL NOT NULL;

-- CreateTable
CREATE TABLE "practice_facets" (
    "number" INTEGER NOT NULL,
    "terms" INTEGER[],
    "changed" BIGINT NOT NULL,

    CONSTRAINT "practice_facets_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "facet_term" (
    "id" SERIAL NOT NULL,
    "facet" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "facet_term_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "practice_facets_changed_idx" ON "practice_facets"("changed");

-- CreateIndex
CREATE UNIQUE INDEX "facet_term_facet_value_key" ON "facet_term"("facet", "value");

-- CreateIndex
-- The oldest first; those of one moment so that the newest first shows case studies before profiles, by address.
UPDATE "published_practice" p SET "number" = ranked.place FROM (
  SELECT practice_id, row_number() OVER (ORDER BY first_published_at, tier DESC, slug DESC) AS place FROM "published_practice") ranked
  WHERE ranked.practice_id = p.practice_id;
SELECT setval('published_practice_number_seq', (SELECT max("number") FROM "published_practice"));
-- Deferred triggers of the rows above would stand in the way of the indexes below: they are fired now.
SET CONSTRAINTS ALL IMMEDIATE;
SET CONSTRAINTS ALL DEFERRED;

CREATE UNIQUE INDEX "published_practice_number_key" ON "published_practice"("number");

-- CreateIndex
CREATE INDEX "published_practice_re_checked_on_number_idx" ON "published_practice"("re_checked_on" DESC NULLS LAST, "number" DESC);


-- The other orders of the list. Every alphabet that it can be sorted by needs its own (features/search/queries.ts).
CREATE INDEX "published_practice_title_idx" ON "published_practice" ("title" COLLATE "en-x-icu", "slug");
CREATE INDEX "published_practice_place_idx" ON "published_practice"
  (("place_name" = ''), "place_name" COLLATE "en-x-icu", "title" COLLATE "en-x-icu");
CREATE FUNCTION facets_of(this integer) RETURNS TABLE (facet text, value text) LANGUAGE sql STABLE AS $$
  SELECT f.facet, f.value FROM published_practice p CROSS JOIN LATERAL (
    SELECT 'approach' AS facet, unnest(p.approach_ids) AS value UNION SELECT 'country', unnest(p.country_ids)
    UNION SELECT 'place', unnest(p.place_ids) UNION SELECT 'group', unnest(p.group_ids) UNION SELECT 'tier', p.tier::text) f
  WHERE p.number = this
$$;

-- Writes what a practice is filed under now, whatever happened to it in the transaction. The row of catalogue_version is
-- locked first: so changes are numbered in the order of their commits, and nobody who has read up to one number can miss
-- an earlier one.
CREATE FUNCTION index_practice_facets() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  this integer := CASE TG_OP WHEN 'DELETE' THEN OLD.number ELSE NEW.number END;
BEGIN
  PERFORM raise_catalogue_version();
  INSERT INTO facet_term (facet, value) SELECT f.facet, f.value FROM facets_of(this) f
    WHERE NOT EXISTS (SELECT 1 FROM facet_term t WHERE t.facet = f.facet AND t.value = f.value) ON CONFLICT DO NOTHING;
  INSERT INTO practice_facets (number, terms, changed)
    SELECT this, coalesce(array_agg(t.id), '{}'), (SELECT version FROM catalogue_version) FROM facets_of(this) f JOIN facet_term t USING (facet, value)
    ON CONFLICT (number) DO UPDATE SET terms = EXCLUDED.terms, changed = EXCLUDED.changed;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER index_practice_facets AFTER INSERT OR UPDATE OR DELETE ON published_practice
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION index_practice_facets();

INSERT INTO facet_term (facet, value) SELECT DISTINCT f.facet, f.value FROM published_practice p, facets_of(p.number) f;
INSERT INTO practice_facets (number, terms, changed)
  SELECT p.number, coalesce(array_agg(t.id), '{}'), (SELECT version FROM catalogue_version)
  FROM published_practice p, facets_of(p.number) f JOIN facet_term t USING (facet, value) GROUP BY p.number;
