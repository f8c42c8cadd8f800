/** Serves the local Stripe on a port of 127.0.0.1. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { ConnectionReset } from "./failures.ts";
import type { StripeServer } from "./stripe-server.ts";

export interface Listening {
  /** The value for `STRIPE_URL`, such as `http://127.0.0.1:12111`. */
  url: string;
  close(): Promise<void>;
}

/** Serves until closed, at a free port unless one is given. */
export async function listenStripe(stripe: StripeServer, port = 0): Promise<Listening> {
  const server = createServer((incoming, outgoing) => void serve(stripe, incoming, outgoing));
  await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("the local Stripe has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function serve(
  stripe: StripeServer,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  outgoing.on("close", () => gone.abort());
  try {
    const response = await stripe.handle(await requestOf(incoming, gone.signal));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  } catch (error) {
    if (error instanceof ConnectionReset || gone.signal.aborted) incoming.socket.destroy();
    else outgoing.writeHead(500).end(`the local Stripe broke: ${error}`);
  }
}

async function requestOf(incoming: IncomingMessage, signal: AbortSignal): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const { method = "GET", url = "/", headers } = incoming;
  return new Request(new URL(url, `http://${headers.host}`), {
    method,
    headers: Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, String(value)]],
    ),
    signal,
    ...(method === "POST" && { body: Buffer.concat(chunks) }),
  });
}
