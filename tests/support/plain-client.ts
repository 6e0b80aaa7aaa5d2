import { createHash } from "node:crypto";
import { rowsOf } from "./records";

// A visitor without a browser: sends the forms of pages as a browser without scripts would, and sees every header.

export type Answer = { status: number; location: string; cookies: string[]; text: string; ms: number; headers: Record<string, string> };
type Sending = { cookie?: string; address?: string; headers?: Record<string, string> };

/** Like a browser; `address`: as a trusted proxy tells it. */
const headersOf = (baseUrl: string, { cookie, address, headers = {} }: Sending) => ({
  Origin: new URL(baseUrl).origin,
  ...(cookie ? { Cookie: cookie } : {}),
  ...(address ? { "X-Forwarded-For": address } : {}),
  ...headers,
});

export async function send(url: string, init: RequestInit, sending: Sending = {}): Promise<Answer> {
  const since = performance.now();
  const answer = await fetch(url, { redirect: "manual", ...init, headers: { ...headersOf(url, sending), ...init.headers } });
  const text = await answer.text();
  return {
    status: answer.status,
    location: answer.headers.get("location") ?? "",
    cookies: answer.headers.getSetCookie(),
    text,
    ms: performance.now() - since,
    headers: Object.fromEntries(answer.headers),
  };
}

const decoded = (text: string) =>
  text.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** What a page's form with a field of this name holds in hidden fields, for sending it again and again. */
export async function formOf(page: string, field: string): Promise<[string, string][]> {
  const { text } = await send(page, {});
  const form = text.split("<form").find((part) => part.includes(`name="${field}"`)) ?? "";
  const inputs = [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => tag);
  return inputs.map((tag) => [decoded(/name="([^"]*)"/.exec(tag)?.[1] ?? ""), decoded(/value="([^"]*)"/.exec(tag)?.[1] ?? "")]);
}

/** Sends a form, with these fields beside or in the place of the hidden ones. */
export function post(page: string, hidden: [string, string][], fields: Record<string, string>, sending: Sending = {}): Promise<Answer> {
  const body = new FormData();
  for (const [name, value] of hidden) if (!(name in fields)) body.append(name, value);
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return send(page, { method: "POST", body }, sending);
}

export const cookieIn = ({ cookies }: Answer) => cookies.map((cookie) => cookie.split(";")[0]).join("; ");

/** Addresses of visitors, none twice. */
let visitors = 0;
export const someAddress = () => {
  visitors += 1;
  return `198.51.${visitors >> 8}.${visitors & 255}`;
};

/** What a quarter of an hour does. */
export const forgetTriesOf = (...keys: string[]) =>
  rowsOf("DELETE FROM try_count WHERE key = ANY($1)", [keys.map((key) => createHash("sha256").update(key).digest("hex"))]);

export const median = (values: number[]) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
