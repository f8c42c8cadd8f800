/** The most contacts of a client. */
export const MOST_CONTACTS = 50;

/** The most of them that are mailed: an email to the client has one recipient and some copies. */
export const MOST_MAILED = 10;
