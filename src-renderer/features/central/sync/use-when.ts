import { useSession } from '#features/session/index.ts';

/** A moment by the clock on the wall, as the views of sharing write it: `25.11. kl. 09.42`, with the year when it is another one. */
export function useWhen(): (at: string) => string {
  const { texts, formats } = useSession();
  const thisYear = new Date().getFullYear();
  return (at) => {
    const then = new Date(at);
    const pad = (part: number) => String(part).padStart(2, '0');
    const date = formats.date(`${then.getFullYear()}-${pad(then.getMonth() + 1)}-${pad(then.getDate())}`);
    return texts.sync.when(then.getFullYear() === thisYear ? date.slice(0, -4) : date, formats.time(at));
  };
}
