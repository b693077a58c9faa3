-- Side effects leave through this table, written in the transaction of the change they follow from.

CREATE TABLE IF NOT EXISTS outbox (
	id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	topic text NOT NULL,
	aggregate text NOT NULL DEFAULT '',
	payload jsonb NOT NULL DEFAULT '{}',
	created_at timestamptz NOT NULL DEFAULT now(),
	available_at timestamptz NOT NULL DEFAULT now(),
	sent_at timestamptz,
	processed_at timestamptz,
	attempts integer NOT NULL DEFAULT 0,
	last_error text
);

CREATE INDEX IF NOT EXISTS outbox_open ON outbox (available_at, id) WHERE processed_at IS NULL;

CREATE OR REPLACE FUNCTION hs.announce_outbox() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	PERFORM pg_notify('harborsmith_outbox', '');
	RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER hs_announce AFTER INSERT ON outbox
	FOR EACH STATEMENT EXECUTE FUNCTION hs.announce_outbox();
