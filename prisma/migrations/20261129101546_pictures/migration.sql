-- CreateEnum
CREATE TYPE "picture_format" AS ENUM ('webp', 'jpeg');

-- CreateTable
CREATE TABLE "picture" (
    "id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "is_decorative" BOOLEAN NOT NULL DEFAULT false,
    "caption" TEXT NOT NULL DEFAULT '',
    "credit" TEXT NOT NULL DEFAULT '',
    "licence" TEXT,
    "focal_left" INTEGER NOT NULL DEFAULT 50,
    "focal_top" INTEGER NOT NULL DEFAULT 50,
    "position" INTEGER,
    "is_people_told" BOOLEAN NOT NULL DEFAULT false,
    "added_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "picture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "picture_size" (
    "picture_id" UUID NOT NULL,
    "format" "picture_format" NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "picture_size_pkey" PRIMARY KEY ("picture_id","format","width")
);

-- CreateTable
CREATE TABLE "picture_alternative_text" (
    "picture_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "picture_alternative_text_pkey" PRIMARY KEY ("picture_id","language")
);

-- CreateTable
CREATE TABLE "picture_person" (
    "picture_id" UUID NOT NULL,
    "person_id" TEXT NOT NULL,

    CONSTRAINT "picture_person_pkey" PRIMARY KEY ("picture_id","person_id")
);

-- CreateIndex
CREATE INDEX "picture_practice_id_idx" ON "picture"("practice_id");

-- CreateIndex
CREATE INDEX "picture_added_by_id_idx" ON "picture"("added_by_id");

-- CreateIndex
CREATE INDEX "picture_size_key_idx" ON "picture_size"("key");

-- CreateIndex
CREATE INDEX "picture_person_person_id_idx" ON "picture_person"("person_id");

-- AddForeignKey
ALTER TABLE "picture" ADD CONSTRAINT "picture_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "picture" ADD CONSTRAINT "picture_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "picture_size" ADD CONSTRAINT "picture_size_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "picture"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "picture_alternative_text" ADD CONSTRAINT "picture_alternative_text_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "picture"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "picture_person" ADD CONSTRAINT "picture_person_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "picture"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "picture_person" ADD CONSTRAINT "picture_person_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand from here on.
ALTER TABLE "picture" ADD CONSTRAINT "picture_focal_point_is_in_it" CHECK ("focal_left" BETWEEN 0 AND 100 AND "focal_top" BETWEEN 0 AND 100);
-- As server/media names files, and nothing that could be a path.
ALTER TABLE "picture_size" ADD CONSTRAINT "picture_size_key_is_a_sum" CHECK ("key" ~ '^[0-9a-f]{64}\.(webp|jpg)$');
-- Whoever does not see it is told what it shows, or that nothing is lost.
ALTER TABLE "picture_alternative_text" ADD CONSTRAINT "picture_alternative_text_is_not_empty" CHECK ("text" <> '');

-- What changes a picture changes the page that shows it.
SELECT tell_changes_of('picture');
SELECT tell_changes_of('picture_size');
SELECT tell_changes_of('picture_alternative_text');
SELECT tell_changes_of('picture_person');
