import { DOMParser } from "@xmldom/xmldom";
import { headingLevel } from "./document-line";

/** What a style means for a line; mammoth tells only its name. */
export type WordStyle = { heading: number | null; isBold: boolean };

type Declared = { name: string; basedOn: string | null; outline: number | null; isBold: boolean | null };

/** Built-in styles have English names in every language of Word. */
const NAMED: Record<string, number> = { title: 1, subtitle: 2 };
const BODY_TEXT = 9;
const MAX_DEPTH = 20;

/** The styles of `styles.xml` by their ids, with what they inherit. */
export function wordStyles(xml: string): (id: string | null | undefined) => WordStyle {
  const root = new DOMParser().parseFromString(xml, "text/xml");
  const styles = new Map(Array.from(root.getElementsByTagName("w:style"), (style) => [style.getAttribute("w:styleId"), declaredIn(style)]));
  const chain = (id: string, depth = 0): Declared[] => {
    const style = styles.get(id);
    if (!style || depth > MAX_DEPTH) return [];
    return [style, ...(style.basedOn ? chain(style.basedOn, depth + 1) : [])];
  };
  return (id) => {
    const inherited = id ? chain(id) : [];
    return { heading: headingOf(inherited), isBold: inherited.find(({ isBold }) => isBold !== null)?.isBold ?? false };
  };
}

function declaredIn(style: Element): Declared {
  const value = (name: string) => style.getElementsByTagName(name).item(0)?.getAttribute("w:val") ?? null;
  const bold = style.getElementsByTagName("w:b").item(0);
  const outline = value("w:outlineLvl");
  return {
    name: (value("w:name") ?? "").toLowerCase(),
    basedOn: value("w:basedOn"),
    outline: outline === null ? null : Number(outline),
    isBold: bold ? !["0", "false"].includes(bold.getAttribute("w:val") ?? "") : null,
  };
}

function headingOf(inherited: readonly Declared[]): number | null {
  for (const { name, outline } of inherited) {
    const named = NAMED[name] ?? Number(/^heading (\d)$/.exec(name)?.[1] ?? 0);
    if (named) return headingLevel(named);
    if (outline !== null) return outline < BODY_TEXT ? headingLevel(outline + 1) : null;
  }
  return null;
}
