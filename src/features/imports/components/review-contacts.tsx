"use client";

import { useTranslations } from "next-intl";
import type { SuggestedContact } from "../../../lib/template/found-practice";
import { NAME_MAX, ROLE_MAX } from "../schema";
import { controlClass } from "./control-class";
import { type SentFields, sentFor, sentList } from "./import-form";
import { PassageLink } from "./review-piece";

type ContactsProps = { contacts: readonly SuggestedContact[]; sent: SentFields };

/** The people whom a document names as contacts: none of them is used before somebody says so. */
export function ReviewContacts({ contacts, sent }: ContactsProps) {
  const t = useTranslations("imports.review");
  if (contacts.length === 0) return null;
  return (
    <section aria-labelledby="contactNames" className="mb-8">
      <h3 id="contactNames" tabIndex={-1} className="border-ink border-t-2 pt-2 text-sub">
        {t("contacts")}
      </h3>
      <p className="mb-3 text-muted text-small">{t("contactsExplained")}</p>
      {sent.problems.contactNames?.map((problem) => (
        <p key={problem} className="font-semibold text-error">
          {problem}
        </p>
      ))}
      {contacts.map((contact, at) => (
        <ContactFields key={contact.key} contact={contact} at={at} sent={sent} />
      ))}
    </section>
  );
}

function ContactFields({ contact, at, sent }: { contact: SuggestedContact; at: number; sent: SentFields }) {
  const t = useTranslations("imports.review");
  const { key, name, role, institution, organisation, emails, phones, others, lines, known, own } = contact;
  const written = (list: string, start: string) => sentList(sent, list)?.[at] ?? start;
  const flagged = (written: string, channel: string) => {
    const flag = own.find((one) => one.channel === channel);
    return flag ? t(flag.kind === "mobile-number" ? "contactMobile" : "contactPrivate", { written }) : written;
  };
  const fullRole = [role, organisation ? null : institution].filter(Boolean).join(", ");
  return (
    <fieldset
      id={`contact-${key}`}
      data-lines={`${lines.from}-${lines.to}`}
      className="scroll-mt-4 border-rule border-b px-2 py-3 target:bg-mark data-marked:bg-mark"
    >
      <legend className="sr-only">{t("contact", { number: at + 1 })}</legend>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <label className="text-small">
          <span className="font-semibold">{t("contactUse")}</span>
          <select name="contacts" defaultValue={`${key}=${sentFor(sent, "contacts", key, "")}`} className={`${controlClass} max-w-80`}>
            <option value={`${key}=`}>{t("contactNot")}</option>
            <option value={`${key}=new`}>{t("contactNew")}</option>
            {known.map((person) => (
              <option key={person.id} value={`${key}=${person.id}`}>
                {t("contactKnown", { name: person.name, role: person.role })}
              </option>
            ))}
          </select>
        </label>
        <PassageLink lines={lines} />
      </div>
      <div className="mt-2 grid gap-3 sm:grid-cols-2">
        <label className="text-small">
          <span className="font-semibold">{t("contactName")}</span>
          <input name="contactNames" defaultValue={written("contactNames", name ?? "")} maxLength={NAME_MAX} className={controlClass} />
        </label>
        <label className="text-small">
          <span className="font-semibold">{t("contactRole")}</span>
          <input
            name="contactRoles"
            defaultValue={written("contactRoles", fullRole.slice(0, ROLE_MAX))}
            maxLength={ROLE_MAX}
            className={controlClass}
          />
        </label>
      </div>
      <p className="mt-1 wrap-anywhere text-small">
        {[
          ...(organisation ? [t("contactOrganisation", { name: organisation.name })] : []),
          ...emails.map((email) => flagged(email, email)),
          ...phones.map(({ asWritten, e164 }) =>
            flagged(e164 && e164 !== asWritten ? t("contactPhone", { written: asWritten, number: e164 }) : asWritten, e164 ?? asWritten),
          ),
          ...others,
        ].join(" · ")}
      </p>
    </fieldset>
  );
}
