import { readableAddress } from "../../platform/text/email-address.ts";
import { WORDS } from "../words/catalogue.ts";
import type { EmailContent, Link, Row } from "./email-content.ts";

/** The line width of plain-text mail (RFC 3676 §4.2), in characters: room for a quotation's marks. */
const WIDTH = 72;
/** Shows that a line goes on. */
const HANGING = "  ";

/** The email as plain text, in the order of the HTML. Our own links each have a line to themselves. */
export function emailText(content: EmailContent): string {
  const { colon } = WORDS[content.locale].messages;
  const { test, sandbox, paragraphs, amount, standing, action, stop, paymentNote } = content;
  const lines = (rows: readonly Row[]) =>
    rows
      .flatMap(({ name, value, url }) => [
        wrapped(`${name}${colon} ${value}`, HANGING),
        ...(url ? [url] : []),
      ])
      .join("\n");
  const linked = ({ text, url }: Link) => `${wrapped(`${text}${colon}`)}\n${url}`;
  const blocks = [
    test && wrapped(test),
    sandbox && wrapped(sandbox),
    ...paragraphs.map((paragraph) => wrapped(paragraph)),
    `${lines([amount])}\n${wrapped(standing.text)}`,
    linked(action),
    ...[content.rows, content.terms, content.accounts].map(lines),
    paymentNote && wrapped(paymentNote),
    ["--", senderLine(content), content.identity.join(" · "), content.question]
      .flatMap((line) => (line ? [wrapped(line)] : []))
      .join("\n"),
    stop && linked(stop),
  ];
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}

function senderLine({ sentBy, seller }: EmailContent): string {
  return `${sentBy} ${seller.name}${seller.email ? ` (${readableAddress(seller.email)})` : ""}`;
}

const wrapped = (text: string, indent = ""): string =>
  text
    .split("\n")
    .map((line) => wrappedLine(line, indent))
    .join("\n");

/** Breaks a line at spaces; those after the first begin with `indent`. A longer word, such as a link, stays whole. */
function wrappedLine(line: string, indent: string): string {
  if (line.length <= WIDTH) return line;
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(" ")) {
    if (current.trim() !== "" && current.length + 1 + word.length > WIDTH) {
      lines.push(current);
      current = indent + word;
    } else current = current === "" ? word : `${current} ${word}`;
  }
  return [...lines, current].join("\n");
}
