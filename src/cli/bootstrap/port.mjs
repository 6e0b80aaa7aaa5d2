import net from "node:net";
import { OperatorError } from "../../server/operator-error.mjs";

/** @param {number} port @param {string} host @returns {Promise<string | undefined>} the error's code, if any */
function tryToListen(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", (error) => resolve(/** @type {NodeJS.ErrnoException} */ (error).code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/** @param {number} port */
export async function assertPortFree(port) {
  let code = await tryToListen(port, "::");
  // A machine without IPv6 says so by one of these.
  if (code === "EAFNOSUPPORT" || code === "EADDRNOTAVAIL") code = await tryToListen(port, "0.0.0.0");
  // On macOS the wildcard address may be had while another program holds the loopback one.
  if (!code && process.platform === "darwin") code = await tryToListen(port, "127.0.0.1");
  if (!code) return;
  if (code === "EACCES") {
    throw new OperatorError(`Port ${port} is reserved for the system: choose one above 1023, for example PORT=3000.`);
  }
  throw new OperatorError(
    `Port ${port} is taken by another program: stop that program, or choose another port, for example PORT=${
      port < 65_000 ? port + 1 : 3000
    } npm start.`,
  );
}
