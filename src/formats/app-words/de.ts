import type { AppWords } from "./app-words.ts";

export const DE: AppWords = {
  frame: {
    skip: "Zum Inhalt",
    navigation: "Konto",
    start: "Start",
    keys: "API-Schlüssel",
    members: "Mitglieder",
    you: "Sie",
    signOut: "Abmelden",
    sandbox: "Sandbox: zum Ausprobieren, ohne echtes Geld",
    toSandbox: "Zur Sandbox",
    toLive: "Zurück zum echten Unternehmen",
    switchBusiness: "Unternehmen wechseln",
    languages: "Sprache",
    copy: "Kopieren",
    copied: "Kopiert",
    selected: "Markiert; bitte selbst kopieren",
    back: "Zurück zum Start",
    goOn: "Weiter",
  },
  start: {
    title: "Willkommen",
    detail: "Hier ist alles, was Ihr Programm vor dem ersten Aufruf braucht.",
    firstKey: {
      title: "Einen API-Schlüssel erstellen",
      detail: "Sie sehen ihn einmal, mit einem ersten Aufruf, der sofort funktioniert.",
    },
    sandbox: {
      title: "Ohne Risiko ausprobieren",
      detail: "Die Sandbox ist ein Unternehmen zum Ausprobieren. Echtes Geld fließt dort nicht.",
    },
    people: {
      title: "Gemeinsam arbeiten",
      detail: "Laden Sie Kollegen oder Ihre Buchhaltung ein, jeden mit der richtigen Rolle.",
    },
    reference: "API-Referenz (OpenAPI)",
  },
  signIn: {
    title: "Anmelden",
    detail: "Wir schicken Ihnen einen Link. Ein Passwort gibt es nicht.",
    email: "E-Mail-Adresse",
    send: "Link schicken",
    sent: {
      title: "Sehen Sie in Ihre Mails",
      detail:
        "Wenn sich diese Adresse anmelden darf, ist ein Link unterwegs. Er gilt 15 Minuten, einmal und in diesem Browser.",
    },
    again: "Einen neuen Link anfordern",
    emailFault: "Geben Sie eine E-Mail-Adresse ein, zum Beispiel ada@example.com.",
    signedOut: { title: "Sie sind abgemeldet", detail: "Bis zum nächsten Mal." },
    unknown: {
      title: "Dieser Link gilt nicht",
      detail: "Er ist unvollständig oder zu alt. Fordern Sie einen neuen an.",
    },
    used: {
      title: "Dieser Link wurde schon benutzt",
      detail: "Jeder Link gilt einmal. Fordern Sie einen neuen an.",
    },
    expired: {
      title: "Dieser Link ist abgelaufen",
      detail: "Ein Link gilt 15 Minuten. Fordern Sie einen neuen an.",
    },
    otherBrowser: {
      title: "Öffnen Sie den Link im anderen Browser",
      detail:
        "Er gilt nur in dem Browser, in dem Sie ihn angefordert haben. Sie können hier auch einen neuen anfordern.",
    },
    notInvited: {
      title: "Sie brauchen eine Einladung",
      detail: "Bitten Sie den Inhaber eines Unternehmens, Sie einzuladen.",
    },
    noBusiness: {
      title: "Sie gehören zu keinem Unternehmen",
      detail: "Bitten Sie einen Inhaber, Sie wieder einzuladen.",
    },
    tooMany: {
      title: "Zu viele Links",
      detail: "Warten Sie eine Stunde und fordern Sie dann einen neuen an.",
    },
  },
  confirm: {
    title: "Bestätigen Sie, dass Sie es sind",
    detail: "Schlüssel und Mitglieder lassen sich nur in den zehn Minuten nach dem Anmelden ändern.",
    send: (email) => `Link an ${email} schicken`,
  },
  keys: {
    title: "API-Schlüssel",
    detail:
      "Ein Programm zeigt seinen Schlüssel bei jedem Aufruf. Erstellen Sie für jedes Programm einen eigenen, damit Sie ihn einzeln sperren können.",
    name: "Name",
    nameHint: "Zum Beispiel das Programm, das ihn benutzen wird",
    nameFault: "Geben Sie einen Namen von 1 bis 100 Zeichen in einer Zeile ein.",
    access: "Er darf",
    write: "Alles lesen und ändern",
    read: "Nur lesen",
    make: "Schlüssel erstellen",
    made: {
      title: "Ihr neuer Schlüssel",
      detail: "Kopieren Sie ihn jetzt: Er wird nur dieses eine Mal gezeigt und nirgends gespeichert.",
    },
    tryIt: "Im Terminal ausprobieren",
    alreadyShown: {
      title: "Dieser Schlüssel wurde schon gezeigt",
      detail: "Wenn Sie ihn nicht kopiert haben, sperren Sie ihn und erstellen Sie einen anderen.",
    },
    yours: "Ihre Schlüssel",
    empty: "Es gibt noch keinen Schlüssel.",
    created: (day) => `erstellt am ${day}`,
    revoked: (day) => `gesperrt am ${day}`,
    revoke: "Sperren",
    revokeSure:
      "Programme mit diesem Schlüssel werden ab sofort abgewiesen. Das lässt sich nicht rückgängig machen.",
    lastKey: "Das ist der letzte Schlüssel, der etwas ändern darf. Erstellen Sie zuerst einen anderen.",
  },
  roles: { owner: "Inhaber", admin: "Verwalter", bookkeeper: "Buchhaltung", viewer: "Leser" },
  members: {
    title: "Mitglieder",
    detail: "Wer in diesem Unternehmen arbeiten darf, und als was.",
    invite: "Einladen",
    email: "E-Mail-Adresse",
    role: "Rolle",
    change: "Ändern",
    remove: "Entfernen",
    removeSure: (name) => `${name} wird sofort aus diesem Unternehmen abgemeldet.`,
    open: "Offene Einladungen",
    until: (day) => `gilt bis ${day}`,
    takeBack: "Zurücknehmen",
    ownerNeeded: "Nur Inhaber ernennen, ändern und entfernen Inhaber.",
    lastOwner: "Ein Unternehmen braucht einen Inhaber. Ernennen Sie zuerst jemand anderen.",
    alreadyMember: "Wer diese Adresse hat, ist schon Mitglied.",
    tooMany: "Zu viele Einladungen sind offen oder wurden heute verschickt.",
    you: "Sie",
  },
  you: {
    title: "Sie",
    detail: "Ihr Name, Ihre Sprache und wo Sie angemeldet sind.",
    name: "Name",
    language: "Sprache",
    save: "Speichern",
    sessions: "Wo Sie angemeldet sind",
    thisOne: "dieser Browser",
    seen: (time) => `zuletzt benutzt ${time}`,
    unknownBrowser: "Unbekannter Browser",
    end: "Dort abmelden",
    endOthers: "Überall sonst abmelden",
    endAll: "Überall abmelden",
  },
  businesses: {
    title: "Ihre Unternehmen",
    detail: "Sie arbeiten immer in einem davon.",
    open: "Öffnen",
    current: "gerade offen",
    name: "Name eines weiteren Unternehmens",
    make: "Unternehmen anlegen",
    notAllowed: "Weitere Unternehmen legen hier nur Inhaber an.",
  },
  invitation: {
    title: (business) => `${business} beitreten`,
    detail: (role) => `Sie sind eingeladen als: ${role}.`,
    accept: "Einladung annehmen",
    signInFirst: (email) =>
      `Sie haben ein Konto. Melden Sie sich zuerst als ${email} an und öffnen Sie die Einladung dann noch einmal.`,
    unknown: {
      title: "Diese Einladung gilt nicht",
      detail: "Sie ist unvollständig oder wurde zurückgenommen.",
    },
    used: {
      title: "Diese Einladung wurde schon angenommen",
      detail: "Melden Sie sich an, um das Unternehmen zu öffnen.",
    },
    expired: { title: "Diese Einladung ist abgelaufen", detail: "Bitten Sie um eine neue." },
  },
  failures: {
    notFound: {
      title: "Diese Seite gibt es nicht",
      detail: "Sie wurde vielleicht entfernt, oder die Adresse ist unvollständig.",
    },
    role: (roles) => ({
      title: "Ihre Rolle erlaubt das nicht",
      detail: `Es braucht eine dieser Rollen: ${roles}.`,
    }),
    noSandbox: {
      title: "Hier gibt es keine Sandbox",
      detail: "Dieses Unternehmen ist selbst eine oder hat keine.",
    },
    forged: {
      title: "Dieses Formular gilt nicht mehr",
      detail:
        "Es wurde nichts geändert. Öffnen Sie die Seite noch einmal und wiederholen Sie, was Sie getan haben.",
    },
    notUnderstood: { title: "Wir konnten diese Anfrage nicht lesen", detail: "Es wurde nichts geändert." },
    tooMany: {
      title: "Einen Moment, bitte",
      detail: "Zu viele Anfragen. Warten Sie eine Minute und versuchen Sie es dann noch einmal.",
    },
    changed: {
      title: "Das geht gerade nicht",
      detail: "Inzwischen hat sich etwas geändert. Öffnen Sie die Seite noch einmal.",
    },
    unavailable: {
      title: "Der Dienst ist gerade nicht erreichbar",
      detail: "Versuchen Sie es in einer Minute noch einmal.",
    },
    failed: {
      title: "Bei uns ist etwas schiefgegangen",
      detail: "Versuchen Sie es noch einmal. Bleibt der Fehler, nennen Sie uns diese Nummer.",
    },
    number: "Nummer",
  },
};
