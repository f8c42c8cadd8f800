import type { InvitationWords } from "../subjects/invitation.ts";

export const INVITATION: InvitationWords = {
  title: (business) => `Join ${business}`,
  detail: (role) => `You are invited as: ${role}.`,
  accept: "Accept the invitation",
  signInFirst: (email) => `You have an account. Sign in as ${email} first, then open the invitation again.`,
  unknown: { title: "This invitation is not valid", detail: "It is incomplete or was taken back." },
  used: { title: "This invitation was accepted already", detail: "Sign in to open the business." },
  expired: { title: "This invitation has expired", detail: "Ask for a new one." },
};
