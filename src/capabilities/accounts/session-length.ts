/** How long a session lasts from its last use: 30 days. */
export const SESSION_SECONDS = 30 * 24 * 3600;
