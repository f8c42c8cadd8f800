import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { BREAKAGES } from "../simulation/breakages.ts";

const ROOT = join(import.meta.dirname, "..", "..");

test.each(Object.entries(BREAKAGES))(
  "what breaks %s on purpose stands once in its file",
  (_, { file, find }) => {
    expect(readFileSync(join(ROOT, file), "utf8").split(find)).toHaveLength(2);
  },
);
