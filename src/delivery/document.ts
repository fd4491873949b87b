import type { DeliveryKind, RenderedFile } from '../features/define.ts';
import { linkBySecret } from '../features/document/store.ts';
import type { Db } from '../store/client.ts';
import { recipientOf } from './recipient.ts';
import { deliveryRow } from './row.ts';

/** The file behind a private link, rendered as its recipient may read it now; the same nothing for every dead link. */
export async function documentOf(
  db: Db,
  now: Date,
  kinds: readonly DeliveryKind[],
  secret: string,
): Promise<RenderedFile | undefined> {
  if (!/^[\w-]{43}$/.test(secret)) return undefined;
  return db.$transaction(async (tx) => {
    const link = await linkBySecret(tx, now, secret);
    if (link === undefined) return undefined;
    const found = await tx.delivery.findUnique({ where: { id: link.deliveryId, careTeamId: link.careTeamId } });
    const row = deliveryRow.nullable().parse(found);
    const kind = kinds.find((one) => one.kind === row?.kind);
    if (row === null || kind === undefined) return undefined;
    const { team, to } = await recipientOf(tx, row, undefined);
    if ('kind' in to || to.person?.active !== true) return undefined;
    const context = {
      ...to.reader,
      tx,
      now,
      careTeam: team,
      delivery: { ...row, posted: row.platformRef !== null },
      recipient: to.person,
    };
    const rendered = await kind.render(context);
    return rendered.kind === 'file' ? rendered : undefined;
  });
}
