/** About how wide Inter sets a text, in units of the slide. */
export function widthOf(text: string, size: number): number {
  return text.length * size * 0.53;
}

/** Words on as many lines as they need. */
export function lines(text: string, room: number, size: number): string[] {
  const set: string[] = [];
  for (const word of text.split(' ')) {
    const last = set.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= room) set[set.length - 1] = `${last} ${word}`;
    else set.push(word);
  }
  return set;
}

/** The same on as many lines, as alike in length as they can be: no line of a heading is left with a single word. */
export function balanced(text: string, room: number, size: number): string[] {
  let best = lines(text, room, size);
  const { length } = best;
  for (let narrower = room - size; narrower > 0; narrower -= size) {
    const set = lines(text, narrower, size);
    if (set.length > length || set.some((line) => widthOf(line, size) > room)) break;
    best = set;
  }
  return best;
}
