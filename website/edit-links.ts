/** Where readers may mend a page: its file in the repository that package.json names (`repository`, as npm knows it). */

/** A repository of package.json: its address, or a record with it. */
export type Repository = string | { url: string } | undefined;

/** The address at which a file is edited; null while package.json names no repository. */
export function editAddress(repository: Repository, file: string): string | null {
  const url = typeof repository === "object" ? repository.url : repository;
  const [, host, path] = /^(?:git\+)?https:\/\/([^/]+)\/(.+?)(?:\.git)?$/.exec(url ?? "") ?? [];
  if (!host || !path) return null;
  // GitLab has its own pages below `-`.
  return `https://${host}/${path}/${host.includes("gitlab") ? "-/" : ""}edit/main/${file}`;
}
