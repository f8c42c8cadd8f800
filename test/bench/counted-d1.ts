/** A D1 binding that counts: the number of statements per round trip, in order. */

/** The path at which a counted Worker reports its round trips; see `countedHandler`. */
export const COUNTS_PATH = "/d1-round-trips";

const trips: number[] = [];

type Handler<E> = (request: Request, env: E, ctx: ExecutionContext) => Response | Promise<Response>;

/**
 * Answers `COUNTS_PATH` with the round trips since it was last asked; leaves every other request to
 * `handler`.
 */
export function countedHandler<E extends { DB: D1Database }>(handler: Handler<E>): Handler<E> {
  return (request, env, ctx) => {
    if (new URL(request.url).pathname === COUNTS_PATH) return Response.json(trips.splice(0));
    return handler(request, counted(env), ctx);
  };
}

/** The environment with its database counted. */
export const counted = <E extends { DB: D1Database }>(env: E): E => ({ ...env, DB: countedDatabase(env.DB) });

function countedDatabase<D extends D1Database | D1DatabaseSession>(database: D): D {
  return new Proxy(database, {
    get(target, name) {
      if (name === "prepare") return (query: string) => countedStatement(target.prepare(query));
      if (name === "batch") return (statements: D1PreparedStatement[]) => countedBatch(target, statements);
      if (name === "withSession" && "withSession" in target)
        return (constraint?: string) => countedDatabase(target.withSession(constraint));
      return methodOf(target, name);
    },
  });
}

const originals = new WeakMap<D1PreparedStatement, D1PreparedStatement>();

function countedBatch(database: D1Database | D1DatabaseSession, statements: D1PreparedStatement[]) {
  trips.push(statements.length);
  return database.batch(statements.map((statement) => originals.get(statement) ?? statement));
}

function countedStatement(statement: D1PreparedStatement): D1PreparedStatement {
  const proxy = new Proxy(statement, {
    get(target, name) {
      if (name === "bind") return (...values: unknown[]) => countedStatement(target.bind(...values));
      if (["first", "run", "all", "raw"].includes(String(name))) trips.push(1);
      return methodOf(target, name);
    },
  });
  originals.set(proxy, statement);
  return proxy;
}

function methodOf(target: object, name: string | symbol): unknown {
  const value: unknown = Reflect.get(target, name);
  return typeof value === "function" ? value.bind(target) : value;
}
