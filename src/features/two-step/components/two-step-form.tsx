"use client";

import type { ReactNode } from "react";
import { ActionForm, type ServerAction } from "../../../components/ui/action-form";
import { LinkButton } from "../../../components/ui/button";
import { inGroups } from "../../../lib/letter-groups";

type TwoStepFormProps = {
  action: ServerAction<{ recoveryCodes: string[] }>;
  labels: { code: string; submit: string; problem: string; codes: string; codesLead: string };
  isOffered: boolean;
  goOn?: { href: string; label: string };
  /** The picture and the key. Gone when it is set up, while the recovery codes stay on the page. */
  children: ReactNode;
};

/** The last part of setting up: a first code, and then the recovery codes, which are shown only now. */
export function TwoStepForm({ action, labels, isOffered, goOn, children }: TwoStepFormProps) {
  return (
    <ActionForm
      id="two-step"
      action={action}
      isOver
      isOffered={isOffered}
      fields={[{ name: "code", label: labels.code, kind: "code", autoComplete: "one-time-code" }]}
      submitLabel={labels.submit}
      problemTitle={labels.problem}
      outcome={({ recoveryCodes }) => (
        <section role="status" aria-label={labels.codes} className="max-w-column border-ink border-l-4 bg-tint px-5 py-4">
          <h3 className="mb-2 text-sub">{labels.codes}</h3>
          <p>{labels.codesLead}</p>
          <ul className="my-4 grid gap-1 font-semibold tabular-nums sm:grid-cols-2">
            {recoveryCodes.map((code) => (
              <li key={code}>
                <code>{inGroups(code)}</code>
              </li>
            ))}
          </ul>
          {goOn && <LinkButton href={goOn.href}>{goOn.label}</LinkButton>}
        </section>
      )}
    >
      {children}
    </ActionForm>
  );
}
