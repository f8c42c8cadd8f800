import type { AppWords } from "../../../formats/app-words/app-words.ts";
import { readActor } from "../../../platform/actor.ts";
import type { AuditRow } from "../../../schema/rows.ts";
import { KEY_ACCESS } from "../../../schema/vocabularies/api-keys.ts";
import { ROLES } from "../../../schema/vocabularies/members.ts";
import { amountValue } from "../http/number-entry.ts";
import { fieldLabel } from "../layout/field-labels.ts";
import type { Seat } from "../layout/seat.ts";
import { utcText } from "../layout/times.ts";
import { SHARE_CAPITAL_CURRENCY } from "./settings/profile-entry.ts";

interface Named extends AuditRow {
  actor_name: string | null;
  thing_name: string | null;
}

/** An entry of the log: what was done, by whom, when and from where, and each changed field before and after. */
export const AuditEntry = ({ seat: { words, locale }, entry }: { seat: Seat; entry: Named }) => {
  const { audit } = words;
  const { action, actor, actor_name, thing_kind, thing_name, created_at, network } = entry;
  const textOf = (path: readonly string[], value: unknown) => valueText(path, value, { words, locale });
  // What the heading says already is no change to be told of.
  const changes = changesOf(entry).filter(({ after }) => entry.before || after !== thing_name);
  return (
    <li class="entry">
      <p>
        <strong>{audit.deeds[thing_kind][action] ?? audit.kinds[thing_kind]}</strong>
        {thing_name !== null && (
          <>
            {" · "}
            <bdi>{thing_name}</bdi>
          </>
        )}
      </p>
      <p class="dim">
        <bdi>{actorText(words, actor, actor_name)}</bdi> ·{" "}
        <time datetime={created_at}>{utcText(created_at, locale)}</time>
        {network !== null && ` · ${audit.from(network)}`}
      </p>
      {changes.length > 0 && (
        <dl class="changes">
          {changes.map(({ path, before, after }) => (
            <div>
              <dt>{fieldLabel(words, path)}</dt>
              <dd>
                {entry.before && (
                  <>
                    <span class="hidden">{audit.before}: </span>
                    <s>{textOf(path, before)}</s>
                    <span aria-hidden="true"> → </span>
                    <span class="hidden">, {audit.after}: </span>
                  </>
                )}
                {textOf(path, after)}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
};

/** Who an actor's name means. */
export function actorText({ audit }: AppWords, actor: string, name: string | null): string {
  const { kind } = readActor(actor);
  if (kind === "person") return name ?? actor;
  if (kind === "key") return audit.key(name ?? "");
  if (kind === "stripe") return "Stripe";
  if (kind === "client") return audit.client;
  if (kind === "provider") return audit.provider;
  return actor === "system:operator" ? audit.operator : audit.system;
}

interface Change {
  path: readonly string[];
  before: unknown;
  after: unknown;
}

const MOST_CHANGES = 200;

/** The fields whose values differ; of what lies within others, only what differs of them. */
function changesOf({ before, after }: Pick<AuditRow, "before" | "after">): Change[] {
  const [was, is] = [flat(before ?? {}), flat(after ?? {})];
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((path) => was.get(path) !== is.get(path))
    .slice(0, MOST_CHANGES)
    .map((path) => ({ path: path.split("\n"), before: was.get(path), after: is.get(path) }));
}

/** Values by their paths. A list of plain values is one of them. */
function flat(
  value: unknown,
  path: readonly string[] = [],
  found = new Map<string, unknown>(),
): Map<string, unknown> {
  const isPlain = typeof value !== "object" || value === null;
  if (isPlain) found.set(path.join("\n"), value);
  else if (Array.isArray(value) && value.every((one) => typeof one !== "object"))
    found.set(path.join("\n"), value.join(", "));
  else for (const [name, one] of Object.entries(value)) flat(one, [...path, name], found);
  return found;
}

const HASH = /^[0-9a-f]{64}$/;
const LONGEST = 300;

function valueText(
  [field]: readonly string[],
  value: unknown,
  { words: { audit, roles, keys }, locale }: Pick<Seat, "words" | "locale">,
): string {
  const role = field === "role" && ROLES.find((one) => one === value);
  if (role) return roles[role];
  const access = field === "access" && KEY_ACCESS.find((one) => one === value);
  if (access) return keys[access];
  if (value === null || value === undefined || value === "") return "–";
  if (typeof value === "boolean") return value ? audit.yes : audit.no;
  if (field === "share_capital_cents") return amountValue(Number(value), SHARE_CAPITAL_CURRENCY, locale);
  const text = String(value);
  if (HASH.test(text)) return audit.file;
  return text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed()}…` : text;
}
