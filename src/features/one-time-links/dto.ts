/** What the page behind a one-time link shows. The address of the account is shown to whoever has its link. */
export type OpenLink = { purpose: "first_admin" | "invitation" | "password_reset"; name: string; email: string };
