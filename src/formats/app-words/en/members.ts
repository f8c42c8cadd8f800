import type { MemberWords } from "../subjects/members.ts";

export const MEMBERS: MemberWords = {
  title: "Members",
  detail: "Who may work in this business, and as what.",
  invite: "Invite",
  email: "Email address",
  role: "Role",
  change: "Change",
  remove: "Remove",
  removeSure: (name) => `${name} is signed out of this business at once.`,
  open: "Open invitations",
  until: (day) => `good until ${day}`,
  takeBack: "Take back",
  ownerNeeded: "Only an owner makes, changes and removes owners.",
  lastOwner: "A business needs an owner. Make somebody else one first.",
  alreadyMember: "Whoever has this address is a member already.",
  tooMany: "Too many invitations are open, or were sent today.",
  you: "you",
  another: "Somebody new",
};
