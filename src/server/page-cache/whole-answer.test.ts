import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { describe, expect, it } from "vitest";
import { wholeAnswer } from "./whole-answer.mjs";

const ask = (handle: (request: IncomingMessage, response: ServerResponse) => unknown) => wholeAnswer("/a?b=c", "atlas.example", handle);

describe("an answer to a request that nobody sent", () => {
  it("is whole, with status and headers, also when it comes in many pieces and the head before them", async () => {
    const piece = Buffer.alloc(50_000, "x");
    const whole = await ask(async (_request, response) => {
      response.statusCode = 404;
      response.setHeader("Content-Type", "text/html");
      response.setHeader("Link", ["one", "two"]);
      response.flushHeaders();
      for (let index = 0; index < 20; index += 1) {
        if (!response.write(piece)) await once(response, "drain");
        expect(response.headersSent).toBe(true);
      }
      response.end("the end");
    });
    expect(whole).toMatchObject({ status: 404, headers: { "content-type": "text/html", link: ["one", "two"] } });
    expect(whole.body.length).toBe(20 * 50_000 + 7);
    expect(whole.body.toString().endsWith("xthe end")).toBe(true);
  });

  it("was asked for by no visitor: no header but the host, no body", async () => {
    const whole = await ask(async (request, response) => {
      let bytes = 0;
      for await (const chunk of request) bytes += chunk.length;
      response.writeHead(200, { "x-asked": JSON.stringify([request.method, request.url, request.headers, bytes]) });
      response.end();
    });
    expect(JSON.parse(String(whole.headers["x-asked"]))).toEqual(["GET", "/a?b=c", { host: "atlas.example" }, 0]);
    expect(whole.body.length).toBe(0);
  });

  it("fails where the handler fails or hangs up", async () => {
    await expect(ask(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    await expect(ask((_request, response) => response.destroy())).rejects.toThrow("no answer at /a?b=c");
  });
});
