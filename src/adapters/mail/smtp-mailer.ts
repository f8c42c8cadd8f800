/** Email by any provider's SMTP submission. */
import { log } from "../../platform/log.ts";
import { reasonOf } from "../../platform/text/one-line.ts";
import type { Mailer, MailMessage } from "../message-ports.ts";
import { ProviderError } from "../message-ports.ts";
import { writeMime } from "./mime-message.ts";
import { deliver, type SmtpFailure, type SmtpServer } from "./smtp-session.ts";

/** The time limit for one message, from connecting to the server's last reply. */
const TIMEOUT_MS = 20_000;
/** Addresses that SMTP accepts without an extension. Nothing in them can end a command or add to it. */
const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/;

/**
 * A mailer for `smtps://user:password@host:465` (TLS from the start) or `smtp://user:password@host:587`
 * (STARTTLS). User and password are percent-encoded. Each message has its own connection. A retry has the
 * same Message-ID, by which many mailboxes drop duplicates.
 *
 * @throws TypeError when the URL is neither, URIError when its percent-encoding is invalid.
 */
export function createSmtpMailer(
  url: string,
  { timeoutMs = TIMEOUT_MS }: { timeoutMs?: number } = {},
): Mailer {
  const server = serverOf(url);
  return {
    async send(message) {
      requireAddresses(message);
      const { ref, from, to, cc, bcc } = message;
      const domain = from.email.slice(from.email.lastIndexOf("@") + 1);
      const messageId = `${ref.id}.${ref.business_id}.${ref.shard}@${domain}`;
      const content = await writeMime(message, { messageId });
      const mail = { from: from.email, to, copies: [...cc, ...bcc], content };
      const { refused } = await deliver(server, mail, timeoutMs).catch((error: SmtpFailure) => {
        throw refusal(error);
      });
      if (refused.length > 0)
        log("warn", "a mail server refused a copy of a message", {
          delivery: ref.id,
          codes: refused.map(({ responseCode }) => responseCode ?? 0),
        });
      return { providerId: messageId };
    },
  };
}

function serverOf(text: string): SmtpServer {
  const url = URL.parse(text);
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === "")
    throw new TypeError("SMTP_URL must look like smtps://user:password@mail.example.com:465");
  const implicitTls = url.protocol === "smtps:";
  return {
    host: url.hostname,
    port: url.port === "" ? (implicitTls ? 465 : 587) : Number(url.port),
    implicitTls,
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
  };
}

/** Throws a permanent `ProviderError` for an address that SMTP cannot carry. */
function requireAddresses({ from, to, cc, bcc, replyTo }: MailMessage): void {
  if (!ADDRESS.test(to))
    throw new ProviderError("The address is not one that email can reach.", {
      temporary: false,
      badAddress: true,
    });
  const others = [from.email, ...cc, ...bcc, ...(replyTo === null ? [] : [replyTo])];
  const wrong = others.find((one) => !ADDRESS.test(one));
  if (wrong !== undefined)
    throw new ProviderError(`“${reasonOf(wrong)}” is not an address that email can carry.`, {
      temporary: false,
    });
}

/** Commands whose refusal concerns the message, not the deployment's configuration. */
const ABOUT_MESSAGE: readonly string[] = ["MAIL FROM", "RCPT TO", "DATA"];

/**
 * A refused login or encryption counts as temporary: the operator can fix the configuration. So does a broken
 * connection. If it broke after the content was sent, it is unknown whether the server took the message.
 */
function refusal({ message, command = "", responseCode: code, response }: SmtpFailure): ProviderError {
  if (code === undefined || response === undefined)
    return new ProviderError(
      `The mail server could not be used: ${reasonOf(message) ?? "the connection failed"}`,
      {
        temporary: true,
      },
    );
  // Each line of a reply starts with the code.
  const reply = response.replace(/^(\d{3})-/, "$1 ").replace(/\n\d{3}[ -]?/g, " ");
  const words = reasonOf(reply);
  if (!ABOUT_MESSAGE.includes(command) || code < 500)
    return new ProviderError(`The mail server does not take email at present: ${words}`, { temporary: true });
  return new ProviderError(`The mail server refused the email: ${words}`, {
    temporary: false,
    badAddress: command === "RCPT TO" && isBadAddress(code, reply),
  });
}

/** An enhanced code tells a bad address (5.1.x, 5.2.1) from a policy. Without one, the basic code decides. */
function isBadAddress(code: number, message: string): boolean {
  const enhanced = /^\d{3} (5\.\d{1,3}\.\d{1,3})\b/.exec(message)?.[1];
  if (enhanced !== undefined) return enhanced.startsWith("5.1.") || enhanced === "5.2.1";
  return code === 550 || code === 551 || code === 553;
}
