/** What the audit log is about. */
export const AUDITED_KINDS = [
  "business",
  "api_key",
  "member",
  "invitation",
  "session",
  "stripe_account",
] as const;
export type AuditedKind = (typeof AUDITED_KINDS)[number];

/** What was done to it. */
export const AUDITED_ACTIONS = [
  "created",
  "updated",
  "revoked",
  "invited",
  "accepted",
  "role_changed",
  "removed",
  "signed_in",
  "ended",
  "connected",
  "disconnected",
] as const;
export type AuditedAction = (typeof AUDITED_ACTIONS)[number];
