const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
/** After these a full stop ends no sentence: Mr. Jančev, Ms. Kamcheva, no. 5. */
const SHORTENED =
  /(?:^|[\s(“„"])(?:Mr|Mrs|Ms|Dr|Prof|St|No|Nos|Art|Sr|Jr|approx|ca|cca|dr|br|mr|ing|Ing|Mgr|prof|znj|z|nr|tel|Tel|\p{Lu})\.\s*$/u;

/** The sentences of a text, each as it is written and trimmed. */
export function sentencesIn(text: string): string[] {
  const sentences: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = sentences.at(-1);
    if (last !== undefined && SHORTENED.test(last)) sentences[sentences.length - 1] = last + segment;
    else sentences.push(segment);
  }
  return sentences.map((sentence) => sentence.trim()).filter(Boolean);
}

/** The sentence of a text in which a place in it lies. */
export function sentenceAt(text: string, at: number): string {
  let from = 0;
  for (const sentence of sentencesIn(text)) {
    from = text.indexOf(sentence, from);
    if (at < from + sentence.length) return sentence;
    from += sentence.length;
  }
  return text;
}
