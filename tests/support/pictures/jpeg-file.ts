/** Behind the mark of the beginning. */
const START_BYTES = 2;

export function jpegSegment(marker: number, content: Buffer | string): Buffer {
  const body = Buffer.from(content as Buffer);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** A JPEG with segments more in front. */
export const withSegments = (jpeg: Buffer, ...segments: Buffer[]) =>
  Buffer.concat([jpeg.subarray(0, START_BYTES), ...segments, jpeg.subarray(START_BYTES)]);

/** A JPEG that says of itself that it has other measures. */
export function saidToMeasure(jpeg: Buffer, width: number, height: number): Buffer {
  const changed = Buffer.from(jpeg);
  const frame = [0xc0, 0xc2].map((marker) => changed.indexOf(Buffer.from([0xff, marker]))).find((at) => at > 0);
  if (frame === undefined) throw new Error("no frame in this JPEG");
  changed.writeUInt16BE(height, frame + 5);
  changed.writeUInt16BE(width, frame + 7);
  return changed;
}
