import { SocialPicture } from "../../../../features/practices/components/social-picture";
import { getPublishedPractice } from "../../../../features/practices/queries";
import { defaultLocale } from "../../../../lib/locales";
import { answerApi, apiProblem } from "../../../../server/api";
import { accentOf, drawPicture } from "../../../../server/social-picture";
import { translatorFor } from "../../../../server/translations";

/** The picture that a shared link shows: the practice's own title, place and approach. */
export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  return answerApi(async () => {
    const practice = await getPublishedPractice(slug.replace(/\.png$/, ""));
    if (!practice) return apiProblem({ status: 404, title: "Not Found", detail: "No published practice has this address." });
    const t = translatorFor(defaultLocale, "site");
    return drawPicture(
      <SocialPicture
        siteName={t("name")}
        title={practice.content.title}
        approach={practice.approaches[0]?.name ?? null}
        accent={await accentOf(practice.approaches[0]?.id)}
        place={practice.places[0]?.name ?? null}
      />,
    );
  });
}
