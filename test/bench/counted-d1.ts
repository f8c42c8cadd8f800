/** A D1 binding that counts: the number of statements per round trip, in order, and the rows of all. */

/** The paths at which a counted Worker reports its round trips, and its rows; see `countedHandler`. */
export const COUNTS_PATH = "/d1-round-trips";
export const ROWS_PATH = "/d1-rows";
/** The path at which the counted app runs its cron. */
export const CRON_PATH = "/cron";

/** Rows that D1 read and wrote, as it bills them: those of indexes count, too. */
export interface Rows {
  read: number;
  written: number;
}

const trips: number[] = [];
const rows: Rows = { read: 0, written: 0 };

type Handler<E> = (request: Request, env: E, ctx: ExecutionContext) => Response | Promise<Response>;

/**
 * Answers `COUNTS_PATH` with the round trips and `ROWS_PATH` with the rows since each was last asked; leaves
 * every other request to `handler`.
 */
export function countedHandler<E extends { DB: D1Database }>(handler: Handler<E>): Handler<E> {
  return (request, env, ctx) => {
    const { pathname } = new URL(request.url);
    if (pathname === COUNTS_PATH) return Response.json(trips.splice(0));
    if (pathname === ROWS_PATH) return Response.json(takeRows());
    return handler(request, counted(env), ctx);
  };
}

function takeRows(): Rows {
  const taken = { ...rows };
  Object.assign(rows, { read: 0, written: 0 });
  return taken;
}

/** The environment with its database counted. */
export const counted = <E extends { DB: D1Database }>(env: E): E => ({ ...env, DB: countedDatabase(env.DB) });

function countedDatabase<D extends D1Database | D1DatabaseSession>(database: D): D {
  return new Proxy(database, {
    get(target, name) {
      if (name === "prepare") return (query: string) => countedStatement(target.prepare(query), query);
      if (name === "batch") return (statements: D1PreparedStatement[]) => countedBatch(target, statements);
      if (name === "withSession" && "withSession" in target)
        return (constraint?: string) => countedDatabase(target.withSession(constraint));
      return methodOf(target, name);
    },
  });
}

const originals = new WeakMap<D1PreparedStatement, D1PreparedStatement>();

async function countedBatch(database: D1Database | D1DatabaseSession, statements: D1PreparedStatement[]) {
  trips.push(statements.length);
  const results = await database.batch(statements.map((statement) => originals.get(statement) ?? statement));
  for (const result of results) countRows(result);
  return results;
}

function countedStatement(statement: D1PreparedStatement, query: string): D1PreparedStatement {
  const proxy = new Proxy(statement, {
    get(target, name) {
      if (name === "bind") return (...values: unknown[]) => countedStatement(target.bind(...values), query);
      if (!["first", "run", "all", "raw"].includes(String(name))) return methodOf(target, name);
      trips.push(1);
      if (name === "run" || name === "all") return async () => countRows(await target[name]());
      // The others do not tell their rows, so the query runs a second time.
      if (!/^\s*select\b/i.test(query)) throw new Error(`not counted, since it may write: ${query}`);
      return async (...args: unknown[]) => {
        countRows(await target.all());
        return (methodOf(target, name) as (...args: unknown[]) => unknown)(...args);
      };
    },
  });
  originals.set(proxy, statement);
  return proxy;
}

function countRows<R extends D1Result>(result: R): R {
  rows.read += result.meta.rows_read;
  rows.written += result.meta.rows_written;
  return result;
}

function methodOf(target: object, name: string | symbol): unknown {
  const value: unknown = Reflect.get(target, name);
  return typeof value === "function" ? value.bind(target) : value;
}
