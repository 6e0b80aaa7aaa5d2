import { z } from "zod";
import { OperatorError } from "./operator-error.mjs";
import { databaseUrlProblem, mediaUrlProblem, pageCacheProblem, portProblem, siteUrlProblem } from "./settings.mjs";

// The only file that reads process.env. An empty variable counts as one that is not set: that is what `FOO= npm start`
// and an unfilled line of .env mean.

const flag = z
  .enum(["0", "1"])
  .default("0")
  .transform((text) => text === "1");

function checked(problem: (text: string) => string | undefined) {
  return z.string().superRefine((text, context) => {
    const message = problem(text);
    if (message) context.addIssue({ code: "custom", message });
  });
}

const environment = z.object({
  /** Absent while the application is built, and in commands that start the embedded database themselves. */
  DATABASE_URL: checked(databaseUrlProblem).optional(),
  PORT: checked(portProblem).default("3000").transform(Number),
  /** The address that visitors know, without a slash at the end. */
  SITE_URL: checked(siteUrlProblem).optional(),
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
  /** Logs every SQL statement, without its parameters. */
  LOG_SQL: flag,
  /** The address under which people sign in; in public it must be https and is then that of SITE_URL. */
  NEXTAUTH_URL: z.url("NEXTAUTH_URL must be an address such as https://atlas.example.org").optional(),
  /** Signs the cookies and seals the secrets of two-step sign-in; left out on one's own machine (see sign-in-secret.ts). */
  NEXTAUTH_SECRET: z.string().optional(),
  /** Addresses or networks of the proxies in front, separated by commas: only from these are the forwarded headers believed. */
  TRUSTED_PROXY: z.string().optional(),
  /** Where mail is handed in. Left out: mails are written as files to .data/outbox. */
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "SMTP_URL must look like smtps://user:password@mail.example.org:465" }).optional(),
  MAIL_FROM: z.string().default("Inclusion Atlas <noreply@localhost>"),
  /** Room for whole answers that are kept in front of Next (page-cache/); 0 keeps none. */
  PAGE_CACHE_MB: checked(pageCacheProblem).default("32").transform(Number),
  /** Where pictures are, as files. One folder for one database: what no record names is swept. */
  MEDIA_FOLDER: z.string().default(".data/media"),
  /** A bucket of any store that speaks S3, for the pictures, instead of the folder. */
  MEDIA_S3_URL: checked(mediaUrlProblem).optional(),
  /** For tests only: makes every text longer and accented, so that a text that is not translated stands out. */
  PSEUDO_LOCALE: flag,
});

type Environment = z.infer<typeof environment> & { SITE_URL: string };

export function parseEnvironment(source: Record<string, string | undefined>): Environment {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = environment.safeParse(filled);
  if (!result.success) {
    const problems = result.error.issues.map(({ path, message }) => {
      const name = path.join(".");
      return message.includes(name) ? message : `${name}: ${message}`;
    });
    throw new OperatorError(problems.join("\n"));
  }
  const siteUrl = result.data.SITE_URL ?? `http://localhost:${result.data.PORT}`;
  return { ...result.data, SITE_URL: siteUrl.replace(/\/+$/, "") };
}

export const env = parseEnvironment(process.env);

// next-auth reads its address from the environment by itself, and would guess one from the request if there were none.
process.env.NEXTAUTH_URL = env.NEXTAUTH_URL ?? env.SITE_URL;

/** For commands that start a database of their own; must be called before anything imports `db`. */
export function setDatabaseUrl(url: string): void {
  process.env.DATABASE_URL = url;
  env.DATABASE_URL = url;
}

/** What a child process inherits: not what was set above, since a child may have another address. */
export function childEnvironment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  return { ...process.env, NEXTAUTH_URL: env.NEXTAUTH_URL ?? "", ...more };
}
