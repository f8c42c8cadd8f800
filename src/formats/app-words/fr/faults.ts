import type { FaultWords } from "../subjects/faults.ts";

export const FAULTS: FaultWords = {
  stale_version:
    "Quelqu’un a modifié ceci pendant que vous l’aviez ouvert. Votre saisie est toujours là : comparez-la à l’état actuel, puis enregistrez de nouveau.",
  concurrent_change: "Quelqu’un a modifié ceci au même moment. Réessayez.",
  idempotency_key_reused:
    "Ce formulaire a déjà été envoyé, avec un autre contenu. Regardez ce qui en est issu ; s’il s’agit d’un autre, envoyez-le de nouveau.",
  external_id_taken: "Une autre fiche a déjà cet identifiant. Il en faut un par fiche.",
  client_number_taken: "Un autre client, peut-être archivé, a déjà ce numéro.",
  product_number_taken: "Un autre article, peut-être archivé, a déjà ce numéro.",
  client_archived: "Ce client est archivé. Désarchivez-le ou choisissez-en un autre.",
  too_many_contacts: ({ most }) =>
    `Un client a au plus ${most} contacts. Supprimez d’abord celui qui ne sert plus.`,
  invoice_not_draft: ({ number }) =>
    `${number} est émise et ne change plus. Corrigez-la par un avoir ou dupliquez-la.`,
  exceeds_due: ({ due_cents }) =>
    `${due_cents} restent dus. Indiquez au plus ce montant, ou gardez le surplus comme avoir du client.`,
  no_minor_unit: ({ currency }) => `Les montants en ${currency} n’ont pas de décimales.`,
  issue_date_in_future: ({ issue_date, today }) =>
    `Le ${issue_date} est dans le futur ; nous sommes le ${today}. Choisissez un jour jusqu’à aujourd’hui, ou aucun pour le jour de l’émission.`,
  issue_date_before_last: ({ last_issue_date, today }) =>
    `Le dernier numéro de cette série porte la date du ${last_issue_date}. Choisissez un jour entre cette date et le ${today}, ou aucun pour le jour de l’émission.`,
  issue_date_before_corrected: ({ corrected }) =>
    `La facture ${corrected.number}, corrigée ici, date du ${corrected.issue_date}. Choisissez ce jour ou un jour suivant.`,
  due_date_missing: "Avec une échéance fixe comme conditions de paiement, indiquez ce jour.",
  due_date_contradicts_terms: ({ due_date, by_terms }) =>
    `L’échéance est le ${due_date}, mais les conditions de paiement donnent le ${by_terms}. Videz l’un des deux.`,
  supply_date_and_period: "Indiquez soit le jour de la prestation, soit la période, pas les deux.",
  ends_before_it_begins: ({ from, to }) =>
    `La période commence le ${from} et finit le ${to}, donc avant. Inversez les jours.`,
  cash_discount_order:
    "Plus le délai est long, plus l’escompte est faible : par exemple 3 % à 10 jours, puis 2 % à 14.",
  exchange_rate_without_currency: "Choisissez la monnaie à laquelle ce taux conduit, ou videz le taux.",
  tax_currency_not_foreign: ({ currency }) =>
    `La facture est déjà en ${currency}. Choisissez une autre monnaie pour la TVA, ou aucune.`,
  own_tax_out_of_range: ({ tax_currency }) =>
    `À ce taux, la TVA en ${tax_currency} est trop élevée. Vérifiez le taux.`,
  exchange_rate_missing: ({ currency, tax_currency, issue_date }) =>
    `Aucun taux de ${currency} vers ${tax_currency} n’est connu pour le ${issue_date}. Indiquez-le.`,
  unknown_vat_note: "Choisissez dans la liste, ou écrivez le texte qui doit figurer sur la facture.",
  unknown_term_code: "Choisissez dans la liste, ou écrivez le texte qui doit figurer sur la facture.",
  early_discount_denied: "La facture offre un escompte, et ce texte le refuse. Videz l’un des deux.",
  due_before_issue: ({ issue_date }) =>
    `La facture est émise le ${issue_date} et serait due avant. Choisissez un jour suivant, ou aucun pour suivre les conditions de paiement.`,
  unknown_client: "Ce client n’existe plus. Choisissez-en un autre.",
  contact_of_another_client: "Ce client n’a pas ce contact. Choisissez l’un des siens.",
  unknown_product: "Cet article n’existe plus. Choisissez-en un autre ou écrivez la ligne vous-même.",
  product_archived: ({ description }) =>
    `« ${description} » est archivé. Désarchivez-le ou écrivez la ligne vous-même.`,
  unknown_invoice: "Cette facture n’existe plus.",
  tax_category_mismatch:
    "Le type de TVA et le taux ne vont pas ensemble : seul le type normal a un taux supérieur à 0.",
  negative_total: "Le total est négatif. Émettez plutôt un avoir.",
  negative_charge: "Des frais augmentent la facture. Ce qui la réduit est une remise.",
  discount_over_100: "Un pourcentage va de 0 à 100.",
  discount_wrong_sign: ({ gross_cents }) =>
    `La ligne s’élève à ${gross_cents}. Sa remise a le même signe et la réduit.`,
  discount_exceeds_line: ({ gross_cents }) =>
    `La ligne s’élève à ${gross_cents}. Sa remise ne peut dépasser ce montant.`,
  discount_exceeds_document: ({ most_cents }) => `Une remise ne peut dépasser ${most_cents} ici.`,
  discount_on_negative_rate: ({ tax_rate }) =>
    `Les lignes à ${tax_rate} sont négatives, un montant ne peut donc pas être réparti. Indiquez un pourcentage ou remisez les lignes.`,
  discount_makes_rate_negative: ({ tax_rate }) =>
    `Avec les remises, les lignes à ${tax_rate} deviennent négatives. Réduisez les remises.`,
  amount_out_of_range: "Le montant est trop grand. Partagez la facture.",
  contact_without_name: "Un contact a un prénom ou un nom. Le nom d’un service suffit comme nom.",
  contact_without_email: "Seul un contact avec une adresse e-mail peut recevoir les factures.",
  several_defaults: "Un seul contact peut être le contact habituel.",
  too_many_mailed: ({ most }) => `Au plus ${most} contacts d’un client peuvent recevoir les factures.`,
  client_without_email: "Ce client n’a pas d’adresse e-mail. Ajoutez-en une ou envoyez autrement.",
  business_without_email: "Votre entreprise n’a pas d’adresse e-mail. Ajoutez-la d’abord dans votre profil.",
  client_without_phone: "Ce client n’a pas de numéro de téléphone. Ajoutez-en un ou envoyez autrement.",
  channel_not_set_up: {
    channel: {
      sms: "L’envoi par SMS n’est pas configuré ici. Envoyez autrement ou adressez-vous à l’exploitant de ce service.",
      email:
        "L’envoi par e-mail n’est pas configuré ici. Envoyez autrement ou adressez-vous à l’exploitant de ce service.",
    },
  },
  address_bounced: ({ address, at }) =>
    `${address} n’a accepté aucun message le ${at}. Corrigez l’adresse ou envoyez quand même.`,
  address_complained: ({ address, at }) =>
    `Le titulaire de ${address} a signalé un message comme indésirable le ${at}. Utilisez une autre adresse ou envoyez quand même.`,
  needs_email: "Seul un e-mail peut le transmettre. Envoyez aussi par e-mail.",
  in_the_future: "C’est dans le futur. L’argent n’a pas pu arriver plus tard que maintenant.",
  overpays_too_much: ({ room_cents }) =>
    `Au plus ${room_cents} de plus peuvent être payés sur cette facture.`,
  credit_overpays_too_much: ({ room_cents }) =>
    `Créditez au plus ${room_cents} TTC, ou remboursez d’abord un paiement.`,
  no_cash_discount:
    "Cette facture n’offre pas d’escompte. Ne le comptez pas, ou émettez un avoir pour le reste.",
  cash_discount_too_late: ({ day, last_day }) =>
    `Le paiement date du ${day}, et l’escompte finissait le ${last_day}. Ne le comptez pas, ou corrigez le jour du paiement.`,
  exceeds_cash_discount: ({ percent, least_cents }) =>
    `Avec l’escompte de ${percent}, il faut au moins ${least_cents} pour solder la facture. Pour un paiement partiel, ne comptez pas l’escompte.`,
  exceeds_payment: ({ left_cents }) => `Il reste ${left_cents} de ce paiement. Indiquez au plus ce montant.`,
  time_too_far: ({ now, most_days }) =>
    `Il est ${now} dans ce bac à sable. Le temps avance de ${most_days} jours au plus à la fois.`,
  time_at_its_end: ({ last }) => `L’horloge d’un bac à sable s’arrête le ${last}.`,
  time_in_the_past: ({ now, most_days }) =>
    `Il est ${now} dans ce bac à sable. Le temps avance de ${most_days} jours au plus à la fois.`,
  first_number_too_big: ({ most }) => `Une série commence au plus à ${most}.`,
  number_patterns_collide: ({ pattern, number, apart }) =>
    `L’autre série est numérotée selon ${pattern}, les deux pourraient donc donner ${number}. Prenez un modèle distinct, comme ${apart}.`,
  invalid_payment_reference: ({ example }) =>
    `Vérifiez cette référence : sa clé de contrôle ne correspond pas. Un exemple : ${example}.`,
  payment_reference_missing: ({ example }) => `Indiquez la référence, comme ${example}.`,
  payment_reference_too_short: ({ length, least, pattern }) =>
    `Des numéros comme ${pattern} demandent une référence de ${least} chiffres, et la vôtre en a ${length}. Convenez d’une plus longue avec votre banque ou raccourcissez les numéros.`,
  wrong_extension: ({ name }) =>
    `L’extension de « ${name} » ne correspond pas au type de fichier. Renommez le fichier ou choisissez-en un autre.`,
  too_large_for_email: ({ most, used, size }) =>
    `Un e-mail transporte au plus ${most} de fichiers. Il en a ${used}, et celui-ci fait ${size}. Montrez-le plutôt sur la page de la facture.`,
  logo_too_large: ({ most_bytes, bytes }) => `L’image pèse ${bytes}. Elle peut peser ${most_bytes} au plus.`,
  invalid_logo:
    "Cette image est inutilisable. Choisissez un fichier PNG, JPEG ou SVG, et enregistrez-le de nouveau si celui-ci devait convenir.",
  unknown_line: ({ lines }) => `La facture a les lignes 1 à ${lines}.`,
  line_is_credited: ({ line }) => `Il ne reste rien à créditer de la ligne ${line}.`,
  exceeds_line_quantity: ({ line, left }) =>
    `De la ligne ${line}, il reste une quantité de ${left} à créditer. Indiquez au plus cela.`,
  unknown_charge: ({ charges }) => `La facture a ${charges} frais. Choisissez-en un.`,
  charge_is_credited: ({ charge }) => `Il ne reste rien à créditer des frais ${charge}.`,
  exceeds_charge: ({ charge, left_cents }) =>
    `Des frais ${charge}, il reste ${left_cents} à créditer. Indiquez au plus ce montant.`,
  unknown_rate: ({ rates }) => `La facture a ces taux de TVA : ${rates}. Choisissez-en un.`,
  ambiguous_rate: "La facture a ce taux pour plusieurs types de TVA. Choisissez-en un.",
  exceeds_rate: ({ tax_rate, left_cents, asked_cents }) =>
    `À ${tax_rate}, il reste ${left_cents} à créditer, et ceci en demande ${asked_cents}.`,
  exceeds_invoice: ({ left_cents, asked_cents }) =>
    `Il reste ${left_cents} TTC à créditer, et ceci en demande ${asked_cents}.`,
  exceeds_any_invoice: "C’est plus que ce qu’une facture peut atteindre.",
  not_currency_of_invoice: ({ currency }) => `Un avoir est dans la monnaie de sa facture, ${currency}.`,
  nothing_to_credit: "Il ne reste rien à créditer.",
  credits_nothing: "Cela ne fait rien. Un avoir crédite plus de 0.",
  leaves_rates: ({ total_cents }) =>
    `Cela prend les ${total_cents} qui restent, mais pas pour chaque taux de TVA. Créditez plutôt tout ce qui reste.`,
  last_key: "C’est la dernière clé d’API qui peut modifier des données. Créez-en d’abord une autre.",
  invoice_not_issued: "C’est un brouillon. Émettez-le ou envoyez-le d’abord.",
  invoice_cancelled: ({ number }) => `${number} est annulée. Dupliquez-la pour continuer.`,
  invoice_paid: ({ number }) => `${number} est déjà payée.`,
  invoice_not_paid: ({ number }) => `Rien n’est encore payé de ${number}.`,
  invoice_has_payments: ({ number }) =>
    `${number} a des paiements. Remboursez-les, reprenez-les s’ils ont été saisis par erreur, ou émettez un avoir.`,
  invoice_recorded: ({ number }) =>
    `${number} a été émise ailleurs et reste telle quelle. Ici, on peut seulement l’encaisser, la relancer et la supprimer.`,
  nothing_due: ({ number }) => `Rien n’est dû sur ${number}.`,
  quota_used_up: ({ most, used, asked, resets_at }) =>
    `On peut envoyer ici ${most} messages par jour au plus. ${used} sont partis, et ceci en demande ${asked} de plus. Envoyez après le ${resets_at}, ou à moins de personnes.`,
  mail_failed: ({ reason }) => `L’e-mail n’a pas été accepté : ${reason} Réessayez plus tard.`,
  delivery_not_failed:
    "Seul un message échoué ou rejeté peut repartir. Envoyez plutôt la facture de nouveau.",
  payment_not_manual: "Ce paiement est arrivé en ligne. Remboursez-le plutôt.",
  payment_reversed: "Il ne reste rien de ce paiement : tout a déjà été rendu.",
  stripe_not_set_up:
    "Le paiement en ligne n’est pas configuré pour cette entreprise. Connectez d’abord Stripe ou adressez-vous à l’exploitant du service.",
  stripe_connected: ({ account }) => `Stripe est déjà connecté (${account}). Déconnectez-le d’abord.`,
  stripe_failed: {
    temporary: {
      true: ({ reason }) => `Stripe n’a pas pu le faire. ${reason} Rien n’a été enregistré ; réessayez.`,
      false: ({ reason }) => `Stripe n’a pas pu le faire. ${reason} Remboursez autrement.`,
    },
  },
  number_taken:
    "Le prochain numéro a déjà été attribué. Changez le modèle sous « Numéros » pour que les numéros diffèrent.",
  no_document: ({ number }) => `${number} a été émise ailleurs et enregistrée sans son PDF.`,
  no_current_copy: ({ number }) =>
    `${number} a été émise ailleurs : son seul PDF est celui qui a été téléversé.`,
  issued_pdf_lost:
    "Le PDF émis n’est plus dans notre stockage, et aucun autre n’est fait à sa place. Les données sont inchangées.",
  series_started: ({ next }) =>
    `Le prochain numéro ne se fixe qu’avant le premier attribué. C’est maintenant ${next}, et les numéros se suivent sans trou.`,
  credit_too_large: ({ currency }) =>
    `L’avoir du client en ${currency} est trop grand pour être affiché exactement. Chaque facture montre sa part.`,
  not_a_sandbox: "Seul un bac à sable a sa propre horloge.",
  too_many_attachments: ({ most }) =>
    `Un document a au plus ${most} fichiers. Supprimez-en un ou réunissez-en plusieurs.`,
  storage_full: ({ most, used, size }) =>
    `Vos fichiers peuvent atteindre ${most}. Ils font ${used}, et celui-ci ${size}. Supprimez ceux dont personne n’a besoin.`,
  too_many_comments: ({ most }) => `Un document a au plus ${most} commentaires.`,
  attachment_issued: "Ce fichier a été émis avec le document et reste. Vous pouvez le masquer au client.",
  other: "Ce n’est pas possible ainsi. Vérifiez votre saisie.",
};
