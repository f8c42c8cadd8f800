/** One submission to a provider's SMTP server, by nodemailer: encrypted, and logged in if there is a user. */
import net from "node:net";
import tls from "node:tls";
import SMTPConnection from "nodemailer/lib/smtp-connection";

export interface SmtpServer {
  host: string;
  port: number;
  /** TLS from the first byte, else STARTTLS. Login and message are never sent unencrypted. */
  implicitTls: boolean;
  user: string;
  password: string;
}

/** What nodemailer throws. It has the command and the reply when the server refused. */
export interface SmtpFailure extends Error {
  command?: string | undefined;
  responseCode?: number | undefined;
  response?: string | undefined;
  rejectedErrors?: SmtpFailure[] | undefined;
}

/** Longer than any real reply: a server that keeps sending must not fill the memory. */
const MAX_REPLY_LENGTH = 64 * 1024;

/**
 * Hands one message to the server within `timeoutMs`. The server must accept it for `to`, else this throws
 * `SmtpFailure`. A refused copy is left out; its refusal is returned. Always closes the connection.
 */
export async function deliver(
  server: SmtpServer,
  { from, to, copies, content }: { from: string; to: string; copies: readonly string[]; content: Buffer },
  timeoutMs: number,
): Promise<{ refused: SmtpFailure[] }> {
  const smtp = open(server, from.slice(from.lastIndexOf("@") + 1), timeoutMs);
  const broken = Promise.withResolvers<never>();
  // A failure between two steps fails the next one.
  broken.promise.catch(() => undefined);
  smtp.on("error", broken.reject);
  smtp.on("end", () => broken.reject(new Error("the server closed the connection")));
  const timer = setTimeout(() => broken.reject(new Error("it did not answer in time")), timeoutMs);
  const step = <T>(
    start: (done: (error?: Error | null, result?: T) => void) => void,
  ): Promise<T | undefined> =>
    Promise.race([
      broken.promise,
      new Promise<T | undefined>((resolve, reject) => {
        start((error, result) => (error ? reject(error) : resolve(result)));
      }),
    ]);
  const send = (recipients: readonly string[]) =>
    step<{ rejectedErrors?: SmtpFailure[] | undefined }>((done) =>
      smtp.send({ from, to: [...recipients] }, content, done),
    );
  try {
    await step((done) => smtp.connect(done));
    if (server.user !== "")
      await step((done) => smtp.login({ user: server.user, pass: server.password }, done));
    await send([to]);
    if (copies.length === 0) return { refused: [] };
    // Copies need a transaction of their own: in one, nodemailer would send them even if the server refused
    // the first recipient. The server has the message now, so a failure from here on must not cause a retry.
    const refused = await send(copies).then(
      (sent) => sent?.rejectedErrors,
      (error: SmtpFailure) => error.rejectedErrors ?? [error],
    );
    return { refused: refused ?? [] };
  } finally {
    clearTimeout(timer);
    smtp.close();
  }
}

/**
 * Opens the socket by host name. nodemailer would resolve the name itself, and workerd's STARTTLS would then
 * expect a certificate for the IP address.
 */
function open({ host, port, implicitTls }: SmtpServer, name: string, timeoutMs: number): SMTPConnection {
  return new SMTPConnection({
    connection: implicitTls ? tls.connect({ host, port, servername: host }) : net.connect({ host, port }),
    host,
    port,
    secure: implicitTls,
    secured: implicitTls,
    requireTLS: !implicitTls,
    name,
    // `deliver` enforces the time limit.
    connectionTimeout: 2 * timeoutMs,
    greetingTimeout: 2 * timeoutMs,
    socketTimeout: 2 * timeoutMs,
    socketCloseTimeout: 0,
    maxResponseSize: MAX_REPLY_LENGTH,
  });
}
