/** Reads which files of `src` import which, types included. */
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, normalize, relative } from "node:path";

/** An import within `src`, by paths below it. */
export interface Import {
  from: string;
  to: string;
}

const SRC = join(import.meta.dirname, "../../src");
const SPECIFIER = /(?:\bfrom|\bimport)\s*\(?\s*"(\.{1,2}\/[^"]+)"/g;

/** The TypeScript files below `src`, each with its text. */
export async function sources(): Promise<Map<string, string>> {
  const entries = await readdir(SRC, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /(?<!\.d)\.tsx?$/.test(entry.name));
  const texts = files.map(async ({ parentPath, name }): Promise<[string, string]> => {
    const path = join(parentPath, name);
    return [relative(SRC, path), await readFile(path, "utf8")];
  });
  return new Map((await Promise.all(texts)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The imports of these files that stay within `src`. */
export const importsOf = (files: ReadonlyMap<string, string>): Import[] =>
  [...files].flatMap(([from, text]) =>
    [...text.matchAll(SPECIFIER)]
      .map(([, specifier = ""]) => ({ from, to: normalize(join(dirname(from), specifier)) }))
      .filter(({ to }) => !to.startsWith("..")),
  );
