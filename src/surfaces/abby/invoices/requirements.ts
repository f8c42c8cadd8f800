/** `finalizeRequirements`: what a draft lacks before it may have a number. What it should have besides stops nothing. */
import { isError } from "../../../capabilities/invoices/finalize-requirements.ts";
import type { Requirement } from "../../../capabilities/invoices/requirements/requirement.ts";
import { inCamelCase, USUAL_NAMES } from "../http/field-names.ts";
import { wordsOfFault } from "../http/words.ts";

export const wordedRequirements = (requirements: readonly Requirement[]) =>
  requirements.filter(isError).map(({ code, facts }) => ({
    name: inCamelCase(code),
    message: wordsOfFault({ code, facts }, USUAL_NAMES),
  }));
