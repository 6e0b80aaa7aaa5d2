import providers from "email-providers/all.json" with { type: "json" };
import { type CountryCode, findPhoneNumbersInText } from "libphonenumber-js/max";
import type { PlacedText } from "../placed-text";
import { type Finding, finding } from "./finding";

const ADDRESS = /[\p{L}\p{N}._%+-]+@(?<domain>[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)/gu;
/** Under their brands these give addresses in every country. */
const BRANDS = /^(?:gmail|googlemail|yahoo|ymail|hotmail|live|outlook|msn|icloud|gmx|yandex|proton|protonmail)\./;
/** Providers of the region that the list of all countries lacks. */
const REGIONAL = new Set(
  (
    "eunet.rs ptt.rs mts.rs sbb.rs verat.net neobee.net sezampro.rs beotel.rs beotel.net open.telekom.rs bih.net.ba teol.net blic.net " +
    "t-home.mk t.mk on.net.mk mt.net.mk t-com.me albmail.com abcom.al volny.cz tiscali.cz azet.sk quick.cz zoznam.sk net.hr inet.hr siol.net"
  ).split(" "),
);
const free = new Set<string>(providers);

/** Whether anybody can have an address there, so that it belongs to a person and to no institution. */
export function isPrivateDomain(domain: string): boolean {
  const name = domain.toLowerCase();
  return BRANDS.test(name) || REGIONAL.has(name) || free.has(name);
}

/** The addresses of private mail providers in the texts, each once. */
export function privateAddresses(texts: readonly PlacedText[]): Finding[] {
  return onlyOnce(
    texts.flatMap((placed) =>
      [...placed.text.matchAll(ADDRESS)].flatMap(({ 0: address, groups }) =>
        isPrivateDomain(groups?.domain ?? "") ? [finding("private-address", placed, address)] : [],
      ),
    ),
  );
}

/** Countries whose numbers may stand there without the one of the country. */
const REGION: readonly CountryCode[] = ["RS", "BA", "MK", "AL", "XK", "ME", "HR", "CZ"];
/** Shorter ones, and those of years and laws, are written as numbers, too. */
const FEWEST_DIGITS = 8;
const isNoPhone = (written: string) => written.replace(/\D/g, "").length < FEWEST_DIGITS || /^\d{4}\s*[-–/.]\s*\d{4}$/.test(written);

/** The numbers in a text as they are written there, with what they are. */
function phonesIn(text: string, countries: readonly CountryCode[]): { written: string; isMobile: boolean }[] {
  if (!/\d{3}/.test(text)) return [];
  return countries
    .flatMap((defaultCountry) => findPhoneNumbersInText(text, { defaultCountry }))
    .map(({ number, startsAt, endsAt }) => ({ written: text.slice(startsAt, endsAt), isMobile: number.getType() === "MOBILE" }))
    .filter(({ written }) => !isNoPhone(written));
}

/** Of any country, be it given out or not. */
const INTERNATIONAL = /\+\d[\d\s()/.-]{6,}\d/;

/** Whether a text tells how to reach somebody, be it a person or an institution. */
export const tellsContact = (text: string): boolean =>
  text.search(ADDRESS) >= 0 || INTERNATIONAL.test(text) || phonesIn(text, REGION).length > 0;

/** Mobile numbers, which are somebody's own. `country`: whose numbers stand there without their country's; else the region's. */
export function mobileNumbers(texts: readonly PlacedText[], country?: string): Finding[] {
  const known = REGION.find((code) => code === country);
  const countries = known ? [known] : REGION;
  return onlyOnce(
    texts.flatMap((placed) => {
      const mobiles = phonesIn(placed.text, countries).filter(({ isMobile }) => isMobile);
      return mobiles.map(({ written }) => finding("mobile-number", placed, written));
    }),
  );
}

/** What of the addresses and numbers of people is their own, and no institution's. */
export const ownChannels = (channels: readonly PlacedText[], country?: string): Finding[] => [
  ...privateAddresses(channels),
  ...mobileNumbers(channels, country),
];

const onlyOnce = (findings: readonly Finding[]) => [...new Map(findings.map((one) => [`${one.path} ${one.words}`, one])).values()];
