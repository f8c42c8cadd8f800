import type { z } from "@hono/zod-openapi";
import { templateProblem } from "../../../formats/messages/template.ts";

/** Check of a text that may hold placeholders such as `{number}`: refuses those that are not known. */
export function placeholders(payload: z.core.ParsePayload<string>): void {
  const problem = templateProblem(payload.value);
  if (problem)
    payload.issues.push({
      code: "custom",
      message: problem,
      input: payload.value,
      params: { code: "invalid_placeholder" },
    });
}
