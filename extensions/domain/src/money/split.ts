/**
 * Shares an amount in minor units over weights so that the shares sum to it exactly: everyone gets the floor, the
 * largest remainders (first ones on a tie) one unit more. All weights zero: equal shares. BigInt, because the product
 * of two amounts passes 2^53.
 */
export function splitByLargestRemainder(total: number, weights: readonly number[]): number[] {
	if (weights.length === 0) return [];
	if (total < 0) return splitByLargestRemainder(-total, weights).map((share) => (share === 0 ? 0 : -share));
	const sum = weights.reduce((a, b) => a + b, 0);
	const effective = sum > 0 ? weights : weights.map(() => 1);
	const divisor = BigInt(sum > 0 ? sum : weights.length);
	const shares: number[] = [];
	const remainders: { index: number; rest: bigint }[] = [];
	effective.forEach((weight, index) => {
		const product = BigInt(total) * BigInt(weight);
		shares.push(Number(product / divisor));
		remainders.push({ index, rest: product % divisor });
	});
	let left = total - shares.reduce((a, b) => a + b, 0);
	remainders.sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest < b.rest ? 1 : -1));
	for (const { index } of remainders) {
		if (left === 0) break;
		shares[index] = (shares[index] ?? 0) + 1;
		left -= 1;
	}
	return shares;
}
