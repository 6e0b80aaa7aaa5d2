/**
 * One read for all who ask at the same moment: each gets everything that was read, which is what they asked for and more. For
 * parts of a page, which are drawn side by side.
 */
export function batched<Key, Read>(read: (keys: readonly Key[]) => Promise<Read>): (keys: readonly Key[]) => Promise<Read> {
  let waiting: { keys: Key[]; read: Promise<Read> } | undefined;
  return (keys) => {
    if (!waiting) {
      const asked: Key[] = [];
      const start = async () => {
        // Whoever waits for the same answer as this one is run before it.
        await new Promise<void>((resolve) => setImmediate(resolve));
        waiting = undefined;
        return read(asked);
      };
      waiting = { keys: asked, read: start() };
    }
    waiting.keys.push(...keys);
    return waiting.read;
  };
}
