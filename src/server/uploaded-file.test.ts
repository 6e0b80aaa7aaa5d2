import { describe, expect, it } from "vitest";
import { readUpload } from "./uploaded-file";

const requestOf = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request("https://atlas.example.org/", { method: "POST", body, headers });
const formOf = (file?: File) => {
  const form = new FormData();
  form.set("version", "3");
  if (file) form.set("document", file);
  return form;
};
const read = (request: Request, maxBytes = 1000) => readUpload(request, "document", maxBytes);

describe("readUpload", () => {
  it("reads the file and the other fields of a form", async () => {
    const upload = await read(requestOf(formOf(new File(["Добра вода"], "бунар.txt"))));
    if (typeof upload === "string") throw new Error(upload);
    expect(upload.file).toEqual({ name: "бунар.txt", bytes: Buffer.from("Добра вода") });
    expect(upload.fields.get("version")).toBe("3");
  });

  it("takes as many bytes as it may, and none more", async () => {
    const send = (bytes: number) => read(requestOf(formOf(new File(["x".repeat(bytes)], "a.txt"))));
    expect(await send(1000)).toMatchObject({ file: { bytes: { length: 1000 } } });
    expect(await send(1001)).toBe("too-large");
  });

  it("stops reading a body that does not end, whatever it says of its length", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 10_000;
        controller.enqueue(new Uint8Array(10_000));
      },
    });
    const headers = { "content-type": "multipart/form-data; boundary=x" };
    const request = new Request("https://atlas.example.org/", { method: "POST", body: endless, headers, duplex: "half" } as RequestInit);
    expect(await read(request)).toBe("too-large");
    expect(sent).toBeLessThan(60_000);
    expect(await read(requestOf("", { ...headers, "content-length": "99999999" }))).toBe("too-large");
  });

  it.each([
    ["no form", requestOf("document", { "content-type": "text/plain" }), "unreadable"],
    ["a form that is broken", requestOf("garbage", { "content-type": "multipart/form-data; boundary=x" }), "unreadable"],
    ["a form without a file", requestOf(formOf()), "missing"],
    ["a form in which none was chosen", requestOf(formOf(new File([], ""))), "missing"],
  ])("tells of %s", async (_what, request, told) => expect(await read(request)).toBe(told));
});
