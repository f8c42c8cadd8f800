import { httpProblem } from "./problem.ts";

/**
 * Throws `not_acceptable` (406) when an `Accept` header excludes `type` (RFC 9110 §12.5.1). A missing header
 * accepts everything.
 */
export function requireAcceptable(accept: string | undefined, type: string): void {
  if (accept === undefined || accept.trim() === "") return;
  const [family] = type.split("/");
  const fits = accept.split(",").some((range) => {
    const [name = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
    const refused = parameters.some((parameter) => /^q=0(?:\.0{0,3})?$/.test(parameter));
    return !refused && (name === "*/*" || name === type || name === `${family}/*`);
  });
  if (!fits)
    throw httpProblem("not_acceptable", `This answers with ${type}; send \`Accept: ${type}\` or none.`);
}
