// Next answers what it cannot read with a bare 500, and so does React with the arguments of an action that no page of ours
// can have made. Both are told apart here, before anything of theirs is run.

/** Parts of an action's arguments: 0, 1, … when a script calls it, $ACTION_1:0, … when a form is sent without scripts. */
const ARGUMENTS = /^(\$ACTION_\d+:)?(\d+)$/;
/** What stands for more than text in them: a text with a dollar, a form, a date, numbers, another part or a place in one. */
const MARKED = /^\$(?:\$|K[0-9a-f]+$|D|undefined$|NaN$|-?Infinity$|-0$|@?([0-9a-f]+)(?::|$))/;
const MAX_DEPTH = 100;

/**
 * @param {import("node:http").IncomingHttpHeaders} headers
 * @param {Buffer} body
 */
export async function isReadableForm(headers, body) {
  const type = headers["content-type"] ?? "";
  const isCall = headers["next-action"] !== undefined;
  // Every action of ours takes a form.
  if (!type.startsWith("multipart/form-data")) return !isCall;
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData().catch(() => undefined);
  if (!form || (isCall && !form.has("0"))) return false;
  for (const name of form.keys()) {
    const action = /^\$ACTION_REF_(\d+)$/.exec(name)?.[1];
    if (action && !(form.has(`$ACTION_${action}:0`) && form.has(`$ACTION_${action}:1`))) return false;
    const [, prefix = "", part] = ARGUMENTS.exec(name) ?? [];
    if (part !== undefined && (isCall || prefix) && !isArguments(form.get(name), `${prefix}`, form, part === "0" && !prefix)) return false;
  }
  return true;
}

/**
 * @param {FormDataEntryValue | null} text
 * @param {string} prefix
 * @param {FormData} form
 * @param {boolean} isList
 */
function isArguments(text, prefix, form, isList) {
  try {
    const value = JSON.parse(String(text));
    return (!isList || Array.isArray(value)) && isKnown(value, prefix, form, 0);
  } catch {
    return false;
  }
}

/** @param {unknown} value @param {string} prefix @param {FormData} form @param {number} depth @returns {boolean} */
function isKnown(value, prefix, form, depth) {
  if (typeof value === "string" && value.startsWith("$")) {
    const marked = MARKED.exec(value);
    return marked !== null && (marked[1] === undefined || form.has(`${prefix}${Number.parseInt(marked[1], 16)}`));
  }
  if (typeof value !== "object" || value === null) return true;
  return depth < MAX_DEPTH && Object.values(value).every((inner) => isKnown(inner, prefix, form, depth + 1));
}
