/** How the desk writes a moment. In one time zone for everybody, and the texts say which. */
export const moment = { dateStyle: "medium", timeStyle: "short", timeZone: "UTC", hour12: false } as const;
