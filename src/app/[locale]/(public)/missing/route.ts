import { publicPage } from "../../public-page";

/** The page for missing ones with an address of its own: the server answers with it where an address cannot be read. */
export const GET = publicPage(async () => null);
