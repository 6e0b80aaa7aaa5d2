import type { PrismaClient } from "../../src/generated/prisma/client";
import { rawAnswer } from "../support/raw-answer";
import type { Addresses } from "./addresses";
import { copiesOf, createEditor, importer, practicesToEdit, publish, save, sendForm, warningsAbout } from "./editing";
import { askAgainAndAgain, askOnce, CONNECTIONS, doInTurns, type Seen } from "./load";
import { type WorkName, workNames } from "./work-names";

type Order = {
  origin: string;
  seconds: number;
  signal: AbortSignal;
  /** How long one took alone. */
  aloneMs: number;
};
export type Work = {
  name: WorkName;
  /** Addresses that repeat: the ones that nginx serves as files, too. */
  repeated?: readonly string[];
  /** Done by this process and not by the web server. */
  isHere?: boolean;
  /** Once, alone: the bytes of its answer, null where it has none. Throws when it fails. */
  once(): Promise<number | null>;
  run(order: Order): Promise<Seen>;
};

export type Setting = { origin: string; url: string; db: PrismaClient; addresses: Addresses; folder: string };

/** So many can be published, one after the other, before there is nothing left to publish. */
const TO_PUBLISH = 240;
/** The pool of a process has ten connections: more at once would measure the waiting for them. */
const WORKERS_HERE = 8;

/**
 * What takes longer is asked for by a loop that waits for its last answers: the other clients drop those, and their cost
 * would be put on the few that came.
 */
const SLOW_MS = 20;

async function ask(origin: string, path: string): Promise<number> {
  const { status, body } = await rawAnswer(origin, path, { "accept-encoding": "br" });
  if (status !== 200) throw new Error(`${path} answers ${status}`);
  return body.length;
}

function readings({ origin, addresses }: Setting): Work[] {
  const slowly = (order: Order, next: () => string) =>
    doInTurns(order, CONNECTIONS, () =>
      ask(origin, next()).then(
        () => true,
        () => false,
      ),
    );
  const again = (name: WorkName, repeated: readonly string[]): Work => {
    let turn = 0;
    const next = () => repeated[turn++ % repeated.length] as string;
    const run: Work["run"] = (order) => (order.aloneMs > SLOW_MS ? slowly(order, next) : askAgainAndAgain(order, repeated));
    return { name, repeated, once: () => ask(origin, next()), run };
  };
  const anew = (name: WorkName, next: () => string): Work => ({
    name,
    once: () => ask(origin, next()),
    run: (order) => (order.aloneMs > SLOW_MS ? slowly(order, next) : askOnce(order, next)),
  });
  return [
    again("list", addresses.list),
    again("practice", addresses.practice),
    again("repeated-filter", addresses.repeatedFilter),
    anew("filter", addresses.filter),
    anew("api-filter", addresses.apiFilter),
    anew("search", addresses.search),
    anew("api-search", addresses.apiSearch),
  ];
}

const orFail = async (isDone: Promise<boolean>) => {
  if (!(await isDone)) throw new Error("it was refused");
  return null;
};

async function writings({ origin, url, db, folder }: Setting): Promise<(Work & { end?: () => Promise<void> })[]> {
  const editor = await createEditor(db);
  const [byForm, autosaved, byCall] = [
    await practicesToEdit(db, 0, CONNECTIONS + 1),
    await practicesToEdit(db, 20, CONNECTIONS + 1),
    await practicesToEdit(db, 40, CONNECTIONS + 1),
  ];
  const drafts = await practicesToEdit(db, 60, TO_PUBLISH);
  for (const draft of drafts) await save(editor, draft);
  // One practice for each worker, and the last one for what is done alone.
  const doing = (name: WorkName, workers: number, doIt: (worker: number) => Promise<boolean>, isHere: boolean): Work => ({
    name,
    isHere,
    once: () => orFail(doIt(workers)),
    run: (order) => doInTurns(order, workers, doIt),
  });
  const at = <Entry>(list: readonly Entry[], index: number) => list[index] as Entry;
  const { importOne, end } = importer(url, folder);
  const publishNext = async () => {
    const next = drafts.pop();
    return next ? publish(editor, next) : null;
  };
  return [
    doing("save-form", CONNECTIONS, (worker) => sendForm(origin, editor, at(byForm, worker), "save"), false),
    doing("autosave-form", CONNECTIONS, (worker) => sendForm(origin, editor, at(autosaved, worker), "autosave"), false),
    doing("save", WORKERS_HERE, (worker) => save(editor, at(byCall, worker)), true),
    doing("copies", WORKERS_HERE, (worker) => copiesOf(editor, at(byCall, worker)), true),
    doing("warnings", WORKERS_HERE, (worker) => warningsAbout(editor, at(byCall, worker)), true),
    {
      name: "publish",
      isHere: true,
      once: () => orFail(publishNext().then((isDone) => isDone === true)),
      run: (order) => doInTurns({ ...order, isOver: () => drafts.length === 0 }, WORKERS_HERE, async () => (await publishNext()) === true),
    },
    { ...doing("import", 1, importOne, true), end },
  ];
}

export async function worksFor(setting: Setting, only: readonly WorkName[]): Promise<{ works: Work[]; end(): Promise<void> }> {
  const writes = workNames.slice(workNames.indexOf("save-form"));
  const isWriting = only.some((name) => writes.includes(name));
  const written = isWriting ? await writings(setting) : [];
  const works = [...readings(setting), ...written].filter(({ name }) => only.includes(name));
  return {
    works,
    async end() {
      for (const { end } of written) await end?.();
    },
  };
}
