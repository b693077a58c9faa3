import { bounds } from "@harborsmith/domain/bounds";

/** The bounds of a charter's time, so that no file of SQL states a number of the domain again. */
export const charterBounds = (): string => `
CREATE FUNCTION hs.longest_charter() RETURNS interval
LANGUAGE sql IMMUTABLE AS $$ SELECT make_interval(mins => ${bounds.longest_min}) $$;
CREATE FUNCTION hs.years_of_charters(OUT first_year integer, OUT last_year integer)
LANGUAGE sql IMMUTABLE AS $$ SELECT ${bounds.first_year}, ${bounds.last_year} $$;`;
