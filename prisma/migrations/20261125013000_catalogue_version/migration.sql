-- CreateTable
CREATE TABLE "catalogue_version" (
    "is_only" BOOLEAN NOT NULL DEFAULT true,
    "version" BIGINT NOT NULL,

    CONSTRAINT "catalogue_version_pkey" PRIMARY KEY ("is_only")
);

ALTER TABLE "catalogue_version" ADD CONSTRAINT "catalogue_version_is_only" CHECK ("is_only");
INSERT INTO "catalogue_version" ("version") VALUES (1);

-- Raised once in a transaction, however many rows it has changed, and at its end: so the one row is locked only for the
-- moment of the commit, and nobody who holds it waits for anything else. NOTIFY is delivered with the commit.
CREATE FUNCTION raise_catalogue_version() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('atlas.raised_in', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
    PERFORM set_config('atlas.raised_in', pg_current_xact_id()::text, true);
    UPDATE catalogue_version SET version = version + 1;
    PERFORM pg_notify('catalogue_version', (SELECT version::text FROM catalogue_version));
  END IF;
END $$;

CREATE FUNCTION tell_catalogue_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM raise_catalogue_version();
  RETURN NULL;
END $$;

-- Gives a table the trigger. A migration that makes a table which a public page reads calls it:
-- SELECT tell_changes_of('new_table'). tests/integration/catalogue-version.test.ts names a table that lacks it.
CREATE FUNCTION tell_changes_of(name regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE CONSTRAINT TRIGGER tell_catalogue_change AFTER INSERT OR UPDATE OR DELETE ON %s
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tell_catalogue_change()', name);
END $$;

SELECT tell_changes_of(name::regclass) FROM unnest(ARRAY[
  'published_practice', 'published_practice_approach', 'published_practice_place', 'published_practice_group',
  'published_practice_organisation', 'published_practice_programme', 'published_practice_source',
  'published_practice_person', 'practice_former_slug', 'place', 'place_name', 'approach', 'target_group',
  'organisation', 'person', 'person_channel', 'consent', 'source', 'editorial_note', 'editorial_note_subject', 'programme',
  'programme_organisation', 'exchange', 'exchange_host', 'exchange_place', 'exchange_organisation']) AS name;

-- Of the revisions, visitors read the published one. It stays as it is; should it be changed all the same, they see that.
-- All others are drafts, which are saved every few seconds.
CREATE FUNCTION tell_change_of_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM published_practice WHERE revision_id = NEW.id) THEN
    PERFORM raise_catalogue_version();
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER tell_catalogue_change AFTER UPDATE ON revision
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tell_change_of_revision();
