import type { Readable } from "node:stream";

/**
 * Takes at least `size` bytes from the start of a stream; fewer come only from a stream that ends there.
 * `putBack` leaves them in the stream for whoever reads it next, which works while the stream has not ended: ask then for
 * no more than is known to come.
 * @throws when the stream breaks off
 */
export function readHead(stream: Readable, size: number, { putBack = false } = {}): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		const chunks: Buffer[] = [];
		let length = 0;
		const stop = (): void => {
			stream.off("readable", onReadable).off("end", onEnd).off("error", onError).off("close", onClose);
		};
		const onEnd = (): void => {
			stop();
			const head = Buffer.concat(chunks);
			// In the same turn as the read: a stream that has announced its end takes nothing back.
			if (putBack && !stream.readableEnded) stream.unshift(head);
			resolve(head);
		};
		const onError = (error: Error): void => {
			stop();
			reject(error);
		};
		const onClose = (): void => onError(new Error("The upload broke off."));
		const onReadable = (): void => {
			for (let chunk: unknown = stream.read(); chunk !== null; chunk = stream.read()) {
				const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
				chunks.push(bytes);
				length += bytes.length;
				if (length >= size) {
					onEnd();
					return;
				}
			}
		};
		stream.on("readable", onReadable).on("end", onEnd).on("error", onError).on("close", onClose);
	});
}
