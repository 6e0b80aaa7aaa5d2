"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { foldText } from "../../../lib/fold-text";
import type { TermHit } from "../../editorial/dto";
import { controlClass } from "./form-controls";

type TermSearchProps = {
  id: string;
  name: string;
  label: string;
  describedBy: string;
  isInvalid: boolean;
  /** The query is added to its end. */
  searchHref: string;
  chosen: { id: string; name: string };
  /** What has to be said about the chosen one; its element has the id of the field with "-dropped". */
  about: (chosen: { id: string; name: string }) => ReactNode;
  texts: { nothing: string; asking: string; proposed: string; list: string; unmatched: string; stays: (name: string) => string };
};

const PAUSE = 200;

/** A field that lists what fits while one types; the form has the id of what was chosen. */
export function TermSearch({ id, name, label, describedBy, isInvalid, searchHref, chosen, about, texts }: TermSearchProps) {
  const [selected, setSelected] = useState(chosen);
  const [typed, setTyped] = useState(chosen.name);
  const [isLeft, setLeft] = useState(false);
  const [found, setFound] = useState<TermHit[]>([]);
  const [isAsking, setAsking] = useState(false);
  const hidden = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const asked = useRef("");
  const told = useRef(chosen.id);
  const left = useRef(false);

  const search = (text: string) => {
    clearTimeout(timer.current);
    asked.current = text;
    setAsking(true);
    timer.current = setTimeout(async () => {
      // Without an answer the list stays as it is: the form says by itself when the server is gone.
      const answer = await fetch(searchHref + encodeURIComponent(text)).catch(() => null);
      const hits = answer?.ok ? ((await answer.json()) as { found: TermHit[] }).found : null;
      if (asked.current !== text) return;
      setAsking(false);
      if (!hits) return;
      setFound(hits);
      // Whoever types fast has left before the answer came.
      if (left.current) chooseNamed(text, hits);
    }, PAUSE);
  };
  const choose = (next: { id: string; name: string }) => {
    setSelected(next);
    setTyped(next.name);
  };
  const chooseNamed = (text: string, hits: readonly TermHit[]) => {
    const named = hits.filter(({ name: known }) => foldText(known) === foldText(text));
    if (named.length === 1 && named[0]) choose({ id: named[0].id, name: named[0].name });
  };
  const leave = () => {
    setLeft(true);
    left.current = true;
    // Emptied by hand: nothing is chosen any more. Only now, because whoever types another name empties the field first.
    if (typed.trim() === "") return choose({ id: "", name: "" });
    chooseNamed(typed, found);
  };

  // A value set by a script tells nobody: the form must hear of it to save it.
  useEffect(() => {
    if (told.current === selected.id) return;
    told.current = selected.id;
    hidden.current?.dispatchEvent(new Event("input", { bubbles: true }));
  }, [selected.id]);

  const isUnmatched = isLeft && typed !== selected.name;
  return (
    <>
      <input ref={hidden} type="hidden" name={name} value={selected.id} />
      <ComboBox
        aria-label={label}
        items={found}
        inputValue={typed}
        selectedKey={selected.id || null}
        allowsEmptyCollection
        menuTrigger="input"
        defaultFilter={() => true}
        isInvalid={isInvalid || isUnmatched}
        onInputChange={(text) => {
          setTyped(text);
          if (text !== "" && text !== selected.name) search(text);
        }}
        onSelectionChange={(key) => {
          // Leaving the field tells of the earlier choice again: a text that is no name stays, with what is wrong with it.
          // Only who has it marked in the list chooses it once more.
          if (key === selected.id) return void (document.getElementById(id)?.hasAttribute("aria-activedescendant") && choose(selected));
          const hit = found.find((one) => one.id === key);
          if (hit) choose({ id: hit.id, name: hit.name });
        }}
        onFocus={() => {
          setLeft(false);
          left.current = false;
        }}
        onBlur={leave}
        onKeyDown={({ key }) => {
          if (key === "Escape") setTyped(selected.name);
        }}
      >
        <Input
          id={id}
          aria-busy={isAsking}
          aria-describedby={`${describedBy} ${id}-unmatched ${id}-dropped`}
          className={controlClass}
          autoComplete="off"
        />
        <Popover className="max-h-80 w-(--trigger-width) overflow-auto border border-ink bg-white shadow-md">
          <ListBox
            aria-label={texts.list}
            renderEmptyState={() => <p className="px-3 py-2 text-muted">{isAsking ? texts.asking : texts.nothing}</p>}
          >
            {(hit: TermHit) => (
              <ListBoxItem
                id={hit.id}
                textValue={hit.name}
                className="min-h-11 cursor-pointer px-3 py-2 data-focused:bg-ink data-focused:text-white"
              >
                {hit.name}
                {(hit.detail || hit.isProposed) && (
                  <span className="block text-small">{[hit.detail, hit.isProposed ? texts.proposed : ""].filter(Boolean).join(" · ")}</span>
                )}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      <p id={`${id}-unmatched`} aria-live="polite" className="font-semibold text-error">
        {isUnmatched && [texts.unmatched, selected.id ? texts.stays(selected.name) : ""].filter(Boolean).join(" ")}
      </p>
      {about(selected)}
    </>
  );
}
