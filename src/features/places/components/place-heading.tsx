import { PageHeading } from "../../../components/ui/page-heading";
import type { CountryView } from "../dto";
import { localNames } from "../rules";

/** The name of a place, and under it what people there call it. */
export function PlaceHeading({ place: { name, names }, eyebrow }: { place: CountryView; eyebrow: string }) {
  const local = localNames(name, names);
  return (
    <PageHeading
      eyebrow={eyebrow}
      title={name}
      lead={
        local.length > 0 && (
          <p>
            {local.map((other, index) => (
              <span key={`${other.lang} ${other.name}`}>
                {index > 0 && " · "}
                <span lang={other.lang}>{other.name}</span>
              </span>
            ))}
          </p>
        )
      }
    />
  );
}
