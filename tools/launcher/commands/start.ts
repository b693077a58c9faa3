import { drawPictures, lacksPictures } from "../demo/seed.ts";
import { onStop, Stopped } from "../process/stop.ts";
import { save } from "../runtime.ts";
import { recordReady, type Stack, startStack, stopStack } from "../stack.ts";
import { welcome } from "../welcome.ts";

/** Everything up, in the foreground, until Ctrl-C. */
export async function start(): Promise<number> {
	const began = Date.now();
	console.log("\nHarborsmith is starting. The first start builds and seeds everything; later ones take seconds.\n");
	const stack = await startStack();
	const seconds = (Date.now() - began) / 1000;
	recordReady(stack.plan.state, seconds);
	console.log(welcome(stack.runtime, seconds));
	void drawBehind(stack);
	stack.services.onRestart = (name, why) => {
		console.log(`  ! ${name} ${why}; it was started again.`);
		save(stack.plan.state, { ...stack.runtime, pids: stack.services.pids() });
	};
	const ended = await Promise.race([
		stack.services.died,
		new Promise<undefined>((resolve) => onStop(() => resolve(undefined))),
	]);
	console.log(ended ? `\n✖ ${ended}\n  Stopping the rest …` : "\nStopping …");
	await stopStack(stack);
	if (ended) return 1;
	console.log("Stopped. Everything is kept; npm start goes on from here, npm run reset forgets it.");
	throw new Stopped();
}

/** The demo fleet's pictures come while the site is open; what goes wrong with them stops nothing. */
async function drawBehind({ plan, directusEnv }: Stack): Promise<void> {
	if (!lacksPictures(plan)) return;
	console.log("  … The demo fleet's pictures and films are being drawn; npm run status tells how far they are.");
	try {
		const seconds = await drawPictures(plan, directusEnv);
		if (seconds !== undefined)
			console.log(`  ✔ The demo fleet's pictures and films are drawn (${seconds.toFixed(0)} s)`);
	} catch (error) {
		if (error instanceof Stopped) return;
		console.log(
			`  ! The next npm start goes on drawing the demo fleet's pictures: ${error instanceof Error ? error.message : String(error)}`,
		);
	}
}
