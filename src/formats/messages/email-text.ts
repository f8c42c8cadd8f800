import type { EmailContent, Row } from "./email-content.ts";
import { MESSAGE_TRANSLATIONS } from "./translations/translations.ts";

/** As wide as lines of mail have always been. */
const WIDTH = 76;

/** The email for those who read plain text; every link has a line to itself. */
export function emailText(content: EmailContent): string {
  const { colon } = MESSAGE_TRANSLATIONS[content.locale];
  const { sandbox, paragraphs, amount, standing, rows, payment, view, stop } = content;
  const lines = (list: readonly Row[]) => list.map(({ name, value }) => `${name}${colon} ${value}`);
  const blocks = [
    ...(sandbox ? [sandbox] : []),
    ...paragraphs.map(wrapped),
    [...lines([amount]), standing.text, "", ...lines(rows)].join("\n"),
    ...(payment.length > 0 ? [lines(payment).join("\n")] : []),
    `${view.text}${colon}\n${view.url}`,
    ["--", senderLine(content), ...(content.question ? [content.question] : [])].map(wrapped).join("\n"),
    ...(stop ? [`${stop.text}${colon}\n${stop.url}`] : []),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function senderLine({ sentBy, seller }: EmailContent): string {
  return `${sentBy} ${seller.name}${seller.email ? ` (${seller.email})` : ""}`;
}

const wrapped = (text: string): string => text.split("\n").map(wrappedLine).join("\n");

/** Breaks a line at spaces; what is longer, such as a link, stays whole. */
function wrappedLine(line: string): string {
  if (line.length <= WIDTH) return line;
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(" ")) {
    if (current !== "" && current.length + 1 + word.length > WIDTH) {
      lines.push(current);
      current = word;
    } else current = current === "" ? word : `${current} ${word}`;
  }
  return [...lines, current].join("\n");
}
