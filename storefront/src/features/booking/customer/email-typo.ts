/** Mail houses whose names people mistype; some only stand here because they look like a mistyped other one. */
const known = new Set([
	"gmail.com",
	"googlemail.com",
	"mail.com",
	"email.com",
	"ymail.com",
	"yahoo.com",
	"yahoo.es",
	"hotmail.com",
	"hotmail.es",
	"outlook.com",
	"outlook.es",
	"icloud.com",
	"live.com",
	"aol.com",
	"gmx.com",
	"gmx.es",
	"comcast.net",
]);

/** True when one text becomes the other by one letter added, left out, changed, or swapped with its neighbour. */
function isOneSlipApart(a: string, b: string): boolean {
	let start = 0;
	while (start < a.length && a[start] === b[start]) start++;
	const [restA, restB] = [a.slice(start), b.slice(start)];
	const isSwapped = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
	return (
		a !== b && (restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1) || isSwapped)
	);
}

/** The address that was probably meant: `ana@gmail.com` for `ana@gmial.com`. */
export function probablyMeant(email: string): string | undefined {
	const at = email.lastIndexOf("@");
	const domain = email
		.slice(at + 1)
		.trim()
		.toLowerCase();
	if (at < 1 || known.has(domain)) return undefined;
	const meant = [...known].find((name) => isOneSlipApart(domain, name));
	return meant && `${email.slice(0, at).trim()}@${meant}`;
}
