/** The part of pino that the shared code writes to. */
export type Logger = {
	error: (fields: object, message?: string) => void;
	warn: (fields: object, message?: string) => void;
	info: (fields: object, message?: string) => void;
	debug: (fields: object, message?: string) => void;
};
