/** What the SDK takes from the OpenAPI document: its types and its methods. */
import { execFile as executed } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Document } from "../../src/surfaces/v1/openapi/document-tree.ts";
import { ROOT } from "../local.ts";
import type { InlineTypes } from "./operation-parts.ts";
import { methodsOf } from "./write-methods.ts";
import { typesOf } from "./write-types.ts";

const execFile = promisify(executed);
const BIOME = join(ROOT, "node_modules", ".bin", "biome");
const HEAD = "// Made from docs/openapi.json by `npm run openapi`. Do not edit.\n";

const TYPES = `/** The bytes of a file. */
export type Bytes = Uint8Array<ArrayBuffer>;

declare const unlisted: unique symbol;
/**
 * A value that this version of the SDK does not know: an answer may hold one when the API has become newer. It
 * is text, and may be sent back.
 */
export type Unlisted = string & { readonly [unlisted]: true };

type Require<Fields, Key extends keyof Fields> = Fields & { [K in Key]-?: Fields[K] };
`;

/** The generated files of the SDK by their paths in the repository. */
export async function sdkFiles(document: Document): Promise<Map<string, string>> {
  const inline: InlineTypes = new Map();
  const methods = methodsOf(document, inline);
  const types = `${TYPES}\n${typesOf(document, inline)}`;
  const used = (names: Iterable<string>) =>
    [...names].filter((name) => new RegExp(`\\b${name}\\b`).test(methods)).sort();
  const known = used(["Bytes", ...Object.keys(document.components.schemas), ...inline.keys()]);
  const options = used(["ActionOptions", "PostOptions", "RequestOptions", "VersionOptions"]);
  const imports = [
    'import type { Call } from "../call.ts";',
    'import type { List } from "../list.ts";',
    `import { ${[...options.map((name) => `type ${name}`), "path"].join(", ")} } from "../request.ts";`,
    'import { Resource } from "../resource.ts";',
    'import type { Transport } from "../transport.ts";',
    `import type {\n${known.map((name) => `  ${name},\n`).join("")}} from "./types.ts";`,
  ];
  const texts = {
    "sdk/src/generated/types.ts": `${HEAD}\n${types}`,
    "sdk/src/generated/resources.ts": `${HEAD}\n${imports.join("\n")}\n\n${methods}`,
  };
  const files = Object.entries(texts).map(async ([path, text]) => [path, await tidy(path, text)] as const);
  return new Map(await Promise.all(files));
}

/** The text in the style of the repository. */
async function tidy(path: string, text: string): Promise<string> {
  const made = execFile(BIOME, ["check", "--write", `--stdin-file-path=${path}`], { cwd: ROOT });
  made.child.stdin?.end(text);
  return (await made).stdout;
}
