/** Placeholders in a business's own words: `{number}` is replaced, `{{` and `}}` stand for braces. */

export const PLACEHOLDERS = [
  "number",
  "client",
  "business",
  "amount",
  "amount_due",
  "issue_date",
  "due_date",
  "days_overdue",
  "link",
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

const TOKEN = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g;
const MAX_SHOWN_NAME = 40;

/** The first fault of a text, as an English sentence that says what would be right; null if there is none. */
export function templateProblem(text: string): string | null {
  for (const [token, name] of text.matchAll(TOKEN)) {
    if (token === "{")
      return "A `{` is not closed: write a placeholder such as `{number}`, or `{{` for the brace itself.";
    if (token === "}")
      return "A `}` closes nothing: write a placeholder such as `{number}`, or `}}` for the brace itself.";
    if (name !== undefined && !isPlaceholder(name))
      return `There is no placeholder \`{${shown(name)}}\`; there are ${LIST}. Write \`{{\` and \`}}\` for braces.`;
  }
  return null;
}

/** Replaces the placeholders with their values. Braces within a value have no meaning. */
export function fillTemplate(text: string, values: Readonly<Record<Placeholder, string>>): string {
  return text.replace(TOKEN, (token: string, name: string | undefined) => {
    if (token === "{{") return "{";
    if (token === "}}") return "}";
    return name !== undefined && isPlaceholder(name) ? values[name] : token;
  });
}

const isPlaceholder = (name: string): name is Placeholder =>
  (PLACEHOLDERS as readonly string[]).includes(name);

const LIST = PLACEHOLDERS.map((name) => `\`{${name}}\``)
  .join(", ")
  .replace(/, (?=[^,]*$)/, " and ");

const shown = (name: string): string => {
  const characters = [...name];
  return characters.length <= MAX_SHOWN_NAME ? name : `${characters.slice(0, MAX_SHOWN_NAME).join("")}…`;
};
