import { Button, LinkButton } from "./button";
import { ExternalLink } from "./external-link";
import { NameList } from "./name-list";
import { SkipLink } from "./skip-link";

export function Buttons() {
  return (
    <div className="flex flex-wrap gap-3">
      <Button>Show 14 practices</Button>
      <Button type="button" emphasis="quiet">
        Print
      </Button>
      <LinkButton href="/practices">All practices</LinkButton>
      <LinkButton href="/compare" emphasis="quiet">
        Compare these three practices side by side
      </LinkButton>
    </div>
  );
}

export function LinkToAnotherSite() {
  return (
    <p>
      Published by the{" "}
      <ExternalLink href="https://example.org/" note="other site">
        Network of Associations of Local Authorities of South-East Europe
      </ExternalLink>
    </p>
  );
}

export function LinkToTheContent() {
  return (
    <>
      <SkipLink href="#content">Skip to the content</SkipLink>
      <div id="content">Content</div>
    </>
  );
}

export function NamesWithAndWithoutLink() {
  return (
    <NameList
      label="Narrower groups"
      names={[
        { label: "Roma", href: "/target-groups/roma" },
        { label: "Romët", lang: "sq" },
      ]}
    />
  );
}
