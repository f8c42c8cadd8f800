/** What a local Worker is given: its settings, its secrets and a folder for its mail. */
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { type Place, ROOT } from "./local.ts";

/**
 * The file with this place's secrets: a signing secret, created on first use, and whatever else the user puts
 * there. Of two commands that start together, the second keeps the first one's secret.
 */
export function secretsFile({ persistTo }: Place): string {
  const file = join(persistTo, "secrets.env");
  mkdirSync(persistTo, { recursive: true });
  try {
    const secret = randomBytes(32).toString("hex");
    writeFileSync(file, `SIGNING_SECRET=${secret}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return file;
}

/** The secrets that are set: in the environment, else in the place's file, else in `defaults`. */
export const secretsOf = (place: Place, defaults: Record<string, string> = {}): Record<string, string> =>
  settingsOf(place, secretNames(), defaults);

/** The settings of these names that are set, from the same sources. */
export function settingsOf(
  place: Place,
  names: readonly string[],
  defaults: Record<string, string> = {},
): Record<string, string> {
  const known = { ...defaults, ...parseEnv(readFileSync(secretsFile(place), "utf8")), ...process.env };
  return Object.fromEntries(
    names.flatMap((name) => {
      const { [name]: value } = known;
      return value ? [[name, value]] : [];
    }),
  );
}

/** The required secret, and those that `src/secrets.d.ts` declares. */
export function secretNames(): string[] {
  const declared = readFileSync(join(ROOT, "src", "secrets.d.ts"), "utf8");
  return [
    "SIGNING_SECRET",
    ...[...declared.matchAll(/^ {2}(\w+)\?: string;$/gm)].map(([, name]) => String(name)),
  ];
}

/** The sender of mail that only goes to a folder. */
export const LOCAL_SENDER = "invoices@fastfaktura.example";
