"use client";

import { FaultPage } from "../../../components/layout/fault-page";

/** Shown in the place of a page that failed. */
export default function PublicError(props: { error: unknown; retry: () => void }) {
  return <FaultPage {...props} />;
}
