import { Anchor } from "./anchor";
import { Card } from "./card";
import { Disclosure } from "./disclosure";
import { Footnote, FootnoteMark } from "./footnote";
import { Note } from "./note";
import { Notice } from "./notice";
import { Quote } from "./quote";

export function Voice() {
  return (
    <div data-approach="awareness-raising">
      <Quote speaker="A participant of the workshops, Apatin" source="Reported in the source, page 8">
        She learned to make mugs and magnets that look good, and that people buy.
      </Quote>
    </div>
  );
}

export function VoiceInSerbian() {
  return (
    <Quote lang="sr-Cyrl" speaker="Мајка детета с тешкоћама у развоју, Трибиње">
      Каже да је дете после три месеца почело да се радује одласку у боравак, и да породица опет има време за посао.
    </Quote>
  );
}

export function EditorialNote() {
  return (
    <Note id="note-1" label="Editorial note" date={{ iso: "2025-02-03", text: "3 February 2025" }}>
      The source gives around 500 people in the need and 597 in the results. Both numbers are shown as they are written.
    </Note>
  );
}

export function NoteWithoutDate() {
  return <Note label="Уредничка напомена">У извору недостаје средина реченице.</Note>;
}

export function Messages() {
  return (
    <>
      <Notice role="status" title="Your shortlist is empty">
        Add a practice from its page. <Anchor href="/practices">See all practices</Anchor>
      </Notice>
      <Notice>This page is a draft.</Notice>
    </>
  );
}

export function Unfolding() {
  return (
    <>
      <Disclosure summary="How we know this">The municipality reported it; no evaluation is known.</Disclosure>
      <Disclosure open summary="A summary that is so long that on a narrow screen it needs more than one line to be read">
        Opened from the start.
      </Disclosure>
    </>
  );
}

export function NoteAtTheFoot() {
  return (
    <>
      <p>
        Kosovo
        <FootnoteMark mark="*" href="#kosovo" label="Note on the name Kosovo" />
      </p>
      <Footnote mark="*" id="kosovo">
        This designation is without prejudice to positions on status, and is in line with UNSCR 1244/1999 and the ICJ Opinion on the Kosovo
        declaration of independence.
      </Footnote>
    </>
  );
}

export function WhomToAsk() {
  return (
    <Card title="Ask someone who did it">
      <p>The head of the department for social affairs of the municipality</p>
      <p>
        <Anchor href="/practices/example/contact">Show e-mail and phone</Anchor>
      </p>
    </Card>
  );
}
