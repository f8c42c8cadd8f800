/** What language models read first: a list of all pages, and all of them in one file (llmstxt.org). */
import { plainPages } from "./plain-pages.ts";

/** The files by their names. */
export function summaries(): Record<string, string> {
  const { title, description, pages } = plainPages();
  const list = pages.map(
    ({ title: name, address, description: said }) => `- [${name}](${address}.md): ${said}`,
  );
  const head = `# ${title}\n\n> ${description}\n`;
  return {
    "llms.txt": `${head}\n## Pages\n\n${list.join("\n")}\n`,
    "llms-full.txt": `${head}\n${pages.map(({ title: name, markdown }) => `# ${name}\n\n${markdown}\n`).join("\n")}`,
  };
}
