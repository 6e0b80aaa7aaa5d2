import { Button } from "../../../components/ui/button";
import type { RevealedContact } from "../dto";

type ContactRevealProps = {
  /** The address of the practice, which answers the form with itself. */
  action: string;
  person: string;
  /** Null until somebody asks. */
  revealed: RevealedContact["channels"] | null;
  labels: { show: string; of: string; gone: string };
};

/** A form, so that no crawler follows it: crawlers do not post. */
export function ContactReveal({ action, person, revealed, labels }: ContactRevealProps) {
  if (!revealed) {
    return (
      <form action={action} method="post" className="no-print mt-2">
        <input type="hidden" name="person" value={person} />
        <Button emphasis="quiet">
          {labels.show} <span className="sr-only">{labels.of}</span>
        </Button>
      </form>
    );
  }
  if (revealed.length === 0) return <p className="mt-2">{labels.gone}</p>;
  return (
    <div className="mt-2">
      {revealed.map(({ kind, value }) => (
        <p key={value}>
          <a href={`${kind === "email" ? "mailto" : "tel"}:${value}`}>{value}</a>
        </p>
      ))}
    </div>
  );
}
