/** Defines a tool: what it takes and gives, the verb that it calls, and how a call goes. */
import { z } from "@hono/zod-openapi";
import type { CallToolResult, Tool as ListedTool } from "@modelcontextprotocol/server";
import type { HttpContext } from "../../platform/http/context.ts";
import { outcomeOf } from "../../platform/http/outcome.ts";
import { validateValue } from "../../platform/http/validation.ts";
import type { KeyAccess } from "../../schema/vocabularies/api-keys.ts";
import { IDEMPOTENCY_KEY, IDEMPOTENCY_KEY_WORDS, type KeyHolder } from "../api-access/admit-key.ts";
import type { Caller } from "./http/caller.ts";
import { dataText } from "./results/data-text.ts";
import { failureOf } from "./words/failure.ts";

interface ToolDefinition<A extends z.ZodObject, R extends z.ZodObject, O> {
  name: string;
  title: string;
  /** What it does, when to use it, and what cannot be undone. */
  description: string;
  /** What the key must allow. With `read`, the tool changes nothing. */
  access: KeyAccess;
  /** Whether no tool takes back what it does. Its arguments then require an idempotency key. */
  isFinal?: boolean;
  /** Whether it reaches somebody outside, by email or SMS. */
  reachesOut?: boolean;
  arguments: A;
  result: R;
  run(ctx: HttpContext, given: z.output<A>): Promise<O>;
  /** `run` and `present` are separate so that a kept outcome answers a repeated call. */
  present(outcome: O, ctx: HttpContext, given: z.output<A>): z.output<R>;
}

/** A tool as the server lists and calls it. */
export interface Tool {
  name: string;
  access: KeyAccess;
  listed(): ListedTool;
  /** Calls the tool with what was sent as its arguments. What goes wrong is a result that says so. */
  call(caller: Caller, given: unknown): Promise<CallToolResult>;
}

const KEY_WORDS =
  "A new text for each deed, such as a UUID. Calling again with the same one and the same arguments repeats the first answer and does nothing twice; so repeat a call whose answer was lost with its own.";

/** The argument by which a tool knows a repetition. It is taken from the arguments before the verb is called. */
export const idempotencyKey = () =>
  z
    .string()
    .regex(IDEMPOTENCY_KEY, { error: `Must be ${IDEMPOTENCY_KEY_WORDS}.` })
    .describe(`${KEY_WORDS} ${IDEMPOTENCY_KEY_WORDS}.`);

export function defineTool<A extends z.ZodObject, R extends z.ZodObject, O>(
  tool: ToolDefinition<A, R, O>,
): Tool {
  let listed: ListedTool | undefined;
  return {
    name: tool.name,
    access: tool.access,
    listed() {
      listed ??= listingOf(tool);
      return listed;
    },
    async call(caller, sent) {
      try {
        return await caller.as(tool.access, (holder) => callAs(holder, tool, sent));
      } catch (error) {
        // Where the caller has noted that the whole request is refused, nobody is told this.
        const { headers: _, ...told } = failureOf(error, caller.requestId);
        return { content: [{ type: "text", text: dataText(told) }], isError: true };
      }
    },
  };
}

async function callAs<A extends z.ZodObject, R extends z.ZodObject, O>(
  holder: KeyHolder,
  tool: ToolDefinition<A, R, O>,
  sent: unknown,
): Promise<CallToolResult> {
  const given = validateValue(tool.arguments, withoutNulls(sent ?? {}));
  const { idempotency_key: key = null, ...said } = given as Record<string, unknown>;
  const { ctx } = await holder.open({
    said: tool.access === "write" ? `${tool.name} ${JSON.stringify(said)}` : null,
    expectedVersion: null,
    idempotencyKey: key === null ? null : String(key),
  });
  const { outcome, clock, replayed } = await outcomeOf(ctx, () => tool.run(ctx, given));
  const result = {
    ...tool.present(outcome, { ...ctx, clock }, given),
    ...(replayed && { replayed }),
  };
  return { content: [{ type: "text", text: dataText(result) }], structuredContent: result };
}

/** Models send null for what they leave out. No argument and no field of a list has another use for it. */
function withoutNulls(value: unknown, depth = 0): unknown {
  if (Array.isArray(value)) return depth < 2 ? value.map((item) => withoutNulls(item, depth + 1)) : value;
  if (typeof value !== "object" || value === null || depth > 2) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) =>
      part === null ? [] : [[name, withoutNulls(part, depth + 1)]],
    ),
  );
}

const REPEATED = {
  replayed: z.boolean().optional().describe("An earlier call with the same idempotency_key did this."),
};

function listingOf<A extends z.ZodObject, R extends z.ZodObject, O>(
  tool: ToolDefinition<A, R, O>,
): ListedTool {
  const { name, title, description, access, isFinal = false, reachesOut = false } = tool;
  const result = "idempotency_key" in tool.arguments.shape ? tool.result.extend(REPEATED) : tool.result;
  return {
    name,
    title,
    description,
    inputSchema: schemaOf(tool.arguments, "input") as ListedTool["inputSchema"],
    outputSchema: schemaOf(result, "output") as ListedTool["outputSchema"],
    annotations: {
      title,
      readOnlyHint: access === "read",
      destructiveHint: isFinal,
      // What is final requires a key, so that the same arguments do nothing twice.
      idempotentHint: access === "read" || isFinal,
      openWorldHint: reachesOut,
    },
  };
}

/** The JSON Schema of arguments or of a result: what says nothing to a model is left out, answers are open. */
function schemaOf(schema: z.ZodObject, io: "input" | "output"): Record<string, unknown> {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io,
    override({ jsonSchema }) {
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (io === "output") delete jsonSchema.additionalProperties;
    },
  });
  return json;
}
