import { expect, it } from "vitest";
import { isLoopback } from "./index.ts";

it.each([
	"http://localhost:8080",
	"http://a.localhost",
	"http://127.0.0.1",
	"http://[::1]:3000",
	"http://0.0.0.0:8080",
])("%s is this very machine", (address) => {
	expect(isLoopback(address)).toBe(true);
});

it.each(["https://id.example.com", "https://localhost.example.com", "http://10.0.0.1"])("%s is another", (address) => {
	expect(isLoopback(address)).toBe(false);
});
