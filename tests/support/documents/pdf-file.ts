import { buffer } from "node:stream/consumers";
import PDFDocument from "pdfkit";

type Drawing = InstanceType<typeof PDFDocument>;
// Letters beyond Latin-1 need a font that has them.
const FONT = "node_modules/@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf";
const BOLD = "node_modules/@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf";

export const pdf = {
  heading: (text: string) => (page: Drawing) => page.font(BOLD).fontSize(16).text(text).moveDown(0.5),
  paragraph: (text: string) => (page: Drawing) => page.font(FONT).fontSize(11).text(text).moveDown(0.7),
  // As text: pdfkit's own lists draw their marks, and nobody could read them.
  bullets:
    (entries: string[], level = 0) =>
    (page: Drawing) => {
      for (const entry of entries)
        page
          .font(FONT)
          .fontSize(11)
          .text(`• ${entry}`, { indent: 12 * (level + 1) });
      page.moveDown(0.7);
    },
  link: (text: string, link: string) => (page: Drawing) => page.font(FONT).fontSize(11).text(text, { link }).moveDown(0.7),
  pageBreak: () => (page: Drawing) => page.addPage(),
  picture: (bytes: Buffer) => (page: Drawing) => page.image(bytes, { width: 400 }),
};

/** A PDF of these drawings, with a password where one is given. */
export function pdfFile(drawings: readonly ((page: Drawing) => unknown)[], password?: string): Promise<Buffer> {
  const document = new PDFDocument(password ? { userPassword: password, ownerPassword: password } : {});
  for (const draw of drawings) draw(document);
  document.end();
  return buffer(document);
}

/** A PDF with so many pages, each with its number on it. */
export function longPdf(pages: number): Promise<Buffer> {
  const document = new PDFDocument({ autoFirstPage: false });
  for (let page = 1; page <= pages; page += 1) document.addPage().text(`Page ${page}`);
  document.end();
  return buffer(document);
}
