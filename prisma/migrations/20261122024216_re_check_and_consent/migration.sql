-- CreateEnum
CREATE TYPE "consent_purpose" AS ENUM ('name', 'voice', 'picture', 'email', 'phone');

-- AlterTable
ALTER TABLE "published_practice" ADD COLUMN     "re_check_outcome" "re_check_outcome",
ADD COLUMN     "re_checked_on" DATE;

-- CreateTable
CREATE TABLE "consent" (
    "id" UUID NOT NULL,
    "person_id" TEXT NOT NULL,
    "purposes" "consent_purpose"[],
    "words" TEXT NOT NULL,
    "given_on" DATE NOT NULL,
    "how" TEXT NOT NULL,
    "until" DATE,
    "withdrawn_at" TIMESTAMPTZ(3),
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "consent_person_id_idx" ON "consent"("person_id");

-- CreateIndex
CREATE INDEX "consent_until_idx" ON "consent"("until");

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What was asked before stands with the practices that are live.
UPDATE published_practice p SET re_check_outcome = c.outcome, re_checked_on = c.checked_on
FROM (SELECT DISTINCT ON (practice_id) practice_id, outcome, checked_on FROM re_check
  ORDER BY practice_id, checked_on DESC, created_at DESC) c
WHERE c.practice_id = p.practice_id;
