/** How long an invitation is good for, in milliseconds: seven days. */
export const INVITATION_MS = 7 * 24 * 3_600_000;

/** The path of an invitation, below the origin. */
export const INVITATION_PATH = "/account/invitations";
