-- CreateTable
CREATE TABLE "catalogue_version" (
    "is_only" BOOLEAN NOT NULL DEFAULT true,
    "version" BIGINT NOT NULL,

    CONSTRAINT "catalogue_version_pkey" PRIMARY KEY ("is_only")
);

ALTER TABLE "catalogue_version" ADD CONSTRAINT "catalogue_version_is_only" CHECK ("is_only");
INSERT INTO "catalogue_version" ("version") VALUES (1);

-- Raised at the end of a transaction, once, however many rows it has changed: so the one row is locked only for the
-- moment of the commit, and nobody who holds it waits for anything else. NOTIFY is delivered with the commit.
CREATE FUNCTION raise_catalogue_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('atlas.raised_in', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
    PERFORM set_config('atlas.raised_in', pg_current_xact_id()::text, true);
    UPDATE catalogue_version SET version = version + 1;
    PERFORM pg_notify('catalogue_version', (SELECT version::text FROM catalogue_version));
  END IF;
  RETURN NULL;
END $$;

-- Every table that a public page is made from. tests/integration/catalogue-version.test.ts names the one that is missing.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'published_practice', 'published_practice_approach', 'published_practice_place', 'published_practice_group',
    'published_practice_organisation', 'published_practice_programme', 'published_practice_source',
    'published_practice_person', 'practice_former_slug', 'place', 'place_name', 'approach', 'target_group',
    'organisation', 'person', 'person_channel', 'source', 'editorial_note', 'editorial_note_subject', 'programme',
    'programme_organisation', 'exchange', 'exchange_host', 'exchange_place', 'exchange_organisation'
  ] LOOP
    EXECUTE format('CREATE CONSTRAINT TRIGGER raise_catalogue_version AFTER INSERT OR UPDATE OR DELETE ON %I
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_catalogue_version()', name);
  END LOOP;
END $$;
