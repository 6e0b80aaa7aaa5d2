import { movedTo, publicPage } from "../../public-page";

/** The map is the list of practices, shown another way: one address for both. */
export const GET = publicPage(async ({ paths }) => movedTo(paths.map()));
