/**
 * Calls to a worker: each has a number, may report progress, and ends in a result or an error. Values go by structured
 * clone; bytes in `transfer` move without a copy. A call is cancelled by ending its worker: whatever it was doing stops
 * at once, and an open database transaction is rolled back by the browser.
 */
export type WorkOptions<Progress> = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  readonly transfer?: readonly Transferable[];
};

type Request = { readonly id: number; readonly name: string; readonly args: readonly unknown[] };
/** What a worker asks of its window meanwhile: the host is spoken to from there alone. */
type Question = {
  readonly kind: 'question';
  readonly question: number;
  readonly name: string;
  readonly args: readonly unknown[];
};
type Answer = { readonly kind: 'answer'; readonly question: number; readonly value: unknown };
export type Answers = Readonly<Record<string, (...args: never[]) => Promise<unknown>>>;
type Reply =
  | { readonly id: number; readonly kind: 'progress'; readonly progress: unknown }
  | { readonly id: number; readonly kind: 'result'; readonly value: unknown }
  | { readonly id: number; readonly kind: 'error'; readonly message: string };

type Handler<Progress> = (report: (progress: Progress) => void, ...args: never[]) => unknown;
export type Handlers<Progress> = Readonly<Record<string, Handler<Progress>>>;

const asked = new Map<number, (value: unknown) => void>();
let lastQuestion = 0;

/** Inside a worker: asks the window. Its answers are expected outcomes; it has no errors to give. */
export function ask<T>(name: string, args: readonly unknown[]): Promise<T> {
  const question = ++lastQuestion;
  return new Promise((resolve) => {
    asked.set(question, resolve as (value: unknown) => void);
    self.postMessage({ kind: 'question', question, name, args } satisfies Question);
  });
}

/** Answers calls inside a worker. */
export function serve<Progress>(handlers: Handlers<Progress>): void {
  const post = (reply: Reply) => self.postMessage(reply);
  self.addEventListener('message', async ({ data }: MessageEvent<Request | Answer>) => {
    if ('question' in data) {
      asked.get(data.question)?.(data.value);
      asked.delete(data.question);
      return;
    }
    const { id, name, args } = data;
    try {
      const handler = handlers[name];
      if (!handler) throw new Error(`no handler: ${name}`);
      const report = (progress: Progress) => post({ id, kind: 'progress', progress });
      post({ id, kind: 'result', value: await handler(report, ...(args as never[])) });
    } catch (error) {
      post({ id, kind: 'error', message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
    }
  });
}

/** The call was cancelled by its signal. */
export class CancelledError extends Error {
  override name = 'CancelledError';
}

type Waiting = { resolve(value: unknown): void; reject(error: Error): void; onProgress?(progress: unknown): void };

/** The caller's side of one worker, started when first called and again after a cancelled call. */
export class WorkerClient {
  #start: () => Worker;
  #worker: Worker | null = null;
  #waiting = new Map<number, Waiting>();
  #last = 0;

  #answers: Answers;

  /** @param answers to what the worker asks */
  constructor(start: () => Worker, answers: Answers = {}) {
    this.#start = start;
    this.#answers = answers;
  }

  /**
   * @throws CancelledError when `signal` is aborted
   * @throws Error when the work failed: a defect, since expected failures are results
   */
  call<Result, Progress = never>(
    name: string,
    args: readonly unknown[],
    options: WorkOptions<Progress> = {},
  ): Promise<Result> {
    const { signal, onProgress, transfer = [] } = options;
    if (signal?.aborted) return Promise.reject(new CancelledError());
    const id = ++this.#last;
    return new Promise<Result>((resolve, reject) => {
      this.#waiting.set(id, {
        resolve: resolve as (value: unknown) => void,
        reject,
        ...(onProgress && { onProgress: onProgress as (progress: unknown) => void }),
      });
      signal?.addEventListener('abort', () => this.#waiting.has(id) && this.#end(new CancelledError()), { once: true });
      this.#running().postMessage({ id, name, args } satisfies Request, [...transfer]);
    });
  }

  #running(): Worker {
    if (this.#worker) return this.#worker;
    const worker = this.#start();
    worker.addEventListener('message', ({ data }: MessageEvent<Reply | Question>) => {
      if (data.kind === 'question') void this.#answer(worker, data);
      else this.#take(data);
    });
    worker.addEventListener('error', (event) => this.#end(new Error(event.message || 'the worker did not start')));
    this.#worker = worker;
    return worker;
  }

  async #answer(worker: Worker, { question, name, args }: Question): Promise<void> {
    const answer = this.#answers[name];
    try {
      if (!answer) throw new Error(`nobody answers: ${name}`);
      const value = await answer(...(args as never[]));
      worker.postMessage({ kind: 'answer', question, value } satisfies Answer);
    } catch (error) {
      // The worker would wait for ever, and all that waits behind it.
      this.#end(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #take(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    if (!waiting) return;
    if (reply.kind === 'progress') {
      waiting.onProgress?.(reply.progress);
      return;
    }
    this.#waiting.delete(reply.id);
    if (reply.kind === 'result') waiting.resolve(reply.value);
    else waiting.reject(new Error(reply.message));
  }

  #end(error: Error): void {
    if (this.#waiting.size === 0) return;
    this.#worker?.terminate();
    this.#worker = null;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
