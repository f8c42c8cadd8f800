/** A local mail server that keeps what arrives, with a self-signed certificate. */
import { once } from "node:events";
import type { AddressInfo, Server } from "node:net";
import { text } from "node:stream/consumers";
import PostalMime, { type Email } from "postal-mime";
import { generate } from "selfsigned";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

export interface Certificate {
  key: string;
  cert: string;
}

/** A message: `raw` as it came over the wire, `mail` as a mail program reads it. */
export interface ArrivedMail {
  from: string;
  recipients: string[];
  raw: string;
  mail: Email;
}

export interface MailServer {
  port: number;
  arrived: ArrivedMail[];
  /** Connections that are open now. */
  connections(): number;
  stop(): Promise<void>;
}

export const USER = "invoices";
export const PASSWORD = "pässwörd:/@ 1";

/** An SMTP refusal in the form that smtp-server expects. */
export const refusal = (code: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode: code });

/** A self-signed certificate for `localhost`. */
export async function selfSigned(): Promise<Certificate> {
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }], {
    keySize: 2048,
    algorithm: "sha256",
    extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] }],
  });
  return { key, cert };
}

/** Starts a server that accepts `USER` and takes every message; `options` change how it answers. */
export async function startMailServer(
  certificate: Certificate,
  options: SMTPServerOptions = {},
): Promise<MailServer> {
  const arrived: ArrivedMail[] = [];
  const server = new SMTPServer({
    ...certificate,
    secure: true,
    logger: false,
    onAuth({ username, password }, _session, done) {
      if (username === USER && password === PASSWORD) done(null, { user: username });
      else done(refusal(535, "5.7.8 Authentication credentials invalid"));
    },
    async onData(stream, { envelope }, done) {
      const raw = await text(stream);
      const from = envelope.mailFrom === false ? "" : envelope.mailFrom.address;
      const recipients = envelope.rcptTo.map(({ address }) => address);
      arrived.push({ from, recipients, raw, mail: await PostalMime.parse(raw) });
      done();
    },
    ...options,
  });
  server.on("error", () => undefined);
  const listening = server.listen(0, "127.0.0.1") as Server;
  await once(listening, "listening");
  return {
    port: (listening.address() as AddressInfo).port,
    arrived,
    connections: () => server.connections.size,
    stop: () => new Promise((done) => server.close(done)),
  };
}
