import fc from "fast-check";
import { expect, test } from "vitest";
import {
  fillTemplate,
  PLACEHOLDERS,
  type Placeholder,
  templateProblem,
} from "../../../src/formats/messages/template.ts";

const values = (value: (name: Placeholder) => string) =>
  Object.fromEntries(PLACEHOLDERS.map((name) => [name, value(name)])) as Record<Placeholder, string>;

const named = values((name) => `<${name}>`);

test("placeholders are filled in, doubled braces are braces", () => {
  expect(fillTemplate("Invoice {number} for {client}: {amount_due}", named)).toBe(
    "Invoice <number> for <client>: <amount_due>",
  );
  expect(fillTemplate("{{number}} and {{{number}}} and {number}}}", named)).toBe(
    "{number} and {<number>} and <number>}",
  );
});

test("a value is never looked into", () => {
  const tricky = values(() => "{number} {{ $& $1 {link}");
  expect(fillTemplate("a {client} b", tricky)).toBe("a {number} {{ $& $1 {link} b");
});

test("what is wrong is said, with what would be right", () => {
  expect(templateProblem("")).toBeNull();
  expect(templateProblem("Thanks, {client}! {{ :-) }}")).toBeNull();
  for (const name of PLACEHOLDERS) expect(templateProblem(`{${name}}`)).toBeNull();
  expect(templateProblem("Dear {name},")).toBe(
    "There is no placeholder `{name}`; there are `{number}`, `{client}`, `{business}`, `{amount}`, `{amount_due}`, `{issue_date}`, `{due_date}`, `{days_overdue}` and `{link}`. Write `{{` and `}}` for braces.",
  );
  expect(templateProblem("{Number}")).toMatch(/no placeholder `\{Number\}`/);
  expect(templateProblem("{}")).toMatch(/no placeholder `\{\}`/);
  expect(templateProblem("{toString}")).toMatch(/no placeholder/);
  expect(templateProblem("{number")).toMatch(/`\{` is not closed.*`\{\{`/);
  expect(templateProblem("{number {client}")).toMatch(/is not closed/);
  expect(templateProblem("number}")).toMatch(/`\}` closes nothing.*`\}\}`/);
  expect(templateProblem(`{${"x".repeat(5000)}}`)?.length).toBeLessThan(300);
});

test("any text either has a problem or is filled in wholly, piece by piece", () => {
  const literal = fc.string().map((text) => text.replace(/[{}]/g, ""));
  const piece = fc.oneof(
    literal.map((text) => ({ source: text, result: text })),
    fc.constant({ source: "{{", result: "{" }),
    fc.constant({ source: "}}", result: "}" }),
    fc.constantFrom(...PLACEHOLDERS).map((name) => ({ source: `{${name}}`, result: `{link}${name}{{` })),
  );
  const filler = values((name) => `{link}${name}{{`);
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const source = pieces.map((each) => each.source).join("");
      expect(templateProblem(source)).toBeNull();
      expect(fillTemplate(source, filler)).toBe(pieces.map((each) => each.result).join(""));
    }),
  );
});
