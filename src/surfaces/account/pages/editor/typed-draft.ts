/**
 * What stands in the fields of the editor, as it was typed: a draft that need not make sense yet. The number of a
 * line (`lines.7.price`) only tells it from the others; their order is that of the form. Pure.
 */
import { httpProblem } from "../../../../platform/http/problem.ts";

export const LINE_FIELDS = [
  "description",
  "quantity",
  "unit",
  "price",
  "vat",
  "discount",
  "details",
  "reference",
  "unit_name",
  "kind",
  "from",
  "to",
  "vat_rate",
  "reason",
  "vatex",
] as const;
export type LineField = (typeof LINE_FIELDS)[number];
export type LineValues = { readonly [F in LineField]?: string };

export interface TypedLine {
  key: number;
  values: LineValues;
}

export interface TypedDraft {
  /** The fields of the document, by name. */
  values: ReadonlyMap<string, string>;
  lines: readonly TypedLine[];
  /** More lines came than an invoice may have; the first are kept. */
  hasTooMany: boolean;
}

/** The most lines of an invoice. */
export const MOST_LINES = 1000;
/** Of the longest invoice there are some 15,000. */
const MOST_FIELDS = 20_000;
const MOST_KEY = 999_999;
const LINE = /^lines\.(\d{1,6})\.([a-z_]{1,20})$/;
const KNOWN: ReadonlySet<string> = new Set(LINE_FIELDS);

/** The fields of a form as they came. Throws `body_too_large` for more than an editor has. */
export function typedIn(fields: URLSearchParams): TypedDraft {
  if (fields.size > MOST_FIELDS) throw httpProblem("body_too_large", "The form has too many fields.");
  const values = new Map<string, string>();
  const lines = new Map<number, { [F in LineField]?: string }>();
  let hasTooMany = false;
  for (const [name, value] of fields) {
    const [, key, field] = LINE.exec(name) ?? [];
    if (key === undefined || field === undefined) {
      if (!values.has(name)) values.set(name, value);
      continue;
    }
    if (!KNOWN.has(field)) continue;
    const line = lines.get(Number(key)) ?? {};
    if (!lines.has(Number(key)) && lines.size >= MOST_LINES) hasTooMany = true;
    else lines.set(Number(key), { ...line, [field]: line[field as LineField] ?? value });
  }
  return {
    values,
    lines: [...lines].map(([key, line]) => ({ key, values: line })),
    hasTooMany,
  };
}

/** What makes a line one: those of its fields that a new line does not fill in. */
const SAYING = ["description", "price", "details", "reference"] as const satisfies readonly LineField[];

/** Whether nothing was typed in a line: then it is none. */
export const isBlank = ({ values }: TypedLine): boolean => SAYING.every((field) => !values[field]?.trim());

/** The same draft with other values of the document. */
export const withValues = (draft: TypedDraft, values: Readonly<Record<string, string>>): TypedDraft => ({
  ...draft,
  values: new Map([...draft.values, ...Object.entries(values)]),
});

/**
 * Adds lines behind the one with a key, or at the end. Blank lines give way to them. Those for which there is no
 * room are left out.
 */
export function withLines(
  draft: TypedDraft,
  added: readonly LineValues[],
  behind: number | null = null,
): TypedDraft {
  const isFilling = added.some((values) => !isBlank({ key: 0, values }));
  const kept = isFilling ? draft.lines.filter((line) => !isBlank(line)) : draft.lines;
  const place = kept.findIndex(({ key }) => key === behind) + 1 || kept.length;
  const next = Math.max(-1, ...draft.lines.map(({ key }) => key)) + 1;
  const room = MOST_LINES - kept.length;
  const lines = added
    .slice(0, room)
    .map((values, index) => ({ key: Math.min(next + index, MOST_KEY), values }));
  return {
    ...draft,
    lines: kept.toSpliced(place, 0, ...lines),
    hasTooMany: draft.hasTooMany || added.length > room,
  };
}

export const withoutLine = (draft: TypedDraft, gone: number): TypedDraft => ({
  ...draft,
  lines: draft.lines.filter(({ key }) => key !== gone),
});

/** Moves a line by one place. */
export function movedLine(draft: TypedDraft, moved: number, by: -1 | 1): TypedDraft {
  const from = draft.lines.findIndex(({ key }) => key === moved);
  const line = draft.lines[from];
  const to = from + by;
  if (!line || to < 0 || to >= draft.lines.length) return draft;
  return { ...draft, lines: draft.lines.toSpliced(from, 1).toSpliced(to, 0, line) };
}
