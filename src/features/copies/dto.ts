import type { Copy } from "../../lib/shared-runs";

/** What a text has in common with another practice. `slug` where that is published: everybody may be told of it. */
export type CopyOfPractice = { practice: { id: string; title: string; slug: string | null }; copy: Copy };
