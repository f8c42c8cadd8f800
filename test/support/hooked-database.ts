/** A D1 binding with hooks: a test may fail a batch, or let something else happen after one. */

export interface Hooks {
  /** Gets all values that are bound in a batch. An error that it throws fails the batch. */
  before?(values: readonly unknown[]): void;
  after?(): Promise<void>;
}

export function hookedDatabase(db: D1Database, { before, after }: Hooks): D1Database {
  const bound = new WeakMap<D1PreparedStatement, unknown[]>();
  const noting = (statement: D1PreparedStatement): D1PreparedStatement => {
    const bind = statement.bind.bind(statement);
    return Object.assign(statement, {
      bind(...values: unknown[]) {
        const filled = bind(...values);
        bound.set(filled, values);
        return filled;
      },
    });
  };
  const hooked = (session: D1DatabaseSession): D1DatabaseSession => ({
    prepare: (query) => noting(session.prepare(query)),
    async batch<T>(statements: D1PreparedStatement[]) {
      before?.(statements.flatMap((statement) => bound.get(statement) ?? []));
      const results = await session.batch<T>(statements);
      await after?.();
      return results;
    },
    getBookmark: () => session.getBookmark(),
  });
  const binding = { withSession: (start?: string) => hooked(db.withSession(start)) };
  return binding as D1Database;
}

/** A binding that runs `meanwhile` once, after the first batch: the caller has read and is about to write. */
export function racedDatabase(db: D1Database, meanwhile: () => Promise<unknown>): D1Database {
  let raced = false;
  return hookedDatabase(db, {
    async after() {
      if (raced) return;
      raced = true;
      await meanwhile();
    },
  });
}
