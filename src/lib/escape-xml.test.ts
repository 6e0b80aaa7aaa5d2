import { expect, it } from "vitest";
import { escapeXml } from "./escape-xml";

it.each([
  [`Fish & "chips" <b>'s</b>`, "Fish &amp; &quot;chips&quot; &lt;b&gt;&apos;s&lt;/b&gt;"],
  ["]]>&amp;", "]]&gt;&amp;amp;"],
  ["a\u0000b\u000bc\ud800d\uffff", "abcd"],
  ["Обилић, Fushë Kosovë\n\tПриштина 😀", "Обилић, Fushë Kosovë\n\tПриштина 😀"],
])("%j can stand in a document", (text, written) => expect(escapeXml(text)).toBe(written));
