import regular from '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?url';
import semibold from '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?url';

/** The fonts of charts in documents, from the program's own files. */
export async function documentFonts(): Promise<{ regular: Uint8Array; semibold: Uint8Array }> {
  return { regular: await fileBytes(regular), semibold: await fileBytes(semibold) };
}

async function fileBytes(address: string): Promise<Uint8Array> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
