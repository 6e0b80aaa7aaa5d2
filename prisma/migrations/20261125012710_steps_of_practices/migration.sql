-- CreateTable
CREATE TABLE "practice_step" (
    "practice_id" UUID NOT NULL,
    "revision_number" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "transition" TEXT NOT NULL,
    "from" "practice_state" NOT NULL,
    "to" "practice_state" NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "practice_step_pkey" PRIMARY KEY ("practice_id","revision_number","version")
);

-- AddForeignKey
ALTER TABLE "practice_step" ADD CONSTRAINT "practice_step_practice_id_revision_number_fkey" FOREIGN KEY ("practice_id", "revision_number") REFERENCES "revision"("practice_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_step" ADD CONSTRAINT "practice_step_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The steps that were taken before this table existed, from the log. It holds no text: their messages stay the comments that
-- they were. The log does not tell which version a step made: counted from 1, they stand in their order and before those to come.
INSERT INTO "practice_step" ("practice_id", "revision_number", "version", "transition", "from", "to", "account_id", "created_at")
SELECT r."practice_id", r."number", row_number() OVER (PARTITION BY e."subject_id" ORDER BY e."at", e."id"),
  substr(e."action", length('practice.') + 1), (e."details" ->> 'from')::"practice_state", (e."details" ->> 'to')::"practice_state",
  e."account_id", e."at"
FROM "audit_event" e JOIN "revision" r ON r."practice_id"::text = e."subject_id" AND r."number" = (e."details" ->> 'revision')::int
WHERE e."subject_type" = 'practice' AND e."account_id" IS NOT NULL AND e."action" IN ('practice.submit', 'practice.publish',
  'practice.request-changes', 'practice.take-back', 'practice.withdraw', 'practice.archive', 'practice.restore');
