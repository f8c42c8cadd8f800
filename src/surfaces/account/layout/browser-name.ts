/** What browsers call themselves, most telling first: most of them also claim to be the ones below. */
const BROWSERS = [
  ["Edg", "Edge"],
  ["OPR/", "Opera"],
  ["Firefox/", "Firefox"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
] as const;
const SYSTEMS = [
  ["Android", "Android"],
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Windows", "Windows"],
  ["Mac OS X", "macOS"],
  ["Linux", "Linux"],
] as const;

/** A short name of a browser, such as "Firefox, Linux"; what it calls itself if we know no better. */
export function browserName(agent: string): string {
  const named = (names: typeof BROWSERS | typeof SYSTEMS) =>
    names.find(([mark]) => agent.includes(mark))?.[1];
  return [named(BROWSERS), named(SYSTEMS)].filter(Boolean).join(", ") || agent.slice(0, 80);
}
