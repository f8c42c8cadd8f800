import { writeFile } from "node:fs/promises";
import { endCommand, readOptions } from "./local.ts";
import { wordSheet } from "./word-sheet.ts";

const USAGE = `Lists every word for people beside its English, for native readers, as CSV.

  npm run words -- --sheet [FILE]
  npm run -s words -- --sheet > FILE`;

const { values, positionals } = readOptions(USAGE, { sheet: { type: "boolean" } });
const [file, more] = positionals;

if (values.help) endCommand(USAGE);
if (!values.sheet) endCommand(USAGE, "--sheet is missing.");
if (more !== undefined) endCommand(USAGE, `"${more}" is one file too many.`);

if (file === undefined) process.stdout.write(wordSheet());
else {
  await writeFile(file, wordSheet());
  console.log(`Wrote ${file}.`);
}
