import { httpProblem } from "./problem.ts";

/**
 * Throws `not_acceptable` (406) when an `Accept` header excludes each of `types` (RFC 9110 §12.5.1). A missing
 * header accepts everything.
 */
export function requireAcceptable(accept: string | undefined, types: readonly string[]): void {
  if (accept === undefined || accept.trim() === "") return;
  const accepted = new Set(["*/*", ...types, ...types.map((type) => `${type.split("/")[0]}/*`)]);
  const fits = accept.split(",").some((range) => {
    const [name = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
    const refused = parameters.some((parameter) => /^q=0(?:\.0{0,3})?$/.test(parameter));
    return !refused && accepted.has(name);
  });
  const [first, ...others] = types;
  if (!fits)
    throw httpProblem(
      "not_acceptable",
      others.length === 0
        ? `This answers with ${first}; send \`Accept: ${first}\` or none.`
        : `This answers with ${types.join(", ")}; send an \`Accept\` with all of them, or none.`,
    );
}
