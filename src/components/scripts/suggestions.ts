const PAUSE = 180;
const LETTERS_AT_LEAST = 2;

type Suggestion = { kind: string; label: string; otherName: string | null; href: string };
/** What `ui/suggestions.tsx` hands over. */
type Words = { kinds: Record<string, string>; foundAs: string; counts: string[] };

/** Suggests pages while somebody types into a search field. The field and its form are there before and without it. */
export function prepareSuggestions(): void {
  for (const list of document.querySelectorAll<HTMLElement>("[data-suggestions]")) prepare(list);
}

// The pattern is the combobox of the ARIA Authoring Practices: the field keeps the focus.
function prepare(list: HTMLElement): void {
  const { inputId = "", suggestions: address = "", words: given = "" } = list.dataset;
  const input = document.getElementById(inputId) as HTMLInputElement | null;
  const status = document.getElementById(`${list.id}-status`);
  if (!input || !status) return;
  const words = JSON.parse(given) as Words;
  let items: Suggestion[] = [];
  let active = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: AbortController | undefined;

  const choose = (at: number) => {
    active = list.hidden ? -1 : at;
    for (const [index, option] of optionsOf(list).entries()) option.setAttribute("aria-selected", String(index === active));
    if (active < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", optionId(list, active));
    optionsOf(list)[active]?.scrollIntoView({ block: "nearest" });
  };
  const show = (isOpen: boolean) => {
    list.hidden = !isOpen;
    input.setAttribute("aria-expanded", String(isOpen));
    choose(-1);
  };
  const close = () => {
    clearTimeout(timer);
    asking?.abort();
    show(false);
    if (items.length > 0) status.textContent = "";
  };
  const ask = async (typed: string) => {
    asking = new AbortController();
    // No answer, no suggestions: the form still searches.
    const answer = await fetch(address + encodeURIComponent(typed), { signal: asking.signal }).catch(() => null);
    if (!answer?.ok) return;
    items = ((await answer.json()) as { items: Suggestion[] }).items;
    fill(list, items, words, choose);
    show(items.length > 0);
    status.textContent = words.counts[items.length] ?? "";
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = list.hidden ? undefined : items[active];
    if (step && items.length > 0 && !event.altKey) {
      event.preventDefault();
      // Beyond the last comes the field itself, then the first.
      const next = list.hidden ? (step > 0 ? 0 : items.length - 1) : ((active + 1 + step + items.length + 1) % (items.length + 1)) - 1;
      if (list.hidden) show(true);
      choose(next);
    } else if (event.key === "Enter" && chosen) {
      event.preventDefault();
      window.location.assign(chosen.href);
    } else if (event.key === "Escape" && !list.hidden) {
      // The first one closes the list; only the next one empties the field.
      event.preventDefault();
      close();
    }
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    asking?.abort();
    const typed = input.value.trim();
    if (typed.length < LETTERS_AT_LEAST) return close();
    timer = setTimeout(() => void ask(typed).catch(() => {}), PAUSE);
  });
  input.addEventListener("keydown", onKey);
  input.addEventListener("blur", close);
  becomeCombobox(input, list);
}

const optionsOf = (list: HTMLElement) => [...list.querySelectorAll<HTMLElement>("[role=option]")];
const optionId = (list: HTMLElement, index: number) => `${list.id}-${index}`;

/** One option for each, made of the template that stands in the list. */
function fill(list: HTMLElement, items: Suggestion[], words: Words, onPoint: (index: number) => void): void {
  for (const option of optionsOf(list)) option.remove();
  const template = list.querySelector("template");
  for (const [index, item] of items.entries()) {
    const option = template?.content.firstElementChild?.cloneNode(true) as HTMLElement;
    option.id = optionId(list, index);
    option.role = "option";
    option.tabIndex = -1;
    option.ariaSelected = "false";
    const [label, kind] = option.querySelectorAll("span");
    label?.append(item.label);
    kind?.append([words.kinds[item.kind], item.otherName && `${words.foundAs} ${item.otherName}`].filter(Boolean).join(" · "));
    // The field keeps the focus.
    option.addEventListener("pointerdown", (event) => event.preventDefault());
    option.addEventListener("pointerup", ({ button }) => button === 0 && window.location.assign(item.href));
    option.addEventListener("pointermove", () => onPoint(index));
    list.append(option);
  }
}

function becomeCombobox(input: HTMLInputElement, list: HTMLElement): void {
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");
  input.autocomplete = "off";
}
