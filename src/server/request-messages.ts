import { hasLocale } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import { defaultLocale, pseudoLocale } from "../lib/locales";
import { pseudoMessages } from "../lib/pseudo-messages";
import en from "../messages/en.json";
import { routing } from "./locale-routing";

const messagesOf = { en, [pseudoLocale]: pseudoMessages(en) };

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = hasLocale(routing.locales, requested) ? requested : defaultLocale;
  return { locale, messages: messagesOf[locale], timeZone: "Europe/Belgrade" };
});
