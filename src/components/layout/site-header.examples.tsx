import { languages, links } from "./example-links";
import { SiteHeader } from "./site-header";

export function Header() {
  return (
    <SiteHeader
      wordmark="Inclusion Atlas"
      homeHref="/"
      links={links}
      languages={languages}
      menuLinks={[{ label: "Sign out", href: "#sign-out" }]}
      labels={{ navigation: "Main", languages: "Languages", menu: "Menu" }}
    />
  );
}
