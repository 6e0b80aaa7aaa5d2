import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export type Received = { to: string[]; text: string };

/** A mail server on this machine. `refuse` says with which words a mail is refused, or null when it is taken. */
export async function startMailServer(refuse: (to: string) => string | null = () => null) {
  const received: Received[] = [];
  let tries = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo({ address }, _session, done) {
      tries += 1;
      const words = refuse(address);
      done(words === null ? null : Object.assign(new Error(words), { responseCode: 451 }));
    },
    onData(stream, session, done) {
      let text = "";
      stream.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      stream.on("end", () => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), text });
        done();
      });
    },
  });
  const listener = server.listen(0, "127.0.0.1");
  await once(listener, "listening");
  return {
    url: `smtp://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    received,
    tries: () => tries,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
