import type { Locale } from "../../../schema/vocabularies/locales.ts";
import type { Message } from "./page-translations.ts";

/** Why a page could not be shown, or a press of a button did nothing. */
export type Failure =
  | "unknown"
  | "notAllowed"
  | "notUnderstood"
  | "tooMany"
  | "changed"
  | "lost"
  | "unavailable"
  | "failed";

/** What happened, and what the reader can do. */
export const FAILURE_TRANSLATIONS: Readonly<Record<Locale, Readonly<Record<Failure, Message>>>> = {
  fr: {
    unknown: {
      title: "Cette page n’existe pas",
      detail: "Le lien est incomplet ou n’est plus valable. Demandez-en un nouveau à l’émetteur.",
    },
    notAllowed: {
      title: "Cela n’est pas possible ici",
      detail: "Ouvrez le lien dans votre navigateur, tel que vous l’avez reçu.",
    },
    notUnderstood: {
      title: "Nous n’avons pas pu lire cette demande",
      detail: "Rien n’a été fait. Ouvrez à nouveau la facture par son lien et utilisez ses boutons.",
    },
    tooMany: {
      title: "Un instant, s’il vous plaît",
      detail: "Cette page a été demandée trop souvent. Patientez une minute, puis rechargez-la.",
    },
    changed: {
      title: "Cette facture vient de changer",
      detail: "Ouvrez-la à nouveau pour voir où elle en est avant de réessayer.",
    },
    lost: {
      title: "Ce PDF n’est plus là",
      detail:
        "Nous avons perdu ce fichier et n’en créons pas un autre à sa place. Demandez à l’émetteur de vous renvoyer sa copie.",
    },
    unavailable: {
      title: "Le service est momentanément indisponible",
      detail:
        "Réessayez dans une minute. Si vous veniez de payer, vérifiez d’abord sur la facture si le paiement est arrivé.",
    },
    failed: {
      title: "Un problème est survenu de notre côté",
      detail: "Rechargez la page dans un instant. Si cela persiste, transmettez ce numéro à l’émetteur.",
    },
  },
  en: {
    unknown: {
      title: "There is no such page",
      detail: "The link is incomplete or no longer valid. Ask the sender for a new one.",
    },
    notAllowed: {
      title: "That is not possible here",
      detail: "Open the link in your browser, just as you received it.",
    },
    notUnderstood: {
      title: "We could not read this request",
      detail: "Nothing was done. Open the invoice by its link again, and use its buttons.",
    },
    tooMany: {
      title: "One moment, please",
      detail: "This page was requested too often. Wait a minute, then reload it.",
    },
    changed: {
      title: "This invoice has just changed",
      detail: "Open it again to see how it stands before you retry.",
    },
    lost: {
      title: "This PDF is lost",
      detail: "We have lost this file, and make no other in its place. Ask the sender for a copy.",
    },
    unavailable: {
      title: "The service is unavailable for a moment",
      detail: "Try again in a minute. If you were just paying, first see on the invoice whether it arrived.",
    },
    failed: {
      title: "Something went wrong on our side",
      detail: "Reload the page in a moment. If it keeps happening, give the sender this number.",
    },
  },
  nb: {
    unknown: {
      title: "Siden finnes ikke",
      detail: "Lenken er ufullstendig eller ikke lenger gyldig. Be avsenderen om en ny.",
    },
    notAllowed: {
      title: "Det er ikke mulig her",
      detail: "Åpne lenken i nettleseren, akkurat slik du fikk den.",
    },
    notUnderstood: {
      title: "Vi kunne ikke lese forespørselen",
      detail: "Ingenting ble gjort. Åpne fakturaen med lenken igjen, og bruk knappene der.",
    },
    tooMany: {
      title: "Et øyeblikk",
      detail: "Siden er åpnet for mange ganger. Vent et minutt, og last den inn på nytt.",
    },
    changed: {
      title: "Fakturaen er nettopp endret",
      detail: "Åpne den igjen og se hvordan den står før du prøver på nytt.",
    },
    lost: {
      title: "PDF-en er borte",
      detail: "Vi har mistet denne filen og lager ingen annen i stedet. Be avsenderen om en kopi.",
    },
    unavailable: {
      title: "Tjenesten er utilgjengelig et øyeblikk",
      detail:
        "Prøv igjen om et minutt. Var du i ferd med å betale, se først på fakturaen om betalingen har kommet fram.",
    },
    failed: {
      title: "Noe gikk galt hos oss",
      detail: "Last inn siden på nytt om litt. Gi avsenderen dette nummeret hvis problemet ikke forsvinner.",
    },
  },
  sv: {
    unknown: {
      title: "Sidan finns inte",
      detail: "Länken är ofullständig eller gäller inte längre. Be avsändaren om en ny.",
    },
    notAllowed: {
      title: "Det går inte här",
      detail: "Öppna länken i webbläsaren, precis som du fick den.",
    },
    notUnderstood: {
      title: "Vi kunde inte läsa begäran",
      detail: "Ingenting har gjorts. Öppna fakturan via länken igen och använd knapparna där.",
    },
    tooMany: {
      title: "Ett ögonblick",
      detail: "Sidan har öppnats för många gånger. Vänta en minut och ladda om den.",
    },
    changed: {
      title: "Fakturan har just ändrats",
      detail: "Öppna den igen och se hur det står till innan du försöker på nytt.",
    },
    lost: {
      title: "PDF-filen är borta",
      detail: "Vi har förlorat filen och skapar ingen annan i dess ställe. Be avsändaren om en kopia.",
    },
    unavailable: {
      title: "Tjänsten är inte tillgänglig just nu",
      detail:
        "Försök igen om en minut. Höll du på att betala, se först på fakturan om betalningen har kommit fram.",
    },
    failed: {
      title: "Något gick fel hos oss",
      detail: "Ladda om sidan om en stund. Ge avsändaren det här numret om felet kvarstår.",
    },
  },
  da: {
    unknown: {
      title: "Siden findes ikke",
      detail: "Linket er ufuldstændigt eller gælder ikke længere. Bed afsenderen om et nyt.",
    },
    notAllowed: {
      title: "Det kan man ikke her",
      detail: "Åbn linket i din browser, præcis som du fik det.",
    },
    notUnderstood: {
      title: "Vi kunne ikke læse anmodningen",
      detail: "Der er ikke sket noget. Åbn fakturaen med linket igen, og brug knapperne der.",
    },
    tooMany: {
      title: "Et øjeblik",
      detail: "Siden er blevet åbnet for mange gange. Vent et minut, og genindlæs den.",
    },
    changed: {
      title: "Fakturaen er lige blevet ændret",
      detail: "Åbn den igen, og se hvordan den står, før du prøver igen.",
    },
    lost: {
      title: "PDF-filen er væk",
      detail: "Vi har mistet filen og laver ikke en anden i stedet. Bed afsenderen om en kopi.",
    },
    unavailable: {
      title: "Tjenesten er utilgængelig et øjeblik",
      detail:
        "Prøv igen om et minut. Var du i gang med at betale, så se først på fakturaen, om betalingen er nået frem.",
    },
    failed: {
      title: "Noget gik galt hos os",
      detail: "Genindlæs siden om lidt. Giv afsenderen dette nummer, hvis fejlen fortsætter.",
    },
  },
  de: {
    unknown: {
      title: "Diese Seite gibt es nicht",
      detail: "Der Link ist unvollständig oder gilt nicht mehr. Bitten Sie den Absender um einen neuen.",
    },
    notAllowed: {
      title: "Das ist hier nicht möglich",
      detail: "Öffnen Sie den Link im Browser, so wie Sie ihn erhalten haben.",
    },
    notUnderstood: {
      title: "Wir konnten diese Anfrage nicht lesen",
      detail:
        "Es ist nichts geschehen. Öffnen Sie die Rechnung noch einmal über ihren Link und nutzen Sie dort die Knöpfe.",
    },
    tooMany: {
      title: "Einen Moment, bitte",
      detail: "Diese Seite wurde zu oft aufgerufen. Warten Sie eine Minute und laden Sie sie neu.",
    },
    changed: {
      title: "Diese Rechnung hat sich gerade geändert",
      detail: "Öffnen Sie sie noch einmal und sehen Sie nach, wie sie steht, bevor Sie es erneut versuchen.",
    },
    lost: {
      title: "Dieses PDF ist verloren",
      detail:
        "Wir haben diese Datei verloren und erzeugen keine andere an ihrer Stelle. Bitten Sie den Absender um eine Kopie.",
    },
    unavailable: {
      title: "Der Dienst ist gerade nicht erreichbar",
      detail:
        "Versuchen Sie es in einer Minute noch einmal. Wenn Sie gerade bezahlen wollten, sehen Sie zuerst auf der Rechnung nach, ob die Zahlung angekommen ist.",
    },
    failed: {
      title: "Bei uns ist etwas schiefgegangen",
      detail:
        "Laden Sie die Seite gleich noch einmal. Bleibt der Fehler, nennen Sie dem Absender diese Nummer.",
    },
  },
};
