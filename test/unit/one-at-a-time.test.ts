import { expect, it } from "vitest";
import { oneAtATime } from "../../src/platform/outbox/one-at-a-time.ts";

it("work that takes much memory runs one after another, also when some of it fails", async () => {
  const alone = oneAtATime();
  let running = 0;
  const seen: number[] = [];
  const outcomes = await Promise.allSettled(
    [1, 2, 3].map((n) =>
      alone(async () => {
        running += 1;
        seen.push(running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
        if (n === 2) throw new Error("two");
        return n;
      }),
    ),
  );
  expect(seen).toEqual([1, 1, 1]);
  expect(outcomes.map((one) => (one.status === "fulfilled" ? one.value : one.reason.message))).toEqual([
    1,
    "two",
    3,
  ]);
});
