import type { HostApi } from '#contract/host-api.ts';
import { Bibliotek24Database } from '#data/database.ts';
import { replaceDataset } from '#data/dataset-store.ts';
import { chooseOffice } from '#data/device.ts';
import { changeRecord } from '#data/records.ts';
import { organisationId } from '#domain/model/brands.ts';
import { readCentralFile } from '#formats/central-file/read-central-file.ts';
import { listBeside } from '#services/central/beside.ts';
import type { CentralSite } from '#services/central/central-site.ts';
import { createHandles } from '#services/central/handles.ts';
import { listHistory } from '#services/central/history.ts';
import { lookAtCentral } from '#services/central/look.ts';
import { publishCentral } from '#services/central/publish.ts';
import { readCentralFile as readFromDisk } from '#services/central/read.ts';
import { SyncIntake } from '#workers/sync-intake.ts';
import { SyncEngine } from '../../src-renderer/features/central/sync/sync-engine.ts';

/** The calls of the host that sync makes, on a site of the tests. */
export function syncHost(site: CentralSite): HostApi {
  const handles = createHandles();
  const pathOf = (handle: string) => handles.pathOf(handle) ?? '';
  const host = {
    'central:status': async () => ({ kind: 'connected', name: site.place.name, folder: site.place.folder }),
    'central:read': () => readFromDisk(site.fs, site.place.file, site.now),
    'central:look': () => lookAtCentral(site),
    'central:beside': () => listBeside(site, handles),
    'central:history': () => listHistory(site, handles),
    'central:readBeside': (handle) => readFromDisk(site.fs, pathOf(handle), site.now),
    'central:publish': (publication) =>
      publishCentral(
        site,
        publication,
        publication.absorbed.map(({ handle, sha256 }) => ({ path: pathOf(handle), sha256 })),
      ),
  } satisfies Partial<HostApi>;
  // The others are never called by the engine.
  return host as unknown as HostApi;
}

/** A PC without a window: the engine of the program on a database and a host of its own. */
export class SyncPc {
  readonly database = new Bibliotek24Database(`test-${crypto.randomUUID()}`);
  readonly intake = new SyncIntake(this.database);
  readonly engine: SyncEngine;
  readonly office: string;

  constructor(office: string, host: HostApi) {
    this.office = office;
    const { intake } = this;
    this.engine = new SyncEngine({
      host,
      database: this.database,
      work: {
        lookAtCentral: (parts) => intake.look(parts),
        waitingRecords: () => intake.waiting(),
        makePublication: (by) => intake.publication(by),
        makeFirstPublication: (by) => intake.firstPublication(by),
        takeIn: (...args) => intake.take(...args),
      },
      backUp: async () => true,
    });
  }

  /** Takes a central file in for the first time. */
  async begin(bytes: Uint8Array): Promise<this> {
    const read = await readCentralFile(bytes);
    if (read.kind === 'refused') throw new Error(read.problems[0]?.code);
    await replaceDataset(this.database, read.value, { fileName: 'felles.b24.zip', readAt: null, sample: false });
    await chooseOffice(this.database, organisationId(this.office));
    return this;
  }

  /** Names a vendor: the smallest change there is. */
  rename(id: string, name: string, owner = this.office) {
    return changeRecord(this.database, {
      table: 'vendors',
      key: id,
      after: { id, owner: organisationId(owner), name },
    });
  }

  remove(id: string) {
    return changeRecord(this.database, { table: 'vendors', key: id, after: null });
  }

  async vendors(): Promise<Record<string, string>> {
    const rows = await this.database.records('vendors').toArray();
    return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
  }
}
