import { KeyFigures } from "./key-figures";

const figures = [
  { value: "15", unit: "people with disabilities in work and art therapy", denominator: "of 64 adults with disabilities" },
  { value: "300", unit: "citizens at the sales exhibition" },
  { value: "10", unit: "volunteers" },
];

export function ThreeFigures() {
  return (
    <div data-approach="awareness-raising">
      <KeyFigures label="In numbers" figures={figures} />
    </div>
  );
}

export function OneFigureWithManyDigits() {
  return <KeyFigures label="In numbers" figures={[{ value: "about 32,763", unit: "inhabitants", denominator: "census" }]} />;
}

export function FourFiguresInCyrillic() {
  const more = ["породица с децом", "волонтера", "сати обуке", "домаћинстава у поплавном подручју"];
  return (
    <div lang="sr-Cyrl" data-approach="mobile-outreach-team">
      <KeyFigures label="У бројкама" figures={more.map((unit, index) => ({ value: String((index + 1) * 146), unit }))} />
    </div>
  );
}

export function NoFigures() {
  return <KeyFigures label="In numbers" figures={[]} />;
}
