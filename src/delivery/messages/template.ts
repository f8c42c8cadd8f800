/** What a business's own words may hold, filled in when a message goes. */
export const PLACEHOLDERS = ["number", "client", "business"] as const;

/** What is wrong with a text that may hold placeholders, as an English sentence; null when it is right. */
export function templateProblem(text: string): string | null {
  const known = PLACEHOLDERS.map((name) => `{${name}}`).join(", ");
  for (const [token, name = ""] of text.matchAll(/\{([^{}]*)\}/g))
    if (!(PLACEHOLDERS as readonly string[]).includes(name))
      return `${token} is not a placeholder; {amount} and others are not either. Use ${known}.`;
  return null;
}

/** The text with its placeholders filled in. */
export const fillTemplate = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (token, name: string) => values[name] ?? token);
