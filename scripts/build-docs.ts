import { docsAssets } from "./docs-assets.ts";
import { endCommand, readOptions } from "./local.ts";

const USAGE = `Builds the documentation into dist/assets/docs, from where the Worker serves it at /docs.

  npm run docs`;

const { values } = readOptions(USAGE, {});
if (values.help) endCommand(USAGE);
console.log(`The documentation is in ${await docsAssets()}.`);
