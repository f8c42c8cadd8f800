/** Who may make an account in a deployment: anybody, whoever was invited, or nobody any more. */
export type SignUp = "open" | "invite" | "closed";

/** Tells the operator what is wrong with SIGN_UP. */
export const NO_SIGN_UP = 'SIGN_UP must be "open", "invite" or "closed": set it in wrangler.toml';

const isSignUp = (text: string): text is SignUp => ["open", "invite", "closed"].includes(text);

/** The setting SIGN_UP; null if it is none of its words. Nothing is said by default but `invite`. */
export function signUpOf({ SIGN_UP }: { SIGN_UP?: string }): SignUp | null {
  const text = SIGN_UP || "invite";
  return isSignUp(text) ? text : null;
}

/** The same, for a Worker that has started. */
export function requireSignUp(env: { SIGN_UP?: string }): SignUp {
  const signUp = signUpOf(env);
  if (!signUp) throw new Error(NO_SIGN_UP);
  return signUp;
}
