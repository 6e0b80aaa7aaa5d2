import { currentActor } from "../../../../../features/accounts/auth";
import { wordTemplate } from "../../../../../features/documents/rules";
import { languageTag } from "../../../../../lib/locales";
import { accountPaths, deskPaths } from "../../../../../lib/paths";
import { mediaTypes } from "../../../../../server/source-document";
import { getLocale, getTranslations } from "../../../../../server/translations";
import { makeWordTemplate } from "../../../../../server/word-template";

/** The Word template of a practice. For everybody who is signed in. */
export async function GET(): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 307, headers: { Location: accountPaths.signIn(deskPaths.imports()) } });
  const t = await getTranslations();
  const bytes = await makeWordTemplate(wordTemplate(languageTag(await getLocale()), { t }));
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Cache-Control": "private, no-store",
      "Content-Type": mediaTypes.docx,
      "Content-Disposition": 'attachment; filename="inclusion-atlas-practice.docx"',
      "X-Content-Type-Options": "nosniff",
    },
  });
}
