/** The queues of the platform. A queue is one kind of work with its own retries, concurrency and limits. */
export const queueNames = ["mail", "media", "payments", "housekeeping"] as const;

export type QueueName = (typeof queueNames)[number];
