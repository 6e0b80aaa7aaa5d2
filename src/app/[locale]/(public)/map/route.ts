import { permanentRedirect } from "next/navigation";
import { publicPage } from "../../public-page";

/** The map is the list of practices, shown another way: one address for both. */
export const GET = publicPage(async ({ paths }) => permanentRedirect(paths.map()));
