import type { ReactNode } from "react";
import { type MapPoint, type MapView, placeMarks } from "./map-labels";
import { MapMark } from "./map-mark";

type MapFrameProps = {
  /** The drawn map and its size, in its own units. */
  picture: { src: string; width: number; height: number };
  /** What the map shows, in a few words. */
  title: string;
  /** What can be learned from it, for those who do not see it. */
  description: string;
  points: MapPoint[];
  /** Part of the picture to show; the whole without it. */
  view?: MapView;
  /** Shown under the map, e.g. where it comes from. */
  caption?: ReactNode;
  /** Must be unique on the page. */
  id?: string;
};

/**
 * A drawn map with points over it. The marks keep their size whatever the size of the picture: their layer has no
 * viewBox, only percentages. Where points stand close, put a list of the same links beside the map.
 */
export function MapFrame({ picture, title, description, points, view, caption, id = "map" }: MapFrameProps) {
  const shown = view ?? { x: 0, y: 0, width: picture.width, height: picture.height };
  return (
    <figure className="@container break-inside-avoid">
      <div className="relative overflow-hidden border border-rule forced-color-adjust-none">
        <svg
          role="img"
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-description`}
          viewBox={`${shown.x} ${shown.y} ${shown.width} ${shown.height}`}
          className="block h-auto w-full"
        >
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-description`}>{description}</desc>
          <image href={picture.src} width={picture.width} height={picture.height} />
        </svg>
        {/* biome-ignore lint/a11y/noSvgWithoutTitle: a layer of links, each with its name; the picture has the title */}
        <svg className="absolute inset-0 size-full">
          {placeMarks(points, shown).map((mark) => (
            <MapMark key={mark.point.key} mark={mark} />
          ))}
        </svg>
      </div>
      {caption && <figcaption className="mt-2 text-muted text-small">{caption}</figcaption>}
    </figure>
  );
}
