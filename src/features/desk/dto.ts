/** What a form that came too late is told: the version to try again with, what happened, and where it can be looked at. */
export type Stale = { version: number; happened: string; link: { href: string; label: string } };
