/** SMTP as a sender speaks it to its provider, by nodemailer: encrypted, logged in, one message. */
import net from "node:net";
import tls from "node:tls";
import SMTPConnection from "nodemailer/lib/smtp-connection";

export interface SmtpServer {
  host: string;
  port: number;
  /** TLS from the first byte, else STARTTLS. Nothing is ever sent in the clear. */
  implicitTls: boolean;
  user: string;
  password: string;
}

/** What nodemailer throws: with the command and the reply when it is the server that said no. */
export interface SmtpFailure extends Error {
  command?: string | undefined;
  responseCode?: number | undefined;
  response?: string | undefined;
  rejectedErrors?: SmtpFailure[] | undefined;
}

/** More than any reply has; a server that sends on and on must not fill the memory. */
const MAX_REPLY_LENGTH = 64 * 1024;

/**
 * Hands one message over within the time: to the first recipient it must go, the others are left out where the server
 * refuses them. Gives these refusals, throws `SmtpFailure` and closes the connection in any case.
 */
export async function deliver(
  server: SmtpServer,
  { from, to, copies, content }: { from: string; to: string; copies: readonly string[]; content: Buffer },
  timeoutMs: number,
): Promise<{ refused: SmtpFailure[] }> {
  const smtp = open(server, from.slice(from.lastIndexOf("@") + 1), timeoutMs);
  const broken = Promise.withResolvers<never>();
  // What fails outside a step fails the next one.
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
    // In one transaction, nodemailer would send to the copies even where the server refuses the first recipient. From
    // here on the message is the server's: nothing may send it again.
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
 * The socket is opened here, by name: nodemailer would look the name up itself, and workerd's STARTTLS then expects a
 * certificate of the bare address.
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
    // The time for everything is kept above.
    connectionTimeout: 2 * timeoutMs,
    greetingTimeout: 2 * timeoutMs,
    socketTimeout: 2 * timeoutMs,
    socketCloseTimeout: 0,
    maxResponseSize: MAX_REPLY_LENGTH,
  });
}
