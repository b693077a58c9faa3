/** The first half of `main.ts` as a program of its own: Directus's tables and our schema, without what runs on top. */

import { runProgram } from "../run-program.ts";
import { readEnv } from "./env.ts";
import { prepareSchema } from "./prepare-schema.ts";

await runProgram(() => prepareSchema(readEnv(process.env), (text) => void process.stdout.write(`${text}\n`)));
