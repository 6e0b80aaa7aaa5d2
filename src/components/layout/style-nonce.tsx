"use client";

import { useState } from "react";

/**
 * Tells libraries that write styles by script which nonce they may use. The document keeps the policy of its first answer:
 * what a later answer of the same document brings (a form that was sent, a refresh) has a nonce that counts for nothing here.
 */
export function StyleNonce({ nonce }: { nonce: string | undefined }) {
  const [first] = useState(nonce);
  return <meta property="csp-nonce" nonce={first} />;
}
