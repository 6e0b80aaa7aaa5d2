import { Anchor } from "./anchor";
import { DataTable } from "./data-table";

const columns = [
  { key: "place", label: "Municipality" },
  { key: "country", label: "Country" },
  { key: "population", label: "Inhabitants", numeric: true },
  { key: "practices", label: "Practices", numeric: true },
];

export function TableOfPlaces() {
  const rows = [
    { key: "apatin", heading: <Anchor href="/places/RS/apatin">Apatin</Anchor>, cells: ["Serbia", "28,929", "1"] },
    { key: "obiliq", heading: "Obiliq / Obilić", cells: ["Kosovo*", "6,864", "1"] },
    { key: "bitola", heading: <span lang="mk">Битола</span>, cells: ["North Macedonia", "not stated", "1"] },
  ];
  return <DataTable caption="Municipalities with a documented practice" columns={columns} rows={rows} emptyLabel="None" />;
}

export function TableWithoutRows() {
  return <DataTable caption="Municipalities in exchanges" columns={columns} rows={[]} emptyLabel="No municipality yet" />;
}
