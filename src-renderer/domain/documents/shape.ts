import { type IsoDate, isIsoDate } from '../model/brands.ts';

/**
 * Strict checks of JSON from outside: what is not named is refused. A shape is the check and, through `ShapeOf`,
 * the type, so the two cannot drift apart.
 */
export type Shape<T> = {
  /** The path of the first thing that is wrong (`blocks[3].title`), or null when the value is a `T`. */
  readonly wrongAt: (value: unknown, path: string) => string | null;
  /** Never set: carries the type. */
  readonly of?: T;
};

export type ShapeOf<S> = S extends Shape<infer T> ? T : never;

type Fields = Readonly<Record<string, Shape<unknown>>>;
type ObjectOf<F extends Fields> = { readonly [K in keyof F]: ShapeOf<F[K]> };

/** @param maxLength in UTF-16 units */
export function text(maxLength: number): Shape<string> {
  return leaf((value) => typeof value === 'string' && value.length <= maxLength && value.isWellFormed());
}

export const integer: Shape<number> = leaf((value) => Number.isSafeInteger(value));
export const finite: Shape<number> = leaf((value) => Number.isFinite(value));
export const date: Shape<IsoDate> = leaf((value) => typeof value === 'string' && isIsoDate(value));
export const flag: Shape<boolean> = leaf((value) => typeof value === 'boolean');

export function oneOf<const V extends readonly string[]>(...values: V): Shape<V[number]> {
  return leaf((value) => typeof value === 'string' && values.includes(value));
}

export function matching(pattern: RegExp): Shape<string> {
  return leaf((value) => typeof value === 'string' && pattern.test(value));
}

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return { wrongAt: (value, path) => (value === null ? null : shape.wrongAt(value, path)) };
}

/** A field that may be left out. */
export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return { wrongAt: (value, path) => (value === undefined ? null : shape.wrongAt(value, path)) };
}

export function either<A, B>(first: Shape<A>, second: Shape<B>): Shape<A | B> {
  return {
    wrongAt: (value, path) => (first.wrongAt(value, path) === null ? null : second.wrongAt(value, path)),
  };
}

export function list<T>(shape: Shape<T>, maxItems: number): Shape<readonly T[]> {
  return {
    wrongAt(value, path) {
      if (!Array.isArray(value) || value.length > maxItems) return path;
      for (let i = 0; i < value.length; i++) {
        const wrong = shape.wrongAt(value[i], `${path}[${i}]`);
        if (wrong !== null) return wrong;
      }
      return null;
    },
  };
}

export function object<F extends Fields>(fields: F): Shape<ObjectOf<F>> {
  const names = Object.keys(fields);
  return {
    wrongAt(value, path) {
      if (!isRecord(value)) return path;
      const unknown = Object.keys(value).find((name) => !Object.hasOwn(fields, name));
      if (unknown !== undefined) return `${path}.${unknown}`;
      for (const name of names) {
        const wrong = fields[name]?.wrongAt(Object.hasOwn(value, name) ? value[name] : undefined, `${path}.${name}`);
        if (wrong) return wrong;
      }
      return null;
    },
  };
}

type Variants<V extends Readonly<Record<string, Fields>>> = {
  [K in keyof V]: { readonly kind: K } & ObjectOf<V[K]>;
}[keyof V];

/** Objects told apart by their `kind`. */
export function variants<V extends Readonly<Record<string, Fields>>>(kinds: V): Shape<Variants<V>> {
  const shapes = new Map<unknown, Shape<unknown>>(
    Object.entries(kinds).map(([kind, fields]) => [kind, object({ kind: oneOf(kind), ...fields })]),
  );
  return {
    wrongAt(value, path) {
      if (!isRecord(value)) return path;
      const shape = shapes.get(value.kind);
      return shape ? shape.wrongAt(value, path) : `${path}.kind`;
    },
  };
}

function leaf<T>(isRight: (value: unknown) => boolean): Shape<T> {
  return { wrongAt: (value, path) => (isRight(value) ? null : path) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
