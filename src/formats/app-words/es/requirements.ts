import type { RequirementWords } from "../subjects/requirements.ts";

export const REQUIREMENTS: RequirementWords = {
  no_lines: "Todavía no hay ninguna línea. Añada lo que se ha suministrado.",
  seller_name_missing: "Falta el nombre de su empresa.",
  seller_address_missing: "Faltan la calle y el número de su empresa.",
  seller_city_missing: "Falta la localidad de su empresa.",
  seller_postal_code_missing: "Falta el código postal de su empresa.",
  seller_country_missing: "Falta el país de su empresa. Determina qué ley se aplica.",
  seller_tax_number_missing:
    "Quien cobra IVA indica su NIF-IVA o su NIF, y el suyo falta. Si está en el régimen de franquicia, indíquelo en el perfil.",
  seller_vat_number_missing: "Falta su NIF-IVA. Debe figurar en esta factura.",
  franchise_charges_tax: ({ tax_rate }) =>
    `Está en el régimen de franquicia del IVA y no puede cobrar el ${tax_rate}. Ponga el tipo a 0 o cambie su perfil.`,
  franchise_zero_rate:
    "Lo que vende quien está en franquicia está exento, no gravado al 0 %. Elija «exento».",
  franchise_intra_community:
    "Lo que quien está en franquicia vende a otro Estado miembro está exento como tal. Elija «exento».",
  buyer_is_consumer:
    "Solo una empresa puede deber el IVA en su lugar, y este cliente es un particular. Cobre IVA o cambie el cliente.",
  buyer_tax_number_missing:
    "Falta el NIF-IVA o el número de registro del cliente. Con inversión del sujeto pasivo figura en la factura.",
  buyer_vat_number_missing:
    "Falta el NIF-IVA del cliente. Sin él no se factura nada sin IVA a otro Estado miembro.",
  buyer_vat_number_domestic: ({ country }) =>
    `El NIF-IVA del cliente es de su propio país (${country}). Sin IVA, los bienes solo van a un número de otro Estado miembro.`,
  supply_date_missing: "La factura debe decir cuándo se realizó la operación. Indique el día o el periodo.",
  delivery_place_missing:
    "Una factura noruega dice dónde se realizó la operación. Indique la dirección de entrega o la localidad del cliente.",
  delivery_country_missing:
    "Aquí importa a qué país van los bienes. Indique la dirección de entrega o el país del cliente.",
  delivery_inside_country: ({ country }) =>
    `Los bienes se quedan en su propio país (${country}). Cobre su IVA o indique la dirección de entrega.`,
  delivery_inside_eu: ({ country }) =>
    `Una exportación sale de la UE, y ${country} forma parte de ella. Elija una entrega intracomunitaria, cobre IVA o indique la dirección de entrega.`,
  delivery_outside_eu: ({ country }) =>
    `Una entrega intracomunitaria termina en un Estado miembro, y ${country} no lo es. Elija una exportación o indique la dirección de entrega.`,
  seller_outside_eu: ({ country }) =>
    `Una entrega intracomunitaria empieza en un Estado miembro, y su país (${country}) no lo es. Elija una exportación.`,
  out_of_scope_mixed:
    "«No sujeto a IVA» vale para facturas enteras. Elija «exento» con un motivo para esta línea, o haga una segunda factura.",
  exemption_reason_missing:
    "La factura debe decir por qué esto está exento de IVA. Indique el motivo, por ejemplo el artículo de la ley.",
  rate_not_of_country: ({ tax_rate, country, rates }) =>
    `No hay un tipo de IVA del ${tax_rate} (${country}); hay ${rates}. Los tipos de otros países son correctos en la ventanilla única (OSS).`,
  too_many_quantity_decimals: ({ most }) =>
    `Las facturas electrónicas francesas admiten cantidades de ${most} decimales como máximo. Elija una unidad menor.`,
  unusual_number_pattern: ({ pattern }) =>
    `Las facturas electrónicas francesas solo admiten letras, cifras y + - _ / en los números. Los suyos siguen ${pattern}; cámbielo en «Números».`,
  tax_currency_missing: ({ currency, own }) =>
    `La factura está en ${currency} y la ley quiere el IVA también en ${own}. Elija ${own} como moneda del IVA, con el cambio.`,
  buyer_address_missing: "Falta la dirección del cliente.",
  registration_number_missing: ({ name }) => `Falta el número de registro de su empresa (${name}).`,
  buyer_registration_number_missing: ({ name }) => `Falta el número de registro del cliente (${name}).`,
  buyer_reference_missing: ({ name }) =>
    `A un organismo público se le factura con su ${name}. Indíquelo como referencia del cliente.`,
  legal_form_missing: "Falta la forma jurídica de su empresa, por ejemplo S. L. o empresario individual.",
  share_capital_missing: ({ legal_form }) => `Falta el capital social. Una ${legal_form} lo indica.`,
  register_missing: ({ legal_form, example }) =>
    `Falta la inscripción registral. Una ${legal_form} la indica, como ${example}.`,
  register_court_missing: ({ legal_form }) =>
    `Falta la parte del Reino Unido en la que está registrada la empresa, como England and Wales. Una ${legal_form} la indica.`,
  registered_office_missing: ({ legal_form }) => `Falta el domicilio social. Una ${legal_form} lo indica.`,
  directors_missing: ({ legal_form }) => `Faltan los administradores. Una ${legal_form} los nombra.`,
  supervisory_board_chair_missing: ({ legal_form }) =>
    `Falta la presidencia del consejo de vigilancia. Una ${legal_form} la nombra.`,
  company_register_missing: ({ legal_form }) =>
    `Una ${legal_form} indica «Foretaksregisteret». Marque en su perfil que está inscrita allí.`,
  f_tax_missing:
    "Quien está aprobado para la F-skatt sueca lo indica en la factura. Si es su caso, márquelo en su perfil.",
  line_kind_missing: "Una factura francesa dice si es de bienes o de servicios. Elíjalo en cada línea.",
  mention_hidden: {
    part: {
      legal_form: "Su forma jurídica debe figurar en la factura y está oculta. Muéstrela.",
      product_mentions:
        "La naturaleza (bienes o servicios) debe figurar en la factura y está oculta. Muéstrela.",
      personal_services:
        "Su inscripción en servicios a la persona debe figurar en la factura y está oculta. Muéstrela.",
      approved_association:
        "Su adhesión a una asociación reconocida debe figurar en la factura y está oculta. Muéstrela.",
      delivery_address: "La dirección de entrega debe figurar en la factura y está oculta. Muéstrela.",
    },
  },
  client_is_archived: "Este cliente está archivado. Sáquelo del archivo o elija otro.",
};
