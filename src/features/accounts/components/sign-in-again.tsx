"use client";

import { useActionState, useEffect, useEffectEvent } from "react";
import { AskedFields } from "../../../components/ui/asked-fields";
import { Button } from "../../../components/ui/button";
import type { Asked } from "../../../server/sent-form";
import { confirmSession } from "../../sessions/actions";

type SignInAgainProps = {
  /** What is asked for first, read on the server (askToSignIn). */
  asked: Asked;
  onDone: () => void;
};

/**
 * For a form that saves itself, when its session has ended while somebody was typing: signs in without leaving the page,
 * second step included. Must stand outside of that form. Forms that are sent have AskedFields inside.
 */
export function SignInAgain({ asked: first, onDone }: SignInAgainProps) {
  const [result, send, isPending] = useActionState(confirmSession, null);
  const asked = (result?.ok === false && result.asked) || first;
  const isDone = result?.ok === true;
  const tell = useEffectEvent(onDone);
  useEffect(() => {
    if (isDone) tell();
  }, [isDone]);
  return (
    <form action={send} noValidate className="my-6">
      <AskedFields id="sign-in-again" asked={asked}>
        <div>
          <Button aria-disabled={isPending || undefined}>{asked.submit}</Button>
        </div>
      </AskedFields>
    </form>
  );
}
