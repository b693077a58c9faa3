import { onStop, Stopped } from "../process/stop.ts";
import { save } from "../runtime.ts";
import { noteReady, startStack, stopStack } from "../stack.ts";
import { welcome } from "../welcome.ts";

/** Everything up, in the foreground, until Ctrl-C. */
export async function start(): Promise<number> {
	const began = Date.now();
	console.log("\nHarborsmith is starting. The first start builds and seeds everything; later ones take seconds.\n");
	const stack = await startStack();
	const seconds = (Date.now() - began) / 1000;
	noteReady(stack.plan.state, seconds);
	console.log(welcome(stack.runtime, seconds));
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
