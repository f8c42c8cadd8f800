/** The words for what only the settings find wrong. */
import type { AppWords } from "../../../../formats/app-words/app-words.ts";
import { codeOf } from "../../../../platform/http/validation.ts";
import { InvalidInput, Refusal } from "../../../../platform/refusal.ts";
import { faultsOfIssues, type Issue } from "../../http/entry.ts";
import { type FormFaults, faultsOf } from "../../http/form-faults.ts";
import { shownFacts } from "../../http/shown-facts.ts";
import type { Seat } from "../../layout/seat.ts";

/** The words for codes of the schemas of these forms. */
const OF_ISSUES: Readonly<Record<string, (words: AppWords) => string>> = {
  invalid_number_pattern: ({ numbers }) => numbers.patternFault,
  invalid_placeholder: ({ texts }) => texts.placeholderFault,
  invalid_time_zone: ({ profile }) => profile.timeZoneFault,
  invalid_personal_services_approval: ({ profile }) => profile.personalServicesFault,
  invalid_account_number: ({ payment }) => payment.accountFault,
  account_twice: ({ payment }) => payment.twice,
  rate_twice: ({ payment }) => payment.rateTwice,
  day_twice: ({ reminders }) => reminders.repeated,
};

const sortCode = ({ payment }: AppWords) => payment.sortCodeFault;

/** What the schema of a form finds wrong, by the names of its fields. */
export function issueFaults(issues: readonly Issue[], seat: Seat): FormFaults {
  const faults = faultsOfIssues(issues, seat);
  const fields = new Map(faults.fields);
  for (const issue of issues) {
    const name = issue.path.join(".");
    const own = name.endsWith("sort_code") ? sortCode : OF_ISSUES[codeOf(issue)];
    if (own) fields.set(name, own(seat.words));
  }
  return { ...faults, fields };
}

type Facts = Readonly<Record<string, string>>;

/** The words for what `updateBusiness` refuses. */
const OF_VERB: Readonly<Record<string, (words: AppWords) => (facts: never) => string>> = {
  number_patterns_collide: ({ numbers }) => numbers.collide,
  first_number_too_big: ({ numbers }) => numbers.tooBig,
  series_started: ({ numbers }) => numbers.started,
  payment_reference_too_short: ({ numbers }) => numbers.noRoom,
};

/** What the verb finds wrong, by the names of the form's fields. Throws what is no matter of the form. */
export function verbFaults(error: unknown, seat: Seat): FormFaults {
  const found = error instanceof InvalidInput ? error.faults : error instanceof Refusal ? [error] : [];
  const own = found.flatMap(({ code, facts, field }): [string, string][] => {
    const words = OF_VERB[code]?.(seat.words) as ((facts: Facts) => string) | undefined;
    return words && field ? [[field.join("."), words(shownFacts(facts, seat.locale, null) as Facts)]] : [];
  });
  return own.length > 0 && own.length === found.length
    ? { fields: new Map(own), whole: null }
    : faultsOf(error, seat);
}
