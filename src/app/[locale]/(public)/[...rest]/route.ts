import { publicPage } from "../../public-page";

/** Every address that no other page has. */
export const GET = publicPage(async () => null);
