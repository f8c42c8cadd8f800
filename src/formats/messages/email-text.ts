import { readableAddress } from "../../platform/text/email-address.ts";
import { WORDS } from "../words/catalogue.ts";
import type { EmailContent, Row } from "./email-content.ts";

/** The usual line width of plain-text mail, in characters. */
const WIDTH = 76;

/** The email as plain text. Our own links each have a line to themselves. */
export function emailText(content: EmailContent): string {
  const { colon } = WORDS[content.locale].messages;
  const { sandbox, paragraphs, amount, standing, rows, payment, paymentNote, view, stop } = content;
  const lines = (list: readonly Row[]) => list.map(({ name, value }) => `${name}${colon} ${value}`);
  const blocks = [
    ...(sandbox ? [sandbox] : []),
    ...paragraphs.map(wrapped),
    [...lines([amount]), standing.text, "", ...lines(rows)].join("\n"),
    ...(payment.length > 0 ? [lines(payment).join("\n")] : []),
    ...(paymentNote ? [wrapped(paymentNote)] : []),
    `${view.text}${colon}\n${view.url}`,
    ["--", senderLine(content), ...(content.question ? [content.question] : [])].map(wrapped).join("\n"),
    ...(stop ? [`${stop.text}${colon}\n${stop.url}`] : []),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function senderLine({ sentBy, seller }: EmailContent): string {
  return `${sentBy} ${seller.name}${seller.email ? ` (${readableAddress(seller.email)})` : ""}`;
}

const wrapped = (text: string): string => text.split("\n").map(wrappedLine).join("\n");

/** Breaks a line at spaces. A longer word, such as a link, stays whole. */
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
