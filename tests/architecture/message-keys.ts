import { everyNode, isFunction, parseSource, partsOf, type SyntaxNode } from "./syntax";

export type Messages = { [key: string]: string | Messages };
/** `isBranch`: any key below this one may be meant, as in t(`kinds.${kind}`). */
export type UsedKey = { key: string; isBranch: boolean };

type Scope = { translators: Map<string, string>; catalogue: string | null; above: Scope | null };

/** The message keys that a file asks for: by the namespaces of its translators, or straight from the catalogue. */
export function usedKeys(path: string, text: string): UsedKey[] {
  const { root } = parseSource(path, text);
  return visit(root, { translators: new Map(), catalogue: catalogueName(root), above: null });
}

/** The name under which a file imports en.json. */
function catalogueName(root: SyntaxNode): string | null {
  const imports = partsOf(root).filter(
    ({ type, source }) => type === "ImportDeclaration" && String((source as SyntaxNode).value).endsWith("/en.json"),
  );
  const [binding] = imports.flatMap(({ specifiers }) => specifiers as { local: { value: string } }[]);
  return binding?.local.value ?? null;
}

function visit(node: SyntaxNode, outer: Scope): UsedKey[] {
  const scope =
    isFunction(node) || node.type === "BlockStatement" ? { ...outer, translators: new Map<string, string>(), above: outer } : outer;
  if (isFunction(node) && takesTranslator(node)) scope.translators.set("t", "");
  if (node.type === "VariableDeclarator") {
    const namespace = namespaceOf(node.init as SyntaxNode | null);
    if (namespace !== null) scope.translators.set(String((node.id as SyntaxNode).value), namespace);
  }
  const [root, ...steps] = memberSteps(node);
  if (root !== undefined && root === scope.catalogue && steps.length > 0) return [{ key: steps.join("."), isBranch: true }];
  const own = node.type === "CallExpression" ? keysOfCall(node, scope) : [];
  return [...own, ...partsOf(node).flatMap((part) => visit(part, scope))];
}

/** Whether a function is handed all messages, as the pages are: `({ t }) => …`. */
function takesTranslator(node: SyntaxNode): boolean {
  const parameters = ((node.params ?? []) as SyntaxNode[]).map((parameter) => (parameter.pat ?? parameter) as SyntaxNode);
  return parameters
    .filter(({ type }) => type === "ObjectPattern")
    .flatMap(({ properties }) => properties as SyntaxNode[])
    .some(({ key }) => (key as SyntaxNode | undefined)?.value === "t");
}

/** en.site.name → en, site, name; nothing for anything else. */
function memberSteps(node: SyntaxNode): string[] {
  if (node.type === "Identifier") return [String(node.value)];
  if (node.type !== "MemberExpression") return [];
  const above = memberSteps(node.object as SyntaxNode);
  const property = node.property as SyntaxNode;
  return above.length > 0 && property.type === "Identifier" ? [...above, String(property.value)] : above;
}

/** The namespace that `await getTranslations("x")` or its sisters open; null for anything else. */
function namespaceOf(init: SyntaxNode | null): string | null {
  const call = init?.type === "AwaitExpression" ? (init.argument as SyntaxNode) : init;
  const name = call?.type === "CallExpression" ? (call.callee as SyntaxNode).value : null;
  if (!call || !["getTranslations", "useTranslations", "translatorFor"].includes(String(name))) return null;
  const argument = argumentsOf(call)[name === "translatorFor" ? 1 : 0];
  if (!argument) return "";
  if (argument.type === "StringLiteral") return String(argument.value);
  const property = everyNode(argument).find((node) => node.type === "KeyValueProperty" && (node.key as SyntaxNode).value === "namespace");
  return property ? String((property.value as SyntaxNode).value) : "";
}

const argumentsOf = (call: SyntaxNode) => (call.arguments as { expression: SyntaxNode }[]).map(({ expression }) => expression);

function keysOfCall(call: SyntaxNode, scope: Scope): UsedKey[] {
  const callee = call.callee as SyntaxNode;
  // t("key"), or t.rich("key") and its sisters.
  const translator = callee.type === "MemberExpression" ? (callee.object as SyntaxNode) : callee;
  const namespace = translator.type === "Identifier" ? lookUp(String(translator.value), scope) : null;
  const [argument] = argumentsOf(call);
  if (namespace === null || !argument) return [];
  const under = (key: string) => [namespace, key].filter(Boolean).join(".");
  return alternatives(argument).map(({ key, isBranch }) => ({ key: under(key), isBranch }));
}

function lookUp(name: string, scope: Scope | null): string | null {
  return scope ? (scope.translators.get(name) ?? lookUp(name, scope.above)) : null;
}

function alternatives(argument: SyntaxNode): UsedKey[] {
  if (argument.type === "StringLiteral") return [{ key: String(argument.value), isBranch: false }];
  if (argument.type === "ConditionalExpression") {
    return [argument.consequent, argument.alternate].flatMap((part) => alternatives(part as SyntaxNode));
  }
  if (argument.type === "TemplateLiteral") {
    const [first] = argument.quasis as { cooked: string }[];
    return [{ key: (first?.cooked ?? "").replace(/\.?[^.]*$/, ""), isBranch: true }];
  }
  // Computed elsewhere: it may be any key of the namespace.
  return [{ key: "", isBranch: true }];
}

export function keysOf(messages: Messages, above = ""): string[] {
  return Object.entries(messages).flatMap(([key, value]) => (typeof value === "string" ? [above + key] : keysOf(value, `${above}${key}.`)));
}

const covers = ({ key, isBranch }: UsedKey, existing: string) =>
  existing === key || (isBranch && (key === "" || existing.startsWith(`${key}.`)));

export const missingKeys = (used: readonly UsedKey[], existing: readonly string[]) =>
  used.filter((use) => !existing.some((key) => covers(use, key))).map(({ key }) => key);

export const unusedKeys = (used: readonly UsedKey[], existing: readonly string[]) =>
  existing.filter((key) => !used.some((use) => covers(use, key)));
