/** What services that write answer first. */
export const SUCCESS = { STATUS: "success" } as const;
