import type { PictureFault } from "../../../src/lib/picture-fault";

/** A file that somebody might send in the place of a picture, and why it is not taken. */
export type HostilePicture = [what: string, fault: PictureFault, make: () => Promise<Buffer> | Buffer];
