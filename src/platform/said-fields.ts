/** The fields that say something: no null, no empty text, list or object. Null if none does. */
export function saidFields<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } | null {
  const said = Object.entries(fields).filter(([, value]) => says(value));
  return said.length > 0 ? (Object.fromEntries(said) as { [K in keyof T]?: NonNullable<T[K]> }) : null;
}

const says = (value: unknown): boolean => {
  if (value === null || value === undefined || value === "") return false;
  return typeof value !== "object" || Object.keys(value).length > 0;
};
