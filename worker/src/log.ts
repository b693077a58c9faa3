import { type Logger, pino } from "pino";

/** JSON lines on standard output. Whatever might name a person or open a door is cut out. */
export function createLog(level: string): Logger {
	return pino({
		level,
		base: { program: "worker", pid: process.pid },
		timestamp: pino.stdTimeFunctions.isoTime,
		redact: {
			paths: ["*.email", "*.phone", "*.token", "*.authorization", "*.first_name", "*.last_name"],
			remove: true,
		},
	});
}
