import type { Clock } from '../../../core/clock.ts';
import type { Db } from '../../../store/client.ts';
import type { Seal } from '../../../store/seal.ts';
import {
  coverWorkspace,
  type InstallationRow,
  installationById,
  installationFor,
  replaceSealed,
  saveInstallation,
} from '../../../store/slack-installation.ts';
import type { EventSource } from '../access.ts';
import { type Kept, keptOf, placeOf, read, written } from './installation.ts';

interface StoreOptions {
  readonly db: Db;
  readonly clock: Clock;
  readonly seal: Seal;
}

/** Installations in the database, their tokens sealed. */
export class SealedInstallations {
  readonly #options: StoreOptions;

  constructor(options: StoreOptions) {
    this.#options = options;
  }

  /** Somebody installed the app, whatever was kept of that place before. */
  async save(installation: unknown): Promise<void> {
    const kept = keptOf(installation);
    const place = kept && placeOf(kept);
    if (kept === undefined || place === undefined) throw new Error('Slack told of an installation without a bot');
    const { db, clock, seal } = this.#options;
    const { id } = place;
    const row = { id, orgWide: kept.isEnterpriseInstall, sealed: seal.seal(written(kept), id) };
    await saveInstallation(db, clock.now(), row);
  }

  /** Where an event comes from an organisation's installation, its workspace is noted: the bot will write there too. */
  async rowFor({ teamId, enterpriseId, isEnterpriseInstall }: EventSource): Promise<InstallationRow | undefined> {
    const { db } = this.#options;
    const known = teamId ? await installationFor(db, teamId) : undefined;
    const fits = known !== undefined && (known.orgWide || !isEnterpriseInstall);
    const row = fits ? known : enterpriseId ? await installationById(db, enterpriseId) : undefined;
    if (row?.orgWide && teamId && known?.id !== row.id) await coverWorkspace(db, row.id, teamId);
    return row;
  }

  /** Throws SealError. */
  open({ id, sealed }: InstallationRow): Kept {
    return read(this.#options.seal.open(sealed, id));
  }

  /** What is kept now. */
  async find(id: string): Promise<Kept | undefined> {
    const row = await installationById(this.#options.db, id);
    return row && this.open(row);
  }

  /**
   * Puts what `change` makes of an installation in its place, unless it makes nothing or there is none. Only ever over
   * what `change` was given: it is asked again when another process was faster. Resolves to what was stored.
   */
  async change(id: string, change: (kept: Kept) => Kept | undefined): Promise<Kept | undefined> {
    const { db, seal } = this.#options;
    for (;;) {
      const row = await installationById(db, id);
      const changed = row && change(this.open(row));
      if (row === undefined || changed === undefined) return undefined;
      if (await replaceSealed(db, row, seal.seal(written(changed), id))) return changed;
    }
  }
}
