import { createServer } from "node:net";

/** Below those that systems give to connections, which would take a port between its choice and its use. */
const [FIRST, LAST] = [20_000, 30_000];

/** A port of 127.0.0.1 that nothing listens on, and that nothing but a server will. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST + Math.floor(Math.random() * (LAST - FIRST));
    if (await isFree(port)) return port;
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const server = createServer()
      .once("error", () => done(false))
      .listen(port, "127.0.0.1", () => server.close(() => done(true)));
  });
