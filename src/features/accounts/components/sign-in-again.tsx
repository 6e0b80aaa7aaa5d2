"use client";

import { ActionForm } from "../../../components/ui/action-form";
import { signInAgain } from "../../sessions/actions";

export type SignInAgainLabels = {
  title: string;
  lead: string;
  done: string;
  twoStep: string;
  open: string;
  email: string;
  password: string;
  submit: string;
  problem: string;
};

/**
 * For a form whose session has ended while somebody was typing (an action answered `signed-out`): signs in without leaving
 * the page, so that what was typed stays. Must stand outside of that form. `codeHref`: where the second step is given.
 */
export function SignInAgain({ labels, codeHref }: { labels: SignInAgainLabels; codeHref: string }) {
  return (
    <section aria-label={labels.title} className="my-6 max-w-column border-4 border-error px-5 py-4">
      <h2 className="mb-2 text-sub">{labels.title}</h2>
      <p className="mb-4">{labels.lead}</p>
      <ActionForm
        id="sign-in-again"
        action={signInAgain}
        isOver
        fields={[
          { name: "email", label: labels.email, kind: "email", autoComplete: "username" },
          { name: "password", label: labels.password, kind: "password", autoComplete: "current-password" },
        ]}
        submitLabel={labels.submit}
        problemTitle={labels.problem}
        outcome={({ isComplete }) => (
          <p role="status" className="font-semibold">
            {isComplete ? (
              labels.done
            ) : (
              <>
                {labels.twoStep}{" "}
                <a href={codeHref} target="_blank" rel="noopener">
                  {labels.open}
                </a>
              </>
            )}
          </p>
        )}
      />
    </section>
  );
}
