import type { Child } from "hono/jsx";

export interface Fact {
  label: string;
  value: Child;
}

/** What is known of something, each with its name. What is not known is left out. */
export const Facts = ({ facts }: { facts: readonly (Fact | null | false | "" | undefined)[] }) => (
  <dl class="known">
    {facts.map(
      (fact) =>
        fact && (
          <div>
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ),
    )}
  </dl>
);

/** A fact if there is a text, which may be anybody's. */
export const textFact = (label: string, value: string | null | undefined): Fact | null =>
  value ? { label, value: <bdi class="multiline">{value}</bdi> } : null;

/** An address that the browser can call or write to. */
export const linkFact = (label: string, kind: "mailto:" | "tel:", value: string | null): Fact | null =>
  value
    ? {
        label,
        value: (
          <a href={kind + value}>
            <bdi>{value}</bdi>
          </a>
        ),
      }
    : null;
