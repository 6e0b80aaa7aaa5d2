/** Called by Next once, before the server answers anything. */
export async function register() {
  // Next compiles this file for its edge runtime too and drops what this condition excludes: it must stand here, literally.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { beginServing } = await import("./instrumentation-node");
    beginServing();
  }
}
