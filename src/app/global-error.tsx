"use client";

import { FaultPage } from "../components/layout/fault-page";
import "./globals.css";

/** When even the frame of the site fails. */
export default function GlobalError(props: { error: unknown; retry: () => void }) {
  return (
    <html lang="en-GB">
      <body>
        <FaultPage {...props} />
      </body>
    </html>
  );
}
