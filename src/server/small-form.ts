import { z } from "zod";
import { readCapped } from "./capped-body";

/** The forms of the desk are far below this; a route has no limit of its own. */
const MAX_BYTES = 1_000_000;

const fields = z.array(z.tuple([z.string(), z.string()]));

/**
 * A form that a script has sent to a route, read with a cap on its bytes: the names and texts of its fields as JSON. As a form
 * of many short fields is sent by itself, most of it would be the borders between them.
 */
export async function readSmallForm(request: Request): Promise<FormData | "too-large" | "unreadable"> {
  if (Number(request.headers.get("content-length") ?? 0) > MAX_BYTES) return "too-large";
  const body = await readCapped(request, MAX_BYTES);
  if (body === null) return "too-large";
  const read = fields.safeParse(parsed(body.toString("utf8")));
  if (!read.success) return "unreadable";
  const form = new FormData();
  for (const [name, text] of read.data) form.append(name, text);
  return form;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
