-- A guest is found again by the address they typed, in whatever case, among as many as years of business bring.

CREATE INDEX IF NOT EXISTS customers_by_address ON customers (lower(email));

-- The rows under an address, the guest's own, without a login, first. Until this transaction ends nobody else gets them,
-- so that two first bookings at once make one customer. The rows are read after the wait, not as they were before it.
CREATE OR REPLACE FUNCTION hs.customers_at(address text) RETURNS SETOF customers
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
	PERFORM pg_advisory_xact_lock(hashtextextended('customer:' || lower(address), 0));
	RETURN QUERY SELECT * FROM customers WHERE lower(email) = lower(address)
		ORDER BY ("user" IS NULL) DESC, date_created;
END $$;
