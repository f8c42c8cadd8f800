/** Comments as editors show them. */

const WIDTH = 110;

/** A doc comment of paragraphs, and the line break behind it; nothing when there are none. */
export function docComment(paragraphs: readonly string[], indent = ""): string {
  const said = paragraphs.filter((text) => text !== "").map((text) => text.replaceAll("*/", "*\\/"));
  const [only = ""] = said;
  const line = `${indent}/** ${only} */`;
  if (said.length === 0) return "";
  if (said.length === 1 && line.length <= WIDTH) return `${line}\n`;
  const room = WIDTH - indent.length - " * ".length;
  const lines = said.flatMap((text, index) => [...(index > 0 ? [""] : []), ...wrapped(text, room)]);
  return `${indent}/**\n${lines.map((text) => `${indent} * ${text}`.trimEnd()).join("\n")}\n${indent} */\n`;
}

/** A text in lines. A sign at the beginning of one must not make it a tag or an item of a list. */
function wrapped(text: string, width: number): string[] {
  const lines = [""];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1) ?? "";
    const fits = line === "" || line.length + 1 + word.length <= width || /^[-+*@#>]/.test(word);
    if (fits) lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
