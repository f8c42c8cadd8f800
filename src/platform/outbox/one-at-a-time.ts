/** Runs pieces of work one after another, in the order in which they come. Each gives its own outcome. */
export type Alone = <T>(work: () => Promise<T>) => Promise<T>;

/** A queue of work that takes much memory, of which two at once would be too much. */
export function oneAtATime(): Alone {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const run = last.then(work);
    last = run.catch(() => undefined);
    return run;
  };
}
