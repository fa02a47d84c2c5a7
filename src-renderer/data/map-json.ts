/** For `JSON.stringify`: the choices of an import hold a map, which JSON has no word for. */
export function writeMaps(_: string, value: unknown): unknown {
  return value instanceof Map ? { map: [...value] } : value;
}

/** For `JSON.parse`: what `writeMaps` wrote. */
export function readMaps(_: string, value: unknown): unknown {
  // A list has a `map` too, though not of its own.
  const isMap = typeof value === 'object' && value !== null && Object.keys(value).join() === 'map';
  return isMap ? new Map((value as { readonly map: [unknown, unknown][] }).map) : value;
}
