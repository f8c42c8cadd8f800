/** The words of the account app. They are apart from those of documents, because only its own code loads them. */
import type { Role } from "../../schema/vocabularies/members.ts";

/** A page, or a part of one, that says one thing. */
export interface Said {
  title: string;
  detail: string;
}

export interface AppWords {
  frame: {
    skip: string;
    navigation: string;
    start: string;
    keys: string;
    members: string;
    you: string;
    signOut: string;
    /** The band above everything in the sandbox. */
    sandbox: string;
    toSandbox: string;
    toLive: string;
    switchBusiness: string;
    languages: string;
    copy: string;
    copied: string;
    selected: string;
    back: string;
    goOn: string;
  };
  start: Said & {
    firstKey: Said;
    sandbox: Said;
    people: Said;
    reference: string;
  };
  signIn: Said & {
    email: string;
    send: string;
    sent: Said;
    again: string;
    emailFault: string;
    signedOut: Said;
    unknown: Said;
    used: Said;
    expired: Said;
    otherBrowser: Said;
    notInvited: Said;
    noBusiness: Said;
    tooMany: Said;
  };
  /** A proof of who somebody is, before what is dangerous. */
  confirm: Said & { send(email: string): string };
  keys: Said & {
    name: string;
    nameHint: string;
    nameFault: string;
    access: string;
    write: string;
    read: string;
    make: string;
    /** Shown once, with the key. */
    made: Said;
    tryIt: string;
    alreadyShown: Said;
    yours: string;
    empty: string;
    created(day: string): string;
    revoked(day: string): string;
    revoke: string;
    revokeSure: string;
    lastKey: string;
  };
  roles: Readonly<Record<Role, string>>;
  members: Said & {
    invite: string;
    email: string;
    role: string;
    change: string;
    remove: string;
    removeSure(name: string): string;
    open: string;
    until(day: string): string;
    takeBack: string;
    ownerNeeded: string;
    lastOwner: string;
    alreadyMember: string;
    tooMany: string;
    you: string;
  };
  you: Said & {
    name: string;
    language: string;
    save: string;
    sessions: string;
    thisOne: string;
    seen(time: string): string;
    unknownBrowser: string;
    end: string;
    endOthers: string;
    endAll: string;
  };
  businesses: Said & { open: string; current: string; name: string; make: string; notAllowed: string };
  invitation: {
    title(business: string): string;
    detail(role: string): string;
    accept: string;
    signInFirst(email: string): string;
    unknown: Said;
    used: Said;
    expired: Said;
  };
  failures: {
    notFound: Said;
    /** `roles` may do it. */
    role(roles: string): Said;
    noSandbox: Said;
    forged: Said;
    notUnderstood: Said;
    tooMany: Said;
    changed: Said;
    unavailable: Said;
    failed: Said;
    number: string;
  };
}
