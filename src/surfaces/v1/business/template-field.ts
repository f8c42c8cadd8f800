import type { z } from "@hono/zod-openapi";
import { templateProblem } from "../../../formats/messages/template.ts";

/** Checks the placeholders of a text, such as `{number}`. Refuses unknown ones and unmatched braces. */
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
