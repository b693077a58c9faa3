-- A guest is found again by the address they typed, in whatever case, among as many as years of business bring.

CREATE INDEX IF NOT EXISTS customers_by_address ON customers (lower(email));
