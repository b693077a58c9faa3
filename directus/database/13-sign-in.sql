-- How often a password was tried, by hashes of account and address (`extensions/identity/src/sign-in`). The shape is that of
-- the library which counts here for all processes; it removes what has expired by itself.

CREATE TABLE IF NOT EXISTS sign_in_attempts (
	key varchar(255) PRIMARY KEY,
	points integer NOT NULL DEFAULT 0,
	expire bigint
);
