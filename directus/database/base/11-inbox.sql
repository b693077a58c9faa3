-- Every event of a provider is recorded once, however often it is delivered and to however many processes.

CREATE TABLE IF NOT EXISTS webhook_inbox (
	id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	provider text NOT NULL,
	event_id text NOT NULL,
	type text,
	payload jsonb,
	received_at timestamptz NOT NULL DEFAULT now(),
	processed_at timestamptz,
	outcome text,
	CONSTRAINT webhook_inbox_event_once UNIQUE (provider, event_id)
);

-- Refunds and lost disputes that wait for their payment are looked for under the lock of a booking.
DROP INDEX IF EXISTS webhook_inbox_early;
CREATE INDEX IF NOT EXISTS webhook_inbox_before_charge ON webhook_inbox ((payload #>> '{data,object,charge}'))
	WHERE outcome IN ('refund_before_charge', 'dispute_before_charge');
