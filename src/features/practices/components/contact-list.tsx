import { formatDate } from "../../../lib/format-date";
import { pathsFor } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import type { PersonView, RevealedContact } from "../dto";
import type { PracticeInput } from "../schema";
import { ContactReveal } from "./contact-reveal";

type ContactListProps = { slug: string; contacts: PracticeInput["contacts"]; people: PersonView[]; revealed?: RevealedContact | undefined };

/** Whom to ask. Addresses are not in the page: a click asks the server for them. */
export async function ContactList({ slug, contacts, people, revealed }: ContactListProps) {
  const t = await getTranslations("practice");
  const shown = contacts.flatMap(({ person }) => people.find(({ id }) => id === person) ?? []);
  if (shown.length === 0) return <p className="text-muted">{t("contactNotStated")}</p>;
  return (
    <ul className="grid gap-6">
      {shown.map((person) => (
        <li key={person.id} className="break-inside-avoid">
          <PersonEntry slug={slug} person={person} revealed={revealed?.person === person.id ? revealed.channels : null} />
        </li>
      ))}
    </ul>
  );
}

const both = (kinds: PersonView["revealable"]) => (kinds.length > 1 ? "both" : (kinds[0] ?? "email"));

type PersonEntryProps = { slug: string; person: PersonView; revealed: RevealedContact["channels"] | null };

async function PersonEntry({ slug, person, revealed }: PersonEntryProps) {
  const t = await getTranslations("practice");
  const locale = await getLocale();
  return (
    <>
      <p className="font-semibold">{person.name}</p>
      <p>
        {person.role} <span className="text-muted text-small">({t("asOf", { date: formatDate(person.asOf, locale) })})</span>
      </p>
      {person.organisation && (
        <p>
          <a href={pathsFor(locale).organisation(person.organisation.id)}>{person.organisation.name}</a>
        </p>
      )}
      {person.revealable.length > 0 && (
        <ContactReveal
          action={`${pathsFor(locale).practice(slug)}#contacts`}
          person={person.id}
          revealed={revealed}
          labels={{
            show: t(`showContact.${both(person.revealable)}`),
            of: t("showContactOf", { name: person.name }),
            gone: t("contactGone"),
          }}
        />
      )}
      {person.withheld.length > 0 && <p className="text-muted text-small">{t(`contactWithheld.${both(person.withheld)}`)}</p>}
      {person.revealable.length + person.withheld.length === 0 && <p className="text-muted text-small">{t("contactNone")}</p>}
    </>
  );
}
