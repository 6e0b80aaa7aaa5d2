import { describe, expect, it } from "vitest";
import { signInProblem } from "./sign-in-secret";

const SECRET = "k".repeat(32);
const PUBLIC = {
  SITE_URL: "https://atlas.example.org",
  NEXTAUTH_URL: "https://atlas.example.org",
  NEXTAUTH_SECRET: SECRET,
  NODE_ENV: "production",
} as const;

describe("in public", () => {
  it("starts with an https address and a secret of its own", () => expect(signInProblem(PUBLIC)).toBeUndefined());

  it.each([
    ["no address to sign in", { NEXTAUTH_URL: undefined }, "NEXTAUTH_URL"],
    ["an address without https", { NEXTAUTH_URL: "http://atlas.example.org" }, "https"],
    ["the address of another host", { NEXTAUTH_URL: "https://other.example.org" }, "same host"],
    ["no secret", { NEXTAUTH_SECRET: undefined }, "NEXTAUTH_SECRET"],
    ["a short secret", { NEXTAUTH_SECRET: "k".repeat(31) }, "32 bytes"],
    ["the secret of the example", { NEXTAUTH_SECRET: "replace-me-with-the-output-of-openssl-rand-base64-32" }, "example"],
  ])("does not start with %s", (_name, change, words) => {
    expect(signInProblem({ ...PUBLIC, ...change })).toContain(words);
  });
});

it("needs nothing on one's own machine", () => {
  for (const SITE_URL of ["http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000"]) {
    expect(signInProblem({ SITE_URL, NEXTAUTH_URL: undefined, NEXTAUTH_SECRET: undefined, NODE_ENV: "production" })).toBeUndefined();
  }
  expect(signInProblem({ ...PUBLIC, SITE_URL: "http://localhost.example.org", NEXTAUTH_SECRET: undefined })).toBeDefined();
});
