import type { PictureFault } from "../../lib/picture-fault";

/** Thrown while a picture is read, for a fault that can be named. Everything else that is thrown means "broken". */
export class UnreadablePicture extends Error {
  override name = "UnreadablePicture";

  constructor(readonly fault: PictureFault) {
    super(fault);
  }
}
