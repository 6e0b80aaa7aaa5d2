import { getRequestConfig } from "next-intl/server";
import { SITE_TIME_ZONE } from "../lib/format-date";
import { getLocale, messagesOf } from "./translations";

/** For the components of the desk that run in the browser: next-intl hands them their messages. */
export default getRequestConfig(async () => {
  const locale = await getLocale();
  return { locale, messages: messagesOf[locale], timeZone: SITE_TIME_ZONE };
});
