/** A D1 binding that records the SQL and counts the round trips that go through it, and the rows that they read. */

export interface WatchedDatabase {
  binding: D1Database;
  /** Every statement that was prepared. */
  statements: Set<string>;
  /** Round trips since the last call. */
  takeTrips(): number;
  /** Rows that batches read since the last call, as D1 bills them. */
  takeRows(): number;
}

export function watchedDatabase(db: D1Database): WatchedDatabase {
  const statements = new Set<string>();
  let trips = 0;
  let rows = 0;
  const counted =
    <A extends unknown[], R>(call: (...args: A) => R) =>
    (...args: A): R => {
      trips += 1;
      return call(...args);
    };
  /**
   * Counts the round trips of a statement on its own. It is changed in place: `batch` takes no other object.
   */
  const watchStatement = (statement: D1PreparedStatement): D1PreparedStatement => {
    const { bind, run, all, raw, first } = statement;
    const on = <F extends (...args: never[]) => unknown>(method: F) => counted(method.bind(statement) as F);
    const watched = { bind: (...values: unknown[]) => watchStatement(bind.apply(statement, values)) };
    return Object.assign(statement, watched, { run: on(run), all: on(all), raw: on(raw), first: on(first) });
  };
  const watchSession = (session: D1DatabaseSession): D1DatabaseSession => ({
    prepare(query) {
      statements.add(query);
      return watchStatement(session.prepare(query));
    },
    async batch<T>(batch: D1PreparedStatement[]) {
      trips += 1;
      const results = await session.batch<T>(batch);
      for (const { meta } of results) rows += meta.rows_read;
      return results;
    },
    getBookmark: () => session.getBookmark(),
  });
  const binding = { withSession: (start?: string) => watchSession(db.withSession(start)) };
  return {
    binding: binding as D1Database,
    statements,
    takeTrips() {
      const taken = trips;
      trips = 0;
      return taken;
    },
    takeRows() {
      const taken = rows;
      rows = 0;
      return taken;
    },
  };
}
