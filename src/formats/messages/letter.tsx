import type { EmailContent } from "./email-content.ts";
import { Lines } from "./email-text-parts.tsx";

/**
 * The letter of an email as plain HTML: its greeting, message and closing, without what every email shows around
 * them. Sent as the message of the same document, it gives the same email again.
 */
export const letterHtml = ({ paragraphs }: Pick<EmailContent, "paragraphs">): string =>
  paragraphs.map((paragraph) => String(<Paragraph>{paragraph}</Paragraph>)).join("");

const Paragraph = ({ children }: { children: string }) => (
  <p>
    <Lines lines={children.split("\n")} />
  </p>
);
