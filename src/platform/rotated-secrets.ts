/** The secrets in a setting, separated by spaces or commas. Several are valid while one replaces another. */
export const secretsIn = (setting: string | undefined): string[] =>
  (setting ?? "").split(/[\s,]+/).filter(Boolean);
