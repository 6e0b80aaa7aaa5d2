"use client";

import { useEffect, useRef, useState } from "react";
import type { Suggestion } from "../dto";

type SuggestionsProps = {
  /** The field of a plain form that works without this. */
  inputId: string;
  /** What is typed is added to its end. */
  href: string;
  label: string;
  kinds: Record<Suggestion["kind"], string>;
  /** “found as”, before another name. */
  foundAs: string;
  /** What is told by how many there are: the first for none. */
  counts: string[];
};

const PAUSE = 180;
const LETTERS_AT_LEAST = 2;

// By hand and not with react-aria-components, which the desk uses: 1.3 kB gzipped against 86 kB, on the pages that
// everybody opens first. The pattern is the combobox of the ARIA Authoring Practices: the field keeps the focus.
/** Suggests pages while somebody types into a search field. The field and its form are there before and without it. */
export function Suggestions({ inputId, href, label, kinds, foundAs, counts }: SuggestionsProps) {
  const [items, setItems] = useState<Suggestion[]>([]);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [told, setTold] = useState("");
  const listId = `${inputId}-suggestions`;
  // What the listeners see: they are put on once, because the field is none of React's.
  const now = useRef({ items, isOpen, active });
  useEffect(() => {
    now.current = { items, isOpen, active };
  });

  useEffect(() => {
    const input = document.getElementById(inputId) as HTMLInputElement | null;
    if (!input) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asking: AbortController | undefined;
    const close = () => {
      clearTimeout(timer);
      asking?.abort();
      setOpen(false);
      setActive(-1);
    };
    const ask = async (typed: string) => {
      asking = new AbortController();
      // No answer, no suggestions: the form still searches.
      const answer = await fetch(href + encodeURIComponent(typed), { signal: asking.signal }).catch(() => null);
      if (!answer?.ok) return;
      const found = ((await answer.json()) as { items: Suggestion[] }).items;
      setItems(found);
      setActive(-1);
      setOpen(found.length > 0);
      setTold(counts[found.length] ?? "");
    };
    const onInput = () => {
      clearTimeout(timer);
      asking?.abort();
      const typed = input.value.trim();
      if (typed.length < LETTERS_AT_LEAST) return close();
      timer = setTimeout(() => void ask(typed), PAUSE);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const { items: all, isOpen: isListed, active: at } = now.current;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && all.length > 0 && !event.altKey) {
        event.preventDefault();
        setOpen(true);
        // Beyond the last comes the field itself, then the first.
        if (isListed) setActive(((at + 1 + step + all.length + 1) % (all.length + 1)) - 1);
        else setActive(step > 0 ? 0 : all.length - 1);
      } else if (event.key === "Enter" && isListed && all[at]) {
        event.preventDefault();
        window.location.assign(all[at].href);
      } else if (event.key === "Escape" && isListed) {
        // The first one closes the list; only the next one empties the field.
        event.preventDefault();
        close();
      }
    };
    const listening = new AbortController();
    input.addEventListener("input", onInput, listening);
    input.addEventListener("keydown", onKeyDown, listening);
    input.addEventListener("blur", close, listening);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", listId);
    input.autocomplete = "off";
    return () => {
      close();
      listening.abort();
    };
  }, [inputId, listId, href, counts]);

  useEffect(() => {
    const input = document.getElementById(inputId);
    input?.setAttribute("aria-expanded", String(isOpen));
    if (isOpen && active >= 0) input?.setAttribute("aria-activedescendant", `${listId}-${active}`);
    else input?.removeAttribute("aria-activedescendant");
    if (isOpen && active >= 0) document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [inputId, listId, isOpen, active]);

  return (
    <>
      <div
        id={listId}
        role="listbox"
        aria-label={label}
        hidden={!isOpen}
        className="absolute inset-x-0 top-full z-10 max-h-96 overflow-auto border border-ink bg-white shadow-md"
      >
        {items.map((item, index) => (
          <div
            key={item.href}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onPointerDown={(event) => event.preventDefault()}
            onPointerUp={({ button }) => button === 0 && window.location.assign(item.href)}
            onPointerMove={() => setActive(index)}
            className="min-h-11 cursor-pointer px-3 py-2 aria-selected:bg-ink aria-selected:text-white"
          >
            {item.label}{" "}
            <span className="block text-small">
              {[kinds[item.kind], item.otherName && `${foundAs} ${item.otherName}`].filter(Boolean).join(" · ")}
            </span>
          </div>
        ))}
      </div>
      <p role="status" className="sr-only">
        {isOpen || items.length === 0 ? told : ""}
      </p>
    </>
  );
}
