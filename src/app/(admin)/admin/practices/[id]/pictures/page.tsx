import type { Metadata } from "next";
import { requireActor } from "../../../../../../features/accounts/auth";
import { DeskFrame } from "../../../../../../features/desk/components/desk-frame";
import { PracticeNav } from "../../../../../../features/desk/components/practice-nav";
import { listPictures, listPossibleSubjects } from "../../../../../../features/pictures/admin-queries";
import { PictureAtDesk } from "../../../../../../features/pictures/components/picture-at-desk";
import { PictureUpload } from "../../../../../../features/pictures/components/picture-upload";
import { addingFault } from "../../../../../../features/pictures/schema";
import { getPracticeForEditing } from "../../../../../../features/practices/admin-queries";
import { deskPaths } from "../../../../../../lib/paths";
import { getLocale, getTranslations } from "../../../../../../server/translations";
import { orNotFound } from "../../../../or-not-found";

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("editors"))("tabs.pictures") };
}

/** The pictures of a practice: added, told about, shown and taken down. */
export default async function PicturesPage({ params, searchParams }: PageProps) {
  const actor = await requireActor();
  const { id } = await params;
  const { fault } = await searchParams;
  const practice = await orNotFound(getPracticeForEditing(actor, id));
  const pictures = await listPictures(actor, id);
  const people = await listPossibleSubjects(actor, id);
  const t = await getTranslations("editors");
  const words = await getTranslations("pictureDesk");
  const { mayWrite, mayEdit } = practice;
  return (
    <DeskFrame title={practice.latest.content.title || t("untitled")}>
      <PracticeNav practice={practice} tab="pictures" locale={await getLocale()} />
      <p className="mb-4 max-w-column">{words("lead")}</p>
      {mayEdit && (
        <p className="mb-4">
          <a href={deskPaths.unusedPictures()}>{words("unused.title")}</a>
        </p>
      )}
      {mayWrite ? (
        <PictureUpload
          practice={id}
          fault={addingFault
            .nullable()
            .catch(null)
            .parse(fault ?? null)}
        />
      ) : (
        <p className="max-w-column border-ink border-l-4 bg-tint px-5 py-4">{t(`closed.${practice.state}`)}</p>
      )}
      {pictures.length === 0 && <p className="mt-6 text-muted">{words("none")}</p>}
      {pictures.map((picture, index) => (
        <PictureAtDesk
          key={picture.id}
          practice={id}
          picture={picture}
          number={index + 1}
          people={people}
          mayWrite={mayWrite}
          mayEdit={mayEdit}
        />
      ))}
    </DeskFrame>
  );
}
