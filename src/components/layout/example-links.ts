import type { LanguageLink, NavigationLink } from "./site-header";

export const links: NavigationLink[] = [
  { label: "Practices", href: "/practices", isCurrent: true },
  { label: "Approaches", href: "/approaches" },
  { label: "Places", href: "/places" },
  { label: "Exchanges", href: "/exchanges" },
  { label: "Sources", href: "/sources" },
];

export const languages: LanguageLink[] = [
  { label: "English", href: "/", lang: "en", isCurrent: true },
  { label: "Shqip", href: "/sq", lang: "sq" },
  { label: "Srpski", href: "/sr-Latn", lang: "sr-Latn" },
  { label: "Српски", href: "/sr-Cyrl", lang: "sr-Cyrl" },
  { label: "Bosanski", href: "/bs", lang: "bs" },
  { label: "Македонски", href: "/mk", lang: "mk" },
  { label: "Čeština", href: "/cs", lang: "cs" },
];
