"use client";

import { ActionForm, type ServerAction } from "../../../components/ui/action-form";
import { CopyButton } from "../../../components/ui/copy-button";
import type { FormField } from "../../../components/ui/form-field";

export type LinkFormLabels = {
  problem: string;
  done: string;
  mailed: string;
  copy: string;
  link: string;
  copyButton: string;
  copied: string;
  failed: string;
};

type LinkFormProps = {
  id: string;
  /** `link` is null where the mail server brings it; absent where there is none. */
  action: ServerAction<{ link: string | null; name?: string }>;
  submitLabel: string;
  labels: LinkFormLabels;
  /** Whether the action makes a link at all. */
  makesLink?: boolean;
  fields?: FormField[];
  hidden?: Record<string, string>;
  context?: string;
  emphasis?: "primary" | "quiet";
};

/** A form of the page of accounts; what it answers may be a link to hand on, which is shown only now. */
export function LinkForm({ labels, makesLink = false, ...rest }: LinkFormProps) {
  return (
    <ActionForm
      {...rest}
      isAnsweredHere
      problemTitle={labels.problem}
      outcome={({ link, name = "" }) => (
        <div role="status" className="max-w-column border-ink border-l-4 bg-tint px-5 py-4">
          <p>{labels.done.replace("{name}", name)}</p>
          {makesLink && link === null && <p>{labels.mailed}</p>}
          {link !== null && (
            <>
              <p>{labels.copy}</p>
              <p className="mt-2">
                {labels.link}: <code className="break-all font-semibold">{link}</code>
              </p>
              <CopyButton text={link} labels={{ copy: labels.copyButton, copied: labels.copied, failed: labels.failed }} />
            </>
          )}
        </div>
      )}
    />
  );
}
