import type { ReactNode } from "react";

type NoticeProps = {
  title?: string;
  children: ReactNode;
  /** `status` tells screen readers when it appears after an action; `alert` interrupts them. */
  role?: "status" | "alert";
};

/** A message of the site to the reader. */
export function Notice({ title, children, role }: NoticeProps) {
  return (
    <div role={role} className="my-6 max-w-column border-ink border-l-4 bg-tint px-5 py-4">
      {title && <p className="font-semibold">{title}</p>}
      <div>{children}</div>
    </div>
  );
}
