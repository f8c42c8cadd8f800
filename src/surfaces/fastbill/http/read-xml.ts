/** Reads a request in XML. */
import type { SaxesParser } from "saxes";
import { cut, Problem } from "../../../platform/http/problem.ts";
import {
  isList,
  MOST_DEPTH,
  MOST_VALUES,
  malformed,
  newTree,
  type Tree,
  tooMuch,
  type Value,
} from "./request-tree.ts";

/** An element that is open: what it holds so far. */
interface Open {
  name: string;
  tree: Tree | null;
  text: string;
}

const ROOT = "FBAPI";

/**
 * Reads XML 1.0 without a DTD: elements become names, repeated ones lists, texts stay texts (`01234` is no
 * number), and attributes say nothing. What is too deep or too much ends the reading where it begins. The parser
 * knows the five entities of XML alone. Throws `malformed_body`.
 */
export async function readXml(text: string): Promise<Tree> {
  const { SaxesParser: Parser } = await import("saxes");
  const reading = new Reading();
  const parser = new Parser({ xmlns: false });
  reading.listenTo(parser);
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Problem) throw error;
    const reason = error instanceof Error ? error.message : "";
    throw malformed(`The body cannot be read as XML: ${cut(reason)}`);
  }
  return reading.request();
}

class Reading {
  readonly #open: Open[] = [];
  #count = 0;
  #root: { name: string; value: Value } | null = null;

  listenTo(parser: SaxesParser): void {
    parser.on("opentagstart", ({ name }) => {
      this.#count += 1;
      if (this.#open.length > MOST_DEPTH) throw tooMuch();
      this.#open.push({ name: name.toUpperCase(), tree: null, text: "" });
    });
    parser.on("attribute", () => {
      this.#count += 1;
      if (this.#count > MOST_VALUES) throw tooMuch();
    });
    parser.on("text", (text) => this.#say(text));
    parser.on("cdata", (text) => this.#say(text));
    parser.on("closetag", () => this.#close());
    parser.on("doctype", () => {
      throw malformed("The body has a document type (`<!DOCTYPE`); send it without one.");
    });
  }

  request(): Tree {
    if (this.#root?.name !== ROOT) throw malformed(`The body's root element must be <${ROOT}>.`);
    const { value } = this.#root;
    return typeof value === "object" && value !== null && !isList(value) ? value : newTree();
  }

  #say(text: string): void {
    const element = this.#open.at(-1);
    if (element) element.text += text;
  }

  #close(): void {
    const element = this.#open.pop();
    if (!element) return;
    const { name, tree, text } = element;
    if (tree && text.trim() !== "") throw malformed(`<${cut(name)}> holds elements and text beside them.`);
    const value = tree ?? text;
    const parent = this.#open.at(-1);
    if (parent) this.#hang(parent, name, value);
    else this.#root = { name, value };
  }

  #hang(parent: Open, name: string, value: Value): void {
    if (this.#count > MOST_VALUES) throw tooMuch();
    parent.tree ??= newTree();
    const { tree } = parent;
    const before = tree[name];
    if (!(name in tree) || before === undefined) tree[name] = value;
    else if (isList(before)) (before as Value[]).push(value);
    else tree[name] = [before, value];
  }
}
