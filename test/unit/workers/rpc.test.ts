import { expect, test } from 'vitest';
import { CancelledError, WorkerClient } from '#workers/rpc.ts';

type Request = { readonly id: number; readonly name: string; readonly args: readonly unknown[] };

/** A worker that keeps its requests until the test answers them. */
class HeldWorker extends EventTarget {
  readonly requests: Request[] = [];
  terminated = false;

  postMessage(request: Request): void {
    this.requests.push(request);
  }

  terminate(): void {
    this.terminated = true;
  }

  answer(data: object): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

function heldClient(): { client: WorkerClient; workers: HeldWorker[] } {
  const workers: HeldWorker[] = [];
  const client = new WorkerClient(() => {
    const worker = new HeldWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  });
  return { client, workers };
}

test('answers find their calls, in whatever order they come', async () => {
  const { client, workers } = heldClient();
  const [first, second] = [client.call('a', [1]), client.call('b', [2])];
  const [one, two] = workers[0]?.requests ?? [];
  workers[0]?.answer({ id: two?.id, kind: 'result', value: 'b2' });
  workers[0]?.answer({ id: one?.id, kind: 'result', value: 'a1' });
  expect(await Promise.all([first, second])).toEqual(['a1', 'b2']);
  expect(workers.length).toBe(1);
});

test('progress is told until the result', async () => {
  const { client, workers } = heldClient();
  const told: number[] = [];
  const call = client.call<string, number>('a', [], { onProgress: (progress) => told.push(progress) });
  const id = workers[0]?.requests[0]?.id;
  for (const progress of [0.5, 1]) workers[0]?.answer({ id, kind: 'progress', progress });
  workers[0]?.answer({ id, kind: 'result', value: 'done' });
  expect([await call, told]).toEqual(['done', [0.5, 1]]);
});

test('a cancelled call ends its worker; the next call has a new one', async () => {
  const { client, workers } = heldClient();
  const controller = new AbortController();
  const call = client.call('a', [], { signal: controller.signal });
  controller.abort();
  await expect(call).rejects.toThrow(CancelledError);
  void client.call('b', []);
  expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
});

test('a signal that was aborted before starts nothing', async () => {
  const { client, workers } = heldClient();
  await expect(client.call('a', [], { signal: AbortSignal.abort() })).rejects.toThrow(CancelledError);
  expect(workers.length).toBe(0);
});

test('a signal that comes after its answer leaves other calls alone', async () => {
  const { client, workers } = heldClient();
  const controller = new AbortController();
  const first = client.call('a', [], { signal: controller.signal });
  workers[0]?.answer({ id: workers[0].requests[0]?.id, kind: 'result', value: 1 });
  await first;
  void client.call('b', []);
  controller.abort();
  expect(workers.map(({ terminated }) => terminated)).toEqual([false]);
});

test('a worker that cannot start fails the calls that wait for it', async () => {
  const { client, workers } = heldClient();
  const call = client.call('a', []);
  workers[0]?.dispatchEvent(Object.assign(new Event('error'), { message: 'no such file' }));
  await expect(call).rejects.toThrow('no such file');
});
