import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getOwnAccount } from "../../../../../features/accounts/admin-queries";
import { requireActor } from "../../../../../features/accounts/auth";
import { CommentsPanel } from "../../../../../features/desk/components/comments-panel";
import { DeskFrame } from "../../../../../features/desk/components/desk-frame";
import { PracticeNav } from "../../../../../features/desk/components/practice-nav";
import { QualityPanel } from "../../../../../features/desk/components/quality-panel";
import { ToldSteps } from "../../../../../features/desk/components/told-steps";
import { TransitionLinks } from "../../../../../features/desk/components/transition-links";
import { asksSomebody, stepsToTell } from "../../../../../features/editorial/workflow";
import { organisationKinds } from "../../../../../features/organisations/schema";
import { listPassagePlaces } from "../../../../../features/passages/admin-queries";
import { LostNotice } from "../../../../../features/passages/components/practice-origins";
import { citedKeysOf, citingEntries, passageHref } from "../../../../../features/passages/rules";
import { listPlaces } from "../../../../../features/places/queries";
import { savePracticeForm } from "../../../../../features/practice-form/actions";
import { openForm } from "../../../../../features/practice-form/admin-queries";
import { FormContents } from "../../../../../features/practice-form/components/form-contents";
import { KeptText } from "../../../../../features/practice-form/components/kept-text";
import { PracticeForm } from "../../../../../features/practice-form/components/practice-form";
import { PresenceNotice } from "../../../../../features/practice-form/components/presence-notice";
import { fieldLink } from "../../../../../features/practice-form/rules";
import { qualityOf } from "../../../../../features/practices/admin-queries";
import { listWarnings } from "../../../../../features/warnings/admin-queries";
import { WarningGroups } from "../../../../../features/warnings/components/warning-groups";
import { passageKey } from "../../../../../lib/passage-key";
import { deskPaths } from "../../../../../lib/paths";
import { askToSignIn } from "../../../../../server/sent-form";
import { getLocale, getTranslations, messagesOf } from "../../../../../server/translations";
import { orNotFound } from "../../../or-not-found";

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<{ check?: string | string[]; saved?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("editors");
  return { title: t("write") };
}

export default async function PracticeFormPage({ params, searchParams }: PageProps) {
  const actor = await requireActor();
  const { id } = await params;
  const { check, saved } = await searchParams;
  const { practice, form, start, missing, phases } = await orNotFound(openForm(actor, id, saved));
  const [advice, warnings, places] = [await qualityOf(actor, id), await listWarnings(actor, id), await listPlaces()];
  const cited = await listPassagePlaces(actor, citedKeysOf(citingEntries(practice.latest.content)));
  const t = await getTranslations("editors");
  const words = await getTranslations("practiceForm");
  // Asked for by the page that sends a practice on: somebody who has just begun is not met with a list of errors.
  const isChecked = check !== undefined;
  const problems = isChecked ? Object.fromEntries(Object.entries(missing).map(([name, code]) => [name, words(`missing.${code}`)])) : {};
  const locale = await getLocale();
  const messages = messagesOf[await getLocale()];
  const storageKey = `practice ${id} ${actor.accountId}`;
  const title = practice.latest.content.title || t("untitled");
  return (
    <DeskFrame
      title={title}
      isAsideLast
      aside={
        <div id="beside" tabIndex={-1} className="lg:sticky lg:top-4 lg:max-h-[calc(100vh-2rem)] lg:overflow-y-auto">
          <CommentsPanel practice={practice} />
          <QualityPanel
            advice={advice}
            problems={practice.problems}
            warnings={
              warnings.open.length + warnings.settled.length > 0 && (
                <WarningGroups {...warnings} subject={{ type: "practice", id }} linkOf={(path) => fieldLink(form, path)} />
              )
            }
            linkOf={(path) => fieldLink(form, path)}
            nameOf={(path) => {
              const [section = "", ...rest] = path.split(".");
              const number = rest.find((part) => /^\d+$/.test(part));
              const name = words.has(`sections.${section}`) ? words(`sections.${section}`) : section;
              return number === undefined ? name : t("quality.entry", { section: name, number: Number(number) + 1 });
            }}
          />
          <FormContents form={form} />
        </div>
      }
    >
      <PracticeNav practice={practice} tab="write" locale={locale} />
      <ToldSteps steps={stepsToTell(practice.steps).filter(({ transition }) => asksSomebody(transition))} />
      <p className="mb-4 lg:hidden">
        <a href="#beside">{t("quality.toPanel")}</a>
      </p>
      <LostNotice places={cited} href={`${deskPaths.review(id)}#origins`} />
      {practice.live && practice.state !== "published" && <p className="mb-4 max-w-column">{t("besideLive")}</p>}
      <NextIntlClientProvider messages={{ practiceForm: messages.practiceForm }}>
        <PresenceNotice
          href={deskPaths.presence(id)}
          leavingHref={deskPaths.leaving(id)}
          others={practice.presences.map(({ name }) => name)}
        />
        {practice.mayWrite ? (
          <PracticeForm
            id={id}
            form={form}
            start={start}
            missing={problems}
            surroundings={{
              phases,
              countries: places.filter(({ kind }) => kind === "country").map(({ id: code, name }) => ({ id: code, name })),
              organisationKinds,
              termsHref: deskPaths.terms(),
              passages: Object.fromEntries(
                cited.map((place) => [passageKey(place), { href: passageHref(place.source, place.now), standing: place.standing }]),
              ),
            }}
            storageKey={storageKey}
            saveHref={deskPaths.save(id)}
            signInAgain={await askToSignIn({ step: "password", problem: null, known: { email: (await getOwnAccount(actor)).email } })}
            action={savePracticeForm}
          />
        ) : (
          <>
            <p className="max-w-column border-ink border-l-4 bg-tint px-5 py-4">{t(`closed.${practice.state}`)}</p>
            <KeptText form={form} storageKey={storageKey} />
          </>
        )}
      </NextIntlClientProvider>
      <section aria-labelledby="next" className="mt-12 border-ink border-t-2 pt-4">
        <h2 id="next" className="mb-3 text-section">
          {t("next")}
        </h2>
        <TransitionLinks id={id} transitions={practice.transitions} />
      </section>
    </DeskFrame>
  );
}
