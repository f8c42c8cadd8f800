/** What a provider's call is answered that is not genuine, or is genuine and makes no sense. */
import { MalformedReport } from "../../adapters/genuine-report.ts";
import { BadSignature } from "../../adapters/signatures.ts";
import { httpProblem, invalid } from "../../platform/http/problem.ts";

/** Runs `read`; a report that it refuses is a 400 or a 422, which says what is wrong with it. */
export async function genuine<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof BadSignature) throw badSignature();
    if (!(error instanceof MalformedReport)) throw error;
    const { pointer, message } = error;
    if (pointer === null) throw httpProblem("malformed_json", message);
    throw invalid({ pointer, code: "invalid", detail: message });
  }
}

export const badSignature = () =>
  httpProblem("bad_signature", "The signature is missing, wrong, or not of these five minutes.");
