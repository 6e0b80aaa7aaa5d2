/** The first link of a page; seen only when it has the focus. */
export function SkipLink({ href = "#main", children }: { href?: string; children: string }) {
  return (
    <a
      href={href}
      className="no-print fixed top-0 left-0 z-50 -translate-y-[120%] bg-ink px-4 py-3 font-semibold text-white no-underline focus:translate-y-0"
    >
      {children}
    </a>
  );
}
