import { readFileSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import type { Readable } from "node:stream";

/** The address of the tested server. */
export const site = () => process.env.BASE_URL ?? "";

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer; text: string };
export type Asked = {
  method?: string;
  headers?: Record<string, string>;
  cookie?: string | undefined;
  body?: string | Buffer | FormData | Readable | undefined;
  /** Another server than the tested one. */
  base?: string;
};

/** What a browser adds to the request of a page of ours. */
export const fromOurPage = { "sec-fetch-site": "same-origin" };

/** One answer exactly as it is sent. An answer that comes before the body was taken is an answer too. */
export async function ask(path: string, { method = "GET", headers = {}, cookie, body, base = site() }: Asked = {}): Promise<Answer> {
  const { hostname, port } = new URL(base);
  const sent: Record<string, string> = { ...headers, ...(cookie ? { cookie } : {}) };
  let bytes: string | Buffer | Readable | undefined;
  if (body instanceof FormData) {
    const encoded = new Response(body);
    sent["content-type"] ??= encoded.headers.get("content-type") ?? "";
    bytes = Buffer.from(await encoded.arrayBuffer());
  } else bytes = body;
  const stream = bytes === undefined || typeof bytes === "string" || Buffer.isBuffer(bytes) ? undefined : bytes;
  // As browsers do: a connection that ends with the answer is cut while the body is still coming, and the answer may be lost.
  if (stream) sent.connection ??= "keep-alive";
  return new Promise((resolve, reject) => {
    // No connection is kept: one that the server has closed would fail the next request.
    const asked = request({ hostname, port, path, method, headers: sent, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () => {
        const whole = Buffer.concat(chunks);
        asked.destroy();
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: whole, text: whole.toString("utf8") });
      });
    });
    asked.on("error", reject);
    if (stream) stream.on("error", () => {}).pipe(asked);
    else asked.end(bytes as string | Buffer | undefined);
  });
}

export type ServerAction = { of: string; id: string; page: string };

/** Every server action as the build has it: an endpoint each, whoever shows a form for it. */
export function builtActions(): ServerAction[] {
  const manifest = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")) as {
    node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>;
  };
  return Object.entries(manifest.node).map(([id, { filename, exportedName, workers }]) => ({
    of: `${filename.replace(/^src\/features\/|\.ts$/g, "")}.${exportedName}`,
    id,
    page: Object.keys(workers).find((worker) => worker.endsWith("/page")) ?? "",
  }));
}

export function actionOf(of: string): ServerAction {
  const found = builtActions().find((action) => action.of === of);
  if (!found) throw new Error(`The build has no action ${of}`);
  return found;
}

export type Fields = Record<string, string | string[]> | [string, string][];
const entriesOf = (fields: Fields): [string, string][] =>
  Array.isArray(fields)
    ? fields
    : Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one]));

/** Actions that take nothing but the form. */
const WITHOUT_STATE = ["practice-form/actions.savePracticeFormAsData"];

/** A form as the script of a page sends it: the state before, and the fields. */
export function scriptForm(of: string, fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of entriesOf(fields)) form.append(`_1_${name}`, value);
  form.append("0", WITHOUT_STATE.includes(of) ? '["$K1"]' : '[null,"$K1"]');
  return form;
}

/** The same form as a browser without JavaScript sends it. */
export function plainForm(of: string, fields: Fields): FormData {
  const form = new FormData();
  form.append("$ACTION_REF_1", "");
  form.append("$ACTION_1:0", JSON.stringify({ id: actionOf(of).id, bound: "$@1" }));
  form.append("$ACTION_1:1", "[null]");
  for (const [name, value] of entriesOf(fields)) form.append(name, value);
  return form;
}

/** What an action said: `done` when it did it or led on, otherwise the code of the refusal, with the whole answer. */
export type Said = Answer & { outcome: string; data: Record<string, unknown> };

/** `page` is where its form stands; `from`: what the request says about the page that it comes from. */
type Called = Asked & { page: string; from?: Record<string, string> };

/** Calls an action as the script of a page does. */
export async function callAction(of: string, fields: Fields, { page, from = fromOurPage, headers, ...asked }: Called): Promise<Said> {
  const answer = await ask(page, {
    method: "POST",
    body: scriptForm(of, fields),
    ...asked,
    headers: { ...from, "next-action": actionOf(of).id, accept: "text/x-component", ...headers },
  });
  const row = /^0:\{"a":"\$@([0-9a-f]+)"/m.exec(answer.text)?.[1];
  // Long texts of it stand before it, in rows that end without a new line.
  const ofRow = new RegExp(`(?:^|\\n)${row}:\\{`).exec(answer.text);
  const start = ofRow ? ofRow.index + ofRow[0].indexOf(`${row}:`) : answer.text.lastIndexOf(`${row}:{`);
  const line = start < 0 ? "" : (answer.text.slice(start).split("\n")[0] ?? "");
  const data = line ? (JSON.parse(line.slice(line.indexOf(":") + 1)) as Record<string, unknown>) : {};
  const isLedOn = answer.status < 400 && answer.headers["x-action-redirect"] !== undefined;
  const told = data.ok === false ? String(data.code) : data.ok === true ? "done" : String(data.outcome ?? `status ${answer.status}`);
  return { ...answer, data, outcome: isLedOn ? "done" : told };
}

/** Signs somebody in as the page does; the answer is the cookie. */
export async function cookieOf(email: string, password: string, base?: string): Promise<string> {
  const said = await callAction(
    "sessions/actions.signInWithPassword",
    { email, password },
    { page: "/sign-in", ...(base ? { base } : {}) },
  );
  const cookie = said.headers["set-cookie"]?.find((one) => one.includes("atlas-session="))?.split(";")[0];
  if (said.outcome !== "done" || !cookie)
    throw new Error(`${email} could not sign in: ${said.status} ${said.outcome} ${said.text.slice(0, 300)}`);
  return cookie;
}
