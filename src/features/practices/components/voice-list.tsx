import { MarkedText } from "../../../components/ui/marked-text";
import { Quote } from "../../../components/ui/quote";
import { formatDate } from "../../../lib/format-date";
import { getLocale, getTranslations } from "../../../server/translations";
import type { PersonView } from "../dto";
import type { PracticeInput } from "../schema";

type VoiceListProps = { voices: PracticeInput["voices"]; people: PersonView[] };

/** Reported speech. A speaker is named only while the person may be; otherwise the role speaks. */
export async function VoiceList({ voices, people }: VoiceListProps) {
  const t = await getTranslations("practice");
  const locale = await getLocale();
  return voices.map(({ text, speaker }) => {
    const person = people.find(({ id }) => id === speaker.person);
    return (
      <Quote
        key={text}
        speaker={person ? t("speakerNamed", { name: person.name, role: speaker.role }) : speaker.role}
        source={person && t("asOf", { date: formatDate(person.asOf, locale) })}
      >
        <MarkedText text={text} linkNote={t("otherSite")} isInline />
      </Quote>
    );
  });
}
