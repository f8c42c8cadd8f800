import { Buffer } from "node:buffer";
/** A name of a content stream, such as `/Span`. */
export class Name {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Operand = number | boolean | null | Name | Uint8Array | Operand[] | Map<string, Operand>;

export interface Operation {
  operator: string;
  operands: Operand[];
}

const TOKENS =
  /\s+|%[^\n]*|(?<name>\/[^\s/<>()[\]{}%]*)|(?<number>[+-]?(?:\d+\.?\d*|\.\d+))(?=[\s/<>()[\]]|$)|(?<open><<|\[)|(?<close>>>|\])|<(?<hex>[\da-fA-F\s]*)>|(?<word>[A-Za-z'"][\w*'"]*)|(?<literal>\()/gy;

/** Reads a content stream (ISO 32000-1, 7.8.2), whoever wrote it. Throws at what is no PDF syntax. */
export function operationsOf(content: string): Operation[] {
  const operations: Operation[] = [];
  let operands: Operand[] = [];
  const open: { outer: Operand[]; isDictionary: boolean }[] = [];
  TOKENS.lastIndex = 0;
  while (TOKENS.lastIndex < content.length) {
    const start = TOKENS.lastIndex;
    const groups = TOKENS.exec(content)?.groups;
    if (!groups) throw new Error(`no PDF syntax: ${content.slice(start, start + 40)}`);
    if (groups.open) {
      open.push({ outer: operands, isDictionary: groups.open === "<<" });
      operands = [];
    } else if (groups.close) {
      const closed = open.pop();
      if (!closed) throw new Error("an end without a beginning");
      closed.outer.push(closed.isDictionary ? dictionary(operands) : operands);
      operands = closed.outer;
    } else if (groups.word && !(groups.word in CONSTANTS)) {
      operations.push({ operator: groups.word, operands });
      operands = [];
    } else operands.push(...operand(groups, content));
  }
  if (operands.length > 0 || open.length > 0) throw new Error("operands without an operator");
  return operations;
}

const CONSTANTS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

function operand(groups: Record<string, string | undefined>, content: string): Operand[] {
  const { name, number, hex, word, literal } = groups;
  if (name !== undefined) return [new Name(name.slice(1))];
  if (number !== undefined) return [Number(number)];
  if (hex !== undefined) return [Buffer.from(hex.replaceAll(/\s/g, ""), "hex")];
  if (word !== undefined) return [CONSTANTS[word] ?? null];
  return literal === undefined ? [] : [literalString(content)];
}

function dictionary(operands: readonly Operand[]): Map<string, Operand> {
  const entries = new Map<string, Operand>();
  for (let index = 0; index < operands.length; index += 2) {
    const key = operands[index];
    if (!(key instanceof Name)) throw new Error("a key is no name");
    entries.set(key.text, operands[index + 1] ?? null);
  }
  return entries;
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** A string in parentheses, which may hold balanced ones; the scanner stands behind the first. */
function literalString(content: string): Buffer {
  let text = "";
  let depth = 1;
  let index = TOKENS.lastIndex;
  for (; depth > 0; index++) {
    const character = content[index];
    if (character === undefined) throw new Error("a string without an end");
    if (character === "\\") {
      const octal = /^[0-7]{1,3}/.exec(content.slice(index + 1))?.[0];
      const next = content[index + 1] ?? "";
      text += octal ? String.fromCharCode(Number.parseInt(octal, 8)) : (ESCAPES[next] ?? next);
      index += octal?.length ?? 1;
      continue;
    }
    if (character === "(") depth++;
    if (character === ")") depth--;
    if (depth > 0) text += character;
  }
  TOKENS.lastIndex = index;
  return Buffer.from(text, "latin1");
}

/** A content stream with the strings that it shows in hexadecimal digits, whichever form they have. */
export const inHex = (content: string): string =>
  content.replace(/\((?:[^\\()]|\\.)*\)(?= Tj)/gs, (string) => {
    TOKENS.lastIndex = 1;
    return `<${literalString(string).toString("hex")}>`;
  });

/** A text string (ISO 32000-1, 7.9.2.2): in UTF-16 with its mark, else taken as Latin-1. */
export function textOf(bytes: Uint8Array): string {
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return Buffer.from(bytes).toString("latin1");
  return Buffer.from(bytes.subarray(2)).swap16().toString("utf16le");
}
