"use client";

// While the scripts of the page are still on their way, somebody may type. React sets a text field back to what the server
// sent when it takes the page over, so that what was typed has to be seen before: when this file is read, and letter by
// letter from then on.

const typed = new Map<string, string>();

function note(target: EventTarget | null): void {
  if (target instanceof HTMLTextAreaElement && target.value !== target.defaultValue) typed.set(target.name, target.value);
}
const onInput = (event: Event) => note(event.target);

if (typeof document !== "undefined") {
  for (const field of document.querySelectorAll("textarea")) note(field);
  document.addEventListener("input", onInput, true);
}

/** What stood in the text fields before the page was taken over, by their names. From now on the form itself hears of it. */
export function takeEarlyText(): Map<string, string> {
  document.removeEventListener("input", onInput, true);
  const early = new Map(typed);
  typed.clear();
  return early;
}
