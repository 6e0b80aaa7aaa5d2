import { Anchor } from "../../../components/ui/anchor";
import { SectionHeading } from "../../../components/ui/section-heading";
import { pathsFor } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import { PracticeList } from "../../practices/components/practice-list";
import type { PracticeCard } from "../../practices/dto";

const SHOWN = 5;

/** The newest practices, and the way to all of them. */
export async function HomeNewest({ practices, total }: { practices: PracticeCard[]; total: number }) {
  const t = await getTranslations("home");
  const paths = pathsFor(await getLocale());
  return (
    <section aria-labelledby="newest" className="max-w-[52rem]">
      <SectionHeading id="newest" title={t("newest")} />
      <PracticeList practices={practices.slice(0, SHOWN)} />
      <p className="mt-4">
        <Anchor href={paths.practices()} className="inline-block py-1 font-semibold">
          {t("all", { count: total })}
        </Anchor>
      </p>
    </section>
  );
}
