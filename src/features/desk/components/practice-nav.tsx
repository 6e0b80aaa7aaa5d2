import { deskPaths, pathsFor } from "../../../lib/paths";
import { getTranslations } from "../../../server/translations";
import type { PracticeForEditing } from "../../practices/dto";

export type PracticeTab = "write" | "pictures" | "preview" | "review" | "history" | "reCheck" | "address";
type PracticeNavProps = {
  practice: Pick<PracticeForEditing, "id" | "slug" | "state" | "live" | "mayEdit">;
  tab: PracticeTab;
  locale: string;
};

/** Where a practice is in its life, and the pages about it: in a row, or in columns where that is too narrow. */
export async function PracticeNav({ practice, tab, locale }: PracticeNavProps) {
  const t = await getTranslations("editors");
  const { id } = practice;
  const links: [PracticeTab, string][] = [
    ["write", deskPaths.practice(id)],
    ["pictures", deskPaths.pictures(id)],
    ["preview", deskPaths.preview(id)],
    ["review", deskPaths.review(id)],
    ["history", deskPaths.history(id)],
    ["reCheck", deskPaths.reCheck(id)],
    ...(practice.mayEdit ? [["address", deskPaths.address(id)] satisfies [PracticeTab, string]] : []),
  ];
  return (
    <div className="mb-6">
      <p className="mb-2">
        <b>{t(`states.${practice.state}`)}</b>
        {practice.live && (
          <>
            {" · "}
            <a href={pathsFor(locale).practice(practice.slug)}>{t("seeLive")}</a>
          </>
        )}
      </p>
      <nav aria-label={t("practicePages")} className="border-rule border-y">
        <ul className="grid grid-cols-[repeat(auto-fit,minmax(6rem,1fr))] sm:flex sm:flex-wrap sm:gap-x-6">
          {links.map(([name, href]) => (
            <li key={name}>
              <a
                href={href}
                aria-current={name === tab ? "page" : undefined}
                className="flex min-h-11 items-center font-semibold text-ink no-underline hover:underline aria-[current]:underline aria-[current]:decoration-2"
              >
                {t(`tabs.${name}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
