import type { RequirementWords } from "../subjects/requirements.ts";

export const REQUIREMENTS: RequirementWords = {
  no_lines: "Ainda não há nenhuma linha. Acrescente o que foi fornecido.",
  seller_name_missing: "Falta o nome da sua empresa.",
  seller_address_missing: "Faltam a rua e o número da sua empresa.",
  seller_city_missing: "Falta a localidade da sua empresa.",
  seller_postal_code_missing: "Falta o código postal da sua empresa.",
  seller_country_missing: "Falta o país da sua empresa. Ele determina a lei aplicável.",
  seller_tax_number_missing:
    "Quem cobra IVA indica o seu número de IVA ou fiscal, e o seu falta. Se está no regime de isenção de pequenas empresas, indique-o no perfil.",
  seller_vat_number_missing: "Falta o seu número de IVA. Tem de constar desta fatura.",
  franchise_charges_tax: ({ tax_rate }) =>
    `Está isento de IVA como pequena empresa, por isso não pode cobrar ${tax_rate}. Ponha a taxa a 0 ou altere o perfil.`,
  franchise_zero_rate:
    "O que uma pequena empresa vende está isento, e não tributado a 0 %. Escolha «isento».",
  franchise_intra_community:
    "O que uma pequena empresa vende para outro Estado-Membro está isento como tal. Escolha «isento».",
  buyer_is_consumer:
    "Só uma empresa pode dever o IVA em vez de si, e este cliente é um particular. Cobre IVA ou altere o cliente.",
  buyer_tax_number_missing:
    "Falta o número de IVA ou de registo do cliente. Com autoliquidação, consta da fatura.",
  buyer_vat_number_missing:
    "Falta o número de IVA do cliente. Sem ele, nada é faturado sem IVA para outro Estado-Membro.",
  buyer_vat_number_domestic: ({ country }) =>
    `O número de IVA do cliente é do seu próprio país (${country}). Sem IVA, os bens só vão para um número de outro Estado-Membro.`,
  supply_date_missing: "A fatura tem de dizer quando foi feita a prestação. Indique o dia ou o período.",
  delivery_place_missing:
    "Uma fatura norueguesa diz onde foi feita a prestação. Indique a morada de entrega ou a localidade do cliente.",
  delivery_country_missing:
    "Aqui importa para que país vão os bens. Indique a morada de entrega ou o país do cliente.",
  delivery_inside_country: ({ country }) =>
    `Os bens ficam no seu próprio país (${country}). Cobre o IVA desse país ou indique a morada de entrega.`,
  delivery_inside_eu: ({ country }) =>
    `Uma exportação sai da UE, e ${country} faz parte dela. Escolha uma transmissão intracomunitária, cobre IVA ou indique a morada de entrega.`,
  delivery_outside_eu: ({ country }) =>
    `Uma transmissão intracomunitária termina num Estado-Membro, e ${country} não o é. Escolha uma exportação ou indique a morada de entrega.`,
  seller_outside_eu: ({ country }) =>
    `Uma transmissão intracomunitária começa num Estado-Membro, e o seu país (${country}) não o é. Escolha uma exportação.`,
  out_of_scope_mixed:
    "«Não sujeito a IVA» vale para faturas inteiras. Escolha «isento» com um motivo para esta linha, ou faça uma segunda fatura.",
  exemption_reason_missing:
    "A fatura tem de dizer porque isto está isento de IVA. Indique o motivo, por exemplo o artigo da lei.",
  rate_not_of_country: ({ tax_rate, country, rates }) =>
    `Não existe uma taxa de IVA de ${tax_rate} (${country}); existem ${rates}. As taxas de outros países são certas no balcão único (OSS).`,
  too_many_quantity_decimals: ({ most }) =>
    `As faturas eletrónicas francesas aceitam quantidades com no máximo ${most} casas decimais. Escolha uma unidade menor.`,
  unusual_number_pattern: ({ pattern }) =>
    `As faturas eletrónicas francesas só aceitam letras, algarismos e + - _ / nos números. Os seus seguem ${pattern}; altere-o em «Números».`,
  tax_currency_missing: ({ currency, own }) =>
    `A fatura está em ${currency}, e a lei quer o IVA também em ${own}. Escolha ${own} como moeda do IVA, com o câmbio.`,
  buyer_address_missing: "Falta a morada do cliente.",
  registration_number_missing: ({ name }) => `Falta o número de registo da sua empresa (${name}).`,
  buyer_registration_number_missing: ({ name }) => `Falta o número de registo do cliente (${name}).`,
  buyer_reference_missing: ({ name }) =>
    `Um organismo público é faturado com o seu ${name}. Indique-o como referência do cliente.`,
  legal_form_missing:
    "Falta a forma jurídica da sua empresa, por exemplo Lda. ou empresário em nome individual.",
  share_capital_missing: ({ legal_form }) => `Falta o capital social. Uma ${legal_form} indica-o.`,
  register_missing: ({ legal_form, example }) =>
    `Falta o registo. Uma ${legal_form} indica-o, como ${example}.`,
  register_court_missing: ({ legal_form }) =>
    `Falta a parte do Reino Unido em que a empresa está registada, como England and Wales. Uma ${legal_form} indica-a.`,
  registered_office_missing: ({ legal_form }) => `Falta a sede. Uma ${legal_form} indica-a.`,
  directors_missing: ({ legal_form }) => `Faltam os gerentes. Uma ${legal_form} nomeia-os.`,
  supervisory_board_chair_missing: ({ legal_form }) =>
    `Falta o presidente do conselho de supervisão. Uma ${legal_form} nomeia-o.`,
  company_register_missing: ({ legal_form }) =>
    `Uma ${legal_form} indica «Foretaksregisteret». Assinale no perfil que está aí registada.`,
  f_tax_missing:
    "Quem está aprovado para a F-skatt sueca indica-o na fatura. Se é o seu caso, assinale-o no perfil.",
  line_kind_missing: "Uma fatura francesa diz se é de bens ou de serviços. Escolha-o em cada linha.",
  mention_hidden: {
    part: {
      legal_form: "A sua forma jurídica tem de constar da fatura e está oculta. Mostre-a.",
      product_mentions: "A natureza (bens ou serviços) tem de constar da fatura e está oculta. Mostre-a.",
      personal_services:
        "A sua inscrição em serviços pessoais tem de constar da fatura e está oculta. Mostre-a.",
      approved_association:
        "A sua adesão a uma associação reconhecida tem de constar da fatura e está oculta. Mostre-a.",
      delivery_address: "A morada de entrega tem de constar da fatura e está oculta. Mostre-a.",
    },
  },
  client_is_archived: "Este cliente está arquivado. Retire-o do arquivo ou escolha outro.",
};
