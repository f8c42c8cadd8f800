/**
 * Keeps out of the output what looks like a failure and is none: workerd reports every Durable Object that a test crashes and
 * every connection that a test cuts. Anything else that it reports still shows.
 */

/** The reason that tests give when they crash a Durable Object. */
export const TEST_CRASH = "crashed by a test";

const EXPECTED = new RegExp(
  `^(?:uncaught exception; )?exception = .*(?:outputGateBroken; jsg\\.Error: ${TEST_CRASH}|: disconnected: )`,
);

/** Filters the output of this process, to which the pool of workers writes what workerd reports, line by line. */
export function quietRuntime(): void {
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream);
    let isExpected = false;
    stream.write = ((chunk: string | Uint8Array, ...rest: []) => {
      const text = typeof chunk === "string" ? chunk : "";
      // The stack of a report is a write of its own.
      isExpected = EXPECTED.test(text) || (isExpected && text.startsWith("stack: "));
      return isExpected ? true : write(chunk, ...rest);
    }) as typeof write;
  }
}
