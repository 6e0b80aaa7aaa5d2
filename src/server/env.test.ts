import { describe, expect, it } from "vitest";
import { parseEnvironment } from "./env";

describe("the environment", () => {
  it("needs nothing", () => {
    expect(parseEnvironment({})).toMatchObject({
      PORT: 3000,
      SITE_URL: "http://localhost:3000",
      LOG_LEVEL: "info",
      LOG_SQL: false,
      MEDIA_FOLDER: ".data/media",
    });
  });

  it("takes an empty variable for one that is not set", () => {
    expect(parseEnvironment({ PORT: "", DATABASE_URL: "", SITE_URL: "" })).toMatchObject({ PORT: 3000, SITE_URL: "http://localhost:3000" });
  });

  it("knows the site's address without a slash at the end", () => {
    expect(parseEnvironment({ SITE_URL: "https://atlas.example.org/" }).SITE_URL).toBe("https://atlas.example.org");
    expect(parseEnvironment({ PORT: "8080" }).SITE_URL).toBe("http://localhost:8080");
  });

  it.each([
    [{ PORT: "0" }, 'PORT is "0"'],
    [{ PORT: "3000 " }, 'PORT is "3000 "'],
    [{ DATABASE_URL: "mysql://a@b/c" }, 'begins with "mysql:"'],
    [{ SITE_URL: "ftp://atlas.example.org" }, "SITE_URL is"],
    [{ MEDIA_S3_URL: "https://s3.example.org" }, "does not name one bucket"],
    [{ MEDIA_S3_URL: "https://key:secret@s3.example.org/pictures" }, "AWS_ACCESS_KEY_ID"],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL"],
    [{ LOG_SQL: "yes" }, "LOG_SQL"],
  ])("refuses %j, and says which variable it is", (source, sentence) => {
    expect(() => parseEnvironment(source)).toThrow(sentence);
  });

  it("names all that is wrong at once, and shows no password", () => {
    const source = { PORT: "x", DATABASE_URL: "mysql://user:secret@host/db" };
    expect(() => parseEnvironment(source)).toThrow(/DATABASE_URL[\s\S]*PORT/);
    expect(() => parseEnvironment(source)).not.toThrow(/secret/);
  });
});
