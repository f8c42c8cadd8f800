/** The secrets of a setting, apart by spaces or commas: several hold while one replaces another. */
export const secretsIn = (setting: string | undefined): string[] =>
  (setting ?? "").split(/[\s,]+/).filter(Boolean);
