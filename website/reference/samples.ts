/** Calls of endpoints as they are typed into a terminal. */
import type { Endpoint, Parameter } from "./openapi.ts";
import { resolve } from "./openapi.ts";

/** Where a reader's deployment is, and their key; the guides set both in their first step. */
const URL_START = "$FASTFAKTURA_URL/api/v1";
const KEY = '-H "X-Api-Key: $FASTFAKTURA_KEY"';

/** A curl of an endpoint with the first example of its body. */
export function curlOf({ method, path, operation }: Endpoint, body: unknown): string {
  const parts = ["curl -s"];
  if (method !== "get") parts.push(`-X ${method.toUpperCase()}`);
  parts.push(`"${URL_START}${exampleAddress(path, operation.parameters ?? [])}"`, KEY);
  const type = Object.keys(operation.requestBody?.content ?? {})[0];
  if (type === "multipart/form-data") parts.push("-F file=@file.pdf");
  else if (body !== undefined)
    parts.push("-H 'Content-Type: application/json'", `-d '${jsonOf(body).replaceAll("'", "'\\''")}'`);
  else if (type !== undefined && method !== "get") parts.push("-H 'Content-Type: application/json' -d '{}'");
  return parts.join(" \\\n  ");
}

/** The path with the examples of its parameters. */
function exampleAddress(path: string, parameters: readonly (Parameter | { $ref: string })[]): string {
  const named = new Map(parameters.map((one) => resolve<Parameter>(one)).map((one) => [one.name, one]));
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const parameter = named.get(name);
    return encodeURIComponent(String(parameter?.example ?? parameter?.schema.example ?? name));
  });
}

export const jsonOf = (value: unknown): string => JSON.stringify(value, null, 2);
