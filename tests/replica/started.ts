import { afterEach } from 'vitest';
import type { ReplicaOptions } from './options';
import { type Replica, startReplica } from './server';

const running: Replica[] = [];

/** Starts a replica that ends with the test. */
export async function start(options: Partial<ReplicaOptions> = {}): Promise<Replica> {
  const replica = await startReplica(options);
  running.push(replica);
  return replica;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((replica) => replica.stop()));
});
