/**
 * A text for comparing and reading what people type, in lower case, without accents, with ordinary spaces and
 * apostrophes only: "Réglages" and "reglages" are the same. As long as the composed (NFC) text, so that an offset in
 * one is an offset in the other.
 */
export function fold(text: string): string {
  return foldUnits(text.normalize('NFC'));
}

/** As `fold`, of a text that is composed already: never a character more or less. */
export function foldUnits(text: string): string {
  return text.split('').map(foldUnit).join('');
}

function foldUnit(unit: string): string {
  if (unit >= 'a' && unit <= 'z') return unit;
  if (/\s/.test(unit)) return ' ';
  if (unit === '’' || unit === 'ʼ') return "'";
  const plain = unit.normalize('NFD').charAt(0).toLowerCase();
  return plain.length === 1 ? plain : unit;
}
