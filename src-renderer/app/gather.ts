import { openingYear, readEarly } from '#data/dataset-parts.ts';
import { scopeInAddress } from '#domain/address/scope-in-address.ts';
import { overviewSummary } from '#workers/client.ts';
import { today } from './today.ts';

/**
 * Reads what the first picture shows while the page is still being put together. Nothing of it is shown before the data are found to
 * be what the host knows them to be; what they were not any more by then is read anew.
 */
export async function gatherData(search: string): Promise<void> {
  const parts = await readEarly();
  if (!parts || parts.state.empty) return;
  const query = scopeInAddress(new URLSearchParams(search), openingYear(parts.years, today()));
  await overviewSummary(query, parts.state.sequence);
}
