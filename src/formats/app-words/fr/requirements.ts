import type { RequirementWords } from "../subjects/requirements.ts";

export const REQUIREMENTS: RequirementWords = {
  no_lines: "Il n’y a pas encore de ligne. Ajoutez ce qui a été fourni.",
  seller_name_missing: "Le nom de votre entreprise manque.",
  seller_address_missing: "La rue et le numéro de votre entreprise manquent.",
  seller_city_missing: "La ville de votre entreprise manque.",
  seller_postal_code_missing: "Le code postal de votre entreprise manque.",
  seller_country_missing: "Le pays de votre entreprise manque. Il détermine la loi applicable.",
  seller_tax_number_missing:
    "Qui facture la TVA indique son numéro de TVA ou son numéro fiscal, et le vôtre manque. Si vous êtes en franchise de TVA, indiquez-le dans votre profil.",
  seller_vat_number_missing: "Votre numéro de TVA manque. Il doit figurer sur cette facture.",
  franchise_charges_tax: ({ tax_rate }) =>
    `Vous êtes en franchise de TVA et ne pouvez donc pas facturer ${tax_rate}. Mettez le taux à 0 ou modifiez votre profil.`,
  franchise_zero_rate:
    "Ce que vend une entreprise en franchise est exonéré, et non taxé à 0 %. Choisissez « exonéré ».",
  franchise_intra_community:
    "Ce qu’une entreprise en franchise vend à un autre État membre est exonéré à ce titre. Choisissez « exonéré ».",
  buyer_is_consumer:
    "Seule une entreprise peut devoir la TVA à votre place, et ce client est un particulier. Facturez la TVA ou modifiez le client.",
  buyer_tax_number_missing:
    "Le numéro de TVA ou d’immatriculation du client manque. En autoliquidation, il figure sur la facture.",
  buyer_vat_number_missing:
    "Le numéro de TVA du client manque. Sans lui, rien n’est facturé sans TVA vers un autre État membre.",
  buyer_vat_number_domestic: ({ country }) =>
    `Le numéro de TVA du client est de votre propre pays (${country}). Sans TVA, les biens ne vont qu’à un numéro d’un autre État membre.`,
  supply_date_missing: "La facture doit dire quand la prestation a eu lieu. Indiquez le jour ou la période.",
  delivery_place_missing:
    "Une facture norvégienne dit où la prestation a eu lieu. Indiquez l’adresse de livraison ou la ville du client.",
  delivery_country_missing:
    "Le pays de destination des biens compte ici. Indiquez l’adresse de livraison ou le pays du client.",
  delivery_inside_country: ({ country }) =>
    `Les biens restent dans votre pays (${country}). Facturez sa TVA ou indiquez l’adresse de livraison.`,
  delivery_inside_eu: ({ country }) =>
    `Une exportation sort de l’UE, or ${country} en fait partie. Choisissez une livraison intracommunautaire, facturez la TVA ou indiquez l’adresse de livraison.`,
  delivery_outside_eu: ({ country }) =>
    `Une livraison intracommunautaire arrive dans un État membre, or ${country} n’en est pas un. Choisissez une exportation ou indiquez l’adresse de livraison.`,
  seller_outside_eu: ({ country }) =>
    `Une livraison intracommunautaire part d’un État membre, or votre pays (${country}) n’en est pas un. Choisissez une exportation.`,
  out_of_scope_mixed:
    "« Hors champ de la TVA » vaut pour une facture entière. Choisissez « exonéré » avec un motif pour cette ligne, ou faites une deuxième facture.",
  exemption_reason_missing:
    "La facture doit dire pourquoi ceci est exonéré de TVA. Indiquez le motif, par exemple l’article de loi.",
  rate_not_of_country: ({ tax_rate, country, rates }) =>
    `Il n’y a pas de taux de TVA de ${tax_rate} (${country}) ; il y a ${rates}. Les taux d’autres pays sont justes avec le guichet unique (OSS).`,
  too_many_quantity_decimals: ({ most }) =>
    `Les factures électroniques françaises admettent des quantités à ${most} décimales au plus. Choisissez une unité plus petite.`,
  unusual_number_pattern: ({ pattern }) =>
    `Les factures électroniques françaises n’admettent que lettres, chiffres et + - _ / dans les numéros. Les vôtres suivent ${pattern} ; modifiez-le sous « Numéros ».`,
  tax_currency_missing: ({ currency, own }) =>
    `La facture est en ${currency}, et la loi veut aussi sa TVA en ${own}. Choisissez ${own} comme monnaie de la TVA, avec le taux de change.`,
  buyer_address_missing: "L’adresse du client manque.",
  registration_number_missing: ({ name }) =>
    `Le numéro d’immatriculation de votre entreprise manque (${name}).`,
  buyer_registration_number_missing: ({ name }) => `Le numéro d’immatriculation du client manque (${name}).`,
  buyer_reference_missing: ({ name }) =>
    `Un organisme public est facturé avec son ${name}. Indiquez-le comme référence du client.`,
  legal_form_missing:
    "La forme juridique de votre entreprise manque, par exemple SARL ou entreprise individuelle.",
  share_capital_missing: ({ legal_form }) => `Le capital social manque. Une ${legal_form} l’indique.`,
  register_missing: ({ legal_form, example }) =>
    `L’inscription au registre manque. Une ${legal_form} l’indique, comme ${example}.`,
  register_court_missing: ({ legal_form }) =>
    `La partie du Royaume-Uni où l’entreprise est immatriculée manque, comme England and Wales. Une ${legal_form} l’indique.`,
  registered_office_missing: ({ legal_form }) => `Le siège social manque. Une ${legal_form} l’indique.`,
  directors_missing: ({ legal_form }) => `Les dirigeants manquent. Une ${legal_form} les nomme.`,
  supervisory_board_chair_missing: ({ legal_form }) =>
    `La présidence du conseil de surveillance manque. Une ${legal_form} l’indique.`,
  company_register_missing: ({ legal_form }) =>
    `Un ${legal_form} indique « Foretaksregisteret ». Cochez dans votre profil qu’il y est inscrit.`,
  f_tax_missing:
    "Qui est agréé pour la F-skatt suédoise l’indique sur la facture. Si c’est votre cas, cochez-le dans votre profil.",
  line_kind_missing:
    "Une facture française dit si elle porte sur des biens ou des services. Choisissez-le à chaque ligne.",
  mention_hidden: {
    part: {
      legal_form:
        "Votre forme juridique doit figurer sur la facture, et est masquée. Affichez cette mention.",
      product_mentions:
        "La nature des opérations (biens ou services) doit figurer sur la facture, et est masquée. Affichez cette mention.",
      personal_services:
        "Votre numéro de services à la personne doit figurer sur la facture, et est masqué. Affichez cette mention.",
      approved_association:
        "Votre adhésion à une association agréée doit figurer sur la facture, et est masquée. Affichez cette mention.",
      delivery_address:
        "L’adresse de livraison doit figurer sur la facture, et est masquée. Affichez cette mention.",
    },
  },
  client_is_archived: "Ce client est archivé. Désarchivez-le ou choisissez-en un autre.",
};
