import type { Installation, InstallationQuery, InstallationStore } from '@slack/oauth';
import type { Clock } from '../../../core/clock.ts';
import type { Db } from '../../../store/client.ts';
import type { Seal } from '../../../store/seal.ts';
import {
  coverWorkspace,
  type InstallationRow,
  installationById,
  installationFor,
  saveInstallation,
} from '../../../store/slack-installation.ts';
import { forProvider, type Kept, keptOf, placeOf, read, written } from './installation.ts';

/** Nobody installed the app there, or it was uninstalled. */
export class NotInstalledError extends Error {
  constructor() {
    super('the Slack app is not installed there');
    this.name = 'NotInstalledError';
  }
}

interface StoreOptions {
  readonly db: Db;
  readonly clock: Clock;
  readonly seal: Seal;
}

/** Installations in the database, their tokens sealed; what @slack/oauth reads and writes. */
export class SealedInstallations implements InstallationStore {
  readonly #options: StoreOptions;

  constructor(options: StoreOptions) {
    this.#options = options;
  }

  /** A new installation, or the same with fresh tokens. */
  async storeInstallation(installation: Installation): Promise<void> {
    const kept = keptOf(installation);
    const place = kept && placeOf(kept);
    if (kept === undefined || place === undefined) throw new Error('Slack told of an installation without a bot');
    const { db, clock, seal } = this.#options;
    const { id } = place;
    const row = { id, orgWide: kept.isEnterpriseInstall, sealed: seal.seal(written(kept), id) };
    await saveInstallation(db, clock.now(), row);
  }

  /** Where an event comes from an organisation's installation, its workspace is noted: the bot will write there too. */
  async fetchInstallation(query: InstallationQuery<boolean>): Promise<Installation<'v2', boolean>> {
    const { db } = this.#options;
    const { teamId, enterpriseId, isEnterpriseInstall } = query;
    const known = teamId ? await installationFor(db, teamId) : undefined;
    const fits = known !== undefined && (known.orgWide || !isEnterpriseInstall);
    const row = fits ? known : enterpriseId ? await installationById(db, enterpriseId) : undefined;
    if (row === undefined) throw new NotInstalledError();
    if (row.orgWide && teamId && known?.id !== row.id) await coverWorkspace(db, row.id, teamId);
    return forProvider(this.open(row));
  }

  /** Throws SealError. */
  open({ id, sealed }: InstallationRow): Kept {
    return read(this.#options.seal.open(sealed, id));
  }
}
