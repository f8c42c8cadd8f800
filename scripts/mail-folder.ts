/** The folder into which a Worker on this machine puts its mail, so that it can be read and its links followed. */
import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import PostalMime, { type Email } from "postal-mime";
import type { Place } from "./local.ts";

/** In bytes, more than any provider takes. */
const MOST_BYTES = 64 * 1024 * 1024;
/** In characters. Those of a name may take four bytes each, and file systems take names of 255. */
const MOST_NAME = 56;
/** What some file system allows in no name. */
const UNSAFE = /[\\/:*?"<>|\p{C}]+/gu;

export interface MailFolder {
  path: string;
  /** Where the Worker hands its mail over. Nobody else knows the address. */
  url: string;
  /** The next mail with these words in its name, as a page for a browser. */
  next(words: string): Promise<string>;
}

/** Takes mail as long as the command runs, and prints where each is if it is to `show` that. The folder stays. */
export async function openMailFolder(
  { persistTo }: Place,
  { show = false }: { show?: boolean } = {},
): Promise<MailFolder> {
  const path = join(persistTo, "mail");
  mkdirSync(path, { recursive: true });
  let waiting: { words: string; tell: (file: string) => void }[] = [];
  const route = `/${randomBytes(16).toString("hex")}`;
  const server = createServer(async (request, response) => {
    if (request.method !== "POST" || request.url !== route) return response.writeHead(404).end();
    try {
      const file = await keep(path, await bodyOf(request));
      if (show) console.log(`Mail: ${pathToFileURL(file)}`);
      const isMeant = ({ words }: { words: string }) => basename(file).includes(words);
      for (const { tell } of waiting.filter(isMeant)) tell(file);
      waiting = waiting.filter((one) => !isMeant(one));
      return response.writeHead(201).end();
    } catch (error) {
      console.error(
        `A mail could not be written to ${path}: ${error instanceof Error ? error.message : error}`,
      );
      return response.writeHead(500).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  // It ends with the command, and keeps none from ending.
  server.unref();
  const { port } = server.address() as AddressInfo;
  return {
    path,
    url: `http://127.0.0.1:${port}${route}`,
    next: (words) => new Promise((tell) => void waiting.push({ words, tell })),
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MOST_BYTES) throw new Error("it is larger than 64 MB");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * Writes a mail as `.eml`, for mail programs, and as `.html` beside it, for browsers. Both are named for the
 * moment, the recipient and the subject. Gives the page's path.
 */
async function keep(folder: string, content: Buffer): Promise<string> {
  const mail = await PostalMime.parse(content, { attachmentEncoding: "base64" });
  const name = `${momentName(new Date())} ${safe(mail.to?.[0]?.address ?? "nobody")} ${safe(mail.subject ?? "")}`;
  for (let count = 1; ; count++) {
    const file = join(folder, count === 1 ? name : `${name} (${count})`);
    if (!written(`${file}.eml`, content)) continue;
    writeFileSync(`${file}.html`, pageOf(mail));
    return `${file}.html`;
  }
}

/** Whether the file is written; false when there is one of this name. */
function written(file: string, content: Buffer): boolean {
  try {
    writeFileSync(file, content, { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** As in "2026-11-27 18.03.12", by this machine's clock. */
function momentName(now: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
  return `${day} ${[now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join(".")}`;
}

const safe = (text: string): string => {
  const name = [...text.replace(UNSAFE, " ").replace(/\s+/g, " ").trim()].slice(0, MOST_NAME).join("");
  return name.replace(/[. ]+$/, "");
};

/** The HTML with the pictures that belong to it: a browser finds none by their ids. */
function pageOf({ html = "", attachments }: Email): string {
  return attachments.reduce((page, { contentId, mimeType, content }) => {
    if (!contentId) return page;
    return page.replaceAll(
      `cid:${contentId.replace(/^<(.*)>$/, "$1")}`,
      `data:${mimeType};base64,${content}`,
    );
  }, html);
}
