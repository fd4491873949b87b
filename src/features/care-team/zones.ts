import type { Catalogue } from '../../i18n/catalogue.ts';
import type { Option } from '../../ui/form.ts';

/** The choice of an IANA zone: where France practises, and whatever is in use already. */
export function zoneOptions(t: Catalogue, inUse: readonly (string | null)[]): readonly Option[] {
  const labels: Readonly<Record<string, string>> = t.zones;
  const others = inUse.filter((zone): zone is string => zone !== null && !(zone in labels));
  return [...Object.keys(labels), ...new Set(others)].map((zone) => ({ value: zone, label: zoneLabel(t, zone) }));
}

/** A zone as people call it. */
export function zoneLabel(t: Catalogue, zone: string): string {
  const labels: Readonly<Record<string, string>> = t.zones;
  return labels[zone] ?? zone;
}
