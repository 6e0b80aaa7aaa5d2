import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { admit, MAX_BODY_BYTES, MAX_UPLOAD_BYTES } from "./request-gate.mjs";

// A server with nothing behind the gate but an answer of how much came through.
let server: Server;
let base: string;
beforeAll(async () => {
  server = createServer(async (asked, response) => {
    const request = await admit(asked, response, "https://atlas.example.org");
    if (!request) return;
    let bytes = 0;
    for await (const chunk of request) bytes += (chunk as Buffer).length;
    response.end(String(bytes));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const ours = { "sec-fetch-site": "same-origin" };
const send = async (headers: Record<string, string>, body: BodyInit, path = "/") => {
  const answer = await fetch(base + path, { method: "POST", headers, body });
  return [answer.status, await answer.text()] as const;
};

describe("the gate", () => {
  it("hands on a whole body, whatever its size below the cap", async () => {
    for (const size of [1, 20_000, 59_000, 200_000, MAX_BODY_BYTES]) {
      expect(await send(ours, new Blob([new Uint8Array(size)]))).toEqual([200, String(size)]);
    }
  });

  it("refuses more than the cap, with its length and without", async () => {
    const [status, text] = await send(ours, new Blob([new Uint8Array(MAX_BODY_BYTES + 1)]));
    expect([status, text]).toEqual([413, expect.stringContaining("your text is still there")]);
  });

  it.each([{}, { origin: "https://evil.example" }, { "sec-fetch-site": "cross-site", origin: "https://atlas.example.org" }])(
    "refuses what comes from %j",
    async (headers) => expect((await send(headers as Record<string, string>, "a"))[0]).toBe(403),
  );

  it("leaves the API to judge by itself", async () => expect(await send({}, "abc", "/api/v1/practices")).toEqual([200, "3"]));

  it("hands documents on unread, up to their own cap, and only from a page of ours", async () => {
    const path = "/admin/sources/a-source/document";
    const document = new Blob([new Uint8Array(5 * MAX_BODY_BYTES)]);
    expect(await send(ours, document, path)).toEqual([200, String(5 * MAX_BODY_BYTES)]);
    expect((await send(ours, document, `${path}/more`))[0]).toBe(413);
    expect((await send(ours, document, "/admin/sources/a/b/document"))[0]).toBe(413);
    expect((await send({}, document, path))[0]).toBe(403);
    const [status, text] = await send(ours, new Blob([new Uint8Array(MAX_UPLOAD_BYTES + 1)]), path);
    expect([status, text]).toEqual([413, expect.stringContaining("larger than 20 MB")]);
  });

  it("refuses what Next could not read", async () => {
    const form = { ...ours, "content-type": "multipart/form-data; boundary=x" };
    expect((await send(form, "garbage"))[0]).toBe(400);
    expect((await send({ ...ours, "next-action": "40ab" }, "[]"))[0]).toBe(400);
  });

  it("waits for a slow body without keeping others waiting", async () => {
    const { port } = server.address() as AddressInfo;
    const socket = connect(port, "127.0.0.1");
    socket.write(`POST / HTTP/1.1\r\nHost: a\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 59000\r\n\r\n${"a".repeat(20_000)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await send(ours, "abc"))[1]).toBe("3");
    socket.destroy();
  });
});
