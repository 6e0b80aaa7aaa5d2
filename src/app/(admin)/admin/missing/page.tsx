import type { Metadata } from "next";
import { getTranslations } from "../../../../server/translations";
import NotFound from "../../not-found";

/** The desk's page for missing ones with an address of its own, so that the server can answer with it (server/complete-faults). */
export default NotFound;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notFound"))("title") };
}
