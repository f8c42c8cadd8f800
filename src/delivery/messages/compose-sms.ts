import type { MessageFacts } from "./facts.ts";

const UNSAFE = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** The words of an SMS about an invoice. */
export const composeSms = ({ seller, number, url }: MessageFacts): string =>
  `${seller.name.replace(UNSAFE, "")}: ${number} ${url}`;
