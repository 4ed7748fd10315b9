/** Currency signs, with what may stand before them, to ISO 4217. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    $: 'USD',
    US$: 'USD',
    'U.S.$': 'USD',
    A$: 'AUD',
    AU$: 'AUD',
    C$: 'CAD',
    CA$: 'CAD',
    NZ$: 'NZD',
    HK$: 'HKD',
    S$: 'SGD',
    R$: 'BRL',
    NT$: 'TWD',
    '€': 'EUR',
    '£': 'GBP',
    '¥': 'JPY',
    '₹': 'INR',
    '₽': 'RUB',
    '₩': 'KRW',
    '₪': 'ILS',
    '₺': 'TRY',
    '₴': 'UAH',
    '₸': 'KZT',
    '₦': 'NGN',
    '₫': 'VND',
    '₱': 'PHP',
    '฿': 'THB',
    '₾': 'GEL',
    '₵': 'GHS',
    '¢': 'USD',
  }),
)

/** Codes that may stand before or behind an amount. */
export const CURRENCY_CODES: ReadonlySet<string> = new Set(
  `USD EUR GBP JPY CNY RMB INR AUD CAD NZD CHF SEK NOK DKK RUB KZT KGS TJS UZS TMT AZN AMD GEL UAH BYN PLN CZK HUF RON BGN TRY ILS SAR AED QAR KWD BHD OMR IRR IQD SYP LBP JOD EGP MAD DZD TND LYD NGN GHS KES TZS UGX RWF
  ETB ZAR BWP ZMW MZN AOA XAF XOF BRL ARS CLP COP PEN MXN PKR BDT LKR NPR MMK THB VND IDR MYR SGD PHP KRW TWD HKD MNT ISK RM NIS`
    .trim()
    .split(/\s+/),
)

/** Names of currencies in the singular. Those that several countries use need the adjective before them. */
export const CURRENCY_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dollar: 'USD',
    euro: 'EUR',
    yen: 'JPY',
    yuan: 'CNY',
    renminbi: 'CNY',
    ruble: 'RUB',
    rouble: 'RUB',
    rupee: 'INR',
    tenge: 'KZT',
    som: 'KGS',
    sum: 'UZS',
    soum: 'UZS',
    somoni: 'TJS',
    manat: 'AZN',
    lari: 'GEL',
    dram: 'AMD',
    hryvnia: 'UAH',
    zloty: 'PLN',
    koruna: 'CZK',
    forint: 'HUF',
    lira: 'TRY',
    shekel: 'ILS',
    riyal: 'SAR',
    dirham: 'AED',
    rial: 'IRR',
    naira: 'NGN',
    cedi: 'GHS',
    shilling: 'KES',
    birr: 'ETB',
    rand: 'ZAR',
    kwacha: 'ZMW',
    pula: 'BWP',
    real: 'BRL',
    peso: 'MXN',
    taka: 'BDT',
    kyat: 'MMK',
    baht: 'THB',
    dong: 'VND',
    rupiah: 'IDR',
    ringgit: 'MYR',
    krone: 'NOK',
    krona: 'SEK',
    krónur: 'ISK',
    franc: 'CHF',
    sterling: 'GBP',
    cent: 'USD',
    pence: 'GBP',
    penny: 'GBP',
    tugrik: 'MNT',
    afghani: 'AFN',
    won: 'KRW',
  }),
)

/** Names of the hundredth part of a unit of money. */
export const SUBUNITS: ReadonlySet<string> = new Set(['cent', 'cents', 'pence', 'penny', 'pennies'])

/** Names that are ordinary words too, so that they mean money only behind an amount and in the plural, or as such. */
export const AMBIGUOUS_CURRENCY_NAMES: ReadonlySet<string> = new Set([
  'real',
  'sum',
  'won',
  'som',
  'dram',
  'pound',
  'rand',
])

/** [Canadian] dollars: the adjective that says whose money. */
export const CURRENCY_ADJECTIVES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'us dollar': 'USD',
    'u.s. dollar': 'USD',
    'american dollar': 'USD',
    'canadian dollar': 'CAD',
    'australian dollar': 'AUD',
    'zealand dollar': 'NZD',
    'kong dollar': 'HKD',
    'singapore dollar': 'SGD',
    'swiss franc': 'CHF',
    'pakistani rupee': 'PKR',
    'lankan rupee': 'LKR',
    'nepali rupee': 'NPR',
    'indian rupee': 'INR',
    'kenyan shilling': 'KES',
    'ugandan shilling': 'UGX',
    'tanzanian shilling': 'TZS',
    'egyptian pound': 'EGP',
    'sudanese pound': 'SDG',
    'syrian pound': 'SYP',
    'lebanese pound': 'LBP',
    'british pound': 'GBP',
    'pound sterling': 'GBP',
    'turkmen manat': 'TMT',
    'danish krone': 'DKK',
    'norwegian krone': 'NOK',
    'swedish krona': 'SEK',
    'icelandic krona': 'ISK',
    'iraqi dinar': 'IQD',
    'kuwaiti dinar': 'KWD',
    'jordanian dinar': 'JOD',
    'algerian dinar': 'DZD',
    'libyan dinar': 'LYD',
    'tunisian dinar': 'TND',
    'moroccan dirham': 'MAD',
    'philippine peso': 'PHP',
    'argentine peso': 'ARS',
    'chilean peso': 'CLP',
    'colombian peso': 'COP',
    'mexican peso': 'MXN',
    'saudi riyal': 'SAR',
    'qatari riyal': 'QAR',
    'cfa franc': 'XOF',
    'south korean won': 'KRW',
  }),
)

const CURRENCY_SIGN = /^\p{Sc}$/u

/** $, €, ₸: any sign of money, known or not. */
export function isCurrencySign(sign: string): boolean {
  return sign === '$' || (sign.length === 1 && sign > '~' && CURRENCY_SIGN.test(sign))
}
