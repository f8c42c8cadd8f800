/** Shows for each operation a request that was made, and what was answered. */
import { type Document, type Media, operationsOf } from "./document-tree.ts";

/** An operation's request, as JSON and as a form, and its answers by their status. */
interface Example {
  body?: unknown;
  form?: unknown;
  answers: Record<string, unknown>;
}

/** By `operationId`: what `test/worker/openapi-examples.test.ts` recorded. */
export type Examples = Readonly<Record<string, Example>>;

const JSON_TYPE = "application/json";

/** Puts the examples in the document. A body with examples of its own keeps those. */
export function showExamples(document: Document, examples: Examples): void {
  for (const { operation } of operationsOf(document)) {
    const { body, form, answers = {} } = examples[operation.operationId] ?? {};
    const asked = operation.requestBody?.content ?? {};
    show(asked[JSON_TYPE], body);
    show(asked["multipart/form-data"], form);
    for (const [status, answer] of Object.entries(operation.responses))
      if ("content" in answer) show(answer.content?.[JSON_TYPE], answers[status]);
  }
}

function show(media: Media | undefined, example: unknown): void {
  if (media && example !== undefined && !media.examples) media.example = example;
}
