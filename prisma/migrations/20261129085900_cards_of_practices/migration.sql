-- AlterTable
ALTER TABLE "published_practice" ADD COLUMN     "filed_under" JSONB NOT NULL DEFAULT '{"approaches":[],"places":[],"groups":[]}';

-- Written by hand from here on.
-- What a list shows of a practice, as one text of JSON: a page of a list reads twenty of these and joins nothing.
CREATE FUNCTION "practice_card"("slug" text, "tier" practice_tier, "title" text, "summary" text, "as_of" text, "key_figures" jsonb,
  "outcome" re_check_outcome, "checked_on" date, "published_at" timestamptz, "filed_under" jsonb)
  RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN json_build_object('slug', "slug", 'tier', "tier", 'title', "title", 'summary', "summary", 'asOf', "as_of", 'keyFigures', "key_figures",
    'reCheck', CASE WHEN "outcome" IS NOT NULL AND "checked_on" IS NOT NULL
      THEN json_build_object('outcome', "outcome", 'on', to_char("checked_on", 'YYYY-MM-DD')) END,
    'publishedAt', to_char("published_at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'filedUnder', "filed_under");
END $$;
ALTER TABLE "published_practice" ADD COLUMN "card" text NOT NULL GENERATED ALWAYS AS ("practice_card"("slug", "tier", "title", "summary", "as_of",
  "key_figures", "re_check_outcome", "re_checked_on", "first_published_at", "filed_under")) STORED;

-- Last: no table can be altered any more while its deferred triggers wait.
UPDATE "published_practice" p SET "filed_under" = jsonb_build_object(
  'approaches', (SELECT coalesce(jsonb_agg(x.approach_id ORDER BY x.position), '[]') FROM published_practice_approach x WHERE x.practice_id = p.practice_id),
  'places', (SELECT coalesce(jsonb_agg(x.place_id ORDER BY x.position), '[]') FROM published_practice_place x WHERE x.practice_id = p.practice_id),
  'groups', (SELECT coalesce(jsonb_agg(x.group_id ORDER BY x.position), '[]') FROM published_practice_group x
    WHERE x.practice_id = p.practice_id AND x.role = 'primary'));
