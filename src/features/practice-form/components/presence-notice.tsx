"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";

const BEAT = 15_000;

/** Who else has this practice open, asked again every few seconds; asking says that one is here oneself. */
export function PresenceNotice({ href, leavingHref, others }: { href: string; leavingHref: string; others: string[] }) {
  const t = useTranslations("practiceForm");
  const [names, setNames] = useState(others);
  useEffect(() => {
    const beat = async () => {
      const answer = await fetch(href, { method: "POST" }).catch(() => null);
      if (answer?.ok) setNames(((await answer.json()) as { others: string[] }).others);
    };
    void beat();
    const timer = setInterval(() => void beat(), BEAT);
    // A page that is going away may send nothing else. One that comes back out of the browser's memory says so at once.
    const leave = () => navigator.sendBeacon(leavingHref);
    const comeBack = (event: PageTransitionEvent) => {
      if (event.persisted) void beat();
    };
    window.addEventListener("pagehide", leave);
    window.addEventListener("pageshow", comeBack);
    return () => {
      clearInterval(timer);
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("pageshow", comeBack);
    };
  }, [href, leavingHref]);
  return (
    <div role="status" className="empty:hidden">
      {names.length > 0 && (
        <p className="mb-4 border-ink border-l-4 bg-tint px-4 py-2">{t("alsoOpen", { names: names.join(", "), count: names.length })}</p>
      )}
    </div>
  );
}
