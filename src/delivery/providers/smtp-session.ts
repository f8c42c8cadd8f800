/** SMTP (RFC 5321) as a sender speaks it to its provider: encrypted, logged in, one message. */
import { Buffer } from "node:buffer";

/** What `connect()` of `cloudflare:sockets` gives. */
export type Connect = (
  address: { hostname: string; port: number },
  options: { secureTransport: "on" | "starttls"; allowHalfOpen: false },
) => Socket;

export interface SmtpServer {
  host: string;
  port: number;
  /** TLS from the first byte, else STARTTLS. Nothing is ever sent in the clear. */
  implicitTls: boolean;
  user: string;
  password: string;
}

interface Reply {
  code: number;
  /** Its lines without the code, joined by spaces. */
  text: string;
}

export type Stage = "connect" | "login" | "sender" | "recipient" | "content";

/** The server answered a command with 4xx or 5xx, or with what no server may answer there. */
export class SmtpRefusal extends Error {
  readonly stage: Stage;
  readonly code: number;
  constructor(stage: Stage, { code, text }: Reply) {
    super(`${code} ${text}`);
    this.name = "SmtpRefusal";
    this.stage = stage;
    this.code = code;
  }
}

/** More than any reply has; a server that sends on and on must not fill the memory. */
const MAX_REPLY_LENGTH = 64 * 1024;

/**
 * Hands one message over: to the first recipient it must go, the others are left out where the server refuses them.
 * Gives these. `hold` learns of every socket as it opens, so that it can be closed whatever happens.
 */
export async function deliver(
  connect: Connect,
  server: SmtpServer,
  { from, to, copies, content }: { from: string; to: string; copies: readonly string[]; content: string },
  hold: (socket: Socket) => void,
): Promise<{ refused: SmtpRefusal[] }> {
  const session = await logIn(connect, server, from.slice(from.lastIndexOf("@") + 1), hold);
  await session.command("sender", `MAIL FROM:<${from}>`, 250);
  await session.command("recipient", `RCPT TO:<${to}>`, 250, 251);
  const refused: SmtpRefusal[] = [];
  for (const copy of copies)
    await session.command("recipient", `RCPT TO:<${copy}>`, 250, 251).catch((error: unknown) => {
      if (!(error instanceof SmtpRefusal)) throw error;
      refused.push(error);
    });
  await session.command("content", "DATA", 354);
  await session.command("content", `${content.replace(/^\./gm, "..")}\r\n.`, 250);
  // It is the server's from here on: a broken farewell must not send it again.
  await session.command("content", "QUIT", 221).catch(() => undefined);
  return { refused };
}

async function logIn(
  connect: Connect,
  { host, port, implicitTls, user, password }: SmtpServer,
  name: string,
  hold: (socket: Socket) => void,
): Promise<Conversation> {
  const socket = connect(
    { hostname: host, port },
    { secureTransport: implicitTls ? "on" : "starttls", allowHalfOpen: false },
  );
  hold(socket);
  let session = new Conversation(socket);
  await session.reply("connect", 220);
  let abilities = await session.command("connect", `EHLO ${name}`, 250);
  if (!implicitTls) {
    await session.command("connect", "STARTTLS", 220);
    const encrypted = session.release().startTls();
    hold(encrypted);
    session = new Conversation(encrypted);
    abilities = await session.command("connect", `EHLO ${name}`, 250);
  }
  if (user !== "") await authenticate(session, abilities.text, user, password);
  return session;
}

async function authenticate(
  session: Conversation,
  abilities: string,
  user: string,
  password: string,
): Promise<void> {
  const base64 = (text: string): string => Buffer.from(text).toString("base64");
  if (/\bAUTH\b.*\bPLAIN\b/i.test(abilities) || !/\bAUTH\b.*\bLOGIN\b/i.test(abilities)) {
    await session.command("login", `AUTH PLAIN ${base64(`\0${user}\0${password}`)}`, 235);
    return;
  }
  await session.command("login", "AUTH LOGIN", 334);
  await session.command("login", base64(user), 334);
  await session.command("login", base64(password), 235);
}

/** Commands and replies over one socket. */
class Conversation {
  readonly #socket: Socket;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #writer: WritableStreamDefaultWriter<Uint8Array>;
  readonly #decoder = new TextDecoder();
  #received = "";

  constructor(socket: Socket) {
    this.#socket = socket;
    this.#reader = socket.readable.getReader();
    this.#writer = socket.writable.getWriter();
  }

  /** Sends a line and gives the reply, which must have one of the `expected` codes. */
  async command(stage: Stage, line: string, ...expected: number[]): Promise<Reply> {
    await this.#writer.write(Buffer.from(`${line}\r\n`));
    return await this.reply(stage, ...expected);
  }

  async reply(stage: Stage, ...expected: number[]): Promise<Reply> {
    const lines: string[] = [];
    for (;;) {
      const line = await this.#line();
      const [, code, more, text = ""] = /^(\d{3})([ -]?)(.*)$/.exec(line) ?? [];
      lines.push(text);
      if (more === "-") continue;
      const reply = { code: Number(code ?? 0), text: lines.join(" ") };
      if (!expected.includes(reply.code)) throw new SmtpRefusal(stage, reply);
      return reply;
    }
  }

  /**
   * Gives the socket away for encryption.
   * What arrived before that in the clear could be anyone's and must not pass for a reply.
   */
  release(): Socket {
    if (this.#received !== "") throw new Error("the server spoke before encryption");
    this.#reader.releaseLock();
    this.#writer.releaseLock();
    return this.#socket;
  }

  async #line(): Promise<string> {
    for (;;) {
      const end = this.#received.indexOf("\n");
      if (end >= 0) {
        const line = this.#received.slice(0, end).replace(/\r$/, "");
        this.#received = this.#received.slice(end + 1);
        return line;
      }
      if (this.#received.length > MAX_REPLY_LENGTH) throw new Error("the reply never ends");
      const { value, done } = await this.#reader.read();
      if (done) throw new Error("the server closed the connection");
      this.#received += this.#decoder.decode(value, { stream: true });
    }
  }
}
