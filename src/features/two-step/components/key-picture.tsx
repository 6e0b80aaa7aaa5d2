import { create } from "qrcode";

const QUIET = 4;

/** A text as a picture for a phone to read: drawn here, so that nobody else learns the text. */
export function KeyPicture({ text, label }: { text: string; label: string }) {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const { size } = modules;
  const dark = Array.from({ length: size * size }, (_, index) => ({ x: index % size, y: Math.floor(index / size) })).filter(({ x, y }) =>
    modules.get(y, x),
  );
  const side = size + 2 * QUIET;
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${side} ${side}`} shapeRendering="crispEdges" className="size-56 bg-white">
      <path d={dark.map(({ x, y }) => `M${x + QUIET} ${y + QUIET}h1v1h-1z`).join("")} className="fill-ink" />
    </svg>
  );
}
