// What a password may not be. Length is the strength that people can keep; what is refused is what programs try first.

export const PASSWORD_LENGTH = { min: 15, max: 128 };

/** What long common passwords are made of. Whoever strings these together has chosen none. */
const COMMON_PARTS = `
  password passwort passw0rd p@ssw0rd p@ssword passphrase lozinka sifra heslo fjalekalimi parola qwertyuiop
  qwertzuiop asdfghjkl zxcvbnm yxcvbnm qwerty qwertz asdfgh azerty 1q2w3e4r5t6y 1q2w3e4r5t 1q2w3e4r q1w2e3r4
  1qaz2wsx3edc 1qaz2wsx zaq12wsx qazwsxedc qazwsx abcdefghijklmnopqrstuvwxyz abcdefghij abcdef abc123 123abc
  a1b2c3 aa123456 1234567890 0987654321 123456789 987654321 12345678 87654321 1234567 123456 654321 12345 54321
  112233 123123 123321 159753 147258369 789456123 121212 696969 letmein welcome iloveyou ihateyou trustno1
  changeme default secret private admin administrator root master dragon monkey sunshine princess football
  baseball basketball superman batman starwars pokemon shadow michael jordan charlie whatever freedom computer
  internet samsung google facebook youtube correcthorsebatterystaple thequickbrownfox jumpsoverthelazydog
  maytheforcebewithyou tobeornottobe opensesame nopassword mypassword newpassword yourpassword testtest test
  guest user login hello world love inclusion atlas municipality opstina komuna
`
  .trim()
  .split(/\s+/)
  .toSorted((one, other) => other.length - one.length);

const MIN_DIFFERENT = 6;
/** So much must be left of a password when everything common, and everything about its owner, is taken out of it. */
const MIN_OWN = 6;

/** A key of "problems" in the message file, or undefined when the password may be used. `personal`: e-mail address, name. */
export function passwordProblem(password: string, personal: readonly string[] = []): string | undefined {
  const letters = [...password.normalize("NFKC")];
  if (letters.length < PASSWORD_LENGTH.min) return "passwordTooShort";
  if (letters.length > PASSWORD_LENGTH.max) return "passwordTooLong";
  if (new Set(letters).size < MIN_DIFFERENT || [...ownPart(letters.join(""), personal)].length < MIN_OWN) return "passwordCommon";
  return undefined;
}

function ownPart(password: string, personal: readonly string[]): string {
  const about = personal.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((part) => part.length > 2);
  // Signs between the words are the first thing that is tried too.
  let rest = password.toLowerCase().replace(/[\s!.,?*_-]+/g, "");
  for (const part of [...about, ...COMMON_PARTS]) rest = rest.replaceAll(part, "");
  rest = rest.replace(/(?:19|20)\d\d/g, "");
  return isRow(rest) ? "" : withoutRepeats(rest);
}

/** abcabcabc → abc */
function withoutRepeats(text: string): string {
  const [, once] = /^(.+?)\1+$/.exec(text) ?? [];
  return once ?? text;
}

/** Signs that follow one another: bcdefgh, 98765. */
function isRow(text: string): boolean {
  const codes = [...text].map((letter) => letter.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)));
  return steps.size === 1 && [1, -1].includes([...steps][0] ?? 0);
}
