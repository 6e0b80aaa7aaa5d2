import type { Metadata } from "next";
import { LinkButton } from "../../../components/ui/button";
import { requireActor } from "../../../features/accounts/auth";
import { DeskFrame } from "../../../features/desk/components/desk-frame";
import { DeskList } from "../../../features/desk/components/desk-list";
import { getDesk } from "../../../features/editorial/admin-queries";
import { mayEdit } from "../../../features/editorial/workflow";
import { listEndingConsents } from "../../../features/people/admin-queries";
import { ConsentList } from "../../../features/people/components/consent-list";
import { deskPaths } from "../../../lib/paths";
import { getTranslations } from "../../../server/translations";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("editors"))("title") };
}

const parts = ["waitingForMe", "sentBack", "mine", "publishedWithChanges"] as const;

export default async function DeskPage() {
  const actor = await requireActor();
  const desk = await getDesk(actor);
  const isEditor = mayEdit(actor);
  const consents = isEditor ? await listEndingConsents(actor) : [];
  const t = await getTranslations("editors");
  const section = (part: (typeof parts)[number] | "toReCheck") => (
    <section key={part} aria-labelledby={part} className="mt-10 first:mt-0">
      <h2 id={part} className="mb-3 text-section">
        {t(`parts.${part}`)}
        {desk[part].length > 0 && <span className="font-normal text-muted"> ({desk[part].length})</span>}
      </h2>
      <DeskList entries={desk[part]} empty={t(`empty.${part}`)} isToReCheck={part === "toReCheck"} />
    </section>
  );
  const laterOn = isEditor && (
    <>
      <section aria-labelledby="consents">
        <h2 id="consents" className="mb-3 text-section">
          {t("parts.consentsEnding")}
        </h2>
        <ConsentList consents={consents} empty={t("empty.consentsEnding")} />
      </section>
      {section("toReCheck")}
    </>
  );
  return (
    <DeskFrame title={t("title")} lead={<p>{t("lead", { name: actor.name })}</p>} aside={laterOn} isAsideLast>
      <p className="mb-10 flex flex-wrap gap-3">
        <LinkButton href={deskPaths.newPractice()}>{t("begin")}</LinkButton>
        <LinkButton href={deskPaths.practices()} emphasis="quiet">
          {t("allPractices")}
        </LinkButton>
      </p>
      {parts.filter((part) => isEditor || part !== "waitingForMe").map(section)}
    </DeskFrame>
  );
}
