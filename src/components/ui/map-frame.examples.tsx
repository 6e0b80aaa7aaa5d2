import { MAP_HEIGHT, MAP_WIDTH, project } from "../../lib/map-projection";
import { MapFrame } from "./map-frame";
import type { MapPoint } from "./map-labels";

const picture = { src: "/map/region.svg", width: MAP_WIDTH, height: MAP_HEIGHT };

const towns: [label: string, longitude: number, latitude: number, accent: string][] = [
  ["Apatin", 18.978, 45.6726, "awareness-raising"],
  ["Zrenjanin", 20.3819, 45.3836, "day-care-centre"],
  ["Doboj", 18.087, 44.7318, "inclusive-disaster-risk-management"],
  ["Kalesija", 18.9071, 44.4377, "mobile-outreach-team"],
  ["Trebinje", 18.3436, 42.712, "day-care-centre"],
  ["Fushë Kosovë / Kosovo Polje", 21.0961, 42.6639, "inclusive-disaster-risk-management"],
  ["Obiliq / Obilić", 21.0703, 42.6869, "minority-commissioner"],
  ["Lezhë", 19.6436, 41.7836, "mobile-outreach-team"],
  ["Кавадарци", 22.0119, 41.4331, "social-dialogue-forum"],
  ["Bitola", 21.3347, 41.0314, "day-care-centre"],
  ["Roskovec", 19.7022, 40.7375, "awareness-raising"],
  ["Himara", 19.7447, 40.1017, "social-dialogue-forum"],
];

const points: MapPoint[] = towns.flatMap(([label, longitude, latitude, accent]) => {
  const position = project(longitude, latitude);
  return position ? [{ key: label, label, name: `${label}: 1 practice`, href: `/places#${label}`, accent, ...position }] : [];
});

export function MapOfTowns() {
  return (
    <MapFrame
      id="towns"
      picture={picture}
      title="Municipalities with a documented practice"
      description="Twelve municipalities in Serbia, Kosovo*, Bosnia and Herzegovina, North Macedonia and Albania."
      points={points}
      caption="Borders: Natural Earth, public domain"
    />
  );
}

export function MapOfOneTownAmongOthers() {
  const others = points.slice(1).map((point) => ({ ...point, href: undefined, size: "minor" as const }));
  return (
    <div className="max-w-72">
      <MapFrame
        id="apatin"
        picture={picture}
        title="Apatin on the map"
        description="Apatin lies in the north-west of Serbia, on the Danube."
        points={[...others, ...points.slice(0, 1)]}
      />
    </div>
  );
}

export function MapWithoutPoints() {
  return <MapFrame id="none" picture={picture} title="The region" description="No municipality yet." points={[]} />;
}
