import { getRequestConfig } from "next-intl/server";
import { getLocale, messagesOf, TIME_ZONE } from "./translations";

/** For the components of the desk that run in the browser: next-intl hands them their messages. */
export default getRequestConfig(async () => {
  const locale = await getLocale();
  return { locale, messages: messagesOf[locale], timeZone: TIME_ZONE };
});
