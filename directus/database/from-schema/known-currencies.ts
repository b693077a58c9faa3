/** `hs.is_currency(code)`: the currencies whose amounts the programs can write, as ICU lists them. */
export const knownCurrencies = (): string => `
CREATE FUNCTION hs.is_currency(code text) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$ SELECT code = ANY ('{${Intl.supportedValuesOf("currency").join(",")}}'::text[]) $$`;
