import { permanentRedirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { pathsFor } from "../../../../lib/paths";

/** The map is the list of practices, shown another way: one address for both. */
export default async function MapPage() {
  permanentRedirect(pathsFor(await getLocale()).map());
}
